import { counted } from "../../ui/words.ts";
import { amountText } from "./negotiation-words.ts";
import type { Negotiation } from "./negotiation-words.ts";

/** What is asked for the seat beside what the 90-day plan needs, currency by currency (N12). */
export function SupportBudget({ negotiation }: { readonly negotiation: Negotiation }) {
  const { support, hiresWithoutCost } = negotiation;
  if (support.length === 0)
    return (
      <p className="text-soft prose-width">
        Neither a support ask nor hires in the 90-day plan. An assistant and the budget to staff the team are
        asked for now.
      </p>
    );
  return (
    <>
      <ul className="space-y-1">
        {support.map(({ currency, asked, needed, shortBy }) => (
          <li key={currency} className="private">
            Asked for: {amountText(asked, currency)} a year.{" "}
            {needed === 0
              ? "The 90-day plan names nothing in this currency."
              : `The plan's first year needs ${amountText(needed, currency)}; ${shortBy === 0 ? "it is covered." : `${amountText(shortBy, currency)} are not covered.`}`}
          </li>
        ))}
      </ul>
      {hiresWithoutCost === 0 ? null : (
        <p className="text-soft mt-1 text-small">
          {counted(hiresWithoutCost, "hire")} of the plan without a cost, in no sum.
        </p>
      )}
    </>
  );
}

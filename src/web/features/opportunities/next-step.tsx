import { nextStep } from "../../../search/loop-reading.ts";
import type { Opportunity } from "../../api/patches.ts";
import { When } from "../../ui/when.tsx";
import { closeReasonWords } from "../../ui/words.ts";

/** What comes next at an opportunity, or how it ended. */
export function NextStep({ opportunity }: { readonly opportunity: Opportunity }) {
  if (opportunity.state === "closed")
    return (
      <span className="text-soft">
        {opportunity.closeReason === null ? "No reason given" : closeReasonWords[opportunity.closeReason]}
        {opportunity.closedOn === null ? null : (
          <>
            , <When at={opportunity.closedOn} />
          </>
        )}
      </span>
    );
  const next = nextStep(opportunity);
  if (next === null) return <span className="text-soft">Nothing planned</span>;
  return (
    <>
      <span className="private">{next.title}</span>
      <span className="text-soft">
        {" "}
        {next.startsAt === null ? "not dated" : <When at={next.startsAt} zone={next.timeZone} />}
      </span>
    </>
  );
}

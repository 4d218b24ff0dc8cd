import { useDeferredValue, useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { PricingNotes } from "./pricing-notes.tsx";
import { amountText, withError } from "./negotiation-words.ts";
import type { Negotiation } from "./negotiation-words.ts";

type AskPlan = OutputOf<"negotiation.plan">;
type PricedAsk = AskPlan["asks"][number];

const shownAtFirst = 8;

function BestPackage({ plan }: { readonly plan: AskPlan }) {
  const { joint, labels, pushes, worth } = plan.package;
  if (labels.length === 0)
    return <p className="prose-width">No ask whose worth is clear fits into {plan.pushes} pushes.</p>;
  return (
    <div className="prose-width" aria-live="polite">
      <p>
        The greatest sum within {plan.pushes} {plan.pushes === 1 ? "push" : "pushes"} ({pushes} spent):
      </p>
      <ul className="private my-2 list-disc pl-5">
        {labels.map((label) => (
          <li key={label} className="first-letter:uppercase">
            {label}
          </li>
        ))}
      </ul>
      <p className="private">
        {joint === null ? null : (
          <>
            Together worth <strong>{withError(joint.worth, joint.standardError, plan.currency)}</strong> to
            you, at an expected cost to the company of{" "}
            {withError(joint.cost, joint.costStandardError, plan.currency)}.{" "}
          </>
        )}
        <span className="text-soft text-small">
          Sum of the single worths: {amountText(worth, plan.currency)}.
        </span>
      </p>
    </div>
  );
}

function PlanButton({ ask, opportunityId }: { readonly ask: PricedAsk; readonly opportunityId: string }) {
  if (ask.askId !== null) return <Mark>In the ledger</Mark>;
  const input = {
    opportunityId,
    what: ask.label,
    term: ask.text,
    reason: ask.reason,
    fallBack: ask.fallBack?.label ?? "",
    pushes: ask.pushes,
  };
  return (
    <Button
      aria-label={`Plan: ${ask.label}`}
      onClick={() => void write("negotiation.add-ask", input, { said: "Ask planned" })}
    >
      Plan
    </Button>
  );
}

function AskRow({ ask, plan, opportunityId }: { ask: PricedAsk; plan: AskPlan; opportunityId: string }) {
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="min-w-48 py-2 pr-4 text-left font-normal">
        <span className="private inline-block font-medium first-letter:uppercase">{ask.label}</span>{" "}
        {ask.isInPackage ? <Mark tone="accent">In the package</Mark> : null}
        <span className="text-soft block text-small">{ask.reason}</span>
        {ask.fallBack === null ? null : (
          <span className="private text-soft block text-small">
            Fall-back: {ask.fallBack.label}, {amountText(ask.fallBack.worth, plan.currency)}
          </span>
        )}
      </th>
      <td className="private py-2 pr-4 text-right whitespace-nowrap tabular-nums">
        {withError(ask.worth, ask.standardError, plan.currency)}
        {ask.isClear ? null : <span className="text-soft block text-small">not clear of nothing</span>}
      </td>
      <td className="private py-2 pr-4 text-right whitespace-nowrap tabular-nums">
        {withError(ask.cost, ask.costStandardError, plan.currency)}
      </td>
      <td className="py-2 pr-4 text-right tabular-nums">{ask.pushes}</td>
      <td className="py-2 text-right">
        <PlanButton ask={ask} opportunityId={opportunityId} />
      </td>
    </tr>
  );
}

function AskTable({ plan, opportunityId }: { readonly plan: AskPlan; readonly opportunityId: string }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? plan.asks : plan.asks.slice(0, shownAtFirst);
  return (
    <>
      <ScrollArea label="Asks by worth against cost">
        <table className="mt-5 w-full min-w-[42rem]">
          <thead className="text-soft text-small">
            <tr>
              <th scope="col" className="pr-4 text-left font-medium">
                Ask
              </th>
              <th scope="col" className="pr-4 text-right font-medium whitespace-nowrap">
                Worth to you
              </th>
              <th scope="col" className="pr-4 text-right font-medium whitespace-nowrap">
                Cost to them
              </th>
              <th scope="col" className="pr-4 text-right font-medium whitespace-nowrap">
                Pushes
              </th>
              <th scope="col">
                <span className="sr-only">Plan it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((ask) => (
              <AskRow key={ask.text} ask={ask} plan={plan} opportunityId={opportunityId} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {plan.asks.length <= shownAtFirst ? null : (
        <Button tone="quiet" className="mt-2" onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Fewer" : `All ${plan.asks.length} asks`}
        </Button>
      )}
      {plan.unpriced.length === 0 ? null : (
        <div className="mt-4 text-small">
          <h3 className="font-medium">Planned, without a price</h3>
          <ul className="text-soft list-disc pl-5">
            {plan.unpriced.map(({ what, why }) => (
              <li key={what}>
                <span className="private">{what}</span>. {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Asks by worth against cost, and the best package within the pushes (E2). */
export function AskPlanner({ negotiation }: { readonly negotiation: Negotiation }) {
  const { opportunityId } = negotiation;
  const [pushes, setPushes] = useState(negotiation.pushes);
  const wanted = useDeferredValue(pushes);
  const plan = useRead("negotiation.plan", { opportunityId, pushes: wanted, paths: 30_000 }, { keep: true });
  const keep = (): void => {
    if (pushes !== negotiation.pushes) void write("negotiation.update", { opportunityId, pushes });
  };
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <label htmlFor="pushes" className="font-medium">
          Pushes
        </label>
        <input
          id="pushes"
          type="range"
          min="0"
          max="12"
          value={pushes}
          className="accent-accent w-56 max-w-full"
          aria-valuetext={`${pushes} pushes`}
          onChange={(event) => setPushes(Number(event.target.value))}
          onPointerUp={keep}
          onBlur={keep}
        />
        <output htmlFor="pushes" className="tabular-nums">
          {pushes}
        </output>
        <span className="text-soft text-small">how much you ask of them in all</span>
      </div>
      <Loaded from={plan} lines={6}>
        {(data) => (
          <>
            <BestPackage plan={data} />
            <AskTable plan={data} opportunityId={opportunityId} />
            <PricingNotes
              notes={data.notes}
              lead={`${data.paths.toLocaleString("en-US")} futures drawn, seed ${data.seed}. ± is one standard error.`}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

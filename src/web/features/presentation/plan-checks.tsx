import { Mark } from "../../ui/mark.tsx";
import type { Plan } from "./plan.ts";

const marks = {
  fails: ["alarm", "To mend"],
  holds: ["good", "Good"],
  waits: ["plain", "Waits"],
} as const;

const names: Readonly<Record<Plan["checks"][number]["check"], string>> = {
  reviewer: "Feedback beforehand",
  "well-received": "What worked for others",
  clauses: "The prompt",
  impact: "Minutes against impact",
  questions: "Time for questions",
};

/** The five checks as they stand now, each with its reason and what settles it (P15). */
export function PlanChecks({ plan }: { readonly plan: Plan }) {
  const failing = plan.checks.filter(({ state }) => state === "fails").length;
  const { talk, left } = plan.time;
  return (
    <aside aria-labelledby="plan-checks" className="lg:sticky lg:top-6">
      <h2 id="plan-checks" className="font-semibold">
        Checks
      </h2>
      <p className="text-soft mt-0.5 text-small" aria-live="polite">
        {failing === 0 ? "Nothing to mend." : `${failing} of ${plan.checks.length} to mend.`} {talk} min of
        talk, {Math.max(0, left)} left.
      </p>
      <ul className="mt-3 space-y-3">
        {plan.checks.map(({ check, state, what, why, fix }) => (
          <li key={check} className="border-line border-t pt-3">
            <p className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="text-small font-medium">{names[check]}</span>
              <Mark tone={marks[state][0]}>{marks[state][1]}</Mark>
            </p>
            <p className="private mt-1 text-small text-pretty">{what}</p>
            {fix === "" ? null : <p className="mt-1 text-small text-pretty font-medium">{fix}</p>}
            {state === "holds" ? null : <p className="text-soft mt-1 text-small text-pretty">{why}</p>}
          </li>
        ))}
      </ul>
      <p className="text-soft mt-3 text-small">P15, Larson, ch. 1, Interview Process</p>
    </aside>
  );
}

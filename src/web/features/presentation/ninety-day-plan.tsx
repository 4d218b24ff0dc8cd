import { useState } from "react";
import { planPeriods } from "../../../search/presentation/presentation.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { cadenceWords, counted, periodWords } from "../../ui/words.ts";
import { Part } from "./part.tsx";
import { PlanLineDialog } from "./plan-line-dialog.tsx";
import type { PlanLine } from "./plan-line-dialog.tsx";
import type { Plan } from "./plan.ts";

function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return `${currency} ${amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

type LineProps = {
  readonly name: string;
  readonly detail: string;
  readonly id: string;
  readonly onEdit: () => void;
};

function LineRow({ name, detail, id, onEdit }: LineProps) {
  return (
    <li className="border-line flex items-start justify-between gap-3 border-b py-1.5 last:border-0">
      <p className="private min-w-0">
        {name}
        {detail === "" ? null : <span className="text-soft block text-small">{detail}</span>}
      </p>
      <span className="flex shrink-0">
        <Button tone="quiet" aria-label={`Edit ${name}`} onClick={onEdit}>
          Edit
        </Button>
        <Button
          tone="quiet"
          aria-label={`Remove ${name}`}
          onClick={() =>
            void write("presentation.remove-plan-line", { id }, { said: "Removed from the plan" })
          }
        >
          ×
        </Button>
      </span>
    </li>
  );
}

function Costs({ plan }: { readonly plan: Plan }) {
  const { totals, hiresWithoutCost } = plan.cost;
  if (totals.length === 0 && hiresWithoutCost === 0) return null;
  return (
    <p className="text-soft prose-width mt-3 text-small">
      {totals.map((total) => (
        <span key={total.currency} className="private block">
          In the first twelve months {money(total.hiresFirstYear + total.budgetFirstYear, total.currency)}:
          hires {money(total.hiresFirstYear, total.currency)} from their month on, budget{" "}
          {money(total.budgetFirstYear, total.currency)}. A full year of the hires{" "}
          {money(total.hiresFullYear, total.currency)}.
        </span>
      ))}
      {totals.length > 1 ? <span className="block">Currencies are not converted.</span> : null}
      {hiresWithoutCost === 0 ? null : (
        <span className="block">{counted(hiresWithoutCost, "hire")} without a cost, in no total.</span>
      )}
    </p>
  );
}

/** What is done until day 30, 60 and 90, whom it takes and what it costs (P14). */
export function NinetyDayPlan({ plan }: { readonly plan: Plan }) {
  const [line, setLine] = useState<PlanLine | null>(null);
  const open = (next: PlanLine) => () => setLine(next);
  return (
    <Part
      title="30, 60, 90 days"
      note="What you do by when and how all see it; then the people and the money it takes."
    >
      <div className="space-y-5">
        {planPeriods.map((period) => (
          <div key={period}>
            <div className="flex items-center justify-between gap-4">
              <h3 className="text-small font-medium">{periodWords[period]}</h3>
              <Button tone="quiet" onClick={open({ kind: "item", item: null, period })}>
                Add<span className="sr-only"> {periodWords[period].toLowerCase()}</span>
              </Button>
            </div>
            <ul>
              {plan.planItems
                .filter((item) => item.period === period)
                .map((item) => (
                  <LineRow
                    key={item.id}
                    id={item.id}
                    name={item.what}
                    detail={item.measure}
                    onEdit={open({ kind: "item", item, period })}
                  />
                ))}
            </ul>
          </div>
        ))}
        <div>
          <div className="flex items-center justify-between gap-4">
            <h3 className="text-small font-medium">Hires</h3>
            <Button tone="quiet" onClick={open({ kind: "hire", hire: null })}>
              Add<span className="sr-only"> a hire</span>
            </Button>
          </div>
          <ul>
            {plan.hires.map((hire) => (
              <LineRow
                key={hire.id}
                id={hire.id}
                name={hire.role}
                detail={`month ${hire.month}, ${hire.yearlyCost === null ? "cost open" : `${money(hire.yearlyCost, hire.currency)} a year`}`}
                onEdit={open({ kind: "hire", hire })}
              />
            ))}
          </ul>
        </div>
        <div>
          <div className="flex items-center justify-between gap-4">
            <h3 className="text-small font-medium">Budget</h3>
            <Button tone="quiet" onClick={open({ kind: "budget", budget: null })}>
              Add<span className="sr-only"> a budget line</span>
            </Button>
          </div>
          <ul>
            {plan.budget.map((entry) => (
              <LineRow
                key={entry.id}
                id={entry.id}
                name={entry.what}
                detail={`${money(entry.amount, entry.currency)} ${cadenceWords[entry.cadence]}`}
                onEdit={open({ kind: "budget", budget: entry })}
              />
            ))}
          </ul>
        </div>
      </div>
      <Costs plan={plan} />
      {line === null ? null : <PlanLineDialog plan={plan} line={line} onClose={() => setLine(null)} />}
    </Part>
  );
}

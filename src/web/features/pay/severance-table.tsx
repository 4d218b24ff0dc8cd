import { ScrollArea } from "../../ui/scroll-area.tsx";
import { Figure, Trust } from "./found-table.tsx";
import type { Place } from "./found-table.tsx";
import type { Filing } from "./pay-words.ts";
import { dollars } from "./pay-words.ts";

type Payment = Filing["potentialPayments"][number];

/** What a scenario comes to: as printed, else the sum of its parts. */
function totalOf({ total, componentsSum }: Payment): number | null {
  return total ?? componentsSum;
}

/** The newest salary of each person, by which payments are told apart in size. */
function salaries(filing: Filing): ReadonlyMap<string, number> {
  const newest = filing.sct.filter((row) => row.year === filing.fiscalYears[0]);
  return new Map(newest.flatMap((row) => (row.salary === null ? [] : [[row.name, row.salary]])));
}

type SeveranceProps = {
  readonly filing: Filing;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
};

/** Severance and change in control: one line a scenario, one column a person, in dollars and in years of salary. */
export function SeveranceTable({ filing, chosen, onChoose }: SeveranceProps) {
  const { potentialPayments: payments } = filing;
  const people = [...new Set(payments.map(({ name }) => name))];
  const scenarios = [...new Set(payments.map(({ scenario }) => scenario))];
  const salaryOf = salaries(filing);
  return (
    <ScrollArea label="Severance and change in control by scenario">
      <table className="w-full text-small">
        <thead className="text-soft text-left">
          <tr className="border-edge border-b">
            <th scope="col" className="py-1.5 pr-4 align-bottom font-medium">
              If it ends by
            </th>
            {people.map((name) => (
              <th key={name} scope="col" className="py-1.5 pr-4 text-right align-bottom font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="align-top">
          {scenarios.map((scenario) => (
            <tr key={scenario} className="border-line border-b last:border-0">
              <th scope="row" className="max-w-72 min-w-44 py-1.5 pr-4 text-left font-normal">
                {scenario === "" ? "Not told apart" : scenario}
              </th>
              {people.map((name) => {
                const payment = payments.find((row) => row.name === name && row.scenario === scenario);
                const total = payment === undefined ? null : totalOf(payment);
                const salary = salaryOf.get(name);
                return (
                  <td key={name} className="py-1.5 pr-4 text-right">
                    {payment === undefined || total === null ? (
                      "–"
                    ) : (
                      <>
                        <Figure
                          shown={dollars(total)}
                          said={`${name}, ${scenario}, ${dollars(total)}`}
                          place={payment.sources["total"]}
                          chosen={chosen}
                          onChoose={onChoose}
                        />
                        <span className="text-soft block pr-1">
                          {payment.total === null ? "sum of its parts" : ""}
                          {salary === undefined || salary === 0 || total === 0
                            ? ""
                            : ` ${(total / salary).toFixed(1)} × salary`}
                        </span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Every part of every payment, under its scenario. */
export function PaymentParts({ filing, chosen, onChoose }: SeveranceProps) {
  const withParts = filing.potentialPayments.filter((row) => Object.keys(row.components).length > 0);
  if (withParts.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="text-accent text-small">The parts of each payment</summary>
      <ul className="mt-3 space-y-3 text-small">
        {withParts.map((payment) => (
          <li key={`${payment.name} ${payment.scenario}`}>
            <p className="font-medium">
              {payment.name}: {payment.scenario} <Trust {...payment} />
            </p>
            <ul className="text-soft mt-1 flex flex-wrap gap-x-6">
              {Object.entries(payment.components).map(([label, amount]) => (
                <li key={label}>
                  {label}{" "}
                  <Figure
                    shown={dollars(amount)}
                    said={`${payment.name}, ${payment.scenario}, ${label}, ${dollars(amount)}`}
                    place={payment.sources[label]}
                    chosen={chosen}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

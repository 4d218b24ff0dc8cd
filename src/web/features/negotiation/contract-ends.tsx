import { useDeferredValue, useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { TextField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { When } from "../../ui/when.tsx";
import { amountText, endWords, typedAmount } from "./negotiation-words.ts";
import { PricingNotes } from "./pricing-notes.tsx";

type Ends = OutputOf<"negotiation.scenarios">;
type End = Ends["rows"][number];

type Line = { readonly name: string; readonly cell: (end: End) => string };

function lines(ends: Ends): readonly Line[] {
  const money = (value: number): string => (value === 0 ? "none" : amountText(value, ends.currency));
  const known = (value: number | null): string => (value === null ? "not known" : money(value));
  const hasParachute = ends.rows.some(({ parachute }) => parachute !== null);
  return [
    { name: "Severance", cell: ({ severance }) => money(severance) },
    { name: "Bonus in it", cell: ({ severanceBonus }) => money(severanceBonus) },
    { name: "Health cover", cell: ({ health }) => money(health) },
    { name: "Sign-on paid back", cell: ({ clawBack }) => money(clawBack) },
    { name: "Shares vested", cell: ({ vestedShares }) => vestedShares.toLocaleString("en-US") },
    { name: "Of them early", cell: ({ acceleratedShares }) => acceleratedShares.toLocaleString("en-US") },
    { name: "Vested equity", cell: ({ equity }) => known(equity) },
    ...(hasParachute
      ? [
          {
            name: "Excise tax (280G)",
            cell: ({ parachute }: End) =>
              parachute === null
                ? "no sale"
                : parachute.bites
                  ? money(parachute.exciseTax)
                  : `none below ${money(parachute.limit)}`,
          },
        ]
      : []),
  ];
}

function EndTable({ ends }: { readonly ends: Ends }) {
  return (
    <ScrollArea label="What the contract pays at its end">
      <table className="private min-w-[34rem] text-small">
        <thead>
          <tr className="text-soft">
            <th scope="col" className="pr-6 text-left font-medium">
              <span className="sr-only">What is paid</span>
            </th>
            {ends.rows.map(({ id }) => (
              <th key={id} scope="col" className="pr-6 text-right font-medium whitespace-nowrap">
                {endWords[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines(ends).map(({ name, cell }) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="py-1 pr-6 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              {ends.rows.map((end) => (
                <td key={end.id} className="py-1 pr-6 text-right whitespace-nowrap tabular-nums">
                  {cell(end)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Severance and early vesting by what happens, and parental leave (N7, N8, N10). */
export function ContractEnds({ opportunityId }: { readonly opportunityId: string }) {
  const [price, setPrice] = useState("");
  const supposed = typedAmount(useDeferredValue(price));
  const given = Number.isNaN(supposed) || supposed < 0 ? {} : { price: supposed };
  const ends = useRead("negotiation.scenarios", { opportunityId, ...given }, { keep: true });
  return (
    <Loaded from={ends} lines={6}>
      {(data) => (
        <>
          <p className="text-soft mb-3 text-small">
            On <When at={data.on} />
            {data.price === null ? null : (
              <span className="private">
                , at {data.currency} {data.price.toFixed(2)} a share
              </span>
            )}
            . From the terms of <span className="private">{data.name}</span>, exactly; before tax.
          </p>
          <EndTable ends={data} />
          <TextField
            className="mt-3 max-w-56"
            label="Suppose a price a share"
            hint="Today's price of common while empty."
            value={price}
            onChange={setPrice}
          />
          <p className="prose-width mt-3">
            Parental leave:{" "}
            {data.parentalLeave === null ? (
              "the offer says nothing of it."
            ) : (
              <span className="private">
                {data.parentalLeave.weeks} weeks at {Math.round(data.parentalLeave.paidPart * 100)} % of pay,{" "}
                {amountText(data.parentalLeave.payFromDayOne, data.currency)} in all, paid from{" "}
                <When at={data.parentalLeave.paidFrom} /> on.
              </span>
            )}
          </p>
          <PricingNotes notes={data.notes} />
        </>
      )}
    </Loaded>
  );
}

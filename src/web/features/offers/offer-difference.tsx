import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { counted } from "../../ui/words.ts";
import { placeName } from "./offer-words.ts";

const inCents = /(?:salary|amount|healthMonthly|yearlyBudget|debt|invested|principal)$/u;
const inMicros = /(?:\bprice|fairValueAtGrant|commonPrice|preferredPrice|strike)$/u;

/** A value of the diff as people write it; amounts are recorded in cents and millionths. */
function valueWords(field: string, value: string | null): string {
  if (value === null || value === "none") return "–";
  const number = Number(value);
  if (value === "" || Number.isNaN(number)) return value;
  const isOwn = field.startsWith("beliefs.") || field.includes(".vesting.");
  const units = isOwn
    ? number
    : inCents.test(field)
      ? number / 100
      : inMicros.test(field)
        ? number / 1e6
        : number;
  return units.toLocaleString("en", { maximumFractionDigits: 6 });
}

type DifferenceProps = { readonly from: string; readonly to: string };

/** Two offers, or two versions of one, line by line. */
export function OfferDifference({ from, to }: DifferenceProps) {
  const diff = useRead("offer.diff", { from, to }, { keep: true });
  return (
    <Loaded from={diff}>
      {({ changes, from: left, to: right }) => {
        const title = (row: typeof left): string => `${row.name}, version ${row.version}`;
        if (changes.length === 0) return <p className="text-soft">Nothing differs.</p>;
        return (
          <>
            <p className="text-soft mb-2 text-small">{counted(changes.length, "line")} differ.</p>
            <ScrollArea label="What differs">
              <table className="w-full text-small">
                <thead className="text-left align-bottom">
                  <tr className="border-edge border-b">
                    <th scope="col" className="text-soft py-2 pr-4 font-medium">
                      Term
                    </th>
                    <th scope="col" className="private py-2 pr-4 font-semibold">
                      {title(left)}
                    </th>
                    <th scope="col" className="private py-2 font-semibold">
                      {title(right)}
                    </th>
                  </tr>
                </thead>
                <tbody className="align-top">
                  {changes.map(({ field, before, after }) => (
                    <tr key={field} className="border-line border-b last:border-0">
                      <th scope="row" className="text-soft py-1.5 pr-4 text-left font-normal">
                        {placeName(field)}
                      </th>
                      <td className="private py-1.5 pr-4">
                        <del>{valueWords(field, before)}</del>
                      </td>
                      <td className="private py-1.5">
                        <ins>{valueWords(field, after)}</ins>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollArea>
          </>
        );
      }}
    </Loaded>
  );
}

import { ScrollArea } from "../../ui/scroll-area.tsx";
import { chance, money } from "./offer-words.ts";
import type { Comparison, SavedRow } from "./offer-words.ts";

export type SavedByName = ReadonlyMap<string, SavedRow>;

const titles = [
  "Offer",
  "Place of work",
  "Mean",
  "Median",
  "Middle half",
  "Best tenth above",
  "Equity comes to nothing",
] as const;

type ComparedProps = { readonly found: Comparison; readonly places: SavedByName };

/** The offers' worths, one a row. */
export function FigureTable({ found, places, className }: ComparedProps & { readonly className: string }) {
  const { offers, currency } = found;
  const rounded = (amount: number): string => money(currency, Math.round(amount / 1000) * 1000);
  return (
    <table className={className}>
      <thead className="text-left align-bottom">
        <tr className="border-edge border-b">
          {titles.map((title) => (
            <th key={title} scope="col" className="text-soft py-2 pr-4 font-medium print:py-0.5">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="align-top [&_td]:py-2 [&_th]:py-2 print:[&_td]:py-0.5 print:[&_th]:py-0.5">
        {offers.map(({ name, worth }) => (
          <tr key={name} className="border-line border-b last:border-0">
            <th scope="row" className="pr-4 text-left font-medium">
              {name}
            </th>
            <td className="pr-4">{places.get(name)?.place ?? "as the first offer"}</td>
            <td className="pr-4 whitespace-nowrap">
              {rounded(worth.mean)}{" "}
              <span className="text-soft">
                ± {money(currency, Math.round(worth.standardError / 100) * 100)}
              </span>
            </td>
            <td className="pr-4 whitespace-nowrap">{rounded(worth.median)}</td>
            <td className="pr-4">
              {rounded(worth.p25)} to {rounded(worth.p75)}
            </td>
            <td className="pr-4 whitespace-nowrap">{rounded(worth.p90)}</td>
            <td>{(places.get(name)?.grants ?? 0) > 0 ? chance(worth.zeroShare) : "no equity"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Figures(props: ComparedProps) {
  return (
    <ScrollArea label="The offers beside each other">
      <FigureTable {...props} className="private w-full min-w-[44rem] text-small" />
    </ScrollArea>
  );
}

type GapsProps = {
  readonly gaps: Comparison["gaps"];
  readonly currency: string;
  readonly className: string;
};

/** What each offer is worth more than another, with how sure that is. */
export function Gaps({ gaps, currency, className }: GapsProps) {
  return (
    <ul className={className}>
      {gaps.map(({ better, other, gap, standardError, aboveShare }) => (
        <li key={`${better} ${other}`}>
          {better} is worth {money(currency, Math.round(gap / 100) * 100)}{" "}
          <span className="text-soft">± {money(currency, Math.round(standardError / 100) * 100)}</span> more
          than {other}
          {Math.abs(gap) > 2 * standardError ? "" : ", which is not clear of nothing"}. With the same luck it
          ends above in {chance(aboveShare)} futures.
        </li>
      ))}
    </ul>
  );
}

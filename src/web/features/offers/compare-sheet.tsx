import { FigureTable, Gaps } from "./compare-figures.tsx";
import type { SavedByName } from "./compare-figures.tsx";
import type { Comparison } from "./offer-words.ts";
import { RangeDrawing } from "./range-chart.tsx";
import { switchWords } from "./switch-list.tsx";

const sheetWidth = 680;
const rowHeight = 34;
const mostSwitches = 5;
const mostNotes = 9;

/** The comparison on one sheet of A4 or Letter. */
export function CompareSheet({
  found,
  places,
}: {
  readonly found: Comparison;
  readonly places: SavedByName;
}) {
  const { offers, gaps, switches, notes, currency, paths, seed } = found;
  const first = offers[0]?.name;
  const ofFirst = gaps.filter(({ better, other }) => better === first || other === first);
  const able = switches.filter(({ needed }) => needed !== null);
  const rest = able.slice(0, mostSwitches);
  const taxes = [
    ...Map.groupBy(
      notes.filter(({ about }) => /\btax$/u.test(about)),
      ({ text }) => text,
    ),
  ].map(([text, same]) => ({
    text,
    about: same.map(({ about }) => about.replace(/: tax$/u, "")).join(", "),
  }));
  const title = "mt-2 text-[11px] font-semibold";
  return (
    <div className="private hidden text-[10px] leading-[1.35] print:block">
      <p>
        After tax by place of work, in money of today, every offer with the same luck:{" "}
        {paths.toLocaleString("en")} futures, seed {seed}. ± is one standard error. The bar is the middle half
        of all futures, the stroke in it the median; the line runs from the worst tenth to the best.
      </p>
      <RangeDrawing found={found} width={sheetWidth} rowHeight={rowHeight} />
      <FigureTable found={found} places={places} className="w-full" />
      <h2 className={title}>Gaps to {first}</h2>
      <Gaps gaps={ofFirst} currency={currency} className="" />
      <h2 className={title}>What changes the order</h2>
      {rest.length === 0 ? <p>No single belief within reach changes the order.</p> : null}
      <ul>
        {rest.map((one) => (
          <li key={`${one.offer} ${one.other} ${one.belief} ${one.scenario ?? ""}`}>
            {switchWords(one, currency)}
          </li>
        ))}
      </ul>
      {able.length > rest.length ? (
        <p>{able.length - rest.length} more beliefs that can change it stand on the page.</p>
      ) : null}
      <h2 className={title}>What it rests on</h2>
      <ul className="text-[8px] leading-[1.3]">
        {taxes.slice(0, mostNotes).map(({ about, text }) => (
          <li key={`${about} ${text}`}>
            {about}: {text}
          </li>
        ))}
      </ul>
      <p className="text-[8px]">
        {taxes.length > mostNotes ? `${taxes.length - mostNotes} further notes on tax, the ` : "The "}
        assumptions and all sources stand on the page. Not tax or legal advice.
      </p>
    </div>
  );
}

import { useState } from "react";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import type { Choice, Comparison, CriterionRow } from "./criteria-comparison.ts";
import { ScoreDialog } from "./criterion-dialogs.tsx";

type Cell = { readonly criterion: CriterionRow; readonly choice: Choice };

function ScoreCell({ criterion, choice, onOpen }: Cell & { readonly onOpen: (cell: Cell) => void }) {
  const known = choice.scores.find(({ criterionId }) => criterionId === criterion.id);
  return (
    <td className="py-1.5 pr-4">
      <button
        type="button"
        aria-label={`${known === undefined ? "Score" : `Score ${known.score}, change`}: ${criterion.name}, ${choice.name}`}
        className={`touch border-edge hover:bg-sunken inline-flex min-h-8 min-w-12 items-center justify-center rounded border px-2 print:min-w-0 print:border-0 print:px-0 ${known === undefined ? "text-accent border-dashed print:invisible" : "bg-raised font-medium"}`}
        onClick={() => onOpen({ criterion, choice })}
      >
        {known === undefined ? "Score" : <span className="private">{known.score}</span>}
      </button>
      {known === undefined || known.evidence === "" ? null : (
        <p className="private text-soft mt-1 max-w-56 text-small">{known.evidence}</p>
      )}
    </td>
  );
}

/** Each choice on each criterion, with what the score rests on (D3). */
export function ScoreTable({ comparison }: { readonly comparison: Comparison }) {
  const [open, setOpen] = useState<Cell | null>(null);
  const { rows, choices, ranked } = comparison;
  return (
    <>
      <ScrollArea label="Scores, 0 to 10">
        <table className="w-full text-small" style={{ minWidth: `${8 + 6.5 * choices.length}rem` }}>
          <thead className="text-left align-bottom">
            <tr className="border-edge border-b">
              <th scope="col" className="text-soft py-2 pr-4 font-medium">
                Criterion
              </th>
              {choices.map(({ id, name }, index) => (
                <th
                  key={id}
                  scope="col"
                  className={`py-2 pr-4 ${index === 0 ? "font-semibold" : "font-medium"}`}
                >
                  <span className="private">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="align-top">
            {rows.map((row) => (
              <tr key={row.id} className="border-line border-b">
                <th scope="row" className="py-3 pr-4 text-left font-normal">
                  <span className="private">{row.name}</span>
                </th>
                {choices.map((choice) => (
                  <ScoreCell key={choice.id} criterion={row} choice={choice} onOpen={setOpen} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="py-2 pr-4 text-left font-medium">
                Weighted mean
              </th>
              {choices.map(({ id }) => (
                <td key={id} className="private py-2 pr-4 font-medium">
                  {ranked.find((choice) => choice.id === id)?.total.toFixed(1) ?? "–"}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollArea>
      {open === null ? null : (
        <ScoreDialog criterion={open.criterion} choice={open.choice} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

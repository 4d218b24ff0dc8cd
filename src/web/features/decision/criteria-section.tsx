import { useState } from "react";
import type { Opportunity } from "../../api/patches.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/page.tsx";
import { counted } from "../../ui/words.ts";
import { comparisonAt } from "./criteria-comparison.ts";
import type { Comparison } from "./criteria-comparison.ts";
import { CriterionDialog } from "./criterion-dialogs.tsx";
import { CriterionWeights } from "./criterion-weights.tsx";
import { decidingSource } from "./decision-words.ts";
import type { Criteria } from "./decision-words.ts";
import { ScoreTable } from "./score-table.tsx";
import { ShareBar } from "./share-bar.tsx";
import { useMovedWeights } from "./use-moved-weights.ts";

function Order({ comparison, seatId }: { readonly comparison: Comparison; readonly seatId: string }) {
  const { ranked, unscored } = comparison;
  return (
    <>
      {ranked.length === 0 ? null : (
        <ol aria-label="Order" className="max-w-xl space-y-2">
          {ranked.map(({ id, name, total }, index) => (
            <li key={id} className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2">
              <span className="text-soft">{index + 1}.</span>
              <span className={`private ${id === seatId ? "font-medium" : ""}`}>{name}</span>
              <span className="private font-medium tabular-nums">{total.toFixed(1)}</span>
              <div className="private col-span-2 col-start-2">
                <ShareBar to={total / 10} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {unscored.length === 0 ? null : (
        <p className="text-soft mt-2 text-small">
          Not ranked, since a gap is no zero:{" "}
          {unscored.map(({ id, name, missing }, index) => (
            <span key={id}>
              {index === 0 ? "" : "; "}
              <span className="private">{name}</span>, {counted(missing, "score")} missing
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

type CriteriaSectionProps = { readonly opportunity: Opportunity; readonly criteria: Criteria };

/** What the user wants, weighed: the order of the choices, the weights with their room, and the scores (D3). */
export function CriteriaSection({ opportunity, criteria }: CriteriaSectionProps) {
  const [isAdding, setAdding] = useState(false);
  const { moved, move } = useMovedWeights();
  const comparison = comparisonAt(criteria, moved, opportunity);
  if (criteria.rows.length === 0)
    return (
      <>
        <Empty
          what="What you want of a job, each with its weight, and how each offer and your present job serve it."
          why="The first weights stay beside the later ones: what moved when an offer came says something too."
          source={decidingSource}
          action={
            <Button tone="primary" onClick={() => setAdding(true)}>
              Add a criterion
            </Button>
          }
        />
        {isAdding ? <CriterionDialog criterion={null} onClose={() => setAdding(false)} /> : null}
      </>
    );
  return (
    <div className="space-y-8">
      <div className="break-inside-avoid">
        <h3 className="text-soft mb-2 text-small font-medium">The order, by weighted mean of 0 to 10</h3>
        <Order comparison={comparison} seatId={opportunity.id} />
      </div>
      <div>
        <h3 className="text-soft mb-3 text-small font-medium">Weights, and how far each can move</h3>
        <CriterionWeights comparison={comparison} onMove={move} />
      </div>
      <div>
        <h3 className="text-soft mb-1 text-small font-medium">Scores, 0 to 10</h3>
        <ScoreTable comparison={comparison} />
      </div>
    </div>
  );
}

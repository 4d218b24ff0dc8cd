import { useId, useState } from "react";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import type { WeightRoom } from "../../../search/decision/criteria.ts";
import { roomWords } from "./criteria-comparison.ts";
import type { Comparison, CriterionRow } from "./criteria-comparison.ts";
import { CriterionDialog } from "./criterion-dialogs.tsx";
import { ShareBar } from "./share-bar.tsx";

type Move = (id: string, weight: number) => void;

type WeightFieldProps = {
  readonly row: CriterionRow;
  readonly room: WeightRoom | undefined;
  readonly onMove: Move;
};

/** The weight as a slider and a number; under the slider, as far as the order holds. */
function WeightField({ row, room, onMove }: WeightFieldProps) {
  const id = useId();
  const set = (text: string): void => {
    const weight = Number(text);
    if (text.trim() !== "" && Number.isInteger(weight) && weight >= 0 && weight <= 100)
      onMove(row.id, weight);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_5rem] items-center gap-x-3">
      <input
        type="range"
        min={0}
        max={100}
        value={row.weight}
        aria-label={`Weight of ${row.name}, slider`}
        className="private accent-accent touch h-5 w-full print:hidden"
        onChange={(event) => set(event.target.value)}
      />
      <div className="row-span-2 print:hidden">
        <label htmlFor={id} className="sr-only">
          Weight of {row.name}
        </label>
        <input
          id={id}
          type="number"
          min={0}
          max={100}
          value={row.weight}
          className="control"
          onChange={(event) => set(event.target.value)}
        />
      </div>
      {room === undefined ? null : (
        <div className="private">
          <ShareBar
            from={room.canChange ? room.fromWeight / 100 : 0}
            to={room.canChange ? (room.toWeight ?? 100) / 100 : 1}
            mark={row.weight / 100}
            isRange
          />
        </div>
      )}
    </div>
  );
}

type ItemProps = {
  readonly row: CriterionRow;
  readonly comparison: Comparison;
  readonly onMove: Move;
  readonly onRename: () => void;
};

function WeightItem({ row, comparison, onMove, onRename }: ItemProps) {
  const room = comparison.rooms.get(row.id);
  return (
    <li className="border-line grid break-inside-avoid gap-x-8 gap-y-1 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
      <div className="flex min-w-0 items-start justify-between gap-x-2">
        <div className="min-w-0">
          <p className="private font-medium">{row.name}</p>
          <p className="text-soft text-small">
            Weight <span className="private text-ink">{row.weight}</span>, at the start{" "}
            <span className="private">{row.firstWeight}</span>
          </p>
        </div>
        <div className="print:hidden">
          <Menu label="More">
            <Button tone="quiet" aria-label={`Rename: ${row.name}`} onClick={onRename}>
              Rename
            </Button>
            <Button
              tone="quiet"
              aria-label={`Remove: ${row.name}`}
              onClick={() =>
                void write("criterion.remove", { id: row.id }, { said: "Criterion removed with its scores" })
              }
            >
              Remove
            </Button>
          </Menu>
        </div>
      </div>
      <div className="min-w-0">
        <WeightField row={row} room={room} onMove={onMove} />
        <p className="private text-soft text-small">{roomWords(room)}</p>
      </div>
    </li>
  );
}

/** What the user wants of a job, each with its weight and how far it can move before the order changes (D3). */
export function CriterionWeights({
  comparison,
  onMove,
}: {
  readonly comparison: Comparison;
  readonly onMove: Move;
}) {
  const [open, setOpen] = useState<CriterionRow | "new" | null>(null);
  return (
    <>
      <ul aria-label="Criteria">
        {comparison.rows.map((row) => (
          <WeightItem
            key={row.id}
            row={row}
            comparison={comparison}
            onMove={onMove}
            onRename={() => setOpen(row)}
          />
        ))}
      </ul>
      <Button className="mt-3 print:hidden" onClick={() => setOpen("new")}>
        Add a criterion
      </Button>
      {open === null ? null : (
        <CriterionDialog criterion={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

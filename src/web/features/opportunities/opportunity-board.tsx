import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { groupKey, noGroup } from "../../../search/opportunity-view.ts";
import type { Grouping } from "../../../search/opportunity-view.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { changeMany, fieldChange } from "./change-many.ts";
import { CloseManyDialog } from "./close-many-dialog.tsx";
import { boardColumns, groupWord, groupingWords, isSettable, settableKeys } from "./group-words.ts";
import type { BoardColumn } from "./group-words.ts";
import { NextStep } from "./next-step.tsx";

type Move = (opportunity: Opportunity, key: string) => void;

type CardProps = {
  readonly opportunity: Opportunity;
  readonly grouping: Grouping;
  readonly onMove: Move;
  readonly onDrag: (isDragging: boolean) => void;
};

/** A card moves by dragging, and by the field at its foot for the keyboard and for touch. */
function Card({ opportunity, grouping, onMove, onDrag }: CardProps) {
  return (
    <li
      className="bg-raised border-line rounded-md border px-3 py-2"
      draggable={isSettable(grouping)}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", opportunity.id);
        event.dataTransfer.effectAllowed = "move";
        // Chrome ends a drag whose start changes the page; the empty columns appear a moment later.
        setTimeout(() => onDrag(true));
      }}
      onDragEnd={() => onDrag(false)}
    >
      <p>
        <Link
          href={`/opportunities/${opportunity.id}`}
          className="private font-medium hover:underline"
          data-row
          draggable={false}
        >
          {opportunity.companyName}
        </Link>
      </p>
      <p className="private text-soft text-small">{opportunity.title}</p>
      <p className="mt-1 text-small">
        <NextStep opportunity={opportunity} />
      </p>
      {isSettable(grouping) ? (
        <select
          className="control chrome mt-2 text-small"
          aria-label={`Move ${opportunity.companyName} to`}
          data-move={opportunity.id}
          value={groupKey(opportunity, grouping)}
          onChange={(event) => onMove(opportunity, event.target.value)}
        >
          {settableKeys(grouping).map((key) => (
            <option key={key} value={key}>
              {groupWord(grouping, key, [])}
              {grouping === "state" && key === "closed" && opportunity.state !== "closed" ? "…" : ""}
            </option>
          ))}
        </select>
      ) : null}
    </li>
  );
}

type ColumnProps = Omit<CardProps, "opportunity"> & {
  readonly column: BoardColumn;
  /** Takes the opportunity of that id, when it is one of the board's. */
  readonly onDrop: (id: string, key: string) => void;
};

function Column({ column, onDrop, ...card }: ColumnProps) {
  const [isOver, setOver] = useState(false);
  const takes = isSettable(card.grouping);
  return (
    <section
      aria-label={column.word}
      className={`flex w-60 shrink-0 flex-col rounded-md p-2 ${isOver ? "bg-wash" : "bg-sunken"}`}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.getData("text/plain"), column.key);
      }}
    >
      <h2 className="px-1 pb-2 text-small font-semibold">
        <span className={card.grouping === "stage" ? "private" : ""}>{column.word}</span>{" "}
        <span className="text-soft font-normal">{column.rows.length}</span>
      </h2>
      <ul className="space-y-2">
        {column.rows.map((row) => (
          <Card key={row.id} opportunity={row} {...card} />
        ))}
      </ul>
    </section>
  );
}

/** Columns that no opportunity makes at present, offered while a card is dragged. */
function emptyColumns(shown: readonly BoardColumn[], grouping: Grouping): readonly BoardColumn[] {
  if (!isSettable(grouping)) return [];
  return settableKeys(grouping)
    .filter((key) => shown.every((column) => column.key !== key))
    .map((key) => ({ key, word: groupWord(grouping, key, []), rows: [] }));
}

type BoardProps = { readonly rows: readonly Opportunity[]; readonly grouping: Grouping };

/** The opportunities in columns that follow from what they are (O1: none is fixed). */
export function OpportunityBoard({ rows, grouping }: BoardProps) {
  const kinds = useRead("step-kind.list", {});
  const [isDragging, setDragging] = useState(false);
  const [closing, setClosing] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const moved = useRef<string | null>(null);
  const columns = boardColumns(rows, grouping, kinds.data?.rows ?? []);
  useEffect(() => {
    // The card stands in another column now; the field that moved it keeps the focus.
    if (moved.current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-move="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  }, [rows]);
  const move: Move = (opportunity, key) => {
    setDragging(false);
    if (!isSettable(grouping)) return;
    const change = fieldChange(grouping, key);
    if (change === null) {
      setClosing(opportunity.id);
      return;
    }
    moved.current = opportunity.id;
    setSaid(`${opportunity.companyName} is now under ${groupWord(grouping, key, [])}`);
    void changeMany([opportunity.id], change);
  };
  const drop = (id: string, key: string): void => {
    const dropped = rows.find((row) => row.id === id);
    setDragging(false);
    if (dropped !== undefined && groupKey(dropped, grouping) !== key) move(dropped, key);
  };
  const offered = isDragging ? emptyColumns(columns, grouping) : [];
  return (
    <>
      <ScrollArea label={`Board by ${groupingWords[grouping].toLowerCase()}`}>
        <div className="flex min-h-64 w-max items-stretch gap-3 pb-3">
          {[...columns, ...offered].map((column) => (
            <Column
              key={column.key === noGroup ? "none" : column.key}
              column={column}
              grouping={grouping}
              onDrag={setDragging}
              onMove={move}
              onDrop={drop}
            />
          ))}
        </div>
      </ScrollArea>
      <p className="sr-only" aria-live="assertive">
        {said}
      </p>
      {closing === null ? null : <CloseManyDialog ids={[closing]} onClose={() => setClosing(null)} />}
    </>
  );
}

import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { silentDays } from "../../../search/opportunity-filter.ts";
import { loggedExcitement } from "../../../search/loop-reading.ts";
import { groupKey } from "../../../search/opportunity-view.ts";
import type { TableColumn } from "../../../search/opportunity-view.ts";
import { patchOpportunity } from "../../api/patches.ts";
import type { Opportunity } from "../../api/patches.ts";
import { write } from "../../api/use-write.ts";
import { ExcitementLine } from "../../ui/excitement.tsx";
import { When } from "../../ui/when.tsx";
import { changeMany, fieldChange } from "./change-many.ts";
import { groupWord, settableKeys } from "./group-words.ts";
import type { SettableGrouping } from "./group-words.ts";
import { NextStep } from "./next-step.tsx";

type EditableProps = {
  /** What is edited and of which opportunity, such as "Channel of Harbor Robotics". */
  readonly label: string;
  readonly shown: ReactNode;
  readonly field: (done: () => void) => ReactNode;
};

/** A cell that turns into a field when it is pressed and back when the field is left. */
function Editable({ label, shown, field }: EditableProps) {
  const [isOpen, setOpen] = useState(false);
  const cell = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) cell.current?.querySelector<HTMLElement>("input, select")?.focus();
    else if (wasOpen.current && document.activeElement === document.body)
      cell.current?.querySelector<HTMLElement>("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={cell}>
      {isOpen ? (
        field(() => setOpen(false))
      ) : (
        <button
          type="button"
          className="hover:bg-sunken -mx-1.5 min-h-8 w-full rounded px-1.5 text-left"
          onClick={() => setOpen(true)}
        >
          {shown}
          <span className="sr-only">, change {label}</span>
        </button>
      )}
    </div>
  );
}

function ChoiceCell({
  opportunity,
  field,
  label,
  onClose,
}: {
  readonly opportunity: Opportunity;
  readonly field: SettableGrouping;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const key = groupKey(opportunity, field);
  return (
    <Editable
      label={label}
      shown={groupWord(field, key, [])}
      field={(done) => (
        <select
          className="control text-small"
          aria-label={label}
          value={key}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.key === "Escape" || event.key === "Enter") done();
          }}
          onChange={(event) => {
            const change = fieldChange(field, event.target.value);
            if (change !== null) void changeMany([opportunity.id], change);
            else {
              done();
              onClose();
            }
          }}
        >
          {settableKeys(field).map((one) => (
            <option key={one} value={one}>
              {groupWord(field, one, [])}
            </option>
          ))}
        </select>
      )}
    />
  );
}

function TitleField({ opportunity, done }: { readonly opportunity: Opportunity; readonly done: () => void }) {
  const [text, setText] = useState(opportunity.title);
  const isLeft = useRef(false);
  const leave = (isKept: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    const title = text.trim();
    if (isKept && title !== "" && title !== opportunity.title)
      void write(
        "opportunity.update",
        { id: opportunity.id, title },
        {
          said: "Seat renamed",
          optimistic: (cache) => patchOpportunity(cache, opportunity.id, (shown) => ({ ...shown, title })),
        },
      );
    done();
  };
  return (
    <input
      className="control text-small"
      aria-label={`Seat at ${opportunity.companyName}`}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave(true);
        if (event.key === "Escape") leave(false);
      }}
    />
  );
}

const fieldNames: Readonly<Record<SettableGrouping, string>> = {
  state: "where it stands",
  channel: "how it reached you",
  rung: "the rung",
};

type TableCellProps = {
  readonly opportunity: Opportunity;
  readonly column: TableColumn;
  readonly now: string;
  readonly onClose: () => void;
};

/** One cell of the table; title, state, channel and rung are changed where they stand. */
export function TableCell({ opportunity, column, now, onClose }: TableCellProps) {
  switch (column) {
    case "title":
      return (
        <Editable
          label={`the seat at ${opportunity.companyName}`}
          shown={<span className="private">{opportunity.title}</span>}
          field={(done) => <TitleField opportunity={opportunity} done={done} />}
        />
      );
    case "state":
    case "channel":
    case "rung":
      return (
        <ChoiceCell
          opportunity={opportunity}
          field={column}
          label={`${fieldNames[column]}: ${opportunity.companyName}`}
          onClose={onClose}
        />
      );
    case "stage":
      return <span className="private">{opportunity.companyStage || "–"}</span>;
    case "next-step":
      return <NextStep opportunity={opportunity} />;
    case "silent": {
      const days = silentDays(opportunity, now);
      return days === null ? "–" : days <= 0 ? "today" : days === 1 ? "1 day" : `${days} days`;
    }
    case "excitement":
      return <ExcitementLine values={loggedExcitement(opportunity).map(({ value }) => value)} />;
    case "opened":
      return <When at={opportunity.openedOn} />;
  }
}

import { useState } from "react";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { counted } from "../../ui/words.ts";
import { changeMany, fieldChange } from "./change-many.ts";
import { CloseManyDialog } from "./close-many-dialog.tsx";
import { groupWord, settableKeys } from "./group-words.ts";
import type { SettableGrouping } from "./group-words.ts";

const fields: readonly (readonly [SettableGrouping, string])[] = [
  ["state", "Set where they stand"],
  ["channel", "Set how they reached you"],
  ["rung", "Set the rung"],
];

type BulkBarProps = { readonly ids: readonly string[]; readonly onClear: () => void };

/** Does one thing to all that are chosen, with one undo. */
export function BulkBar({ ids, onClear }: BulkBarProps) {
  const [isClosing, setClosing] = useState(false);
  const seats = counted(ids.length, "opportunity", "opportunities");
  return (
    <section
      aria-label="Chosen opportunities"
      className="chrome bg-wash border-line sticky top-0 z-10 mb-3 flex flex-wrap items-center gap-2 rounded-md border px-3 py-2"
    >
      <output className="mr-2 text-small font-medium">{seats} chosen</output>
      {fields.map(([field, label]) => (
        <select
          key={field}
          aria-label={label}
          className="control w-auto text-small"
          value=" "
          onChange={(event) => {
            const change = fieldChange(field, event.target.value);
            if (change !== null) void changeMany(ids, change);
          }}
        >
          <option value=" ">{label}</option>
          {settableKeys(field)
            .filter((key) => key !== "closed")
            .map((key) => (
              <option key={key} value={key}>
                {groupWord(field, key, [])}
              </option>
            ))}
        </select>
      ))}
      <Button onClick={() => setClosing(true)}>Close…</Button>
      <ConfirmButton
        label="Delete…"
        title={`Delete ${seats}?`}
        confirm={`Delete ${seats}`}
        onConfirm={() =>
          void write("opportunity.update-many", { ids: [...ids], delete: true }, { said: `${seats} deleted` })
        }
      >
        Their loops and notes go with them. Closing keeps what you learnt. You can undo this.
      </ConfirmButton>
      <Button tone="quiet" onClick={onClear}>
        Choose none
      </Button>
      {isClosing ? <CloseManyDialog ids={ids} onClose={() => setClosing(false)} /> : null}
    </section>
  );
}

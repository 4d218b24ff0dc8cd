import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/page.tsx";
import { decidingSource } from "./decision-words.ts";
import { SaidItem } from "./said-item.tsx";

type Said = {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  readonly on: string;
  readonly said: string;
};

type SaidListProps = {
  readonly label: string;
  readonly rows: readonly Said[];
  /** While there are none. */
  readonly what: string;
  readonly why: string;
  readonly add: string;
  readonly onRemove: (id: string) => void;
  readonly dialog: (onClose: () => void) => ReactNode;
};

/** People the user spoke to, what each said, and a layer to add one. */
export function SaidList({ label, rows, what, why, add, onRemove, dialog }: SaidListProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {rows.length === 0 ? (
        <Empty what={what} why={why} source={decidingSource} />
      ) : (
        <ul aria-label={label}>
          {rows.map(({ id, ...row }) => (
            <SaidItem key={id} {...row} onRemove={() => onRemove(id)} />
          ))}
        </ul>
      )}
      <Button
        tone={rows.length === 0 ? "primary" : "plain"}
        className="mt-3 print:hidden"
        onClick={() => setAdding(true)}
      >
        {add}
      </Button>
      {isAdding ? dialog(() => setAdding(false)) : null}
    </>
  );
}

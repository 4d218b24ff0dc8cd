import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/field.tsx";
import type { ChosenFile } from "./use-import-queue.ts";

type VaultRestoreProps = {
  readonly chosen: ChosenFile;
  readonly onDrop: () => void;
};

type Differences = OutputOf<"vault.import">["differences"];

function Outcome({ differences }: { readonly differences: Differences }) {
  const changed = differences.filter((row) => row.added + row.changed + row.removed > 0);
  return (
    <div>
      <p>
        {changed.length === 0
          ? "The vault held the same already; nothing changed."
          : "Restored. What differed from before:"}
      </p>
      <ul className="mt-2 space-y-1 text-small">
        {changed.map((row) => (
          <li key={row.table}>
            {row.table.replaceAll("_", " ")}: {row.added} added, {row.changed} changed, {row.removed} removed
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A JSON export put in place of what the vault holds, after a warning. */
export function VaultRestore({ chosen, onDrop }: VaultRestoreProps) {
  const [isSure, setSure] = useState(false);
  const [differences, setDifferences] = useState<Differences | null>(null);
  const { submit, error, isBusy } = useSubmit();
  const restore = async (): Promise<void> => {
    const outcome = await submit(
      "vault.import",
      { file: chosen.file, fileName: chosen.fileName, replace: true },
      { said: "Export restored" },
    );
    if (outcome?.ok === true) setDifferences(outcome.output.differences);
  };
  if (differences !== null)
    return (
      <div className="space-y-4">
        <Outcome differences={differences} />
        <Button onClick={onDrop}>Close</Button>
      </div>
    );
  return (
    <div className="space-y-4">
      <p className="text-alarm prose-width">
        <span aria-hidden="true">▲ </span>
        This is the export of a whole vault. It does not add to what is here: it takes its place. What the
        vault holds now and the export does not is removed. You can undo it; a backup beforehand is wise.
      </p>
      <CheckField
        label="Put the export in place of everything the vault holds"
        isChecked={isSure}
        onChange={setSure}
      />
      {error === null ? null : (
        <p role="alert" className="text-alarm prose-width text-small">
          {error.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="alarm" disabled={!isSure || isBusy} onClick={() => void restore()}>
          Restore the export
        </Button>
        <Button onClick={onDrop}>Leave it out</Button>
      </div>
    </div>
  );
}

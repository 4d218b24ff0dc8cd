import { useId, useState } from "react";
import { useSubmit } from "../../api/use-write.ts";
import { SelectField } from "../../ui/field.tsx";
import { base64Of } from "../../ui/file-content.ts";
import { dayText } from "../../ui/time-text.ts";
import { showToast } from "../../ui/toast-store.ts";
import type { SavedRow } from "./offer-words.ts";

/** As the server has it (bytes); told here too, so that nobody waits for a file that is refused. */
const largest = 20_000_000;

type LetterAttachProps = {
  /** Every version of the offer, the newest first. */
  readonly rows: readonly SavedRow[];
  readonly isFirst: boolean;
  readonly onAttached: (id: string) => void;
};

/** Takes a letter's PDF, chosen or dropped. */
export function LetterAttach({ rows, isFirst, onAttached }: LetterAttachProps) {
  const id = useId();
  const { submit, error, isBusy } = useSubmit();
  const [isOver, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [version, setVersion] = useState<string | null>(null);
  const offerId = version ?? rows[0]?.id ?? "";
  const words = Object.fromEntries(
    rows.map((row) => [row.id, `Version ${row.version}, ${dayText(row.savedOn)}`]),
  );
  const attach = async (file: File): Promise<void> => {
    setTooLarge(file.size > largest);
    if (file.size > largest) return;
    const content = await base64Of(file);
    const outcome = await submit("letter.attach", { offerId, file: content, fileName: file.name });
    if (outcome?.ok !== true) return;
    showToast({ text: outcome.output.note });
    onAttached(outcome.output.id);
  };
  const refusal = tooLarge
    ? "is larger than 20 MB, the most that a letter may have"
    : (error?.issueAt("file") ?? (error === null ? undefined : error.message));
  return (
    // Dropping is a second way to what the file field does.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`rounded-md border border-dashed p-4 print:hidden ${isOver ? "border-accent bg-wash" : "border-edge"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined && !isBusy) void attach(file);
      }}
    >
      <label htmlFor={id} className="block font-medium">
        {isFirst ? "The letter as a PDF" : "Another letter as a PDF"}
      </label>
      <p className="text-soft prose-width mt-1 text-small">
        Choose it or drop it here. It is kept in the encrypted vault, and its text is found with everything
        else.
      </p>
      <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <input
          id={id}
          type="file"
          accept=".pdf,application/pdf"
          disabled={isBusy}
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby={refusal === undefined ? undefined : `${id}-refusal`}
          className="block max-w-full text-small"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file !== undefined) void attach(file);
          }}
        />
        {rows.length < 2 ? null : (
          <SelectField label="It belongs to" value={offerId} words={words} onChange={setVersion} />
        )}
      </div>
      {isBusy ? <output className="text-soft mt-2 block text-small">Reading the letter…</output> : null}
      {refusal === undefined ? null : (
        <p id={`${id}-refusal`} role="alert" className="text-alarm mt-2 text-small">
          <span aria-hidden="true">▲ </span>
          The file {refusal.replace(/\.?$/u, ".")} Nothing was kept.
        </p>
      )}
    </div>
  );
}

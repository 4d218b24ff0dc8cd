import { useId, useState } from "react";

type DropFieldProps = { readonly isBusy: boolean; readonly onFiles: (files: readonly File[]) => void };

/** Takes one file or several, chosen or dropped. */
export function DropField({ isBusy, onFiles }: DropFieldProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    // Dropping is a second way to what the file field does.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`rounded-md border border-dashed p-6 ${isOver ? "border-accent bg-wash" : "border-edge"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0 && !isBusy) onFiles(files);
      }}
    >
      <label htmlFor={id} className="block font-medium">
        Your LinkedIn export as it came, contacts, a tracker, or any spreadsheet saved as CSV
      </label>
      <p className="text-soft prose-width mt-1 text-small">
        Choose one file or several, or drop them here. They are read on your own machine; you see what each
        would change before anything is kept.
      </p>
      <input
        id={id}
        type="file"
        multiple
        accept=".zip,.csv,.tsv,.txt,.vcf,.json,.ics,.eml,.mbox,text/csv,application/zip"
        disabled={isBusy}
        className="mt-4 block max-w-full text-small"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.target.value = "";
        }}
      />
    </div>
  );
}

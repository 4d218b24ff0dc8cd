import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { When } from "../../ui/when.tsx";
import { formatName } from "./format-name.ts";
import { ImportReport } from "./import-report.tsx";
import { SaveReport, UndoImport } from "./report-actions.tsx";

type Run = OutputOf<"import.list">["rows"][number];

function SavedImport({ run, onUndone }: { readonly run: Run; readonly onUndone: () => void }) {
  const report = useRead("import.show", { id: run.id });
  return (
    <Loaded from={report}>
      {(data) => (
        <div className="space-y-4">
          <div className="flex flex-wrap gap-2">
            <SaveReport fileName={run.fileName} report={data} run={run.id} />
            {data.operation === null ? null : <UndoImport operation={data.operation} onUndone={onUndone} />}
          </div>
          <ImportReport report={data} />
        </div>
      )}
    </Loaded>
  );
}

function PastImport({ run }: { readonly run: Run }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <button
        type="button"
        aria-expanded={isOpen}
        className="text-left hover:underline"
        data-row
        onClick={() => setOpen(!isOpen)}
      >
        <span className="private font-medium">{run.fileName}</span>
      </button>
      <p className="text-soft text-small">
        {formatName(run.source)} · <When at={run.at} /> · {run.new.toLocaleString("en")} new,{" "}
        {run.changed.toLocaleString("en")} changed, {run.skipped.toLocaleString("en")} skipped
      </p>
      {isOpen ? (
        <div className="mt-3">
          <SavedImport run={run} onUndone={() => setOpen(false)} />
        </div>
      ) : null}
    </li>
  );
}

function HowToExport() {
  return (
    <ol className="prose-width list-decimal space-y-1 pl-5">
      <li>On LinkedIn open Settings, Data privacy, Get a copy of your data.</li>
      <li>
        Choose Connections, or the larger archive with messages and notes. It comes by e-mail, sometimes in
        two parts; their order does not matter.
      </li>
      <li>Drop the zip here as it is.</li>
    </ol>
  );
}

/** The imports that changed something, each with its saved report. */
export function PastImports() {
  const past = useRead("import.list", {});
  return (
    <Loaded from={past}>
      {({ rows }) =>
        rows.length === 0 ? (
          <div className="space-y-3">
            <p>Nothing imported yet. How to get the file:</p>
            <HowToExport />
          </div>
        ) : (
          <ul>
            {rows.map((run) => (
              <PastImport key={run.id} run={run} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

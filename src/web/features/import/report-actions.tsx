import { callOperation } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { saveAsFile } from "../../ui/file-content.ts";
import { showToast } from "../../ui/toast-store.ts";
import { reportText } from "./report-text.ts";
import type { Report } from "./use-import-queue.ts";

type SavedReport = { readonly report: Report; readonly fileName: string; readonly at: string | null };

type SaveReportProps = {
  readonly fileName: string;
  /** The report as the page shows it. */
  readonly report: Report;
  /** Id of the saved report, which lists more than the page shows; null for a preview. */
  readonly run: string | null;
};

async function fullReport({ fileName, report, run }: SaveReportProps): Promise<SavedReport> {
  if (run === null) return { report, fileName, at: null };
  const { output } = await callOperation("import.show", { id: run });
  return { report: output, fileName: output.fileName, at: output.at };
}

/** Takes a report away as text or JSON. */
export function SaveReport(props: SaveReportProps) {
  const save = async (as: "txt" | "json"): Promise<void> => {
    try {
      const { report, fileName, at } = await fullReport(props);
      const name = `import-report-${fileName.replaceAll(/[^\p{L}\p{N}.-]+/gu, "-")}.${as}`;
      if (as === "txt") saveAsFile(name, "text/plain", reportText(report, { fileName, at }));
      else saveAsFile(name, "application/json", `${JSON.stringify({ fileName, at, ...report }, null, 1)}\n`);
    } catch (cause) {
      showToast({ text: cause instanceof Error ? cause.message : String(cause), tone: "alarm" });
    }
  };
  return (
    <>
      <Button onClick={() => void save("txt")}>Report as text</Button>
      <Button onClick={() => void save("json")}>Report as JSON</Button>
    </>
  );
}

type UndoImportProps = { readonly operation: number; readonly onUndone: () => void };

/** Takes an import back as a whole, while nothing later builds on it. */
export function UndoImport({ operation, onUndone }: UndoImportProps) {
  const undo = async (): Promise<void> => {
    const outcome = await write("undo", { seq: operation });
    if (!outcome.ok) return;
    showToast({ text: outcome.output.summary });
    onUndone();
  };
  return <Button onClick={() => void undo()}>Undo this import</Button>;
}

import { Link } from "wouter";
import type { TrackerField } from "../../../imports/tracker/column-mapping.ts";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { counted } from "../../ui/words.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { ImportReport } from "./import-report.tsx";
import { SaveReport, UndoImport } from "./report-actions.tsx";
import type { ChosenFile as Chosen } from "./use-import-queue.ts";
import { VaultRestore } from "./vault-restore.tsx";

type ChosenFileProps = {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly onMap: (mapping: readonly TrackerField[] | null) => void;
  readonly onRun: () => void;
  readonly onDrop: () => void;
};

function Problem({ text }: { readonly text: string }) {
  return (
    <p role="alert" className="text-alarm prose-width">
      <span aria-hidden="true">▲ </span>
      {text}
    </p>
  );
}

/** Pairs that an import may have made: the same person from two sources. */
function LookAlikesLink() {
  const pairs = useRead("look-alike.list", { limit: 1 });
  const total = pairs.data?.total ?? 0;
  return total === 0 ? null : (
    <p>
      <Link href="/people/look-alikes" className="link">
        {counted(total, "pair")} of your people may be one person
      </Link>
    </p>
  );
}

function Done({ chosen, onDrop }: Pick<ChosenFileProps, "chosen" | "onDrop">) {
  const { report, done, fileName } = chosen;
  if (report === null || done === null) return null;
  return (
    <Section
      title="Imported"
      note={<span className="private">{fileName}</span>}
      actions={<Button onClick={onDrop}>Close</Button>}
    >
      <div className="space-y-5">
        <div className="flex flex-wrap gap-2">
          <SaveReport fileName={fileName} report={report} run={done.run} />
          {done.operation === null ? null : <UndoImport operation={done.operation} onUndone={onDrop} />}
        </div>
        <LookAlikesLink />
        <ImportReport report={report} />
      </div>
    </Section>
  );
}

function Columns({ chosen, onMap }: Pick<ChosenFileProps, "chosen" | "onMap">) {
  const { columns, mapping } = chosen;
  if (columns === null || columns.columns.length === 0) return null;
  if (mapping === null)
    return (
      <Button
        tone="quiet"
        className="-ml-3"
        onClick={() => onMap(columns.columns.map((column) => column.meaning))}
      >
        It is a table of opportunities: name its columns
      </Button>
    );
  return (
    <div>
      <h3 className="mb-1 font-medium">What each column holds</h3>
      <ColumnMapping columns={columns} mapping={mapping} onChange={onMap} />
      {columns.isMapped ? null : (
        <Button tone="quiet" className="-ml-3" onClick={() => onMap(null)}>
          Read it as what it seems to be instead
        </Button>
      )}
    </div>
  );
}

/** One file before its import: its columns where they can be named, and what it would do. */
export function ChosenFile({ chosen, isBusy, onMap, onRun, onDrop }: ChosenFileProps) {
  const { report, problem, stage, fileName } = chosen;
  if (stage === "done") return <Done chosen={chosen} onDrop={onDrop} />;
  const total = report === null ? 0 : report.new + report.changed;
  const canRun = report !== null && total > 0 && stage === "ready" && !isBusy;
  const isRunnable = !chosen.isVault && stage !== "reading" && (report !== null || chosen.mapping !== null);
  return (
    <Section
      title={chosen.isVault ? "A whole vault" : "What it would do"}
      note={<span className="private">{fileName}</span>}
      actions={
        chosen.isVault ? undefined : (
          <>
            {isRunnable ? (
              <Button tone="primary" disabled={!canRun} onClick={onRun}>
                {total === 0 ? "Nothing to import" : `Import ${total.toLocaleString("en")}`}
              </Button>
            ) : null}
            <Button disabled={stage === "importing"} onClick={onDrop}>
              Leave it out
            </Button>
          </>
        )
      }
    >
      <div className="space-y-6">
        {stage === "reading" ? <p className="late text-soft">Reading the file…</p> : null}
        {stage === "importing" ? (
          <p className="late text-soft">Importing {counted(total, "record")}…</p>
        ) : null}
        {chosen.isVault && stage === "ready" ? <VaultRestore chosen={chosen} onDrop={onDrop} /> : null}
        <Columns chosen={chosen} onMap={onMap} />
        {problem === null ? null : <Problem text={problem} />}
        {report === null ? null : (
          <>
            <ImportReport report={report} />
            <div className="flex flex-wrap gap-2">
              <SaveReport fileName={fileName} report={report} run={null} />
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

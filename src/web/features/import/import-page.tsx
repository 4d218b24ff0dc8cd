import { useId, useRef, useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { ApiError, callOperation } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { base64Of } from "../../ui/file-content.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { formatName, ImportReport } from "./import-report.tsx";
import type { Report } from "./import-report.tsx";

type Chosen = { readonly fileName: string; readonly file: string; readonly report: Report };

type DropFieldProps = { readonly isBusy: boolean; readonly onFile: (file: File) => void };

function DropField({ isBusy, onFile }: DropFieldProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
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
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      <label htmlFor={id} className="block font-medium">
        Your LinkedIn export: the zip as it came, or its Connections.csv
      </label>
      <p className="text-soft prose-width mt-1 text-small">
        Choose it or drop it here. It is read on your own machine; you see what it would change before
        anything is kept.
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".zip,.csv,.vcf,text/csv,application/zip"
        disabled={isBusy}
        className="mt-4 block max-w-full text-small"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = "";
        }}
      />
    </div>
  );
}

function PastImport({ run }: { readonly run: OutputOf<"import.list">["rows"][number] }) {
  const [isOpen, setOpen] = useState(false);
  const report = useRead("import.show", { id: run.id }, { enabled: isOpen });
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
        {formatName(run.source)} · <When at={run.at} />
      </p>
      {isOpen ? (
        <div className="mt-3">
          <Loaded from={report}>{(data) => <ImportReport report={data} />}</Loaded>
        </div>
      ) : null}
    </li>
  );
}

function HowToExport() {
  return (
    <ol className="prose-width list-decimal space-y-1 pl-5">
      <li>On LinkedIn open Settings, Data privacy, Get a copy of your data.</li>
      <li>Choose Connections and request the archive. It comes by e-mail, usually within minutes.</li>
      <li>Drop the zip here as it is.</li>
    </ol>
  );
}

/** Preview first, then the import in one piece, which one undo takes back. */
function useImport() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const [said, setSaid] = useState("");
  const { submit, isBusy } = useSubmit();
  const choose = async (file: File): Promise<void> => {
    setReading(true);
    setProblem(null);
    setChosen(null);
    setSaid("");
    try {
      const content = await base64Of(file);
      const { output } = await callOperation("import.preview", { file: content, fileName: file.name });
      setChosen({ fileName: file.name, file: content, report: output });
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.message : String(cause));
    }
    setReading(false);
  };
  const run = async (): Promise<void> => {
    if (chosen === null) return;
    const { fileName, file } = chosen;
    const outcome = await submit("import.run", { file, fileName }, { said: `${fileName} imported` });
    if (outcome === null) return;
    if (!outcome.ok) return setProblem(outcome.error.message);
    setChosen(null);
    setSaid(
      `${fileName}: ${outcome.output.new} new, ${outcome.output.changed} changed, ${outcome.output.same} same.`,
    );
  };
  return { chosen, problem, isReading, isBusy, said, choose, run, drop: () => setChosen(null) };
}

/** Which network do you bring? */
export function ImportPage() {
  const flow = useImport();
  const past = useRead("import.list", {});
  const { chosen } = flow;
  const total = chosen === null ? 0 : chosen.report.new + chosen.report.changed;
  return (
    <Page
      name="Import"
      title="Import"
      lead="Bring your network: with it, every company’s ladder shows whom you know there (S1, S6)."
    >
      <Section title="A file" note="Importing the same file again changes nothing.">
        <DropField isBusy={flow.isReading || flow.isBusy} onFile={(file) => void flow.choose(file)} />
        <output className="mt-3 block">
          {flow.isReading ? <p className="late text-soft">Reading the file…</p> : null}
          {flow.isBusy ? <p className="late text-soft">Importing {counted(total, "record")}…</p> : null}
          {flow.said === "" ? null : <p className="private">{flow.said}</p>}
        </output>
        {flow.problem === null ? null : (
          <p role="alert" className="text-alarm prose-width mt-3">
            <span aria-hidden="true">▲ </span>
            {flow.problem}
          </p>
        )}
      </Section>
      {chosen === null ? null : (
        <Section
          title="What it would do"
          note={<span className="private">{chosen.fileName}</span>}
          actions={
            <>
              <Button tone="primary" disabled={total === 0 || flow.isBusy} onClick={() => void flow.run()}>
                {total === 0 ? "Nothing to import" : `Import ${total.toLocaleString("en")}`}
              </Button>
              <Button onClick={flow.drop}>Drop it</Button>
            </>
          }
        >
          <ImportReport report={chosen.report} />
        </Section>
      )}
      <Section title="Past imports">
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
      </Section>
    </Page>
  );
}

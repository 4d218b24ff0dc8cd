import { Button } from "../../ui/button.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { counted } from "../../ui/words.ts";
import { ChosenFile } from "./chosen-file.tsx";
import { DropField } from "./drop-field.tsx";
import { PastImports } from "./past-imports.tsx";
import { useImportQueue } from "./use-import-queue.ts";
import type { ChosenFile as Chosen } from "./use-import-queue.ts";

function isWaiting({ stage, report }: Chosen): boolean {
  return stage === "ready" && report !== null && report.new + report.changed > 0;
}

/** What became of each file, for whoever does not see the page. */
function Said({ files }: { readonly files: readonly Chosen[] }) {
  const isReading = files.some((file) => file.stage === "reading");
  return (
    <output className="mt-3 block">
      {isReading ? <span className="late text-soft block">Reading…</span> : null}
      {files.map(({ key, stage, fileName, report }) =>
        stage === "done" && report !== null ? (
          <span key={key} className="private block">
            {fileName}: {report.new} new, {report.changed} changed, {report.same} same, {report.skippedCount}{" "}
            skipped.
          </span>
        ) : null,
      )}
    </output>
  );
}

/** Which network do you bring? */
export function ImportPage() {
  const queue = useImportQueue();
  const { files } = queue;
  const waiting = files.filter(isWaiting);
  const isBusy = files.some((file) => file.stage === "reading" || file.stage === "importing");
  return (
    <Page
      name="Import"
      title="Import"
      lead="Bring your network: with it, every company’s ladder shows whom you know there (S1, S6)."
    >
      <Section
        title="Files"
        note="Importing the same file again changes nothing."
        actions={
          waiting.length > 1 ? (
            <Button tone="primary" disabled={isBusy} onClick={() => void queue.run(waiting)}>
              Import all {counted(waiting.length, "file")}
            </Button>
          ) : undefined
        }
      >
        <DropField isBusy={isBusy} onFiles={(chosen) => void queue.add(chosen)} />
        <Said files={files} />
      </Section>
      {files.map((chosen) => (
        <ChosenFile
          key={chosen.key}
          chosen={chosen}
          isBusy={isBusy}
          onMap={(mapping) => queue.map(chosen, mapping)}
          onRun={() => void queue.run([chosen])}
          onDrop={() => queue.drop(chosen.key)}
        />
      ))}
      <Section title="Past imports" note="Each with its report, and an undo.">
        <PastImports />
      </Section>
      <Section title="A whole vault" note="An export of One of One.">
        <p className="prose-width">
          Choose the JSON that Settings exported (or <code>oneofone export json</code>) above, like any other
          file. It takes the place of everything the vault holds, so you are asked first.
        </p>
      </Section>
    </Page>
  );
}

import { useId, useState } from "react";
import { callOperation } from "../../api/client.ts";
import type { OutputOf } from "../../api/client.ts";
import { base64Of } from "../../ui/file-content.ts";
import { counted } from "../../ui/words.ts";
import { QueueProgress } from "./queue-progress.tsx";
import { useQueue } from "./use-queue.ts";
import type { Task } from "./use-queue.ts";

type Reading = OutputOf<"filing.read">;

/** What a reading found, in a line. */
function readingText({ wasRead, verdict, sct, fiscalYears }: Reading): string {
  const before = wasRead ? "read before, " : "";
  if (verdict === "none") return `${before}no Summary Compensation Table in it`;
  const people = counted(new Set(sct.map((row) => row.name)).size, "person", "people");
  return `${before}${people}, ${fiscalYears.join(", ")}`;
}

function taskOf(file: File): Task {
  return {
    name: file.name,
    run: async () => {
      const content = await base64Of(file);
      const { output } = await callOperation("filing.read", { file: content, fileName: file.name });
      return readingText(output);
    },
  };
}

/** Reads any number of the user's own files. */
export function OwnFiles() {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const queue = useQueue();
  const read = (files: FileList): void => {
    if (files.length > 0 && !queue.isRunning) void queue.start(Array.from(files, taskOf));
  };
  return (
    <>
      {/* Dropping is a second way to what the file field does. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions */}
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
          read(event.dataTransfer.files);
        }}
      >
        <label htmlFor={id} className="block font-medium">
          Proxy statements that you saved: HTML, text or full submissions, also in gzip
        </label>
        <p className="text-soft prose-width mt-1 text-small">
          Choose as many as you like, or drop them here. They are read on your own machine. A file that was
          read before is skipped; one that cannot be read does not stop the rest.
        </p>
        <input
          id={id}
          type="file"
          multiple
          accept=".htm,.html,.txt,.gz,text/html,text/plain,application/gzip"
          disabled={queue.isRunning}
          className="mt-4 block max-w-full text-small"
          onChange={(event) => {
            if (event.target.files !== null) read(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      <QueueProgress queue={queue} label="Files read" />
    </>
  );
}

import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import type { Entry, Queue } from "./use-queue.ts";

const states: Readonly<Record<Entry["state"], readonly [word: string, tone: MarkTone]>> = {
  waiting: ["Waits", "plain"],
  running: ["Reading", "accent"],
  done: ["Read", "good"],
  failed: ["Failed", "alarm"],
  stopped: ["Stopped", "plain"],
};

/** How far many documents are, with the way to stop and what became of each. */
export function QueueProgress({ queue, label }: { readonly queue: Queue; readonly label: string }) {
  const { entries, isRunning, stop } = queue;
  if (entries.length === 0) return null;
  const over = entries.filter(({ state }) => state === "done" || state === "failed").length;
  const failed = entries.filter(({ state }) => state === "failed").length;
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <progress
          className="accent-accent h-2 w-48 max-w-full"
          value={over}
          max={entries.length}
          aria-label={label}
        />
        <output className="text-small">
          {over} of {entries.length} done{failed === 0 ? "" : `, ${failed} failed`}
        </output>
        {isRunning ? <Button onClick={stop}>Stop after this one</Button> : null}
      </div>
      <ul className="mt-3 space-y-1 text-small">
        {entries.map((entry, index) => {
          const [word, tone] = states[entry.state];
          return (
            <li key={`${index} ${entry.name}`} className="flex flex-wrap items-baseline gap-x-3">
              <Mark tone={tone}>{word}</Mark>
              <span className="private">{entry.name}</span>
              <span className="text-soft">{entry.said}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

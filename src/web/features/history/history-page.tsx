import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { dayText } from "../../ui/time-text.ts";
import { localTime, ownZone } from "../../ui/zoned-time.ts";

type Entry = OutputOf<"history">["rows"][number];

const faceWords: Readonly<Record<string, string>> = {
  web: "on this page",
  cli: "in the terminal",
  http: "over HTTP",
  mcp: "by an assistant",
};

function EntryItem({ entry }: { readonly entry: Entry }) {
  const { seq } = entry;
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-2.5 last:border-0 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto] sm:items-center">
      <time dateTime={entry.at} className="text-soft text-small">
        {localTime(entry.at, ownZone()).slice(11)}
      </time>
      <p className={entry.undone ? "text-soft line-through" : ""}>
        <span className="private">{entry.summary}</span>{" "}
        <span className="text-soft inline-block text-small">
          {entry.byAssistant ? null : (faceWords[entry.face] ?? entry.face)}
        </span>{" "}
        {entry.byAssistant ? <Mark tone="accent">By an assistant</Mark> : null}
        {entry.undone ? <span className="sr-only"> (undone)</span> : null}
      </p>
      {entry.kind === "do" ? (
        <Button
          data-row
          className="justify-self-start"
          aria-label={`${entry.undone ? "Do again" : "Undo"}: ${entry.summary}`}
          onClick={() =>
            void (entry.undone
              ? write("redo", { seq }, { said: "Done again" })
              : write("undo", { seq }, { said: "Undone" }))
          }
        >
          {entry.undone ? "Do again" : "Undo"}
        </Button>
      ) : (
        <span className="text-soft text-small">of {entry.of}</span>
      )}
    </li>
  );
}

/** The entries of each day, the newest day first. */
function byDay(rows: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const days = new Map<string, Entry[]>();
  for (const row of rows) {
    const day = localTime(row.at, ownZone()).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}

/** What was changed, by whom, and how to take it back. */
export function HistoryPage() {
  const [limit, setLimit] = useState(60);
  const history = useRead("history", { limit }, { keep: true });
  return (
    <Page
      name="History"
      title="History"
      lead="Every change, the newest first. Each can be undone and done again, also long after."
    >
      <Loaded from={history} lines={10}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty what="Nothing was changed yet. Everything you or an assistant change will stand here and can be undone." />
          ) : (
            <>
              {byDay(rows).map(([day, entries]) => (
                <section key={day} className="mb-8">
                  <h2 className="border-edge border-b pb-2 font-semibold first-letter:uppercase">
                    {dayText(day)}
                  </h2>
                  <ul>
                    {entries.map((entry) => (
                      <EntryItem key={entry.seq} entry={entry} />
                    ))}
                  </ul>
                </section>
              ))}
              {rows.length < limit || limit >= 1000 ? null : (
                <Button onClick={() => setLimit(Math.min(1000, limit + 200))}>Show older</Button>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

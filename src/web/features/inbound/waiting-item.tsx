import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { Button } from "../../ui/button.tsx";
import { write } from "../../api/use-write.ts";
import { counted } from "../../ui/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ClockMark } from "./clock-mark.tsx";
import { threadPath } from "./thread-path.ts";

type Waiting = OutputOf<"inbound.list">["rows"][number];

/** Someone who waits: what they wrote last, as text, and the answer. */
export function WaitingItem({ row }: { readonly row: Waiting }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="border-line border-b py-4 first:pt-0 last:border-0" data-row-group>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link href={threadPath(row.thread)} className="link private font-medium" data-row>
          {row.name === "" ? "Someone" : row.name}
        </Link>
        <ClockMark since={row.since} dueAt={row.dueAt} isRecruiter={row.isRecruiter} />
        {row.messages > 1 ? (
          <span className="text-soft text-small">{counted(row.messages, "message")}</span>
        ) : null}
      </p>
      {row.lastText === "" ? (
        <p className="text-soft mt-1 text-small">No text was kept.</p>
      ) : (
        <p className="private prose-width mt-1 line-clamp-6 whitespace-pre-wrap">{row.lastText}</p>
      )}
      {isOpen ? (
        <div className="mt-3">
          <AnswerForm thread={row.thread} name={row.name} savedDraft={row.draft} />
        </div>
      ) : (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button hotkey="e" onClick={() => setOpen(true)}>
            {row.draft === "" ? "Write the answer" : "Show your draft"}
          </Button>
          <Button
            onClick={() =>
              void write(
                "inbound.answer",
                { thread: row.thread, state: "answered" },
                { said: "Marked as answered" },
              )
            }
          >
            Answered
          </Button>
          <Button
            tone="quiet"
            onClick={() =>
              void write(
                "inbound.answer",
                { thread: row.thread, state: "not-needed" },
                { said: "No answer needed" },
              )
            }
          >
            No answer needed
          </Button>
        </div>
      )}
    </li>
  );
}

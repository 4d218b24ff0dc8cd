import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { counted } from "../../ui/words.ts";
import { threadPath } from "../inbound/thread-path.ts";
import { WrittenWhen } from "./written-when.tsx";

/** The mail and calendar of one opportunity. */
export function LinkedCorrespondence({ opportunityId }: { readonly opportunityId: string }) {
  const list = useRead("correspondence.list", { id: opportunityId });
  return (
    <Loaded from={list} lines={2}>
      {({ events, threads }) =>
        events.length + threads.length === 0 ? (
          <p className="text-soft">
            None yet.{" "}
            <Link href="/correspondence" className="link">
              See what is offered
            </Link>
          </p>
        ) : (
          <ul>
            {events.map((event) => (
              <li key={event.id} className="flex flex-wrap items-baseline gap-x-2 py-1">
                <span className="private">{event.title}</span>
                {event.status === "cancelled" ? <Mark tone="alarm">cancelled</Mark> : null}
                <span className="text-soft text-small">
                  <WrittenWhen at={event.startsAt} zone={event.timeZone} />
                </span>
                <Button
                  tone="quiet"
                  onClick={() => void write("event.release", { id: event.id }, { said: "Taken off" })}
                >
                  Take off<span className="sr-only">: {event.title}</span>
                </Button>
              </li>
            ))}
            {threads.map((thread) => (
              <li key={thread.thread} className="flex flex-wrap items-baseline gap-x-2 py-1">
                <Link href={threadPath(thread.thread)} className="link private">
                  {thread.title || thread.name}
                </Link>
                <span className="text-soft text-small">
                  {counted(thread.messages, "message")}, last <WrittenWhen at={thread.lastAt} />
                </span>
                <Button
                  tone="quiet"
                  onClick={() =>
                    void write("thread.release", { thread: thread.thread }, { said: "Taken off" })
                  }
                >
                  Take off<span className="sr-only">: {thread.title || thread.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

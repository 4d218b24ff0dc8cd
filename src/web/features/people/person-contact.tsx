import { useState } from "react";
import { threadPath } from "../inbound/thread-path.ts";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { askStateWords } from "../../ui/people-words.ts";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";

type Person = OutputOf<"person.show">;
type Thread = Person["threads"][number];

/** A written time as the page can show it; imported ones may name no zone, which is UTC then. */
function instantOf(time: string): string {
  return time.length === 10 || /Z|[+-]\d\d:?\d\d$/u.test(time) ? time : `${time}Z`;
}

function Messages({ thread }: { readonly thread: string }) {
  const shown = useRead("inbound.show", { thread });
  return (
    <Loaded from={shown}>
      {({ messages }) => (
        <ol className="border-line mt-2 space-y-3 border-l pl-4">
          {messages.map((message) => (
            <li key={message.id}>
              <p className="text-soft text-small">
                {message.direction === "outgoing" ? "You" : <span className="private">{message.name}</span>}
                {message.sentAt === null ? null : (
                  <>
                    , <When at={instantOf(message.sentAt)} />
                  </>
                )}
              </p>
              <p className="private prose-width whitespace-pre-wrap">{message.body}</p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function ThreadItem({ thread }: { readonly thread: Thread }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="border-line border-b py-2 first:pt-0 last:border-0">
      <button
        type="button"
        aria-expanded={isOpen}
        className="block w-full text-left hover:underline"
        data-row
        onClick={() => setOpen(!isOpen)}
      >
        <span className="private line-clamp-1">{thread.title || thread.lastText || "No text"}</span>
      </button>
      <p className="text-soft flex flex-wrap gap-x-2 text-small">
        <span>
          {counted(thread.messages, "message")}
          {thread.lastAt === null ? null : (
            <>
              , last {thread.lastDirection === "outgoing" ? "from you" : "from them"}{" "}
              <When at={instantOf(thread.lastAt)} />
            </>
          )}
        </span>
        <Link href={threadPath(thread.thread)} className="link">
          Open in the inbox
        </Link>
      </p>
      {isOpen ? <Messages thread={thread.thread} /> : null}
    </li>
  );
}

/** The messages with a person, thread by thread. */
export function PersonMessages({ person }: { readonly person: Person }) {
  if (person.threads.length === 0)
    return <p className="text-soft">No messages with them yet. A LinkedIn archive brings them.</p>;
  return (
    <ul>
      {person.threads.map((thread) => (
        <ThreadItem key={thread.thread} thread={thread} />
      ))}
    </ul>
  );
}

/** Introductions that a person is asked for, and those that lead to them. */
export function PersonIntroductions({ person }: { readonly person: Person }) {
  return (
    <>
      {person.introductions.length === 0 ? (
        <p className="text-soft">None through them or to them yet.</p>
      ) : (
        <ul className="space-y-2">
          {person.introductions.map((ask) => (
            <li key={ask.id}>
              {ask.part === "via" ? "Through them" : "To them"}
              {ask.other === "" ? null : (
                <>
                  {ask.part === "via" ? " to " : " through "}
                  {ask.otherId === null ? (
                    <span className="private">{ask.other}</span>
                  ) : (
                    <Link href={`/people/${ask.otherId}`} className="link private">
                      {ask.other}
                    </Link>
                  )}
                </>
              )}{" "}
              <Mark tone={ask.state === "made" ? "good" : "plain"}>{askStateWords[ask.state]}</Mark>
              {ask.owesThanks ? (
                <>
                  {" "}
                  <Mark tone="alarm">Thanks owed</Mark>
                </>
              ) : null}
              <span className="text-soft block text-small">
                drafted <When at={ask.draftedOn} />
                {ask.purpose === "" ? null : <span className="private">, for {ask.purpose}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-small">
        <Link href="/introductions" className="link">
          All introductions
        </Link>
      </p>
    </>
  );
}

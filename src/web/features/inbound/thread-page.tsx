import { Link, useSearch } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { CheckField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted, threadStateWords } from "../../ui/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ClockMark } from "./clock-mark.tsx";

type Thread = OutputOf<"inbound.show">;
type Message = Thread["messages"][number];

const aboveLink = (
  <Link href="/inbox" className="link">
    Inbox
  </Link>
);

function MessageItem({ message }: { readonly message: Message }) {
  const isOwn = message.direction === "outgoing";
  return (
    <li className={`border-line border-l-2 pl-4 ${isOwn ? "" : "border-accent"}`}>
      <p className="text-soft text-small">
        {isOwn ? "You" : <span className="private">{message.name === "" ? "Someone" : message.name}</span>}
        {message.direction === "unknown" ? " (from whom is not known)" : ""}
        {" · "}
        {message.sentAt === null ? "no readable time" : <When at={message.sentAt} />}
      </p>
      {message.subject === "" ? null : <p className="private font-medium">{message.subject}</p>}
      {message.body === "" ? (
        <p className="text-soft">No text was kept.</p>
      ) : (
        <p className="private prose-width whitespace-pre-wrap">{message.body}</p>
      )}
    </li>
  );
}

function Content({ thread }: { readonly thread: Thread }) {
  const { name, personId, waits, isRecruiter, state } = thread;
  const title = name === "" ? "Someone" : name;
  return (
    <Page
      name={title}
      title={<span className="private">{title}</span>}
      above={aboveLink}
      lead={
        <span className="flex flex-wrap items-baseline gap-x-2">
          {waits === null ? (
            <>
              <Mark tone={state === "answered" ? "good" : "plain"}>{threadStateWords[state]}</Mark>
              {isRecruiter ? <Mark>Recruiter</Mark> : null}
            </>
          ) : (
            <ClockMark since={waits.since} dueAt={waits.dueAt} isRecruiter={isRecruiter} />
          )}
          {personId === null ? null : (
            <Link href={`/people/${personId}`} className="link text-small">
              Open in your people
            </Link>
          )}
        </span>
      }
    >
      <Section title="Messages" note={`${counted(thread.messages.length, "message")}, oldest first.`}>
        <ol className="space-y-5">
          {thread.messages.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ol>
        <div className="mt-6">
          <CheckField
            label="From a recruiter"
            isChecked={isRecruiter}
            onChange={(value) =>
              void write(
                "inbound.answer",
                { thread: thread.thread, isRecruiter: value },
                { said: value ? "Marked as a recruiter" : "Marked as no recruiter" },
              )
            }
          />
        </div>
      </Section>
      <Section title="Your answer" note="Send it where they wrote; here you keep the draft and the clock.">
        {waits === null ? (
          <p className="text-soft">
            {state === "answered" ? "You have answered." : "You said that no answer is needed."} When they
            write again, they wait here again.
          </p>
        ) : (
          <AnswerForm thread={thread.thread} name={name} savedDraft={thread.draft} rows={10} />
        )}
      </Section>
    </Page>
  );
}

/** Everything that was written with one correspondent. */
export function ThreadPage() {
  const id = new URLSearchParams(useSearch()).get("id") ?? "";
  const thread = useRead("inbound.show", { thread: id }, { enabled: id !== "" });
  if (thread.data !== undefined) return <Content key={id} thread={thread.data} />;
  return (
    <Page name="Thread" title={thread.error === null && id !== "" ? "" : "Not to be found"} above={aboveLink}>
      {id === "" ? null : <Loaded from={thread}>{() => null}</Loaded>}
    </Page>
  );
}

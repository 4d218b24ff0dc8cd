import { useState } from "react";
import { Link } from "wouter";
import { answerWithinHours } from "../../../search/reply-clock.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { CheckField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted, threadStateWords } from "../../ui/words.ts";
import { AddInboundDialog } from "./add-inbound-dialog.tsx";
import { threadPath } from "./thread-path.ts";
import { WaitingItem } from "./waiting-item.tsx";

type Inbox = OutputOf<"inbound.list">;

/** From how many answers on a median is worth more than a mention. */
const enoughAnswers = 5;

function hoursText(hours: number): string {
  if (hours < 1) return "under an hour";
  return hours < 72 ? counted(Math.round(hours), "hour") : counted(Math.round(hours / 24), "day");
}

function AnswerTime({ medianHours, answered, undated }: Inbox) {
  return (
    <>
      {medianHours === null ? (
        <p className="text-soft">No answer yet, so there is no time to answer to show.</p>
      ) : (
        <p>
          Median <strong className="font-semibold">{hoursText(medianHours)}</strong>, over{" "}
          {counted(answered, "answer")}.
          {answered < enoughAnswers ? (
            <span className="text-soft"> With so few this says little.</span>
          ) : null}
        </p>
      )}
      <p className="text-soft mt-1 text-small">
        An answer counts as due {answerWithinHours} hours after they wrote. That is this program’s own
        measure.
        {undated === 0
          ? ""
          : ` ${counted(undated, "message")} without a readable time ${undated === 1 ? "is" : "are"} left out.`}
      </p>
    </>
  );
}

function Answered() {
  const [limit, setLimit] = useState(20);
  const threads = useRead("inbound.answered", { limit }, { keep: true });
  return (
    <Loaded from={threads}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <p className="text-soft">Nothing yet.</p>
        ) : (
          <>
            <ul>
              {rows.map((row) => (
                <li key={row.thread} className="border-line border-b py-2 first:pt-0 last:border-0">
                  <p className="flex flex-wrap items-baseline gap-x-2">
                    <Link href={threadPath(row.thread)} className="link private" data-row>
                      {row.name === "" ? "Someone" : row.name}
                    </Link>
                    <Mark tone={row.state === "answered" ? "good" : "plain"}>
                      {threadStateWords[row.state]}
                    </Mark>
                    {row.lastAt === null ? null : (
                      <span className="text-soft text-small">
                        <When at={row.lastAt} />
                      </span>
                    )}
                  </p>
                  <p className="private text-soft truncate text-small">{row.lastText}</p>
                </li>
              ))}
            </ul>
            {total > rows.length ? (
              <Button tone="quiet" className="mt-3 -ml-3" onClick={() => setLimit(limit + 100)}>
                Show {counted(total - rows.length, "more thread")}
              </Button>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

function NobodyWaits({ hasAny, onAdd }: { readonly hasAny: boolean; readonly onAdd: () => void }) {
  if (hasAny) return <p className="text-soft">Nobody waits for your answer.</p>;
  return (
    <Empty
      what="Messages from recruiters and others stand here, those that wait for you first. Import them from LinkedIn (“Messages” in its export) or note one by hand."
      why="A polite answer costs a minute and keeps you in mind for a seat that is not posted."
      source="Larson, ch. 1, Finding External Executive Roles"
      action={
        <div className="flex flex-wrap gap-2">
          <Link href="/import" className={buttonClass("primary")}>
            Import messages
          </Link>
          <Button onClick={onAdd}>Note a message</Button>
        </div>
      }
    />
  );
}

/** Who waits for an answer, and since when? */
export function InboxPage() {
  const [recruitersOnly, setRecruitersOnly] = useState(false);
  const [limit, setLimit] = useState(50);
  const [isAdding, setAdding] = useState(false);
  const inbox = useRead("inbound.list", { recruitersOnly, limit }, { keep: true });
  const answered = useRead("inbound.answered", { limit: 20 });
  const hasAny = recruitersOnly || (answered.data?.total ?? 1) > 0;
  return (
    <Page
      name="Inbox"
      title="Inbox"
      lead="Who wrote to you and waits for an answer, longest first."
      actions={
        <Button tone="primary" hotkey="c" onClick={() => setAdding(true)}>
          Note a message
        </Button>
      }
    >
      <Loaded from={inbox} lines={8}>
        {(data) => (
          <>
            <Section
              title="Waiting for you"
              note={
                data.total === 0
                  ? undefined
                  : `${counted(data.total, "thread")}, ${data.overdue} overdue (S5).`
              }
            >
              {data.total === 0 && !recruitersOnly ? (
                <NobodyWaits hasAny={hasAny} onAdd={() => setAdding(true)} />
              ) : (
                <>
                  <div className="mb-4">
                    <CheckField
                      label="Recruiters only"
                      isChecked={recruitersOnly}
                      onChange={setRecruitersOnly}
                    />
                  </div>
                  {data.total === 0 ? <p className="text-soft">No recruiter waits for your answer.</p> : null}
                  <ul>
                    {data.rows.map((row) => (
                      <WaitingItem key={row.thread} row={row} />
                    ))}
                  </ul>
                  {data.total > data.rows.length ? (
                    <Button
                      tone="quiet"
                      className="-ml-3"
                      onClick={() => setLimit(Math.min(1000, limit + 100))}
                    >
                      Show {counted(data.total - data.rows.length, "more thread")}
                    </Button>
                  ) : null}
                </>
              )}
            </Section>
            <Section title="Your time to answer">
              <AnswerTime {...data} />
            </Section>
          </>
        )}
      </Loaded>
      <Section title="Answered" note="The latest first.">
        <Answered />
      </Section>
      {isAdding ? <AddInboundDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

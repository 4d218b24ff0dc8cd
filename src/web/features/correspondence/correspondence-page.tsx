import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { counted } from "../../ui/words.ts";
import { Participants } from "./participants.tsx";
import { TakeEventDialog } from "./take-event-dialog.tsx";
import { WrittenWhen } from "./written-when.tsx";

type Offers = OutputOf<"correspondence.offers">;
type OfferedEvent = Offers["events"][number];
type OfferedThread = Offers["threads"][number];

function Reason({ offers }: { readonly offers: OfferedEvent["offers"] }) {
  const [first, ...others] = offers;
  if (first === undefined) return null;
  return (
    <p className="text-small">
      <Link href={`/opportunities/${first.opportunityId}`} className="link private">
        {first.companyName}
      </Link>
      ? <span className="private">{first.reason}</span>
      {others.length === 0 ? null : (
        <span className="text-soft"> Or {others.map(({ companyName }) => companyName).join(", ")}.</span>
      )}
    </p>
  );
}

function EventOffer({ event }: { readonly event: OfferedEvent }) {
  const [isTaking, setTaking] = useState(false);
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="private font-medium">{event.title}</span>
        {event.status === "tentative" ? <Mark tone="plain">tentative</Mark> : null}
        <span className="text-soft text-small">
          <WrittenWhen at={event.startsAt} zone={event.timeZone} />
          {event.occurrences.length > 1 ? ` · ${counted(event.occurrences.length, "occurrence")}` : null}
        </span>
      </p>
      <Reason offers={event.offers} />
      <Participants people={event.people} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => setTaking(true)}>Take it for this seat</Button>
        <Button
          tone="quiet"
          onClick={() => void write("event.refuse", { id: event.id }, { said: "Not offered again" })}
        >
          Belongs to no seat
        </Button>
      </div>
      {isTaking ? <TakeEventDialog event={event} onClose={() => setTaking(false)} /> : null}
    </li>
  );
}

function ThreadOffer({ thread }: { readonly thread: OfferedThread }) {
  const [first] = thread.offers;
  if (first === undefined) return null;
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="private font-medium">{thread.title || thread.name || "Conversation"}</span>
        <span className="text-soft text-small">
          <span className="private">{thread.name}</span> · {counted(thread.messages, "message")}
          {thread.lastAt === null ? null : (
            <>
              {", last "}
              <WrittenWhen at={thread.lastAt} />
            </>
          )}
        </span>
      </p>
      <Reason offers={thread.offers} />
      <Participants people={thread.people} />
      <div className="mt-2 flex flex-wrap gap-2">
        {thread.offers.slice(0, 3).map((offer) => (
          <Button
            key={offer.opportunityId}
            onClick={() =>
              void write(
                "thread.link",
                { thread: thread.thread, opportunityId: offer.opportunityId },
                { said: "Linked" },
              )
            }
          >
            It is <span className="private">{offer.companyName}</span>
          </Button>
        ))}
        <Button
          tone="quiet"
          onClick={() =>
            void write("thread.refuse", { thread: thread.thread }, { said: "Not offered again" })
          }
        >
          Belongs to no seat
        </Button>
      </div>
    </li>
  );
}

function Content({ offers }: { readonly offers: Offers }) {
  const { events, threads, lookedAt } = offers;
  if (lookedAt.events + lookedAt.threads === 0)
    return (
      <Empty
        what="Calendar entries (.ics) and mail (.eml, .mbox) of your search, read on this machine. Each is offered to the seat it seems to belong to; you say yes or no."
        why="What was said and when stands in your calendar and mailbox already; typing it again invites gaps."
        action={
          <Link href="/import" className={buttonClass("primary")}>
            Import a calendar or a mailbox
          </Link>
        }
      />
    );
  return (
    <>
      <Section title="Calendar" note="Entries that may be steps of a loop.">
        {events.length === 0 ? (
          <p className="text-soft">Nothing to decide among {counted(lookedAt.events, "entry", "entries")}.</p>
        ) : (
          <ul>
            {events.map((event) => (
              <EventOffer key={event.id} event={event} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Conversations" note="Mails and messages of the last 90 days.">
        {threads.length === 0 ? (
          <p className="text-soft">Nothing to decide among {counted(lookedAt.threads, "conversation")}.</p>
        ) : (
          <ul>
            {threads.map((thread) => (
              <ThreadOffer key={thread.thread} thread={thread} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** Which seats the imported calendar and mail belong to. */
export function CorrespondencePage() {
  const offers = useRead("correspondence.offers", {});
  return (
    <Page
      name="Correspondence"
      title="Correspondence"
      lead="Calendar entries and conversations that may belong to a seat. Nothing is linked without you."
      actions={
        <Link href="/import" className={buttonClass()}>
          Import more
        </Link>
      }
    >
      <Loaded from={offers} lines={6}>
        {(data) => <Content offers={data} />}
      </Loaded>
    </Page>
  );
}

import * as z from "zod";
import type { Attendee, MailAddress } from "../imports/import-facts.ts";
import { seatOffers, tellingHost } from "../search/seat-offers.ts";
import type { Seat } from "../search/seat-offers.ts";
import { instantDaysAfter } from "../search/instant.ts";
import { eventsFrom, eventsOfOpportunity } from "../vault/calendar-events.ts";
import type { CalendarEvent } from "../vault/calendar-events.ts";
import type { VaultDb } from "../vault/database.ts";
import { opportunities } from "../vault/opportunities.ts";
import { peopleByEmail } from "../vault/people-by-email.ts";
import type { AddressHolder } from "../vault/people-by-email.ts";
import { ownEmails } from "../vault/own-emails.ts";
import { openThreads, threadsOfOpportunity } from "../vault/thread-links.ts";
import type { ThreadSummary } from "../vault/thread-links.ts";
import { count, id, limit, line, text } from "./field.ts";
import { readOperation } from "./operation.ts";

const offerShape = () =>
  z.object({
    opportunityId: id("Opportunity id"),
    companyName: line("Company"),
    title: line("Seat"),
    reason: text("Why"),
  });

const partShape = () =>
  z.object({
    name: line("Name", { imported: true }),
    email: line("Address"),
    personId: id("Person id; null where the vault has nobody with this address").nullable(),
  });

/** An event as every operation on it shows it. */
export const eventShape = () =>
  z.object({
    id: id("Event id"),
    title: line("Title", { imported: true }),
    startsAt: line("Start: a UTC time, a time without a zone, or a whole day").nullable(),
    endsAt: line("End").nullable(),
    isAllDay: z.boolean(),
    timeZone: line("Time zone").nullable(),
    status: z.enum(["confirmed", "tentative", "cancelled"]),
    place: line("Place", { imported: true }),
    description: text("Description", { imported: true }),
    occurrences: z.array(line("Start of an occurrence")),
    calendar: line("Calendar", { imported: true }),
    opportunityId: id("Opportunity it belongs to").nullable(),
    stepId: id("Step it was taken for").nullable(),
    people: z.array(partShape()),
  });

const threadShape = () =>
  z.object({
    thread: id("Thread"),
    title: line("Title", { imported: true }),
    name: line("With whom", { imported: true }),
    source: line("Where it comes from"),
    lastAt: line("Newest message").nullable(),
    messages: count("Messages"),
    people: z.array(partShape()),
  });

/** Whom addresses belong to; the user's own are nobody's. */
type People = { readonly holders: ReadonlyMap<string, AddressHolder>; readonly own: ReadonlySet<string> };

function attendeesOf(event: CalendarEvent): Attendee[] {
  const all = JSON.parse(event.attendees) as Attendee[];
  const organizer = event.organizer === "" ? [] : [JSON.parse(event.organizer) as Attendee];
  const seen = new Map(
    [...organizer, ...all].filter(({ isPerson }) => isPerson).map((one) => [one.email.toLowerCase(), one]),
  );
  return [...seen.values()];
}

function participantsOf(thread: ThreadSummary): MailAddress[] {
  const all = JSON.parse(thread.participants) as MailAddress[];
  return [...new Map(all.map((one) => [one.email, one])).values()];
}

function parts(all: readonly MailAddress[], people: People) {
  return all
    .filter(({ email }) => !people.own.has(email.toLowerCase()))
    .map(({ name, email }) => ({
      name,
      email,
      personId: people.holders.get(email.toLowerCase())?.id ?? null,
    }));
}

function shownThread(thread: ThreadSummary, people: People) {
  const { title, name, source, messages, lastAt } = thread;
  const shown = parts(participantsOf(thread), people);
  return { thread: thread.thread, title, name, source, lastAt: lastAt || null, messages, people: shown };
}

function shownEvent(event: CalendarEvent, people: People): z.output<ReturnType<typeof eventShape>> {
  return {
    id: event.id,
    title: event.title,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    isAllDay: event.is_all_day === 1,
    timeZone: event.time_zone,
    status: event.status,
    place: event.place,
    description: event.description,
    occurrences: JSON.parse(event.occurrences) as string[],
    calendar: event.calendar,
    opportunityId: event.opportunity_id,
    stepId: event.step_id,
    people: parts(attendeesOf(event), people),
  };
}

async function peopleOf(
  db: VaultDb,
  events: readonly CalendarEvent[],
  threads: readonly ThreadSummary[] = [],
): Promise<People> {
  const emails = [...events.flatMap(attendeesOf), ...threads.flatMap(participantsOf)].map(({ email }) =>
    email.toLowerCase(),
  );
  return { holders: await peopleByEmail(db, new Set(emails)), own: await ownEmails(db) };
}

export async function shownEvents(db: VaultDb, events: readonly CalendarEvent[]) {
  const people = await peopleOf(db, events);
  return events.map((event) => shownEvent(event, people));
}

async function seats(db: VaultDb): Promise<Seat[]> {
  const running = (await opportunities(db)).filter(({ state }) => state !== "closed");
  const rows = await db.selectFrom("company").select(["id", "website"]).where("website", "!=", "").execute();
  const sites = new Map(rows.map((row) => [row.id, row.website]));
  return running.map((seat) => ({
    opportunityId: seat.id,
    companyId: seat.companyId,
    companyName: seat.companyName,
    title: seat.title,
    domain: tellingHost(sites.get(seat.companyId) ?? ""),
    interviewerIds: new Set(seat.steps.flatMap((step) => step.interviewers.map(({ personId }) => personId))),
  }));
}

function holders(all: readonly MailAddress[], people: People): AddressHolder[] {
  return all.flatMap(({ email }) => people.holders.get(email.toLowerCase()) ?? []);
}

function eventOffers(event: CalendarEvent, people: People, all: readonly Seat[]) {
  const taking = attendeesOf(event);
  const emails = taking.map(({ email }) => email.toLowerCase());
  return seatOffers({ people: holders(taking, people), emails, title: event.title }, all);
}

function threadOffers(thread: ThreadSummary, people: People, all: readonly Seat[]) {
  const taking = participantsOf(thread);
  const known = holders(taking, people);
  const own =
    thread.personId === null || known.some((person) => person.id === thread.personId)
      ? []
      : [{ id: thread.personId, name: thread.name, companyId: thread.companyId }];
  const emails = taking.map(({ email }) => email);
  return seatOffers({ people: [...known, ...own], emails, title: thread.title }, all);
}

const daysBack = 90;

export const listOffersOfCorrespondence = readOperation({
  name: "correspondence.offers",
  summary:
    "List calendar entries and conversations that may belong to one of your seats, each with the reason; nothing is linked by itself.",
  input: () => z.strictObject({ limit: limit("How many of each at most", 50, 500) }),
  output: () =>
    z.object({
      events: z.array(eventShape().extend({ offers: z.array(offerShape()) })),
      threads: z.array(threadShape().extend({ offers: z.array(offerShape()) })),
      lookedAt: z.object({ events: count("Calendar entries"), threads: count("Conversations") }),
    }),
  example: "",
  run: async ({ db, now }, input) => {
    const since = instantDaysAfter(now, -daysBack);
    const events = (await eventsFrom(db, since.slice(0, 10), 2000)).filter(
      (event) => event.offer_state === "open" && event.status !== "cancelled",
    );
    const threads = await openThreads(db, since, 2000);
    const [people, all] = [await peopleOf(db, events, threads), await seats(db)];
    const offeredEvents = events
      .map((event) => ({ event, offers: [...eventOffers(event, people, all)] }))
      .filter(({ offers }) => offers.length > 0);
    const offeredThreads = threads
      .map((thread) => ({ thread, offers: [...threadOffers(thread, people, all)] }))
      .filter(({ offers }) => offers.length > 0);
    return {
      events: offeredEvents
        .slice(0, input.limit)
        .map(({ event, offers }) => ({ ...shownEvent(event, people), offers })),
      threads: offeredThreads
        .slice(0, input.limit)
        .map(({ thread, offers }) => ({ ...shownThread(thread, people), offers })),
      lookedAt: { events: events.length, threads: threads.length },
    };
  },
});

export const listCorrespondence = readOperation({
  name: "correspondence.list",
  summary: "List the conversations and calendar entries that belong to an opportunity.",
  input: () => z.strictObject({ id: id("Opportunity id") }),
  output: () => z.object({ events: z.array(eventShape()), threads: z.array(threadShape()) }),
  example: "opp_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const events = await eventsOfOpportunity(db, input.id);
    const threads = await threadsOfOpportunity(db, input.id);
    const people = await peopleOf(db, events, threads);
    return {
      events: events.map((event) => shownEvent(event, people)),
      threads: threads.map((thread) => shownThread(thread, people)),
    };
  },
});

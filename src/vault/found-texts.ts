import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import { decisionReadings } from "./decision-readings.ts";
import { interviewReadings } from "./interview-readings.ts";
import type { SearchedKind, TextHit } from "./search-everything.ts";

/** What a hit is, and the page that shows it. */
export type FoundText = TextHit & {
  readonly title: string;
  /** With whom or where: a correspondent, a company. */
  readonly context: string;
  readonly text: string;
  readonly at: string | null;
  readonly target:
    | "opportunity"
    | "thread"
    | "person"
    | "event"
    | "advice"
    | "story"
    | "questions"
    | "concerns"
    | "diligence"
    | "decision"
    | "company"
    | "letter";
  readonly targetId: string;
  /** Of a letter's page only. */
  readonly letterId?: string;
  readonly page?: number;
};

/** How each kind is read: title, context, text, time, and where it is shown. */
const readings: Readonly<Record<SearchedKind, string>> = {
  ...interviewReadings,
  ...decisionReadings,
  step: `select step.title, company.name as context, trim(step.core || ' ' || step.why_right) as core, step.notes as text,
    coalesce(step.done_at, step.starts_at) as at, 'opportunity' as target, step.opportunity_id as targetId
    from step join opportunity on opportunity.id = step.opportunity_id join company on company.id = opportunity.company_id where step.id = `,
  message: `select coalesce(nullif(message.title, ''), message.subject) as title, message.name as context, '' as core, message.body as text,
    message.sent_at as at, 'thread' as target, message.thread as targetId from message where message.id = `,
  calendar_event: `select calendar_event.title, calendar_event.place as context, '' as core, calendar_event.description as text,
    calendar_event.starts_at as at, iif(opportunity_id is null, 'event', 'opportunity') as target, coalesce(opportunity_id, id) as targetId
    from calendar_event where calendar_event.id = `,
  person_note: `select person.full_name as title, '' as context, '' as core, person_note.text, person_note.written_at as at, 'person' as target,
    person.id as targetId from person_note join person on person.id = person_note.person_id where person_note.id = `,
  opportunity: `select company.name as title, opportunity.title as context, '' as core,
    trim(opportunity.notes || ' ' || opportunity.ceo_needs_most || ' ' || opportunity.close_note) as text, null as at, 'opportunity' as target,
    opportunity.id as targetId from opportunity join company on company.id = opportunity.company_id where opportunity.id = `,
  advice: `select topic as title, giver as context, '' as core, text, given_on as at, 'advice' as target, id as targetId from advice where id = `,
  letter_page: `select saved_offer.name as title, offer_letter.file_name || ', page ' || letter_page.number as context, '' as core,
    letter_page.text, offer_letter.attached_on as at, 'letter' as target, offer_letter.offer_id as targetId, offer_letter.id as letterId,
    letter_page.number as page from letter_page join offer_letter on offer_letter.id = letter_page.letter_id
    join saved_offer on saved_offer.id = offer_letter.offer_id where letter_page.id = `,
  retrospective: `select company.name as title, opportunity.title as context, retrospective.learnt as core,
    trim(what_happened || ' ' || differently) as text, written_on as at, 'opportunity' as target, opportunity.id as targetId from retrospective
    join opportunity on opportunity.id = retrospective.opportunity_id join company on company.id = opportunity.company_id where retrospective.id = `,
};

type Row = Omit<FoundText, keyof TextHit> & { readonly core: string };

/** The hits with what they say, in their order. */
export async function foundTexts(db: VaultDb, hits: readonly TextHit[]): Promise<FoundText[]> {
  const found: FoundText[] = [];
  for (const hit of hits) {
    const { rows } = await sql<Row>`${sql.raw(readings[hit.kind])} ${hit.id}`.execute(db);
    const [row] = rows;
    if (row === undefined) continue;
    // A story is found by its title and by its current parts, and shown once.
    if (row.target === "story" && found.some(({ targetId }) => targetId === row.targetId)) continue;
    const { core, ...shown } = row;
    found.push({ ...hit, ...shown, text: hit.inCore ? core : row.text || core });
  }
  return found;
}

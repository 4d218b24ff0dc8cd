import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import { wordsQuery } from "./text-search.ts";

/** Kinds of text that are searched together; each is a table. */
export const searchedKinds = [
  "step",
  "message",
  "calendar_event",
  "person_note",
  "opportunity",
  "advice",
  "retrospective",
  "story",
  "story_version",
  "question",
  "question_asking",
  "concern",
  "company_model_line",
  "working_note",
  "letter_page",
  "trust_note",
  "departure",
  "company_reference",
  "friend_talk",
  "prediction",
  "decision",
] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** A row whose text holds every word that was typed. */
export type TextHit = {
  readonly kind: SearchedKind;
  readonly id: string;
  /** Whether the words stand in the core of what somebody said. */
  readonly inCore: boolean;
};

/** Weights of core, title and body. */
const weights = sql.raw("12, 5, 1");

/** How many of the newest matches are ranked: ranking all rows that hold a common word would take a tenth of a second. */
const rankedRows = 300;

/** With more matches than this the words tell little apart, and weighing them would read all of them again: the newest come first. */
const mostWeighed = 2000;

async function hits(
  db: VaultDb,
  match: string,
  limit: number,
): Promise<{ kind: SearchedKind; id: string }[]> {
  const newest = await sql<{ num: number }>`
    select rowid as num from search_text where search_text match ${match} order by rowid desc limit ${mostWeighed + 1}`.execute(
    db,
  );
  if (newest.rows.length === 0) return [];
  const { rows } = await (
    newest.rows.length > mostWeighed
      ? sql<{ kind: SearchedKind; id: string }>`
    select search_entry.kind, search_entry.row_id as id from search_entry
    where num in (${sql.join(newest.rows.slice(0, limit).map(({ num }) => num))}) order by num desc`
      : sql<{ kind: SearchedKind; id: string }>`
    select search_entry.kind, search_entry.row_id as id from (
      select rowid, bm25(search_text, ${weights}) as rank from search_text where search_text match ${match} order by rowid desc limit ${rankedRows}
    ) as found join search_entry on search_entry.num = found.rowid order by found.rank limit ${limit}`
  ).execute(db);
  return rows;
}

/** Rows that hold every word typed, the core of what people said first, then by how well they fit. */
export async function textHits(db: VaultDb, typed: string, limit: number): Promise<TextHit[]> {
  const match = wordsQuery(typed);
  if (match === null) return [];
  const inCore = await hits(db, `core : (${match})`, limit);
  const seen = new Set(inCore.map(({ kind, id }) => `${kind} ${id}`));
  const others = (await hits(db, match, limit)).filter(({ kind, id }) => !seen.has(`${kind} ${id}`));
  return [
    ...inCore.map((hit) => ({ ...hit, inCore: true })),
    ...others.map((hit) => ({ ...hit, inCore: false })),
  ].slice(0, limit);
}

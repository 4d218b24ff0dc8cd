import { sql } from "kysely";
import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import { acquaintanceDepths } from "../search/network.ts";
import type { AcquaintanceDepth, Confidence, PersonKind } from "../search/network.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import { forgetPersonDetails, moveToPerson, usesOfPerson } from "./person-references.ts";
import type { PersonTable } from "./schema.ts";
import { textQuery } from "./text-search.ts";

export type Person = Selectable<PersonTable> & { readonly company: string };
export type PersonFields = Partial<Omit<Selectable<PersonTable>, "num" | "id" | "created_at" | "updated_at">>;

type PersonFilter = {
  readonly search: string;
  readonly companyId: string | null;
  readonly kind?: PersonKind | undefined;
  readonly mayKnow?: Confidence | undefined;
  readonly limit: number;
  readonly offset: number;
};

function people(db: VaultDb) {
  return db
    .selectFrom("person")
    .leftJoin("company", "company.id", "person.company_id")
    .selectAll("person")
    .select(sql<string>`coalesce(company.name, '')`.as("company"));
}

/** Best matches first while searching; else by name. */
export async function personList(
  db: VaultDb,
  filter: PersonFilter,
): Promise<{ rows: Person[]; total: number }> {
  const match = textQuery(filter.search);
  const isUnfiltered = filter.companyId === null && filter.kind === undefined && filter.mayKnow === undefined;
  if (match !== null && isUnfiltered) return personSearch(db, match, filter);
  let query = people(db);
  let counted = db.selectFrom("person");
  if (filter.companyId !== null) {
    query = query.where("person.company_id", "=", filter.companyId);
    counted = counted.where("company_id", "=", filter.companyId);
  }
  if (filter.kind !== undefined) {
    const isOfKind = sql<boolean>`exists (select 1 from json_each(person.kinds) where value = ${filter.kind})`;
    query = query.where(isOfKind);
    counted = counted.where(isOfKind);
  }
  if (filter.mayKnow !== undefined) {
    query = query.where("person.may_know", "=", filter.mayKnow);
    counted = counted.where("may_know", "=", filter.mayKnow);
  }
  if (match !== null) {
    const found = sql<number>`(select rowid from person_text where person_text match ${match})`;
    query = query.where("person.num", "in", found);
    counted = counted.where("num", "in", found);
  }
  const { total } = await counted
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy(sql`person.full_name collate nocase`)
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { rows, total };
}

/** More matches than this are not ranked. */
const mostRanked = 4000;

async function personSearch(
  db: VaultDb,
  match: string,
  filter: PersonFilter,
): Promise<{ rows: Person[]; total: number }> {
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from person_text where person_text match ${match}`.execute(db);
  const total = counted.rows[0]?.total ?? 0;
  // A name counts more than a position or company, and those more than what stands in the notes. A beginning that thousands have tells
  // nobody apart, and ranking them all would be felt while typing: those stand in the order they came.
  const rank = total > mostRanked ? sql`rowid` : sql`bm25(person_text, 10, 3, 4, 2, 1)`;
  const ranked = sql<{ rowid: number; rank: number }>`(
    select rowid, ${rank} as rank from person_text where person_text match ${match}
    order by ${total > mostRanked ? sql`rowid` : sql`rank`} limit ${filter.limit} offset ${filter.offset})`.as<"found">(
    "found",
  );
  const rows = await people(db)
    .innerJoin(ranked, (join) => join.on(sql`found.rowid`, "=", sql`person.num`))
    .orderBy(sql`found.rank`)
    .execute();
  return { rows, total };
}

export async function personById(db: VaultDb, id: string): Promise<Person> {
  const row = await people(db).where("person.id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no person ${id}. \`oneofone person list\` shows them.`);
  return row;
}

/** Given and family name guessed from a full one: the last word is the family name. */
export function nameParts(fullName: string): { given: string; family: string } {
  const words = fullName.trim().split(/\s+/);
  return words.length < 2
    ? { given: fullName.trim(), family: "" }
    : { given: words.slice(0, -1).join(" "), family: words.at(-1) ?? "" };
}

export async function insertPerson(
  db: VaultDb,
  id: string,
  fullName: string,
  fields: PersonFields,
  now: Instant,
): Promise<void> {
  const parts = nameParts(fullName);
  await db
    .insertInto("person")
    .values({
      id,
      full_name: fullName,
      given_name: parts.given,
      family_name: parts.family,
      position: "",
      company_id: null,
      email: "",
      phone: "",
      profile_url: "",
      location: "",
      background: "unknown",
      notes: "",
      connected_on: null,
      created_at: now,
      updated_at: now,
      ...fields,
    })
    .execute();
}

export async function updatePerson(
  db: VaultDb,
  id: string,
  fields: PersonFields,
  now: Instant,
): Promise<void> {
  const before = await personById(db, id);
  if (Object.entries(fields).every(([key, value]) => before[key as keyof Person] === value)) return;
  await db
    .updateTable("person")
    .set({ ...fields, updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** The kinds of both, in the order of the list. */
function joinedKinds(keep: Person, other: Person): string {
  const kinds = [...(JSON.parse(keep.kinds) as PersonKind[]), ...(JSON.parse(other.kinds) as PersonKind[])];
  return JSON.stringify([...new Set(kinds)]);
}

function deeper(one: AcquaintanceDepth, other: AcquaintanceDepth): AcquaintanceDepth {
  return acquaintanceDepths.indexOf(one) >= acquaintanceDepths.indexOf(other) ? one : other;
}

const mostCarefulFirst = [
  "must-not-know",
  "knows",
  "may-know",
  "unknown",
] as const satisfies readonly Confidence[];

/** Where two entries of one person disagree on whether they may know of the search, the more careful word holds. */
function moreCareful(one: Confidence, other: Confidence): Confidence {
  return mostCarefulFirst.find((word) => word === one || word === other) ?? "unknown";
}

/** Makes one person of two: the kept one's empty fields are filled from the other, whose references move over. */
export async function mergePeople(
  db: VaultDb,
  keepId: string,
  otherId: string,
  now: Instant,
  newId: (prefix: string) => string,
): Promise<void> {
  const keep = await personById(db, keepId);
  const other = await personById(db, otherId);
  await moveToPerson(db, otherId, keepId, newId);
  await db.deleteFrom("person").where("id", "=", otherId).execute();
  await updatePerson(
    db,
    keepId,
    {
      position: keep.position || other.position,
      company_id: keep.company_id ?? other.company_id,
      email: keep.email || other.email,
      phone: keep.phone || other.phone,
      profile_url: keep.profile_url || other.profile_url,
      location: keep.location || other.location,
      background: keep.background === "unknown" ? other.background : keep.background,
      notes: [keep.notes, other.notes].filter((note) => note !== "").join("\n\n"),
      connected_on: keep.connected_on ?? other.connected_on,
      kinds: joinedKinds(keep, other),
      how_known: deeper(keep.how_known, other.how_known),
      vouched_by: keep.vouched_by || other.vouched_by,
      may_know: moreCareful(keep.may_know, other.may_know),
      told_on: keep.told_on ?? other.told_on,
      recruiter_kind: keep.recruiter_kind ?? other.recruiter_kind,
      roles_placed: [keep.roles_placed, other.roles_placed].filter((roles) => roles !== "").join("\n"),
    },
    now,
  );
}

/** @throws AppError `conflict` while a step, review, message or introduction refers to the person. */
export async function deletePerson(db: VaultDb, id: string): Promise<void> {
  await personById(db, id);
  const used = await usesOfPerson(db, id);
  if (used > 0) {
    throw new AppError(
      "conflict",
      `The person takes part in ${used} steps, reviews, introductions or plans. Merge them into another person, or remove them there first.`,
    );
  }
  await forgetPersonDetails(db, id);
  await db.deleteFrom("person").where("id", "=", id).execute();
}

/** Everyone, by name. */
export async function everyone(db: VaultDb): Promise<Person[]> {
  return people(db)
    .orderBy(sql`person.full_name collate nocase`)
    .orderBy("person.id")
    .execute();
}

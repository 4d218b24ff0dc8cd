import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import { deleteReferring, pointReferences, referenceCount } from "./row-references.ts";
import type { RowReference } from "./row-references.ts";

/** What takes part in something through a person: it keeps them from being deleted. */
const uses: readonly RowReference[] = [
  { table: "step_interviewer", column: "person_id" },
  { table: "transition_peer", column: "person_id" },
  { table: "rationale_review", column: "person_id" },
  { table: "outreach", column: "person_id" },
  { table: "presentation_reviewer", column: "person_id" },
  { table: "introduction", column: "via_person_id" },
  { table: "introduction", column: "to_person_id" },
  { table: "story_telling", column: "person_id" },
];

/** What stays without the person: only the link goes. */
const links: readonly RowReference[] = [
  { table: "executive", column: "person_id" },
  { table: "message", column: "person_id" },
  { table: "advice", column: "person_id" },
  { table: "question", column: "person_id" },
  { table: "question_asking", column: "person_id" },
  { table: "concern", column: "person_id" },
  { table: "departure", column: "person_id" },
];

/** What describes the person and goes with them. */
const details: readonly RowReference[] = [
  { table: "employment", column: "person_id" },
  { table: "contact_point", column: "person_id" },
  { table: "person_note", column: "person_id" },
  { table: "kept_apart", column: "one_id" },
  { table: "kept_apart", column: "other_id" },
  { table: "imported_record", column: "row_id" },
];

/** Every column that refers to a person; a test holds it against the schema. */
export const personReferences: readonly RowReference[] = [...uses, ...links, ...details];

export async function usesOfPerson(db: VaultDb, id: string): Promise<number> {
  return referenceCount(db, uses, id);
}

/** Removes what describes the person and unlinks what stays. */
export async function forgetPersonDetails(db: VaultDb, id: string): Promise<void> {
  await deleteReferring(db, details, id);
  await pointReferences(db, links, id, null);
}

/** Rows that the kept person has already, which a second copy would only repeat. */
async function dropRepeats(db: VaultDb, from: string, to: string): Promise<void> {
  const steps = db.selectFrom("step_interviewer").select("step_id").where("person_id", "=", to);
  await db
    .deleteFrom("step_interviewer")
    .where("person_id", "=", from)
    .where("step_id", "in", steps)
    .execute();
  await sql`delete from story_telling where person_id = ${from} and exists (
    select 1 from story_telling as kept where kept.person_id = ${to} and kept.story_id = story_telling.story_id and kept.step_id = story_telling.step_id)`.execute(
    db,
  );
  await sql`delete from contact_point where person_id = ${from} and exists (
    select 1 from contact_point as kept where kept.person_id = ${to} and kept.kind = contact_point.kind and kept.value = contact_point.value)`.execute(
    db,
  );
  await db
    .deleteFrom("kept_apart")
    .where((eb) => eb.or([eb("one_id", "=", from), eb("other_id", "=", from)]))
    .execute();
}

/** The other person's own addresses, kept beside the first one's. */
async function keepAddresses(
  db: VaultDb,
  from: string,
  to: string,
  newId: (prefix: string) => string,
): Promise<void> {
  const [keep, other] = await Promise.all(
    [to, from].map((id) =>
      db
        .selectFrom("person")
        .select(["email", "phone", "profile_url"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow(),
    ),
  );
  const kinds = [
    ["email", keep?.email, other?.email],
    ["phone", keep?.phone, other?.phone],
    ["url", keep?.profile_url, other?.profile_url],
  ] as const;
  for (const [kind, kept, value] of kinds) {
    if (value === undefined || value === "" || kept === "" || kept === value) continue;
    await db
      .insertInto("contact_point")
      .values({ id: newId("adr"), person_id: to, kind, value, label: "" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Moves everything that refers to one person to another. */
export async function moveToPerson(
  db: VaultDb,
  from: string,
  to: string,
  newId: (prefix: string) => string,
): Promise<void> {
  await dropRepeats(db, from, to);
  await pointReferences(db, personReferences, from, to);
  await keepAddresses(db, from, to, newId);
}

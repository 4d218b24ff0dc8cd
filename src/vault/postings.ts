import type { Insertable } from "kysely";
import { AppError } from "../app-error.ts";
import type { Posting } from "../search/network.ts";
import type { VaultDb } from "./database.ts";
import type { PostingEvidenceTable, PostingTable } from "./schema-network.ts";

/** Newest first, each with its evidence. */
export async function postings(db: VaultDb): Promise<Posting[]> {
  const rows = await db
    .selectFrom("posting")
    .innerJoin("company", "company.id", "posting.company_id")
    .selectAll("posting")
    .select("company.name as company_name")
    .orderBy("posting.seen_on", "desc")
    .orderBy("posting.id")
    .execute();
  const evidence = await db
    .selectFrom("posting_evidence")
    .selectAll()
    .orderBy("found_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    companyId: row.company_id,
    companyName: row.company_name,
    opportunityId: row.opportunity_id,
    title: row.title,
    url: row.url,
    postedOn: row.posted_on,
    seenOn: row.seen_on,
    notes: row.notes,
    evidence: evidence
      .filter((piece) => piece.posting_id === row.id)
      .map((piece) => ({
        id: piece.id,
        pointsTo: piece.points_to,
        text: piece.text,
        source: piece.source,
        foundOn: piece.found_on,
      })),
  }));
}

export async function postingById(db: VaultDb, id: string): Promise<Posting> {
  const found = (await postings(db)).find((row) => row.id === id);
  if (found === undefined)
    throw new AppError("not-found", `There is no posting ${id}. \`oneofone posting list\` shows them.`);
  return found;
}

export async function insertPosting(db: VaultDb, posting: Insertable<PostingTable>): Promise<void> {
  await db.insertInto("posting").values(posting).execute();
}

export async function updatePosting(
  db: VaultDb,
  id: string,
  fields: Partial<Omit<PostingTable, "id">>,
): Promise<void> {
  await postingById(db, id);
  if (Object.keys(fields).length > 0)
    await db.updateTable("posting").set(fields).where("id", "=", id).execute();
}

export async function deletePosting(db: VaultDb, id: string): Promise<void> {
  await postingById(db, id);
  await db.deleteFrom("posting_evidence").where("posting_id", "=", id).execute();
  await db.deleteFrom("posting").where("id", "=", id).execute();
}

export async function insertEvidence(db: VaultDb, evidence: Insertable<PostingEvidenceTable>): Promise<void> {
  await db.insertInto("posting_evidence").values(evidence).execute();
}

/** Removes a piece of evidence and returns the posting it spoke of. */
export async function deleteEvidence(db: VaultDb, id: string): Promise<string> {
  const row = await db
    .selectFrom("posting_evidence")
    .select("posting_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no evidence ${id}. \`oneofone posting list\` shows it.`);
  await db.deleteFrom("posting_evidence").where("id", "=", id).execute();
  return row.posting_id;
}

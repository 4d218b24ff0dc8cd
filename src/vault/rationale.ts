import { AppError } from "../app-error.ts";
import type { Outreach, RationaleReview, RationaleVersion } from "../search/rationale.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import { flag } from "./flag.ts";

/** Oldest first; the last one is the current rationale. */
export async function rationaleVersions(db: VaultDb): Promise<RationaleVersion[]> {
  const rows = await db.selectFrom("rationale_version").selectAll().orderBy("num").execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    archetype: row.archetype,
    writtenOn: row.written_on,
  }));
}

export async function insertRationale(
  db: VaultDb,
  version: RationaleVersion,
  openMarks: number,
  now: Instant,
): Promise<void> {
  await db
    .insertInto("rationale_version")
    .values({
      id: version.id,
      text: version.text,
      archetype: version.archetype,
      written_on: version.writtenOn,
      created_at: now,
      open_marks: openMarks,
    })
    .execute();
}

export async function rationaleReviews(db: VaultDb): Promise<RationaleReview[]> {
  const rows = await db
    .selectFrom("rationale_review")
    .selectAll()
    .orderBy("asked_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    versionId: row.version_id,
    reviewer: row.reviewer,
    personId: row.person_id,
    isExecutive: row.is_executive === 1,
    askedOn: row.asked_on,
    saidOn: row.said_on,
    said: row.said,
    verdict: row.verdict,
    verdictReason: row.verdict_reason,
  }));
}

function reviewColumns(review: RationaleReview) {
  return {
    version_id: review.versionId,
    reviewer: review.reviewer,
    person_id: review.personId,
    is_executive: flag(review.isExecutive),
    asked_on: review.askedOn,
    said_on: review.saidOn,
    said: review.said,
    verdict: review.verdict,
    verdict_reason: review.verdictReason,
  };
}

export async function reviewById(db: VaultDb, id: string): Promise<RationaleReview> {
  const review = (await rationaleReviews(db)).find((row) => row.id === id);
  if (review === undefined)
    throw new AppError("not-found", `There is no review ${id}. \`oneofone rationale show\` lists them.`);
  return review;
}

export async function insertReview(db: VaultDb, review: RationaleReview): Promise<void> {
  await db
    .insertInto("rationale_review")
    .values({ id: review.id, ...reviewColumns(review) })
    .execute();
}

export async function updateReview(db: VaultDb, review: RationaleReview): Promise<void> {
  await db.updateTable("rationale_review").set(reviewColumns(review)).where("id", "=", review.id).execute();
}

export async function deleteReview(db: VaultDb, id: string): Promise<void> {
  await reviewById(db, id);
  await db.deleteFrom("rationale_review").where("id", "=", id).execute();
}

export async function outreachMessages(db: VaultDb): Promise<Outreach[]> {
  const rows = await db.selectFrom("outreach").selectAll().orderBy("drafted_on").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    personId: row.person_id,
    connection: row.connection,
    draft: row.draft,
    state: row.state,
    draftedOn: row.drafted_on,
    sentOn: row.sent_on,
    answeredOn: row.answered_on,
  }));
}

export async function outreachById(db: VaultDb, id: string): Promise<Outreach> {
  const message = (await outreachMessages(db)).find((row) => row.id === id);
  if (message === undefined)
    throw new AppError("not-found", `There is no message ${id}. \`oneofone outreach list\` shows them.`);
  return message;
}

function outreachColumns(message: Outreach) {
  return {
    recipient: message.recipient,
    person_id: message.personId,
    connection: message.connection,
    draft: message.draft,
    state: message.state,
    drafted_on: message.draftedOn,
    sent_on: message.sentOn,
    answered_on: message.answeredOn,
  };
}

export async function insertOutreach(db: VaultDb, message: Outreach): Promise<void> {
  await db
    .insertInto("outreach")
    .values({ id: message.id, ...outreachColumns(message) })
    .execute();
}

export async function updateOutreach(db: VaultDb, message: Outreach): Promise<void> {
  await db.updateTable("outreach").set(outreachColumns(message)).where("id", "=", message.id).execute();
}

export async function deleteOutreach(db: VaultDb, id: string): Promise<void> {
  await outreachById(db, id);
  await db.deleteFrom("outreach").where("id", "=", id).execute();
}

/** Phrases that the linter is told to let stand. */
export async function linterExceptions(db: VaultDb): Promise<string[]> {
  return (await db.selectFrom("linter_exception").select("phrase").orderBy("phrase").execute()).map(
    (row) => row.phrase,
  );
}

export async function saveLinterException(db: VaultDb, id: string, phrase: string): Promise<void> {
  await db
    .insertInto("linter_exception")
    .values({ id, phrase })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteLinterException(db: VaultDb, phrase: string): Promise<void> {
  const result = await db.deleteFrom("linter_exception").where("phrase", "=", phrase).executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError(
      "not-found",
      `"${phrase}" is not among the phrases that are fine. \`oneofone rationale lint\` lists them.`,
    );
}

/** Keeps how many phrases the linter marks in the current version. */
export async function saveOpenMarks(db: VaultDb, versionId: string, openMarks: number): Promise<void> {
  await db
    .updateTable("rationale_version")
    .set({ open_marks: openMarks })
    .where("id", "=", versionId)
    .where((eb) => eb.or([eb("open_marks", "is", null), eb("open_marks", "!=", openMarks)]))
    .execute();
}

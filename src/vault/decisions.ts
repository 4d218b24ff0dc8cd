import { AppError } from "../app-error.ts";
import type { Alternative, Criterion } from "../search/decision/criteria.ts";
import type { DecisionRecord, TrustBar } from "../search/decision/decision.ts";
import { usualTrustBar } from "../search/decision/decision.ts";
import type { Prediction } from "../search/decision/predictions.ts";
import type { PlainDate } from "../plain-date.ts";
import type { VaultDb } from "./database.ts";
import type { DecisionSchema } from "./schema-decision.ts";
import { settingValue } from "./settings.ts";

export const trustBarHours = "diligence.hours";
export const trustBarTrust = "diligence.trust";

/** The id that the present job has among the alternatives. */
export const presentJobId = "present";

export async function trustBar(db: VaultDb): Promise<TrustBar> {
  return {
    hours: Number((await settingValue(db, trustBarHours)) ?? usualTrustBar.hours),
    trust: Number((await settingValue(db, trustBarTrust)) ?? usualTrustBar.trust),
  };
}

/** Parts of a decision that are rows, with how an error names one and where they are listed. */
const partNames = {
  trust_note: { name: "trust note", list: "diligence show" },
  departure: { name: "departure", list: "diligence show" },
  company_reference: { name: "reference", list: "diligence show" },
  friend_talk: { name: "talk with a friend", list: "decision show" },
  prediction: { name: "prediction", list: "prediction list" },
} as const;
type PartTable = keyof typeof partNames & keyof DecisionSchema;

/** The opportunity that a part belongs to. @throws AppError `not-found` */
export async function opportunityOfPart(db: VaultDb, table: PartTable, id: string): Promise<string> {
  const row = await db.selectFrom(table).select("opportunity_id").where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no ${partNames[table].name} ${id}. \`oneofone ${partNames[table].list}\` lists them.`,
    );
  return row.opportunity_id;
}

/** Removes a part and returns its opportunity. */
export async function deletePartOfDecision(db: VaultDb, table: PartTable, id: string): Promise<string> {
  const opportunityId = await opportunityOfPart(db, table, id);
  await db.deleteFrom(table).where("id", "=", id).execute();
  return opportunityId;
}

/** Predictions of one opportunity or of all, by the day they fall due. */
export async function predictions(db: VaultDb, opportunityId: string | null = null): Promise<Prediction[]> {
  let query = db.selectFrom("prediction").selectAll().orderBy("due_on").orderBy("id");
  if (opportunityId !== null) query = query.where("opportunity_id", "=", opportunityId);
  return (await query.execute()).map((row) => ({
    id: row.id,
    opportunityId: row.opportunity_id,
    statement: row.statement,
    probability: row.probability,
    dueOn: row.due_on,
    cameTrue: row.came_true === null ? null : row.came_true === 1,
    scoredOn: row.scored_on,
  }));
}

async function partsOf<T extends PartTable>(db: VaultDb, table: T, opportunityId: string) {
  return db
    .selectFrom(table as PartTable)
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .execute() as Promise<DecisionSchema[T][]>;
}

/** Everything recorded of the decision on one opportunity. */
export async function decisionRecord(
  db: VaultDb,
  opportunityId: string,
  companyId: string,
): Promise<DecisionRecord> {
  const row = await db
    .selectFrom("decision")
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .executeTakeFirst();
  const team = await db
    .selectFrom("executive")
    .select(["id", "name", "role", "person_id as personId"])
    .where("company_id", "=", companyId)
    .orderBy("name")
    .execute();
  return {
    opportunityId,
    deadline: row?.deadline ?? null,
    isExcited: row === undefined || row.is_excited === null ? null : row.is_excited === 1,
    excitedOn: row?.excited_on ?? null,
    verdict: row?.verdict ?? null,
    decidedOn: row?.decided_on ?? null,
    reason: row?.reason ?? "",
    reasonOn: row?.reason_on ?? null,
    departuresLookedOn: row?.departures_looked_on ?? null,
    trust: (await partsOf(db, "trust_note", opportunityId))
      .map(({ id, noted_on: notedOn, trust, minutes, note }) => ({ id, notedOn, trust, minutes, note }))
      .toSorted((a, b) => a.notedOn.localeCompare(b.notedOn)),
    departures: (await partsOf(db, "departure", opportunityId)).map((part) => ({
      id: part.id,
      name: part.name,
      personId: part.person_id,
      role: part.role,
      leftOn: part.left_on,
      reason: part.reason,
      source: part.source,
    })),
    references: (await partsOf(db, "company_reference", opportunityId)).map(
      ({ id, name, relation, asked_on: askedOn, said }) => ({ id, name, relation, askedOn, said }),
    ),
    friends: (await partsOf(db, "friend_talk", opportunityId)).map(({ id, name, told_on: toldOn, said }) => ({
      id,
      name,
      toldOn,
      said,
    })),
    team,
    predictions: await predictions(db, opportunityId),
  };
}

export type RecordedCriterion = Criterion & { readonly addedOn: PlainDate; readonly firstWeight: number };

export async function criteria(db: VaultDb): Promise<RecordedCriterion[]> {
  const rows = await db.selectFrom("criterion").selectAll().orderBy("position").orderBy("id").execute();
  return rows.map(({ id, name, weight, added_on: addedOn, first_weight: firstWeight }) => ({
    id,
    name,
    weight,
    addedOn,
    firstWeight,
  }));
}

export type RecordedAlternative = Alternative & { readonly evidence: ReadonlyMap<string, string> };

/**
 * Choices to compare: seats with an offer, running seats that have a score, the one that is asked about, and the present
 * job.
 */
export async function alternatives(
  db: VaultDb,
  seats: readonly {
    readonly id: string;
    readonly title: string;
    readonly companyName: string;
    readonly state: string;
  }[],
  askedId: string | null = null,
): Promise<RecordedAlternative[]> {
  const scores = await db.selectFrom("criterion_score").selectAll().execute();
  const scored = new Set(scores.map((row) => row.opportunity_id));
  const shown = [
    ...seats
      .filter(
        ({ id, state }) => id === askedId || state === "offer" || (state !== "closed" && scored.has(id)),
      )
      .map(({ id, title, companyName }) => ({ id, name: `${title} at ${companyName}` })),
    { id: presentJobId, name: "Present job" },
  ];
  return shown.map(({ id, name }) => {
    const own = scores.filter((row) => (row.opportunity_id ?? presentJobId) === id);
    return {
      id,
      name,
      scores: new Map(own.map((row) => [row.criterion_id, row.score])),
      evidence: new Map(own.map((row) => [row.criterion_id, row.evidence])),
    };
  });
}

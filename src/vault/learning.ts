import type {
  Advice,
  EnergyEntry,
  EnergyScope,
  GroundworkAction,
  LearningFacts,
  Retrospective,
} from "../search/learning.ts";
import type { PlainDate } from "../plain-date.ts";
import type { VaultDb } from "./database.ts";

/** By topic, newest first within each. */
export async function adviceList(db: VaultDb): Promise<Advice[]> {
  const rows = await db
    .selectFrom("advice")
    .selectAll()
    .orderBy("topic")
    .orderBy("given_on", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    giver: row.giver,
    personId: row.person_id,
    topic: row.topic,
    stance: row.stance,
    text: row.text,
    context: row.context,
    givenOn: row.given_on,
    verdict: row.verdict,
    verdictReason: row.verdict_reason,
  }));
}

/** Open ones first, the soonest due at the head. */
export async function groundworkActions(db: VaultDb): Promise<GroundworkAction[]> {
  const rows = await db
    .selectFrom("groundwork_action")
    .selectAll()
    .orderBy((eb) => eb("done_on", "is not", null))
    .orderBy((eb) => eb.fn.coalesce("due_on", eb.val("9999-12-31" as PlainDate)))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    dueOn: row.due_on,
    doneOn: row.done_on,
    outcome: row.outcome,
  }));
}

export async function lastGroundworkReview(db: VaultDb): Promise<PlainDate | null> {
  const row = await db
    .selectFrom("groundwork_review")
    .select("reviewed_on")
    .orderBy("reviewed_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.reviewed_on ?? null;
}

export async function retrospectives(db: VaultDb): Promise<Retrospective[]> {
  const rows = await db
    .selectFrom("retrospective")
    .selectAll()
    .orderBy("written_on", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    opportunityId: row.opportunity_id,
    whatHappened: row.what_happened,
    learnt: row.learnt,
    differently: row.differently,
    endedAtKind: row.ended_at_kind,
    missingSkills: JSON.parse(row.missing_skills) as string[],
    writtenOn: row.written_on,
  }));
}

/** Newest first. */
export async function energyEntries(
  db: VaultDb,
  filter: { readonly scope?: EnergyScope | undefined; readonly from?: PlainDate | undefined } = {},
): Promise<EnergyEntry[]> {
  let query = db.selectFrom("energy_entry").selectAll();
  if (filter.scope !== undefined) query = query.where("scope", "=", filter.scope);
  if (filter.from !== undefined) query = query.where("felt_on", ">=", filter.from);
  const rows = await query.orderBy("felt_on", "desc").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    activity: row.activity,
    energy: row.energy,
    minutes: row.minutes,
    feltOn: row.felt_on,
    note: row.note,
  }));
}

/** The newest profile check, or null. */
export async function lastProfileCheck(db: VaultDb): Promise<{
  readonly checkedOn: PlainDate;
  readonly items: readonly string[];
  readonly note: string;
} | null> {
  const row = await db
    .selectFrom("profile_check")
    .selectAll()
    .orderBy("checked_on", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { checkedOn: row.checked_on, items: JSON.parse(row.items) as string[], note: row.note };
}

/** The newest career checkup's day and answers, or null. */
export async function lastCheckup(
  db: VaultDb,
): Promise<{ readonly answeredOn: PlainDate; readonly answers: Readonly<Record<string, string>> } | null> {
  const row = await db
    .selectFrom("career_checkup")
    .selectAll()
    .orderBy("answered_on", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { answeredOn: row.answered_on, answers: JSON.parse(row.answers) as Record<string, string> };
}

/** What the rules on learning look at. */
export async function learningFacts(db: VaultDb): Promise<LearningFacts> {
  return {
    advice: await adviceList(db),
    groundwork: await groundworkActions(db),
    groundworkReviewedOn: await lastGroundworkReview(db),
    profileCheckedOn: (await lastProfileCheck(db))?.checkedOn ?? null,
    retrospectives: await retrospectives(db),
    energy: await energyEntries(db),
    checkupOn: (await lastCheckup(db))?.answeredOn ?? null,
  };
}

import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { InternalSeat, Opportunity, TransitionPeer } from "../search/opportunity.ts";
import type { Instant, Step } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import { forgetOpportunityDetails } from "./opportunity-references.ts";
import type { OpportunityTable } from "./schema.ts";
import { deletePresentationsOf } from "./presentations.ts";
import { stepsOf } from "./steps.ts";

export type OpportunityRow = Selectable<OpportunityTable> & {
  readonly company_name: string;
  readonly company_stage: string;
};
export type OpportunityFields = Partial<
  Omit<Selectable<OpportunityTable>, "num" | "id" | "created_at" | "updated_at">
>;

type OpportunityChoice = { readonly ids?: readonly string[]; readonly companyId?: string };

function internalSeat(row: OpportunityRow, peers: readonly TransitionPeer[]): InternalSeat | null {
  if (row.is_internal === 0) return null;
  return {
    seatHolder: row.seat_holder,
    needsTeamLacks: row.needs_team_lacks,
    transitionPlan: row.transition_plan,
    peers,
  };
}

function opportunity(
  row: OpportunityRow,
  steps: readonly Step[],
  peers: readonly TransitionPeer[],
): Opportunity {
  return {
    id: row.id,
    companyId: row.company_id,
    companyName: row.company_name,
    companyStage: row.company_stage,
    title: row.title,
    state: row.state,
    channel: row.channel,
    rung: row.rung,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closeReason: row.close_reason,
    closeNote: row.close_note,
    role: {
      functionsInScope: JSON.parse(row.functions_in_scope) as string[],
      productOwner: row.product_owner,
      founderKind: row.founder_kind,
      ceoNeedsMost: row.ceo_needs_most,
      scopeAgainstTitle: row.scope_against_title,
    },
    internal: internalSeat(row, peers),
    notes: row.notes,
    lastContactAt: row.last_contact_at,
    steps,
  };
}

async function opportunityRows(db: VaultDb, filter: OpportunityChoice): Promise<OpportunityRow[]> {
  let query = db
    .selectFrom("opportunity")
    .innerJoin("company", "company.id", "opportunity.company_id")
    .selectAll("opportunity")
    .select(["company.name as company_name", "company.stage as company_stage"]);
  if (filter.ids !== undefined) query = query.where("opportunity.id", "in", filter.ids);
  if (filter.companyId !== undefined) query = query.where("opportunity.company_id", "=", filter.companyId);
  return query.orderBy("opportunity.opened_on", "desc").orderBy("opportunity.num", "desc").execute();
}

async function peersOf(
  db: VaultDb,
  opportunityIds: readonly string[],
): Promise<Map<string, TransitionPeer[]>> {
  const rows = await db
    .selectFrom("transition_peer")
    .selectAll()
    .where("opportunity_id", "in", opportunityIds)
    .orderBy("name")
    .execute();
  const groups = Map.groupBy(rows, (row) => row.opportunity_id);
  return new Map(
    Array.from(groups, ([id, peers]) => [
      id,
      peers.map((peer) => ({
        id: peer.id,
        name: peer.name,
        personId: peer.person_id,
        conversationOwed: peer.conversation_owed,
        heldOn: peer.held_on,
      })),
    ]),
  );
}

/** Newest first, each with its loop. */
export async function opportunities(db: VaultDb, filter: OpportunityChoice = {}): Promise<Opportunity[]> {
  const rows = await opportunityRows(db, filter);
  const ids = rows.map((row) => row.id);
  const steps = Map.groupBy(await stepsOf(db, ids), (step) => step.opportunityId);
  const peers = await peersOf(db, ids);
  return rows.map((row) => opportunity(row, steps.get(row.id) ?? [], peers.get(row.id) ?? []));
}

export async function opportunityById(db: VaultDb, id: string): Promise<Opportunity> {
  const [found] = await opportunities(db, { ids: [id] });
  if (found === undefined)
    throw new AppError(
      "not-found",
      `There is no opportunity ${id}. \`oneofone opportunity list\` shows them.`,
    );
  return found;
}

type NewOpportunity = OpportunityFields &
  Pick<Selectable<OpportunityTable>, "company_id" | "title" | "opened_on">;

export async function insertOpportunity(
  db: VaultDb,
  id: string,
  fields: NewOpportunity,
  now: Instant,
): Promise<void> {
  await db
    .insertInto("opportunity")
    .values({
      id,
      state: "open",
      channel: null,
      rung: null,
      closed_on: null,
      close_reason: null,
      close_note: "",
      functions_in_scope: "[]",
      product_owner: "unknown",
      founder_kind: "unknown",
      ceo_needs_most: "",
      scope_against_title: "",
      is_internal: 0,
      seat_holder: "",
      needs_team_lacks: "",
      transition_plan: "",
      notes: "",
      last_contact_at: null,
      created_at: now,
      updated_at: now,
      ...fields,
    })
    .execute();
}

export async function updateOpportunity(
  db: VaultDb,
  id: string,
  fields: OpportunityFields,
  now: Instant,
): Promise<void> {
  const before = await db.selectFrom("opportunity").selectAll().where("id", "=", id).executeTakeFirst();
  if (before === undefined)
    throw new AppError(
      "not-found",
      `There is no opportunity ${id}. \`oneofone opportunity list\` shows them.`,
    );
  if (Object.entries(fields).every(([key, value]) => before[key as keyof typeof before] === value)) return;
  await db
    .updateTable("opportunity")
    .set({ ...fields, updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** Notes that the two sides were in touch; an earlier instant than the one known changes nothing. */
export async function noteContact(db: VaultDb, id: string, at: Instant): Promise<void> {
  await db
    .updateTable("opportunity")
    .set({ last_contact_at: at })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("last_contact_at", "is", null), eb("last_contact_at", "<", at)]))
    .execute();
}

export async function deleteOpportunity(db: VaultDb, id: string): Promise<void> {
  await opportunityById(db, id);
  await deletePresentationsOf(db, id);
  await forgetOpportunityDetails(db, id);
  await db.deleteFrom("opportunity").where("id", "=", id).execute();
}

export async function insertPeer(db: VaultDb, opportunityId: string, peer: TransitionPeer): Promise<void> {
  await db
    .insertInto("transition_peer")
    .values({
      id: peer.id,
      opportunity_id: opportunityId,
      person_id: peer.personId,
      name: peer.name,
      conversation_owed: peer.conversationOwed,
      held_on: peer.heldOn,
    })
    .execute();
}

export async function updatePeer(
  db: VaultDb,
  id: string,
  fields: { name?: string; conversation_owed?: string; held_on?: TransitionPeer["heldOn"] },
): Promise<void> {
  const result = await db.updateTable("transition_peer").set(fields).where("id", "=", id).executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw new AppError("not-found", `There is no former peer ${id} in a transition plan.`);
}

export async function deletePeer(db: VaultDb, id: string): Promise<void> {
  const result = await db.deleteFrom("transition_peer").where("id", "=", id).executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError("not-found", `There is no former peer ${id} in a transition plan.`);
}

import { AppError } from "../app-error.ts";
import { cents } from "../offer/money.ts";
import { usualPlan } from "../search/negotiation/negotiation.ts";
import type { ForgoneItem, NegotiationAsk, NegotiationPlan } from "../search/negotiation/negotiation.ts";
import type { VaultDb } from "./database.ts";
import type { Selectable } from "kysely";
import type { ForgoneItemTable, NegotiationAskTable } from "./schema-contract.ts";

function shownAsk(row: Selectable<NegotiationAskTable>): NegotiationAsk {
  return {
    id: row.id,
    opportunityId: row.opportunity_id,
    kind: row.kind,
    round: row.round,
    term: row.term,
    what: row.what,
    reason: row.reason,
    fallBack: row.fall_back,
    pushes: row.pushes,
    yearlyBudget: row.yearly_budget === null ? null : cents(row.yearly_budget),
    currency: row.currency,
    state: row.state,
    answer: row.answer,
    plannedOn: row.planned_on,
    madeOn: row.made_on,
    answeredOn: row.answered_on,
  };
}

/** The ledger of an opportunity, by round and then in the order in which the asks were planned. */
export async function negotiationAsks(db: VaultDb, opportunityId: string): Promise<NegotiationAsk[]> {
  const rows = await db
    .selectFrom("negotiation_ask")
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .orderBy("round")
    .orderBy("planned_on")
    .orderBy("id")
    .execute();
  return rows.map(shownAsk);
}

/** @throws AppError `not-found` */
export async function negotiationAskById(db: VaultDb, id: string): Promise<NegotiationAsk> {
  const row = await db.selectFrom("negotiation_ask").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no ask ${id}. \`oneofone negotiation show\` lists those of an opportunity.`,
    );
  return shownAsk(row);
}

/** What is set for the talks; what is usual where nothing was set. */
export async function negotiationPlan(
  db: VaultDb,
  opportunityId: string,
): Promise<NegotiationPlan & { readonly id: string | null }> {
  const row = await db
    .selectFrom("negotiation")
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .executeTakeFirst();
  if (row === undefined) return { ...usualPlan, id: null };
  return {
    id: row.id,
    pushes: row.pushes,
    earliestStart: row.earliest_start,
    expectsLeave: row.expects_leave === 1,
    adviser: row.adviser,
    adviserSpokenOn: row.adviser_spoken_on,
    notes: row.notes,
  };
}

function shownItem(row: ForgoneItemTable): ForgoneItem {
  return {
    id: row.id,
    what: row.what,
    dueOn: row.due_on,
    amount: cents(row.amount),
    currency: row.currency,
  };
}

/** What the present job would still pay or vest, the earliest first. */
export async function forgoneItems(db: VaultDb, opportunityId: string): Promise<ForgoneItem[]> {
  const rows = await db
    .selectFrom("forgone_item")
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
  return rows.map(shownItem);
}

/** The opportunity that an item belongs to. @throws AppError `not-found` */
export async function opportunityOfForgone(db: VaultDb, id: string): Promise<string> {
  const row = await db
    .selectFrom("forgone_item")
    .select("opportunity_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no item ${id}. \`oneofone negotiation show\` lists what the present job still owes.`,
    );
  return row.opportunity_id;
}

/** Id of the offer version of an opportunity that was saved last; null while there is none. */
export async function latestOfferId(db: VaultDb, opportunityId: string): Promise<string | null> {
  const row = await db
    .selectFrom("saved_offer")
    .select("id")
    .where("opportunity_id", "=", opportunityId)
    .orderBy("saved_on", "desc")
    .orderBy("version", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

import { sql } from "kysely";
import type { NegotiationFacts } from "../search/negotiation/negotiation-facts.ts";
import { offerDigest } from "../search/negotiation/offer-digest.ts";
import type { Opportunity } from "../search/opportunity.ts";
import type { VaultDb } from "./database.ts";

type Newest = { readonly id: string; readonly name: string; readonly body: string; readonly seat: string };

/** Of each opportunity the offer version saved last. */
async function newestOffers(db: VaultDb): Promise<ReadonlyMap<string, Newest>> {
  const { rows } = await sql<Newest>`
    select id, name, body, opportunity_id as seat from (
      select *, row_number() over (partition by opportunity_id order by saved_on desc, version desc, id desc) as place
      from saved_offer where opportunity_id is not null
    ) where place = 1`.execute(db);
  return new Map(rows.map((row) => [row.seat, row]));
}

async function counts(db: VaultDb, source: "forgone" | "hires"): Promise<ReadonlyMap<string, number>> {
  const { rows } = await (
    source === "forgone"
      ? sql<{
          seat: string;
          n: number;
        }>`select opportunity_id as seat, count(*) as n from forgone_item group by 1`
      : sql<{ seat: string; n: number }>`
          select presentation.opportunity_id as seat, count(*) as n from plan_hire
          join presentation on presentation.id = plan_hire.presentation_id group by 1`
  ).execute(db);
  return new Map(rows.map(({ seat, n }) => [seat, n]));
}

/** How the negotiation of each running opportunity stands; only the newest offer of each is read. */
export async function negotiationFacts(
  db: VaultDb,
  opportunities: readonly Opportunity[],
): Promise<NegotiationFacts> {
  const running = opportunities.filter(({ state }) => state === "open" || state === "offer");
  if (running.length === 0) return { byOpportunity: new Map() };
  const offers = await newestOffers(db);
  const [forgone, hires] = [await counts(db, "forgone"), await counts(db, "hires")];
  const plans = await db
    .selectFrom("negotiation")
    .select(["opportunity_id", "expects_leave", "adviser_spoken_on"])
    .execute();
  const planOf = new Map(plans.map((plan) => [plan.opportunity_id, plan]));
  const asks = await db
    .selectFrom("negotiation_ask")
    .select(["opportunity_id", "kind", "term", "state", "round"])
    .orderBy("id")
    .execute();
  const asksOf = Map.groupBy(asks, (ask) => ask.opportunity_id);
  return {
    byOpportunity: new Map(
      running.map(({ id }) => {
        const [offer, plan] = [offers.get(id), planOf.get(id)];
        const digest = offer === undefined ? null : offerDigest(offer.body);
        return [
          id,
          {
            asks: asksOf.get(id) ?? [],
            offer: offer === undefined || digest === null ? null : { id: offer.id, name: offer.name, digest },
            hasSpokenToAdviser: plan?.adviser_spoken_on != null,
            expectsLeave: plan?.expects_leave === 1,
            forgone: forgone.get(id) ?? 0,
            plannedHires: hires.get(id) ?? 0,
          },
        ];
      }),
    ),
  };
}

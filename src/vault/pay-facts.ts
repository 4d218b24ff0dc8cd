import { sql } from "kysely";
import { officerRole } from "../filings/index.ts";
import type { Opportunity } from "../search/opportunity.ts";
import type { PayFacts } from "../search/pay-facts.ts";
import type { VaultDb } from "./database.ts";

type Count = { readonly role: string; readonly n: number };

/** How much is known of the pay of each running opportunity's role. */
export async function payFacts(db: VaultDb, opportunities: readonly Opportunity[]): Promise<PayFacts> {
  const running = opportunities.filter(({ state }) => state === "open" || state === "offer");
  if (running.length === 0) return { byOpportunity: new Map() };
  const filed = await sql<Count>`
    select role.value as role, count(distinct pay_row.name || char(10) || pay_row.filing_id) as n
    from pay_row, json_each(pay_row.roles) as role group by role.value`.execute(db);
  const told = await sql<Count>`select role, count(*) as n from peer_pay group by role`.execute(db);
  const inFilings = new Map(filed.rows.map((row) => [row.role, row.n]));
  const fromPeers = new Map(told.rows.map((row) => [row.role, row.n]));
  const sum = (counts: ReadonlyMap<string, number>, roles: readonly string[]): number =>
    roles.reduce((all, role) => all + (counts.get(role) ?? 0), 0);
  return {
    byOpportunity: new Map(
      running.map(({ id, title }) => {
        const named: readonly string[] = officerRole(title);
        const roles = named.length === 0 ? [title.toLowerCase()] : named;
        const evidence = { inFilings: sum(inFilings, roles), fromPeers: sum(fromPeers, roles) };
        return [id, { role: roles[0] ?? "", ...evidence }];
      }),
    ),
  };
}

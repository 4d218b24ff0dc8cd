import { sql } from "kysely";
import type { VaultDb } from "./database.ts";

export type AddressHolder = { readonly id: string; readonly name: string; readonly companyId: string | null };

/** The people whom these addresses belong to, by address in lower case; an address that several people share belongs to none. */
export async function peopleByEmail(
  db: VaultDb,
  emails: ReadonlySet<string>,
): Promise<ReadonlyMap<string, AddressHolder>> {
  const { rows } = await sql<AddressHolder & { email: string }>`
    with wanted as (select value as email from json_each(${JSON.stringify([...emails])})),
    held as (
      select lower(email) as email, id from person where lower(email) in (select email from wanted)
      union select lower(value), person_id from contact_point where kind = 'email' and lower(value) in (select email from wanted))
    select held.email, person.id, person.full_name as name, person.company_id as companyId
    from held join person on person.id = held.id`.execute(db);
  const holders = Map.groupBy(rows, ({ email }) => email);
  return new Map(
    Array.from(holders).flatMap(([email, [only, ...others]]) =>
      only === undefined || others.length > 0
        ? []
        : [[email, { id: only.id, name: only.name, companyId: only.companyId }] as const],
    ),
  );
}

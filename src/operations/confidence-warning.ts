import { companyNameKey } from "../search/company-name.ts";
import type { VaultDb } from "../vault/database.ts";
import { personById } from "../vault/people.ts";
import { settingValue } from "../vault/settings.ts";

/** Why to think twice before telling someone of the search: they must not know, or they work where the user does. */
export async function confidenceWarning(db: VaultDb, personId: string): Promise<string> {
  const person = await personById(db, personId);
  if (person.may_know === "must-not-know")
    return `You marked ${person.full_name} as someone who must not know of your search.`;
  if (person.may_know === "knows" || person.may_know === "may-know") return "";
  const present = (await settingValue(db, "own.company")) ?? "";
  const worksThere =
    present !== "" && person.company !== "" && companyNameKey(present) === companyNameKey(person.company);
  return worksThere
    ? `${person.full_name} works at ${person.company}, your present employer. An ask tells them that you are looking.`
    : "";
}

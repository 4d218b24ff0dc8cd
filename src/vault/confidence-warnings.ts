import { confidenceWarning } from "../search/confidence-warning.ts";
import type { VaultDb } from "./database.ts";
import { knownPeople } from "./known-people.ts";
import { settingValue } from "./settings.ts";

/** The user's present employer as they wrote it; empty for none. */
export async function presentEmployer(db: VaultDb): Promise<string> {
  return (await settingValue(db, "own.company")) ?? "";
}

/** By person, why to think twice before telling them of the search; those about whom nothing speaks against it are left out. */
export async function confidenceWarnings(
  db: VaultDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const employer = await presentEmployer(db);
  const people = await knownPeople(db, [...new Set(personIds)]);
  return new Map(
    people.flatMap((person): [string, string][] => {
      const warning = confidenceWarning(person, employer);
      return warning === "" ? [] : [[person.id, warning]];
    }),
  );
}

import { personKeys } from "./identity-key.ts";
import type { PersonFact } from "./import-facts.ts";

type PersonParts = Omit<PersonFact, "key" | "weakerKeys" | "fullName"> & { readonly fullName?: string };

/** Words of a name in reading order, the empty ones left out. */
export function joinedName(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

/** A person with the keys they answer to; one without a name goes by company, address or number. */
export function personFact(parts: PersonParts): PersonFact {
  const fullName =
    (parts.fullName ?? "") ||
    joinedName(parts.givenName, parts.familyName) ||
    parts.company ||
    (parts.emails[0] ?? parts.phones[0] ?? "");
  const [key, ...weakerKeys] = personKeys({ ...parts, fullName });
  return { ...parts, key, weakerKeys, fullName };
}

/** Values in order, without blanks and repeats. */
export function distinctValues(values: Iterable<string>): string[] {
  return [...new Set([...values].map((value) => value.trim()).filter((value) => value !== ""))];
}

const plainLabels = new Set([
  "work",
  "home",
  "mobile",
  "other",
  "main",
  "profile",
  "internet",
  "homepage",
  "home page",
  "iphone",
  "school",
]);

/** Whether an address's label says no more than that it is one: `Work`, `* Home`, but not `Board` or `Assistant`. */
export function isPlainLabel(label: string): boolean {
  const folded = label
    .replace(/^\*\s*/, "")
    .trim()
    .toLowerCase();
  return folded === "" || plainLabels.has(folded);
}

/** Finding the Summary Compensation Table's people again where other tables print them otherwise ("Mr. Farley", "James Farley"). */

import { withoutMarks } from "./printed-text.ts";

export type KnownPeople = {
  /** The name as the Summary Compensation Table has it, or null when the text is no known person's name. */
  named(text: string): string | null;
  /** A person's name at the start of the text, and the words after it; null when it starts with none. */
  leading(text: string): { readonly name: string; readonly rest: string } | null;
  /** The one known person whose name occurs in the text, or null when none or several do. */
  mentioned(text: string): string | null;
};

const suffixes = /,?\s+(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?\s?d|esq|cpa|j\.?\s?d|mba)\b\.?/gi;

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

type Known = { readonly name: string; readonly full: string; readonly first: string; readonly last: string };

function knownPerson(name: string): Known {
  const words = letters(name.replace(suffixes, "")).split(" ");
  return { name, full: words.join(" "), first: words[0] ?? "", last: words.at(-1) ?? "" };
}

export function knownPeople(names: readonly string[]): KnownPeople {
  const people = [...new Set(names)].map(knownPerson);
  const lastNames = new Map<string, number>();
  for (const person of people) lastNames.set(person.last, (lastNames.get(person.last) ?? 0) + 1);
  const named = (text: string): string | null => {
    const bare = withoutMarks(text.replace(/\s+/g, " "))
      .replace(/^(?:mr|ms|mrs|dr)\.?\s+/i, "")
      .replace(/[’']s$/, "");
    if (bare.length < 3 || bare.length > 60) return null;
    const words = letters(bare.replace(suffixes, "")).split(" ");
    const full = words.join(" ");
    const exact = people.find((person) => person.full === full);
    if (exact !== undefined) return exact.name;
    const last = words.at(-1) ?? "";
    const alike = people.filter((person) => person.last === last && last.length > 1);
    if (words.length === 1) return alike.length === 1 ? (alike[0]?.name ?? null) : null;
    if (words.length > 4) return null;
    const first = words[0] ?? "";
    const match = alike.filter(
      (person) =>
        person.first === first || person.first[0] === first[0] || person.full.split(" ").includes(first),
    );
    return match.length === 1 ? (match[0]?.name ?? null) : null;
  };
  const leading = (text: string): { name: string; rest: string } | null => {
    const words = text.trim().split(/\s+/);
    for (let count = Math.min(words.length - 1, 6); count >= 2; count--) {
      const name = named(words.slice(0, count).join(" "));
      if (name !== null)
        return {
          name,
          rest: words
            .slice(count)
            .join(" ")
            .replace(/^[\s,;:–—-]+/, ""),
        };
    }
    return null;
  };
  const mentioned = (text: string): string | null => {
    const plain = ` ${letters(text)} `;
    const found = people.filter(
      (person) =>
        plain.includes(` ${person.full} `) ||
        ((lastNames.get(person.last) ?? 0) === 1 &&
          person.last.length > 2 &&
          plain.includes(` ${person.last} `)),
    );
    return found.length === 1 ? (found[0]?.name ?? null) : null;
  };
  return { named, leading, mentioned };
}

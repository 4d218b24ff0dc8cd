/** What the text of an ask changes, so that two asks for the same thing are known as such. */
import { grantWords } from "./grant-words.ts";

/** A loan for an early exercise brings the right to it. */
const sameThing: Readonly<Record<string, string>> = {
  loan: "early-exercise",
  "non-recourse-loan": "early-exercise",
};

function termsOfPart(part: string, grantIds: readonly string[]): readonly string[] {
  const name = part.slice(0, Math.max(0, part.indexOf("="))).trim();
  const grantId = grantIds.find((id) => name.startsWith(`${id}.`));
  const written = grantId === undefined ? name : name.slice(grantId.length + 1);
  const word = sameThing[written] ?? written;
  if (!Object.hasOwn(grantWords, written)) return [name];
  const grants = grantId === undefined ? grantIds : [grantId];
  return grants.map((id) => `${id}.${word}`);
}

/** The things that an ask changes, each once: `window=60 + salary=+5%` with one grant "options" is `options.window`, `salary`. */
export function askedTerms(text: string, grantIds: readonly string[]): readonly string[] {
  const parts = text.split(/\s\+\s|\s*;\s*/).filter((part) => part.trim() !== "");
  return [...new Set(parts.flatMap((part) => termsOfPart(part, grantIds)))];
}

/** The word of the first thing that it changes, such as "window". */
export function firstWord(text: string, grantIds: readonly string[]): string {
  const [term = ""] = askedTerms(text, grantIds);
  const grantId = grantIds.find((id) => term.startsWith(`${id}.`));
  return grantId === undefined ? term : term.slice(grantId.length + 1);
}

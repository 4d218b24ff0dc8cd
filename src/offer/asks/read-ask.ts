/** One ask, or a package of them, from a line of text: `window=until-exit + cliff=0`, `grants[0].quantity=420000` (rule A1). */
import { nameFix } from "../known-keys.ts";
import type { Offer } from "../offer.ts";
import { offerWithTerm } from "../paths/negotiable-term.ts";
import { noCash, startToday } from "../paths/offer-terms.ts";
import type { PricedGrant } from "../priced-grant.ts";
import type { Problem, Read } from "../reading.ts";
import type { AskReading, AskStep } from "./ask-step.ts";
import { field, refused, steps } from "./ask-step.ts";
import { offerWords } from "./cash-words.ts";
import { grantWords } from "./grant-words.ts";

export type ReadAsk = {
  /** The text as it was given. */
  readonly text: string;
  /** In words. */
  readonly label: string;
  readonly steps: readonly AskStep[];
};

type Asked = { readonly offer: Offer; readonly grants: readonly PricedGrant[] };

const words = [...Object.keys(grantWords), ...Object.keys(offerWords)];

/** Every word with what it takes, for help texts. */
export const askWords: readonly { readonly word: string; readonly takes: string }[] = [
  ...Object.entries(grantWords),
  ...Object.entries(offerWords),
].map(([word, { takes }]) => ({ word, takes }));

/** What an ask cannot change, with where it belongs instead. */
const notAsked: Readonly<Record<string, string>> = {
  beliefs: "An ask changes what they offer; change what you believe in the offer file.",
  company: "An ask changes what they offer, not the company; compare two offer files instead.",
  currency: "Write the offer in one currency; compare two offer files instead.",
  amounts: "Amounts of an ask are always in plain units.",
  id: "Leave it out.",
};

function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function customField(path: string, value: string, offer: Offer): AskReading {
  const top = /^[A-Za-z]+/.exec(path)?.[0] ?? "";
  const why = notAsked[top];
  if (why !== undefined) return refused(`${top} cannot be asked for.`, why);
  const named = /^grants\[([^\]]*)\]/.exec(path)?.[1];
  const index = offer.grants.findIndex((grant, at) => grant.id === named || String(at) === named);
  if (named !== undefined && index < 0)
    return refused(`There is no grant ${named}.`, `Use ${grantNames(offer)}.`);
  const place = named === undefined ? path : path.replace(/^grants\[[^\]]*\]/, `grants[${index}]`);
  return steps(`${path} = ${value}`, field(place, jsonOrText(value)));
}

function grantNames({ grants }: Offer): string {
  return grants.map(({ id }, index) => `grants[${index}] for ${id}`).join(", ") || "another field";
}

/** The grants that a word on a grant speaks of. */
function onGrants(word: string, value: string, grantId: string | null, asked: Asked): AskReading {
  const { offer, grants } = asked;
  if (grants.length === 0) return refused("The offer has no grant.", "Add a grant to the offer file.");
  const isAbsolute = ["shares", "strike", "instrument"].includes(word) && !/%\s*$/.test(value);
  if (grantId === null && grants.length > 1 && isAbsolute)
    return refused(
      `${word} does not say of which grant.`,
      `Write ${grants.map(({ id }) => `${id}.${word}=${value}`).join(" or ")}.`,
    );
  const made: AskStep[] = [];
  let label = "";
  for (const [index, { id, grant }] of grants.entries()) {
    if (grantId !== null && grantId !== id) continue;
    const found = grantWords[word]?.read(value, { grant, index, offer });
    if (found === undefined) continue;
    if (found.kind === "refused") return found;
    label = grants.length > 1 ? `${found.label} (${grantId ?? "every grant"})` : found.label;
    made.push(...found.steps);
  }
  return steps(label, ...made);
}

function readStep(text: string, asked: Asked): AskReading {
  const at = text.indexOf("=");
  const fix = `Write a word and a value, such as window=60. Words: ${words.join(", ")}.`;
  if (at < 0) return refused(`"${text}" has no equals sign.`, fix);
  const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (value === "") return refused(`${name} has no value.`, fix);
  const own = asked.grants.find(({ id }) => name.startsWith(`${id}.`));
  const word = own === undefined ? name : name.slice(own.id.length + 1);
  if (Object.hasOwn(grantWords, word)) return onGrants(word, value, own?.id ?? null, asked);
  if (Object.hasOwn(offerWords, name)) return offerWords[name]?.read(value, asked.offer) ?? refused("", fix);
  const isField = /[.[]/.test(name) || Object.hasOwn(asked.offer, name) || Object.hasOwn(notAsked, name);
  if (isField && own === undefined) return customField(name, value, asked.offer);
  return refused(
    `"${word}" is no term that can be asked for.`,
    `${nameFix(word, words)} Or name a field of the offer, such as grants[0].quantity=420000.`,
  );
}

/** The grants as the next part of a package finds them. */
export function withTerms(grants: readonly PricedGrant[], made: readonly AskStep[]): readonly PricedGrant[] {
  return grants.map((one, index) =>
    made.reduce((priced, step) => {
      if (step.kind !== "term" || step.index !== index) return priced;
      const { grant } = offerWithTerm({ grant: priced.grant, cash: noCash, start: startToday }, step.term);
      return grant === null ? priced : { ...priced, grant };
    }, one),
  );
}

/** The ask in steps, or a problem at `place` for every part that cannot be read. Parts are joined by ` + `. */
export function readAsk(text: string, asked: Asked, place: string): Read<ReadAsk> {
  const parts = text
    .split(/\s\+\s|\s*;\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  let grants = asked.grants;
  const readings = parts.map((part) => {
    const reading = readStep(part, { ...asked, grants });
    if (reading.kind === "steps") grants = withTerms(grants, reading.steps);
    return reading;
  });
  if (parts.length === 0) readings.push(refused("The ask is empty.", "Write an ask such as window=60."));
  const problems = readings.flatMap((one): Problem[] =>
    one.kind === "refused"
      ? [{ code: "unknown-value", severity: "error", path: place, reason: one.reason, fix: one.fix }]
      : [],
  );
  if (problems.length > 0) return { facts: null, problems };
  const read = readings.flatMap((one) => (one.kind === "steps" ? [one] : []));
  return {
    facts: {
      text,
      label: read.map(({ label }) => label).join(" + "),
      steps: read.flatMap((one) => one.steps),
    },
    problems,
  };
}

import type { Span } from "./sentence-context.ts";

/** A word reduced to what its forms share, or a punctuation mark; offsets are the text's. */
export type NormalWord = Span & { readonly word: string; readonly sentence: number };

const irregular: Readonly<Record<string, string>> = {
  am: "be",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  has: "have",
  had: "have",
  having: "have",
  did: "do",
  does: "do",
  done: "do",
  doing: "do",
  got: "get",
  gotten: "get",
  getting: "get",
  went: "go",
  gone: "go",
  made: "make",
  making: "make",
  took: "take",
  taken: "take",
  taking: "take",
  gave: "give",
  given: "give",
  led: "lead",
  built: "build",
  knew: "know",
  known: "know",
  said: "say",
  told: "tell",
  thought: "think",
  felt: "feel",
  left: "leave",
  kept: "keep",
  chose: "choose",
  chosen: "choose",
  became: "become",
  saw: "see",
  seen: "see",
  ran: "run",
  running: "run",
  wrote: "write",
  written: "write",
  men: "man",
  women: "woman",
  me: "me",
  ones: "one",
  taught: "teach",
  brought: "bring",
  fell: "fall",
  won: "win",
  lost: "lose",
  found: "find",
  held: "hold",
  meant: "mean",
  met: "meet",
  paid: "pay",
  sold: "sell",
  sat: "sit",
  spent: "spend",
  stood: "stand",
  understood: "understand",
  grew: "grow",
  grown: "grow",
  drew: "draw",
  children: "child",
  wives: "wife",
};

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:can't|cannot)$/u, "can not"],
  [/^won't$/u, "will not"],
  [/^shan't$/u, "shall not"],
  [/n't$/u, " not"],
  [/^i'm$/u, "i am"],
  [/^let's$/u, "let us"],
  [/'ve$/u, " have"],
  [/'d$/u, " would"],
  [/'ll$/u, " will"],
  [/'re$/u, " are"],
  [/^(it|that|he|she|there|what|who|here|how|where)'s$/u, "$1 is"],
  [/^gonna$/u, "going to"],
  [/^wanna$/u, "want to"],
];

function expandedWord(word: string): readonly string[] {
  for (const [form, whole] of shortForms) if (form.test(word)) return word.replace(form, whole).split(" ");
  return [word];
}

/** What the forms of an English word share: rough, and the same for the lists and for the text. */
export function wordStem(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length <= 4) {
    return word.length === 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  }
  let stem = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith("ing") && stem.length > 5) stem = withoutDouble(stem.slice(0, -3));
  else if (stem.endsWith("ed") && stem.length > 4) stem = withoutDouble(stem.slice(0, -2));
  else if (stem.endsWith("s") && !stem.endsWith("ss")) stem = stem.slice(0, -1);
  if (stem.endsWith("e") && stem.length > 4) stem = stem.slice(0, -1);
  return stem.endsWith("ly") && stem.length > 5 ? stem.slice(0, -2) : stem;
}

function withoutDouble(stem: string): string {
  const last = stem.at(-1);
  return last !== undefined && last === stem.at(-2) && "bdgklmnprt".includes(last) ? stem.slice(0, -1) : stem;
}

/** Words and punctuation of the text between two offsets; a short form ("don't") gives its words at one place. */
export function normalWords(text: string, { start, end }: Span): readonly NormalWord[] {
  const words: NormalWord[] = [];
  let sentence = 0;
  for (const { 0: found, index } of text.slice(start, end).matchAll(/\p{L}+(?:'\p{L}+)*|\d+|[.,;:?!]/gu)) {
    const place = { start: start + index, end: start + index + found.length };
    if (/^[.,;:?!]$/u.test(found)) {
      if (/[.?!]/u.test(found)) sentence += 1;
      words.push({ word: found, sentence, ...place });
      continue;
    }
    for (const word of expandedWord(found.toLowerCase())) {
      words.push({ word: wordStem(word), sentence, ...place });
    }
  }
  return words;
}

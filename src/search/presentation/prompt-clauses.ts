import { protectedText, restoredText, sentencesOf } from "./prompt-sentences.ts";

/** What the prompt asks for, one ask each, and what it says besides. */
export type PromptReading = {
  readonly clauses: readonly string[];
  /** Sentences on time, place and courtesy, which no section has to answer. */
  readonly leftOut: readonly string[];
};

const bullet = /^\s*(?:[-*•‣▪●◦–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/iu;

type Block = { readonly text: string; readonly isBullet: boolean };

/** Paragraphs and list items; wrapped lines are joined. */
function blocks(prompt: string): readonly Block[] {
  const found: { text: string; isBullet: boolean }[] = [];
  let isNew = true;
  for (const line of prompt.split(/\r\n?|\n/u)) {
    const text = line.trim();
    if (text === "") {
      isNew = true;
      continue;
    }
    const last = found.at(-1);
    if (bullet.test(line)) found.push({ text: text.replace(bullet, ""), isBullet: true });
    else if (isNew || last === undefined || endsBlock(last, line)) found.push({ text, isBullet: false });
    else last.text += ` ${text}`;
    isNew = false;
  }
  return found;
}

/** Whether a line starts a paragraph of its own though no blank line stands before it. */
function endsBlock(last: Block, line: string): boolean {
  if (last.text.endsWith(":")) return !/^\s*\p{Ll}/u.test(line);
  return last.isBullet && !/^\s/u.test(line) && !/^\p{Ll}/u.test(line);
}

/** A sentence that asks for nothing: how long, where, with whom, and thanks. */
const logistics =
  /^(?:(?:you|we)(?:'ll| will)? have (?:\d|an? |about|around|up to)|you(?:'ll| will) (?:be|meet|present to|receive|get)|there (?:is|are|will)|the (?:session|presentation|meeting|audience|panel|format|interview|slot|call) (?:is|are|will|takes|lasts|consists)|your audience|we (?:look|are looking|will|'ll|expect to finish|suggest)|thanks?\b|looking forward|good luck|best(?: regards|,|$)|kind regards|hi\b|hello\b|dear\b|please (?:let (?:us|me) know|note|send|arrive|bring|keep|use|feel free|reach out|do not|don't)|feel free|if you have (?:any )?questions|(?:slides|notes) are (?:optional|welcome)|no slides|(?:please )?leave (?:\d|some|enough|time))/iu;

const introduction =
  /^(?:if|given|when|as|assuming|while|after|in|during|with|for|once|since|because|considering|imagine|suppose|before|at|on|over|within|from|based|looking|to)\b/iu;
const examples = /\b(?:such as|for example|for instance|e\uE001\s?g\uE001)/iu;
const startsAsk =
  /^(?:your|our|the|any|one|two|three|four|five|what|how|why|which|who|whom|where|when|whether|describe|explain|tell|outline|present|share|discuss|propose|include|walk|show|give|identify|list|name|say|cover|prepare|talk|lay|address|suggest|draft|sketch|compare|assess|define|set|make|leave|be|then|also|finally|optionally|please|is|are|do|does|would|could|should|can|will)\b/iu;
const joinsTwo =
  /\b(?:between|both|align\w*|balanc\w+|combin\w+|connect\w*|bridge)\b|,\s+(?:with|by|for|from|so that|which|who|as)\b/iu;
const pairWord = /\s+(?:and|as well as|plus|&)\s+/giu;
const lastWord = /^(?:and|or|as well as|plus|&)\s+/iu;

/** "a clear, honest and short view": words that describe one thing, not a list of asks. */
function describesOneThing(parts: readonly string[]): boolean {
  const middle = parts.slice(1, -1);
  const last = (parts.at(-1) ?? "").replace(lastWord, "");
  return (
    /\b(?:an?|the|your|our)\s+\S+$/iu.test(parts[0] ?? "") &&
    middle.every((part) => !/\s/u.test(part)) &&
    /^\S+\s+\S/u.test(last) &&
    !startsAsk.test(last)
  );
}

/** Splits at an "and" whose right side is an ask of its own. */
function pairParts(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pairWord)) {
    const left = text.slice(from, match.index);
    const rest = text.slice(match.index + match[0].length);
    if (joinsTwo.test(left) || !startsAsk.test(rest)) continue;
    parts.push(left);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** "Noa, Ravi and Greta": names that stand beside each other, not asks. */
function listsNames(parts: readonly string[]): boolean {
  const names = parts.slice(1).flatMap((part) => part.replace(lastWord, "").split(pairWord));
  return names.every((name) => /^(?:\p{Lu}[\p{L}'’-]*\s?){1,2}$/u.test(name.trim().replace(/[.!?]$/u, "")));
}

/** Comma by comma, with what only describes the part before it, such as "with the hires", left where it stands. */
function commaParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(/,\s+/u).filter((piece) => piece.trim() !== "")) {
    const last = parts.at(-1);
    if (
      last !== undefined &&
      /^(?:with|by|for|from|so that|which|who|as)\s/iu.test(part) &&
      !/^as well as\b/iu.test(part)
    )
      parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** The parts of "a, b and c"; one part when the commas do not list asks. */
function listParts(text: string): readonly string[] {
  const parts = commaParts(text);
  if (parts.length < 2) return pairParts(text);
  const last = parts.at(-1) ?? "";
  const isClosed = lastWord.test(last);
  const open = isClosed ? [last] : last.split(/\s+(?:and|or|as well as|plus|&)\s+/iu);
  const isList = isClosed
    ? parts.length > 2 || startsAsk.test(last.replace(lastWord, ""))
    : open.length === 2 && parts.length > 1;
  const allAsk = parts.slice(1).every((part) => startsAsk.test(part.replace(lastWord, "")));
  if ((!isList && !allAsk) || describesOneThing(parts) || listsNames(parts)) return pairParts(text);
  const items = isList && !isClosed ? [...parts.slice(0, -1), ...open] : parts;
  return items.flatMap((part) => pairParts(part.replace(lastWord, "")));
}

/** What stands before the comma and only sets the scene; empty where there is none. */
function scene(text: string): string {
  const comma = text.search(/,\s/u);
  if (comma < 0 || !introduction.test(text)) return "";
  return startsAsk.test(text.slice(comma + 1).trim()) ? text.slice(0, comma + 2) : "";
}

/** Where the words before an enumeration end, such as "Please cover:"; 0 where there are none. */
function leadInEnd(sentence: string, isLeadIn: boolean): number {
  const colon = sentence.lastIndexOf(": ");
  if (colon > 0) return colon + 1;
  return isLeadIn && sentence.endsWith(":") ? sentence.length : 0;
}

function asks(sentence: string): readonly string[] {
  return sentence.split(/;\s*|\?\s+(?=\S)/u).flatMap((part) => {
    const example = part.search(examples);
    const head = example < 0 ? part : part.slice(0, example);
    const intro = scene(head);
    const parts = listParts(head.slice(intro.length));
    return parts.map((text, index) => {
      const before = index === 0 ? intro : "";
      const after = index === parts.length - 1 && example >= 0 ? ` ${part.slice(example)}` : "";
      return before + text.trimEnd() + after;
    });
  });
}

function polished(text: string): string {
  const plain = restoredText(text)
    .trim()
    .replace(/^(?:and|or|then|also|finally|including|,|\s)+\s*(?=\S)/iu, "")
    .replace(/[\s.,;:!]+$/u, "")
    .replaceAll(/\s+/gu, " ");
  return plain.charAt(0).toLocaleUpperCase("en") + plain.slice(1);
}

/** A sentence that says to whom they speak, and not of what. */
const audience = /\b(?:present|speak|talk|meet) (?:to|with|in front of)\s/iu;
const topic = /\b(?:about|on|your|how|what|why|which|describe|explain|cover)\b/iu;

function isNoAsk(sentence: string): boolean {
  return logistics.test(sentence) || (audience.test(sentence) && !topic.test(sentence));
}

type Sink = { add(text: string): void; readonly texts: string[] };

/** Keeps what says something, once. */
function sink(): Sink {
  const texts: string[] = [];
  const known = new Set<string>();
  return {
    texts,
    add: (text) => {
      const words = polished(text);
      if (!/\p{L}|\p{N}/u.test(words) || known.has(words.toLowerCase())) return;
      known.add(words.toLowerCase());
      texts.push(words);
    },
  };
}

/**
 * The prompt split into separately answerable asks: list items, sentences, enumerations and "and" between two asks.
 * A first reading for the user to mend. What it takes for no ask is told: courtesy, time, place, and lead-ins such as
 * "Please cover:".
 */
export function promptClauses(prompt: string): PromptReading {
  const clauses = sink();
  const leftOut = sink();
  const all = blocks(prompt);
  for (const [index, { text, isBullet }] of all.entries()) {
    const isLeadIn = text.endsWith(":") && all[index + 1] !== undefined;
    for (const sentence of sentencesOf(protectedText(text))) {
      if (!isBullet && !sentence.endsWith("?") && isNoAsk(restoredText(sentence))) {
        leftOut.add(sentence);
        continue;
      }
      const end = leadInEnd(sentence, isLeadIn);
      leftOut.add(sentence.slice(0, end));
      for (const ask of asks(sentence.slice(end))) clauses.add(ask);
    }
  }
  return { clauses: clauses.texts, leftOut: leftOut.texts };
}

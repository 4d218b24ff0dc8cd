import { isQuoted, quotedText, unquotedText } from "./quoted-text.ts";

type JsonObject = Record<string, unknown>;

/** What was left out to make an output short enough. */
export type Cut =
  | { readonly kind: "rows"; readonly field: string; readonly shown: number; readonly of: number }
  | { readonly kind: "texts"; readonly length: number }
  | { readonly kind: "lists"; readonly length: number };

export type FittedOutput = {
  readonly output: JsonObject;
  readonly cuts: readonly Cut[];
  readonly fits: boolean;
};

function size(value: unknown): number {
  return (JSON.stringify(value) ?? "").length;
}

/** How many leading items fit into the room; at least one, so that paging gets on. */
function fittingCount(items: readonly unknown[], room: number): number {
  let used = 2;
  const count = items.findIndex((item) => (used += size(item) + 1) > room);
  return count === -1 ? items.length : Math.max(1, count);
}

/** Shortens the output's own lists, the longest first. */
function withFewerRows(output: JsonObject, most: number): { output: JsonObject; cuts: Cut[] } {
  const cuts: Cut[] = [];
  const fitted = { ...output };
  const lists = Object.entries(output)
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
    .toSorted(([, a], [, b]) => size(b) - size(a));
  for (const [field, rows] of lists) {
    if (size(fitted) <= most) break;
    const shown = fittingCount(rows, most - (size(fitted) - size(rows)));
    if (shown === rows.length) continue;
    fitted[field] = rows.slice(0, shown);
    cuts.push({ kind: "rows", field, shown, of: rows.length });
  }
  return { output: fitted, cuts };
}

function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const isCutQuote = isQuoted(text);
  const plain = `${(isCutQuote ? unquotedText(text) : text).slice(0, most).toWellFormed()} … [cut]`;
  return isCutQuote ? quotedText(plain) : plain;
}

type Caps = { readonly text: number; readonly list: number };

function capped(value: unknown, caps: Caps): unknown {
  if (typeof value === "string") return shortText(value, caps.text);
  if (Array.isArray(value)) return value.slice(0, caps.list).map((item) => capped(item, caps));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, capped(inner, caps)]));
}

/** Tried one after the other until the output fits. */
const stages: readonly Caps[] = [
  { text: 4000, list: Infinity },
  { text: 1000, list: Infinity },
  { text: 1000, list: 50 },
  { text: 500, list: 10 },
  { text: 500, list: 2 },
];

/**
 * The output cut to at most `most` characters of JSON, still of the same shape: first by fewer rows of its own lists,
 * then by shorter texts, then by shorter lists inside.
 */
export function fittedOutput(output: JsonObject, most: number): FittedOutput {
  if (size(output) <= most) return { output, cuts: [], fits: true };
  const rows = withFewerRows(output, most);
  if (size(rows.output) <= most) return { ...rows, fits: true };
  for (const caps of stages) {
    const shorter = capped(rows.output, caps) as JsonObject;
    if (size(shorter) > most) continue;
    const cuts: Cut[] = [...rows.cuts, { kind: "texts", length: caps.text }];
    if (caps.list !== Infinity) cuts.push({ kind: "lists", length: caps.list });
    return { output: shorter, cuts, fits: true };
  }
  return { ...rows, fits: false };
}

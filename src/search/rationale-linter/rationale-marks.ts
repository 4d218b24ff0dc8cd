import { ambivalenceClaims } from "./ambivalence-claims.ts";
import { ambivalenceIdioms } from "./ambivalence-idioms.ts";
import { ambivalencePatterns } from "./ambivalence-patterns.ts";
import { egoClaims } from "./ego-claims.ts";
import { egoIdioms } from "./ego-idioms.ts";
import { egoPatterns } from "./ego-patterns.ts";
import { explanations } from "./explanations.ts";
import { jealousyClaims } from "./jealousy-claims.ts";
import { jealousyIdioms } from "./jealousy-idioms.ts";
import { jealousyPatterns } from "./jealousy-patterns.ts";
import { flagKinds } from "./phrase-pattern.ts";
import type { FlagKind, FlagReason, PhrasePattern } from "./phrase-pattern.ts";
import { hasNegation, isGuarded, plainPunctuation, quotedSpans, sentenceSpans } from "./sentence-context.ts";
import type { Span } from "./sentence-context.ts";
import { statusClaims } from "./status-claims.ts";
import { statusIdioms } from "./status-idioms.ts";
import { statusPatterns } from "./status-patterns.ts";

/** A phrase of a rationale at which an interviewer may stumble (R3). */
export type RationaleMark = {
  readonly kind: FlagKind;
  readonly reason: FlagReason;
  /** Offsets into the text as it was given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly why: string;
  readonly turn: string;
};

const patterns: readonly PhrasePattern[] = [
  ...egoPatterns,
  ...egoIdioms,
  ...egoClaims,
  ...jealousyPatterns,
  ...jealousyIdioms,
  ...jealousyClaims,
  ...statusPatterns,
  ...statusIdioms,
  ...statusClaims,
  ...ambivalencePatterns,
  ...ambivalenceIdioms,
  ...ambivalenceClaims,
];

/**
 * Marks of ego, jealousy, status-orientation and ambivalence in a rationale, in text order; overlapping ones of one kind
 * become one. A phrase in `fineAsIs` is not marked (compared without regard to case and white space).
 * The rules read words, not minds: a mark is a hint. Source: Larson, ch. 1, Why Pursue an Executive Role?
 */
export function rationaleMarks(text: string, fineAsIs: readonly string[] = []): readonly RationaleMark[] {
  const plain = plainPunctuation(text);
  const quoted = quotedSpans(plain);
  const fine = new Set(fineAsIs.map(comparable));
  const marks: RationaleMark[] = [];
  for (const sentence of sentenceSpans(plain)) {
    for (const pattern of patterns) {
      for (const span of matchedSpans(pattern, plain, sentence)) {
        if (isMostlyQuoted(span, quoted)) continue;
        const phrase = text.slice(span.start, span.end);
        marks.push({
          kind: pattern.kind,
          reason: pattern.reason,
          ...span,
          phrase,
          ...explanations[pattern.reason],
        });
      }
    }
  }
  return flagKinds
    .flatMap((kind) =>
      merged(
        marks.filter((mark) => mark.kind === kind),
        text,
      ),
    )
    .filter(({ phrase }) => !fine.has(comparable(phrase)))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function comparable(phrase: string): string {
  return plainPunctuation(phrase).trim().replace(/\s+/gu, " ").toLowerCase();
}

function matchedSpans(
  { expression, guards, isNegative }: PhrasePattern,
  text: string,
  { start, end }: Span,
): readonly Span[] {
  const sentence = text.slice(start, end);
  const spans: Span[] = [];
  for (const match of sentence.matchAll(expression)) {
    const to = match.index + match[0].trimEnd().length;
    if (!isNegative && guards.includes("negation") && hasNegation(match[0])) continue;
    if (to === match.index || isGuarded(guards, { sentence, start: match.index, end: to })) continue;
    spans.push({ start: start + match.index, end: start + to });
  }
  return spans;
}

/** Whether more of the phrase is reported than said. */
function isMostlyQuoted({ start, end }: Span, quoted: readonly Span[]): boolean {
  const inside = quoted.reduce(
    (sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)),
    0,
  );
  return inside > (end - start) / 2;
}

/** One mark for marks that overlap; the longest gives the reason. */
function merged(marks: readonly RationaleMark[], text: string): readonly RationaleMark[] {
  const result: RationaleMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || mark.start >= last.end) {
      result.push(mark);
      continue;
    }
    const longer = mark.end - mark.start > last.end - last.start ? mark : last;
    const end = Math.max(last.end, mark.end);
    result[result.length - 1] = { ...longer, start: last.start, end, phrase: text.slice(last.start, end) };
  }
  return result;
}

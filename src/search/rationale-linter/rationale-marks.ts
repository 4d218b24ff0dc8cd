import { explanations } from "./explanations.ts";
import { phraseMatches } from "./phrase-matches.ts";
import { flagKinds } from "./phrase-pattern.ts";
import type { FlagKind, FlagReason } from "./phrase-pattern.ts";
import { plainPunctuation, quotedSpans, sentenceSpans } from "./sentence-context.ts";
import type { Span } from "./sentence-context.ts";

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

/** Longer sentences are read in pieces, so that the work grows with the text and not with its square. */
const longestSentence = 1000;

/**
 * Marks of ego, jealousy, status-orientation and ambivalence in a rationale, in text order; overlapping ones of one kind
 * become one. A phrase in `fineAsIs` is not marked (compared without regard to case and white space).
 * The rules read words, not minds: a mark is a hint. Source: Larson, ch. 1, Why Pursue an Executive Role?
 */
export function rationaleMarks(text: string, fineAsIs: readonly string[] = []): readonly RationaleMark[] {
  const plain = plainPunctuation(text);
  const quoted = quotedSpans(plain);
  const fine = new Set(fineAsIs.map(comparable));
  const found = sentenceSpans(plain)
    .flatMap(pieces)
    .flatMap((sentence) => phraseMatches(plain, sentence))
    .filter((match) => !match.isHarmless && !isMostlyQuoted(match, quoted));
  const marks = found.map(({ kind, reason, start, end }) => ({
    kind,
    reason,
    start,
    end,
    phrase: text.slice(start, end),
    ...explanations[reason],
  }));
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

function pieces({ start, end }: Span): readonly Span[] {
  const count = Math.ceil((end - start) / longestSentence);
  return Array.from({ length: count }, (_, at) => ({
    start: start + at * longestSentence,
    end: Math.min(end, start + (at + 1) * longestSentence),
  }));
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

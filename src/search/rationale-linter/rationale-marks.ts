import { explanations } from "./explanations.ts";
import { kindScores, markedFrom } from "./kind-scores.ts";
import type { KindScore } from "./kind-scores.ts";
import { likelyReason } from "./likely-reason.ts";
import { passageSpans } from "./passage-spans.ts";
import { passageMatches } from "./phrase-matches.ts";
import type { PhraseMatch } from "./phrase-matches.ts";
import type { FlagKind, FlagReason } from "./phrase-pattern.ts";
import { plainPunctuation, quotedSpans, sentenceSpans } from "./sentence-context.ts";
import type { Span } from "./sentence-context.ts";
import { tellingWords } from "./telling-words.ts";
import { textFeatures } from "./text-features.ts";
import type { TextFeatures } from "./text-features.ts";

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

/**
 * Marks of ego, jealousy, status-orientation and ambivalence in a rationale, in text order; overlapping ones of one kind
 * become one. A passage of a few sentences is scored as a whole and each of its sentences by itself; where a kind is likely, the written patterns that fit
 * are marked, and without one the words that speak most for the kind. A phrase in `fineAsIs` is not marked (compared
 * without regard to case and white space).
 * The scorer reads words, not minds: a mark is a hint. Source of the kinds: Larson, ch. 1, Why Pursue an Executive Role?
 */
export function rationaleMarks(text: string, fineAsIs: readonly string[] = []): readonly RationaleMark[] {
  const plain = plainPunctuation(text);
  const quoted = quotedSpans(plain);
  const fine = new Set(fineAsIs.map(comparable));
  return passageSpans(plain)
    .flatMap((passage) => [
      ...passageMarks(plain, passage, quoted, passageMarkedFrom),
      ...sentenceMarks(plain, passage, quoted),
    ])
    .reduce(withoutRepeats, [])
    .map(({ kind, reason, start, end }) => ({
      kind,
      reason,
      start,
      end,
      phrase: text.slice(start, end),
      ...explanations[reason],
    }))
    .filter(({ phrase }) => !fine.has(comparable(phrase)))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

type Marked = Span & { readonly kind: FlagKind; readonly reason: FlagReason };

/** From these shares on a sentence by itself is marked: with a written pattern that fits, and by its words alone. */
const sentenceMarkedFrom = { patterned: 0.35, worded: 0.8 } as const;
/** From this share on a passage is marked, trained with the scorer. */
const passageMarkedFrom = { patterned: markedFrom, worded: markedFrom } as const;
type Thresholds = { readonly patterned: number; readonly worded: number };

/**
 * What a sentence says by itself, where it says so surely: good sentences around a bad one do not make it better, though they
 * outweigh it when the passage is scored as a whole.
 */
function sentenceMarks(plain: string, passage: Span, quoted: readonly Span[]): readonly Marked[] {
  const sentences = sentenceSpans(plain).filter(
    ({ start, end }) => start >= passage.start && end <= passage.end,
  );
  return sentences.length < 2
    ? []
    : sentences.flatMap((sentence) => passageMarks(plain, sentence, quoted, sentenceMarkedFrom));
}

/** The marks so far and one more, unless it overlaps with one of its kind. */
function withoutRepeats(kept: readonly Marked[], mark: Marked): readonly Marked[] {
  const isKnown = kept.some(
    ({ kind, start, end }) => kind === mark.kind && start < mark.end && mark.start < end,
  );
  return isKnown ? kept : [...kept, mark];
}

function passageMarks(
  plain: string,
  passage: Span,
  quoted: readonly Span[],
  from: Thresholds,
): readonly Marked[] {
  const matches = passageMatches(plain, passage).map((match) =>
    isMostlyQuoted(match, quoted) ? { ...match, isHarmless: true } : match,
  );
  const features = textFeatures(plain, passage, matches);
  return kindScores(features)
    .filter(({ kind, share }) => {
      const isPatterned = matches.some((match) => match.kind === kind && !match.isHarmless);
      return share >= (isPatterned ? from.patterned : from.worded);
    })
    .flatMap((score) => kindMarks(score, features, matches, quoted));
}

function kindMarks(
  { kind, byWord }: KindScore,
  features: TextFeatures,
  matches: readonly PhraseMatch[],
  quoted: readonly Span[],
): readonly Marked[] {
  const fitting = matches.filter((match) => match.kind === kind && !match.isHarmless);
  if (fitting.length > 0) return merged(fitting);
  const isReported = features.words.map((word) => isMostlyQuoted(word, quoted));
  const said = byWord.map((part, at) => (isReported[at] === true ? 0 : part));
  const reported = byWord.map((part, at) => (isReported[at] === true ? part : 0));
  if (sum(reported) > Math.max(0, sum(said))) return [];
  const place = tellingWords(features.words, said);
  return place === undefined ? [] : [{ ...place, kind, reason: likelyReason(kind, features.features) }];
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function comparable(phrase: string): string {
  return plainPunctuation(phrase).trim().replace(/\s+/gu, " ").toLowerCase();
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
function merged(marks: readonly Marked[]): readonly Marked[] {
  const result: Marked[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || mark.start >= last.end) {
      result.push(mark);
      continue;
    }
    const longer = mark.end - mark.start > last.end - last.start ? mark : last;
    const end = Math.max(last.end, mark.end);
    result[result.length - 1] = { ...longer, start: last.start, end };
  }
  return result;
}

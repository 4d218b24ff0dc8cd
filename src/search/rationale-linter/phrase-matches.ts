import { ambivalenceClaims } from "./ambivalence-claims.ts";
import { ambivalenceIdioms } from "./ambivalence-idioms.ts";
import { ambivalencePatterns } from "./ambivalence-patterns.ts";
import { egoClaims } from "./ego-claims.ts";
import { egoIdioms } from "./ego-idioms.ts";
import { egoPatterns } from "./ego-patterns.ts";
import { jealousyClaims } from "./jealousy-claims.ts";
import { jealousyIdioms } from "./jealousy-idioms.ts";
import { jealousyPatterns } from "./jealousy-patterns.ts";
import anchors from "./pattern-anchors.json" with { type: "json" };
import type { FlagKind, FlagReason, PhrasePattern } from "./phrase-pattern.ts";
import { hasNegation, isGuarded, sentenceSpans } from "./sentence-context.ts";
import type { Span } from "./sentence-context.ts";
import { statusClaims } from "./status-claims.ts";
import { statusIdioms } from "./status-idioms.ts";
import { statusPatterns } from "./status-patterns.ts";

/** A place where a written pattern fits. */
export type PhraseMatch = Span & {
  readonly kind: FlagKind;
  readonly reason: FlagReason;
  /** Whether something around it takes its sting away, as in "not in it for the title". */
  readonly isHarmless: boolean;
};

/** All written patterns; `pattern-anchors.json` follows their order. */
export const writtenPatterns: readonly PhrasePattern[] = [
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
 * Matches in one passage of a text with plain punctuation; offsets are the text's. An expression is built and tried only
 * where the sentence holds the bits of words without which it cannot fit.
 */
export function passageMatches(text: string, passage: Span): readonly PhraseMatch[] {
  const passageText = text.slice(passage.start, passage.end);
  return sentenceSpans(passageText).flatMap(({ start, end }) => {
    const sentence = smallLetters(passageText.slice(start, end));
    const offset = passage.start + start;
    return possiblePatterns(sentence).flatMap((pattern) =>
      matchedSpans(pattern, sentence).map((span) => ({
        kind: pattern.kind,
        reason: pattern.reason,
        isHarmless: span.isHarmless,
        start: offset + span.start,
        end: offset + span.end,
      })),
    );
  });
}

/** Small letters without a change of length; expressions that need not mind case are built in a fraction of the time. */
function smallLetters(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

function possiblePatterns(sentence: string): readonly PhrasePattern[] {
  const held = new Set(anchors.bits.flatMap((bit, at) => (sentence.includes(bit) ? [at] : [])));
  return writtenPatterns.filter((_, at) =>
    (anchors.patterns[at] ?? []).every((set) => set.some((bit) => held.has(bit))),
  );
}

function matchedSpans(
  { expression, guards, isNegative }: PhrasePattern,
  sentence: string,
): readonly (Span & { readonly isHarmless: boolean })[] {
  return [...sentence.matchAll(expression)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (end === start) return [];
    const isDenied = !isNegative && guards.includes("negation") && hasNegation(match[0]);
    return [{ start, end, isHarmless: isDenied || isGuarded(guards, { sentence, start, end }) }];
  });
}

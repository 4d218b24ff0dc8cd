import { ambivalenceClaims } from "./ambivalence-claims.ts";
import { ambivalenceIdioms } from "./ambivalence-idioms.ts";
import { ambivalencePatterns } from "./ambivalence-patterns.ts";
import { egoClaims } from "./ego-claims.ts";
import { egoIdioms } from "./ego-idioms.ts";
import { egoPatterns } from "./ego-patterns.ts";
import { jealousyClaims } from "./jealousy-claims.ts";
import { jealousyIdioms } from "./jealousy-idioms.ts";
import { jealousyPatterns } from "./jealousy-patterns.ts";
import type { FlagKind, FlagReason, PhrasePattern } from "./phrase-pattern.ts";
import { hasNegation, isGuarded } from "./sentence-context.ts";
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

/** Matches in one sentence of a text with plain punctuation; offsets are the text's. */
export function phraseMatches(text: string, { start, end }: Span): readonly PhraseMatch[] {
  const sentence = text.slice(start, end);
  return patterns.flatMap((pattern) =>
    matchedSpans(pattern, sentence).map((span) => ({
      kind: pattern.kind,
      reason: pattern.reason,
      isHarmless: span.isHarmless,
      start: start + span.start,
      end: start + span.end,
    })),
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

import { sentenceSpans } from "./sentence-context.ts";
import type { Span } from "./sentence-context.ts";

/** Longer sentences are read in pieces, so that the work grows with the text and not with its square. */
const longestSentence = 1000;
/** A passage is what one reads in a breath: the scorer is trained on texts of one to three sentences. */
const longestPassage = 320;
const mostSentences = 4;

/** The sentences of a text in groups that are read together; a line break ends a group. */
export function passageSpans(plain: string): readonly Span[] {
  const passages: { start: number; end: number; sentences: number }[] = [];
  for (const { start, end } of sentenceSpans(plain).flatMap(pieces)) {
    const last = passages.at(-1);
    const isJoined =
      last !== undefined &&
      last.sentences < mostSentences &&
      end - last.start <= longestPassage &&
      !plain.slice(last.start, start).includes("\n");
    if (isJoined) {
      last.end = end;
      last.sentences += 1;
    } else passages.push({ start, end, sentences: 1 });
  }
  return passages.map(({ start, end }) => ({ start, end }));
}

function pieces({ start, end }: Span): readonly Span[] {
  const count = Math.ceil((end - start) / longestSentence);
  return Array.from({ length: count }, (_, at) => ({
    start: start + at * longestSentence,
    end: Math.min(end, start + (at + 1) * longestSentence),
  }));
}

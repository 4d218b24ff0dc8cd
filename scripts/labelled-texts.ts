import { flagKinds } from "../src/search/rationale-linter/phrase-pattern.ts";
import type { FlagKind } from "../src/search/rationale-linter/phrase-pattern.ts";

/** A text and the kinds that its reader marked; none for a clean one. */
export type LabelledText = { readonly text: string; readonly labels: readonly FlagKind[] };

/** Labelled texts of a file with one JSON object `{"text", "labels"}` a line; throws on a line that is none. */
export function labelledTexts(file: string): readonly LabelledText[] {
  return file
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .flatMap((line, index) => (line.trim() === "" ? [] : labelledLine(line, index + 1)));
}

function labelledLine(line: string, number: number): LabelledText {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || !("text" in value) || !("labels" in value)) {
    throw new Error(`Line ${number}: expected an object with "text" and "labels".`);
  }
  const { text, labels } = value;
  if (typeof text !== "string" || !Array.isArray(labels)) {
    throw new Error(`Line ${number}: "text" must be a string and "labels" a list.`);
  }
  const known = flagKinds.filter((kind) => labels.includes(kind));
  if (known.length !== new Set(labels).size) {
    throw new Error(`Line ${number}: labels are ${flagKinds.join(", ")}.`);
  }
  return { text, labels: known };
}

/** Which code computes which topic. A topic is known by its file's stem, by words of its title, or by the shape of its input. */
import { allocation } from "./allocation.ts";
import type { FileContext, TopicRun } from "./case-input.ts";
import { dilution } from "./dilution.ts";
import { execTerms } from "./exec-terms.ts";
import { isoRules } from "./iso-rules.ts";
import { vestingEvents } from "./vesting-events.ts";
import { vestingSchedules } from "./vesting-schedules.ts";
import { waterfall } from "./waterfall.ts";

export const topics: Readonly<Record<string, TopicRun>> = {
  allocation,
  dilution,
  "exec-terms": execTerms,
  "iso-rules": isoRules,
  "vesting-events": vestingEvents,
  "vesting-schedules": vestingSchedules,
  waterfall,
};

/** Words of a file's `topic` that tell what it is about; the first match decides. */
const titleWords: readonly (readonly [RegExp, string])[] = [
  [/rounding|allocation/i, "allocation"],
  [/dilution/i, "dilution"],
  [/280G|QSBS|83\(b\)/i, "exec-terms"],
  [/\$100,000|ISO .*rule/i, "iso-rules"],
  [/milestone|deadline|path-dependent/i, "vesting-events"],
  [/dates and whole-share|vesting/i, "vesting-schedules"],
  [/exit proceeds|waterfall/i, "waterfall"],
  [/unit tests of single tax rules/i, "us-components-policyengine-tests"],
  [/worked examples/i, "peer-worked-examples"],
  [/US federal/i, "us-federal"],
  [/state and city/i, "us-states"],
  [/\bUK\b/i, "uk"],
  [/Dutch/i, "nl"],
  [/German/i, "de"],
];

/** Fields that only one topic's input carries together. */
const inputShapes: readonly (readonly [readonly string[], string])[] = [
  [["quantity", "tranches"], "allocation"],
  [["statements", "quantity"], "vesting-schedules"],
  [["terms", "quantity"], "vesting-events"],
  [["classes", "exit_value"], "waterfall"],
  [["grants"], "iso-rules"],
  [["termination_date", "exercise_date"], "iso-rules"],
  [["grant_date", "sale_date"], "iso-rules"],
];

function stemTopic(stem: string): string | null {
  const known = [...Object.keys(topics), ...titleWords.map(([, slug]) => slug)];
  if (known.includes(stem)) return stem;
  return known.toSorted((a, b) => b.length - a.length).find((slug) => stem.includes(slug)) ?? null;
}

/** The slug of a case's topic, or null when nothing tells it. */
export function topicOf(file: FileContext, input: unknown): string | null {
  const byStem = stemTopic(file.stem);
  if (byStem !== null) return byStem;
  const byTitle = titleWords.find(([words]) => words.test(file.topic))?.[1];
  if (byTitle !== undefined) return byTitle;
  const keys = typeof input === "object" && input !== null ? Object.keys(input) : [];
  return inputShapes.find(([fields]) => fields.every((field) => keys.includes(field)))?.[1] ?? null;
}

/** Which code computes which topic. A topic is known by its file's stem, by words of its title, or by the shape of its input. */
import { allocation } from "./allocation.ts";
import type { FileContext, TopicRun } from "./case-input.ts";
import { dilution } from "./dilution.ts";
import { execTerms } from "./exec-terms.ts";
import { isoRules } from "./iso-rules.ts";
import { peerWorkedExamples } from "./peer-worked-examples.ts";
import { taxTopics } from "./tax-topics.ts";
import { vestingEvents } from "./vesting-events.ts";
import { vestingSchedules } from "./vesting-schedules.ts";
import { waterfall } from "./waterfall.ts";

const topics: Readonly<Record<string, TopicRun>> = {
  allocation,
  dilution,
  "exec-terms": execTerms,
  "iso-rules": isoRules,
  "peer-worked-examples": peerWorkedExamples,
  "vesting-events": vestingEvents,
  "vesting-schedules": vestingSchedules,
  waterfall,
  ...taxTopics,
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

/** The code for a slug; some topics are registered under the title of their files. */
export function topicRun(slug: string): TopicRun | undefined {
  return topics[slug] ?? Object.entries(topics).find(([title]) => titleSlug(title) === slug)?.[1];
}

function titleSlug(title: string): string | undefined {
  return titleWords.find(([words]) => words.test(title))?.[1];
}

const slugs = [...new Set([...Object.keys(topics), ...titleWords.map(([, slug]) => slug)])];

/** A slug that stands as words of its own in a file's stem, the longest one first. */
function slugInStem(stem: string): string | undefined {
  return slugs
    .toSorted((a, b) => b.length - a.length)
    .find((slug) => `-${stem.replaceAll(/[^a-zA-Z0-9]+/g, "-")}-`.includes(`-${slug}-`));
}

function shapeTopic(input: unknown): string | undefined {
  const keys = typeof input === "object" && input !== null ? Object.keys(input) : [];
  return inputShapes.find(([fields]) => fields.every((field) => keys.includes(field)))?.[1];
}

/** The slug of a case's topic, or null when nothing tells it; the surest sign decides. */
export function topicOf(file: FileContext, input: unknown): string | null {
  if (slugs.includes(file.stem)) return file.stem;
  if (slugs.includes(file.topic)) return file.topic;
  return shapeTopic(input) ?? titleSlug(file.topic) ?? slugInStem(file.stem) ?? null;
}

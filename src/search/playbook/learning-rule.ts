import { daysBetween } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import type { SearchFacts } from "../facts.ts";
import type { LearningFacts } from "../learning.ts";
import type { Finding, Rule } from "./rule.ts";

type LearningRule = Omit<Rule, "applies" | "findings"> & {
  readonly applies: (learning: LearningFacts, facts: SearchFacts) => boolean;
  readonly findings: (learning: LearningFacts, facts: SearchFacts) => readonly Finding[];
};

/** A rule over what was learnt: not applicable while nothing of it is known. */
export function learningRule(rule: LearningRule): Rule {
  return {
    ...rule,
    applies: (facts) => facts.learning !== undefined && rule.applies(facts.learning, facts),
    findings: (facts) => (facts.learning === undefined ? [] : rule.findings(facts.learning, facts)),
  };
}

/** A quarter of a year, after which profile, groundwork and endings are looked at again. */
export const quarterDays = 91;

/** Days since a date; without one, longer than any. */
export function daysSince(date: PlainDate | null, facts: SearchFacts): number {
  return date === null ? Number.POSITIVE_INFINITY : daysBetween(date, facts.today);
}

import type { SearchFacts } from "../facts.ts";
import type { InterviewFacts } from "../interview-facts.ts";
import type { Rule } from "./rule.ts";

type InterviewRule = Omit<Rule, "applies" | "findings" | "reads"> & {
  readonly applies: (interviews: InterviewFacts, facts: SearchFacts) => boolean;
  readonly findings: (interviews: InterviewFacts, facts: SearchFacts) => ReturnType<Rule["findings"]>;
};

/** A rule on what is told and asked in a loop: not applicable while nothing of it is known. */
export function interviewRule(rule: InterviewRule): Rule {
  return {
    ...rule,
    reads: ["interviews", "opportunities", "now"],
    applies: (facts) => facts.interviews !== undefined && rule.applies(facts.interviews, facts),
    findings: (facts) => (facts.interviews === undefined ? [] : rule.findings(facts.interviews, facts)),
  };
}

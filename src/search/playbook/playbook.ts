import type { PlainDate } from "../../plain-date.ts";
import type { SearchFacts } from "../facts.ts";
import { contractRules } from "./contract-rules.ts";
import { coverageRules } from "./coverage-rules.ts";
import { decisionRules } from "./decision-rules.ts";
import { endingRules, understandingRules } from "./ending-rules.ts";
import { internalRules } from "./internal-rules.ts";
import { interviewRules } from "./interview-rules.ts";
import { groundworkRules } from "./groundwork-rules.ts";
import { learningRules } from "./learning-rules.ts";
import { negotiationRules } from "./negotiation-rules.ts";
import { materialRules } from "./material-rules.ts";
import { networkRules } from "./network-rules.ts";
import { questionRules } from "./question-rules.ts";
import { presentationRules } from "./presentation-rules.ts";
import { rationaleRules } from "./rationale-rules.ts";
import { reflectionRules } from "./reflection-rules.ts";
import { roleRules } from "./role-rules.ts";
import { ruleFamilies } from "./rule.ts";
import type { Action, Finding, Rule, RuleFamily, Subject } from "./rule.ts";
import { sourcingRules } from "./sourcing-rules.ts";

/** What a rule tells the user now. Computed from the facts, never stored. */
export type Nudge = {
  readonly ruleId: string;
  readonly subject: Subject;
  /** 0 to 100; the higher, the sooner it is shown. */
  readonly weight: number;
  readonly what: string;
  readonly why: string;
  readonly source: string;
  readonly action: Action;
};

/** A user's word on one nudge; it holds for that rule and subject. */
export type NudgeState = {
  readonly ruleId: string;
  readonly subjectId: string;
  readonly state: "snoozed" | "dismissed";
  /** First day on which a snoozed nudge shows again; null when dismissed. */
  readonly until: PlainDate | null;
  readonly reason: string;
};

/** How a rule stands, for the page that lists them all. */
export type RuleState = {
  readonly id: string;
  readonly family: RuleFamily;
  readonly title: string;
  readonly source: string;
  readonly why: string;
  /** "silenced": it fires, but every nudge of it is snoozed or dismissed. */
  readonly state: "fires" | "silenced" | "quiet" | "not-applicable-yet";
  /** Nudges shown now. */
  readonly fires: number;
  /** Nudges snoozed or dismissed now. */
  readonly silenced: number;
  /** What a rule that is not applicable yet waits for; empty otherwise. */
  readonly waitsFor: string;
};

function idNumber(id: string): number {
  return Number(id.slice(1));
}

/** Every rule of the playbook, by family and number. */
export const playbookRules: readonly Rule[] = [
  ...rationaleRules,
  ...roleRules,
  ...internalRules,
  ...sourcingRules,
  ...networkRules,
  ...interviewRules,
  ...materialRules,
  ...reflectionRules,
  ...coverageRules,
  ...questionRules,
  ...presentationRules,
  ...endingRules,
  ...learningRules,
  ...groundworkRules,
  ...understandingRules,
  ...negotiationRules,
  ...contractRules,
  ...decisionRules,
].toSorted(
  (a, b) =>
    ruleFamilies.indexOf(a.family) - ruleFamilies.indexOf(b.family) || idNumber(a.id) - idNumber(b.id),
);

type Silence = (ruleId: string, finding: Finding) => boolean;

function silence(states: readonly NudgeState[], today: PlainDate): Silence {
  const active = new Set<string>();
  for (const { ruleId, subjectId, state, until } of states) {
    if (state === "dismissed" || (until !== null && until > today)) active.add(`${ruleId} ${subjectId}`);
  }
  return (ruleId, { subject }) => active.size > 0 && active.has(`${ruleId} ${subject.id}`);
}

function order(a: Nudge, b: Nudge): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1;
  if (a.subject.label !== b.subject.label) return a.subject.label < b.subject.label ? -1 : 1;
  return a.subject.id < b.subject.id ? -1 : a.subject.id > b.subject.id ? 1 : 0;
}

/** What the playbook says now, heaviest first, without what the user snoozed or dismissed. */
export function playbookNudges(facts: SearchFacts, states: readonly NudgeState[]): readonly Nudge[] {
  const isSilenced = silence(states, facts.today);
  const nudges: Nudge[] = [];
  for (const { id, why, source, applies, findings } of playbookRules) {
    if (!applies(facts)) continue;
    for (const finding of findings(facts)) {
      if (!isSilenced(id, finding)) nudges.push({ ruleId: id, why, source, ...finding });
    }
  }
  return nudges.toSorted(order);
}

/** Every rule with how it stands, in the playbook's order. */
export function ruleStates(facts: SearchFacts, states: readonly NudgeState[]): readonly RuleState[] {
  const isSilenced = silence(states, facts.today);
  return playbookRules.map((rule) => {
    const { id, family, title, source, why } = rule;
    const described = { id, family, title, source, why };
    if (!rule.applies(facts)) {
      return { ...described, state: "not-applicable-yet", fires: 0, silenced: 0, waitsFor: rule.waitsFor };
    }
    const findings = rule.findings(facts);
    const silenced = findings.filter((finding) => isSilenced(id, finding)).length;
    const fires = findings.length - silenced;
    const state = fires > 0 ? "fires" : silenced > 0 ? "silenced" : "quiet";
    return { ...described, state, fires, silenced, waitsFor: "" };
  });
}

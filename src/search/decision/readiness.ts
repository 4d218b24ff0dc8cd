import type { Step } from "../step.ts";
import { ceoTime, hasMetBoard, teamCoverage } from "./decision.ts";
import type { DecisionRecord, TrustBar } from "./decision.ts";

/** What else readiness looks at. */
export type DecisionContext = {
  readonly steps: readonly Step[];
  readonly bar: TrustBar;
  /** Questions that stand refused, and those not answered in full otherwise (D7). */
  readonly refusals: number;
  readonly openQuestions: number;
  /** Whether the criteria weigh and this opportunity and another alternative have all scores (D3). */
  readonly isCompared: boolean;
  readonly hasRationale: boolean;
};

export type DecisionGap = {
  readonly rule: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9";
  readonly part: string;
  readonly what: string;
};

function hoursText(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}

function trustGaps(record: DecisionRecord, { steps, bar }: DecisionContext): readonly DecisionGap[] {
  const { minutes, trust } = ceoTime(steps, record.trust);
  const gaps: DecisionGap[] = [];
  if (minutes < bar.hours * 60)
    gaps.push({
      rule: "D4",
      part: "hours",
      what: `${hoursText(minutes)} with the CEO; your bar is ${bar.hours} h.`,
    });
  if (trust === null || trust < bar.trust)
    gaps.push({
      rule: "D4",
      part: "trust",
      what:
        trust === null
          ? "Trust in the CEO is not noted."
          : `Trust in the CEO is ${trust} of 5; your bar is ${bar.trust}.`,
    });
  return gaps;
}

function peopleGaps(record: DecisionRecord, { steps }: DecisionContext): readonly DecisionGap[] {
  const gaps: DecisionGap[] = [];
  if (!hasMetBoard(steps)) gaps.push({ rule: "D5", part: "board", what: "No board member was spoken to." });
  const unmet = teamCoverage(steps, record.team).filter(({ isMet }) => !isMet);
  if (record.team.length === 0)
    gaps.push({ rule: "D6", part: "team", what: "The executive team is not written down." });
  if (unmet.length > 0)
    gaps.push({ rule: "D6", part: "team", what: `Not met: ${unmet.map(({ name }) => name).join(", ")}.` });
  const unexplained = record.departures.filter(({ reason }) => reason.trim() === "");
  if (record.departures.length === 0 && record.departuresLookedOn === null)
    gaps.push({
      rule: "D8",
      part: "departures",
      what: "Which executives left, and why, is not written down.",
    });
  if (unexplained.length > 0)
    gaps.push({
      rule: "D8",
      part: "departures",
      what: `Why they left is not known: ${unexplained.map(({ name }) => name).join(", ")}.`,
    });
  return gaps;
}

function ownGaps(record: DecisionRecord): readonly DecisionGap[] {
  const gaps: DecisionGap[] = [];
  const friends = new Set(record.friends.map(({ name }) => name.trim().toLowerCase()));
  if (friends.size < 2)
    gaps.push({ rule: "D9", part: "friends", what: `Explained to ${friends.size} of two friends.` });
  if (record.isExcited !== true)
    gaps.push({
      rule: "D9",
      part: "excited",
      what: record.isExcited === false ? "You are not excited any more." : "Still excited? Not noted.",
    });
  return gaps;
}

/** What the recorded facts still miss before a decision; empty when it is ready. */
export function decisionGaps(record: DecisionRecord, context: DecisionContext): readonly DecisionGap[] {
  const gaps: DecisionGap[] = [];
  if (!context.hasRationale)
    gaps.push({ rule: "D1", part: "rationale", what: "Why you want the role is not written down." });
  if (record.deadline === null)
    gaps.push({ rule: "D1", part: "deadline", what: "The day by which you answer is not noted." });
  if (record.predictions.length === 0)
    gaps.push({ rule: "D2", part: "predictions", what: "Nothing is predicted of the company." });
  if (!context.isCompared)
    gaps.push({
      rule: "D3",
      part: "criteria",
      what: "This seat is not fully scored beside another choice on your criteria.",
    });
  gaps.push(...trustGaps(record, context), ...peopleGaps(record, context));
  const open = context.refusals + context.openQuestions;
  if (open > 0)
    gaps.push({
      rule: "D7",
      part: "questions",
      what: `${open} question${open === 1 ? "" : "s"} not answered in full, ${context.refusals} of them refused.`,
    });
  return [...gaps, ...ownGaps(record)];
}

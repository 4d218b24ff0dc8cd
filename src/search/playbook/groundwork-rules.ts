import { groundworkKinds } from "../learning.ts";
import type { GroundworkKind } from "../learning.ts";
import { daysSince, learningRule, quarterDays } from "./learning-rule.ts";
import { counted } from "./open-loop.ts";
import { searchSubject, sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const profile = learningRule({
  id: "S4",
  family: "S",
  title: "The public profile, each quarter",
  source: sections.external,
  why: "Whoever hears your name looks you up first; a profile that still sells your last job answers for you.",
  reads: ["learning", "today", "startedOn"],
  waitsFor: "A search that has begun.",
  applies: (_learning, { startedOn }) => startedOn !== null,
  findings: ({ profileCheckedOn }, facts) => {
    const days = daysSince(profileCheckedOn, facts);
    if (days <= quarterDays) return [];
    return [
      {
        subject: searchSubject,
        weight: profileCheckedOn === null ? 44 : 30,
        what:
          profileCheckedOn === null
            ? "Your public profile was not looked at since the search began. Six things to check."
            : `You last looked at your public profile ${counted(days, "day")} ago. Look again.`,
        action: {
          operation: "profile.check",
          input: {},
          asks: ["items", "note"],
          label: "Check the profile",
        },
      },
    ];
  },
});

const kindWords: Readonly<Record<GroundworkKind, string>> = {
  "larger-company": "a larger or fast-growing company",
  "investor-exposure": "being known to investors",
  "visible-work": "visible work",
  "operating-experience": "running an organisation",
};

const groundwork = learningRule({
  id: "S8",
  family: "S",
  title: "Groundwork, reviewed each quarter",
  source: sections.external,
  why: "The seats that come unasked go to people who laid the ground years before: the right companies, investors, visible work, an organisation run.",
  reads: ["learning", "today"],
  waitsFor: "A groundwork plan with one action.",
  applies: ({ groundwork: actions }) => actions.length > 0,
  findings: ({ groundwork: actions, groundworkReviewedOn }, facts) => {
    const overdue = actions
      .filter(({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < facts.today)
      .map((action): Finding => ({
        subject: { kind: "groundwork", id: action.id, label: action.text },
        weight: 28,
        what: `"${action.text}" was due ${counted(daysSince(action.dueOn, facts), "day")} ago. Do it, or move it.`,
        action: {
          operation: "groundwork.update",
          input: { id: action.id },
          asks: ["dueOn", "doneOn", "outcome"],
          label: "Say how it went",
        },
      }));
    if (daysSince(groundworkReviewedOn, facts) <= quarterDays) return overdue;
    const covered = new Set(actions.filter(({ doneOn }) => doneOn === null).map(({ kind }) => kind));
    const missing = groundworkKinds.filter((kind) => !covered.has(kind)).map((kind) => kindWords[kind]);
    const gap = missing.length === 0 ? "" : ` Nothing is planned for ${missing.join(", ")}.`;
    return [
      ...overdue,
      {
        subject: searchSubject,
        weight: 27,
        what: `Your groundwork plan was not reviewed this quarter.${gap}`,
        action: { operation: "groundwork.review", input: {}, asks: ["note"], label: "Review it" },
      },
    ];
  },
});

export const groundworkRules: readonly Rule[] = [profile, groundwork];

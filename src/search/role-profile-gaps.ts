import type { Opportunity, RoleProfile } from "./opportunity.ts";

/** A part of the seat that nobody has told the user yet, with the question that settles it (O2, P3). */
export type RoleProfileGap = {
  readonly field: keyof RoleProfile;
  readonly ruleId: "O2" | "P3";
  readonly unknown: string;
  readonly question: string;
  /** Who can answer. */
  readonly askOf: string;
  readonly source: string;
};

const oneOfOne = "Larson, ch. 1, One of One";
const interview = "Larson, ch. 1, Interview Process";

/** The unknown fields of an opportunity's role profile, the most telling first; empty when all are known. */
export function roleProfileGaps({ role, title }: Opportunity): readonly RoleProfileGap[] {
  const seat = title.trim() === "" ? "this seat" : `the ${title}`;
  const gaps: RoleProfileGap[] = [];
  const add = (field: keyof RoleProfile, unknown: string, question: string, askOf: string): void => {
    gaps.push({ field, ruleId: "O2", unknown, question, askOf, source: oneOfOne });
  };
  if (role.ceoNeedsMost.trim() === "") {
    add(
      "ceoNeedsMost",
      "what the CEO needs most",
      `A year from now, what would have to be true for you to say that hiring ${seat} was right?`,
      "the CEO",
    );
  }
  if (role.functionsInScope.length === 0) {
    add(
      "functionsInScope",
      "which functions the seat runs",
      `Which teams report to ${seat} on the first day, and which parts of engineering, data, security or IT do not?`,
      "the recruiter or the CEO",
    );
  }
  if (role.productOwner === "unknown") {
    add(
      "productOwner",
      "who owns product",
      "Who decides what is built next, and what happens when product and engineering disagree?",
      "the CEO or the product executive",
    );
  }
  if (role.founderKind === "unknown") {
    add(
      "founderKind",
      "what kind of founder is there",
      "What did the founders do before, and which technical or product decisions do they still make themselves?",
      "the recruiter or a founder",
    );
  }
  if (role.scopeAgainstTitle.trim() === "") gaps.push(scopeGap(role, seat));
  return gaps;
}

function scopeGap(role: RoleProfile, seat: string): RoleProfileGap {
  const gap = { field: "scopeAgainstTitle", unknown: "what the title really decides" } as const;
  if (role.founderKind === "technical") {
    return {
      ...gap,
      ruleId: "P3",
      question: `Which decisions on architecture, hiring and plans are made by the technical founder, and which by ${seat} alone?`,
      askOf: "the technical founder, then a future report",
      source: interview,
    };
  }
  return {
    ...gap,
    ruleId: "O2",
    question: `Which decisions does ${seat} make without asking anyone, and which go to someone else?`,
    askOf: "the CEO, then a peer executive",
    source: oneOfOne,
  };
}

/** A technical founder's seat needs these answered before its title means anything (P3); empty for other founders. */
export function decisionQuestions({ role }: Opportunity): readonly string[] {
  if (role.founderKind !== "technical") return [];
  return [
    "Does the technical founder stay on as CTO, and for how long?",
    "Who has the last word on architecture, and when was that word last against the founder's taste?",
    "Who hires, promotes and lets go the engineering leaders?",
    "To whom do the most senior engineers go today when they disagree with a plan, and to whom would they go then?",
    "Who presents engineering to the board and who holds its budget?",
    "Has the founder worked with an engineering executive before, and what came of it?",
  ];
}

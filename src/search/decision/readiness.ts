import type { PlainDate } from "../../plain-date.ts";
import type { Step } from "../step.ts";
import { boardSteps, ceoTime, teamCoverage, toldFriends } from "./decision.ts";
import type { Departure, DecisionRecord, TrustBar } from "./decision.ts";

/** What else readiness looks at. */
export type DecisionContext = {
  readonly steps: readonly Step[];
  readonly bar: TrustBar;
  readonly questions: {
    readonly asked: number;
    /** Open or answered in part (D7). */
    readonly open: number;
    /** Refused, and what that means is not written. */
    readonly unweighed: number;
  };
  readonly comparison: {
    /** Criteria that weigh something (D3). */
    readonly criteria: number;
    /** Of those, how many this seat has no score of. */
    readonly unscored: number;
    /** Other choices that have all scores. */
    readonly others: number;
  };
  readonly hasRationale: boolean;
  /** The offer saved last, with whether it has scenarios of the user's own (D2). */
  readonly offer: { readonly id: string; readonly name: string; readonly hasScenarios: boolean } | null;
  /** The last that happened and may change how one feels: a finished step or saved terms (D9). */
  readonly news: { readonly on: PlainDate; readonly what: string } | null;
};

export type DecisionGap = {
  readonly rule: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9";
  readonly part: string;
  readonly what: string;
};

type Gaps = readonly DecisionGap[];

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function hoursText(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}

function gapsWhere(
  rule: DecisionGap["rule"],
  ...checks: readonly (readonly [misses: boolean, part: string, what: string])[]
): Gaps {
  return checks.flatMap(([misses, part, what]) => (misses ? [{ rule, part, what }] : []));
}

function trustGaps(record: DecisionRecord, { steps, bar }: DecisionContext): Gaps {
  const { minutes, trust, withoutLength } = ceoTime(steps, record);
  const unknown =
    withoutLength === 0
      ? ""
      : ` ${counted(withoutLength, "occasion has", "occasions have")} no length and ${withoutLength === 1 ? "adds" : "add"} no time.`;
  return gapsWhere(
    "D4",
    [
      minutes < bar.hours * 60,
      "hours",
      `${hoursText(minutes)} with the CEO; the bar is ${bar.hours} h.${unknown}`,
    ],
    [trust === null, "trust", "Trust in the CEO is not noted."],
    [
      trust !== null && trust < bar.trust,
      "trust",
      `Trust in the CEO is ${trust ?? 0} of 5; the bar is ${bar.trust}.`,
    ],
  );
}

function names(rows: readonly { readonly name: string }[]): string {
  return rows.map(({ name }) => name).join(", ");
}

/** What a departure lacks: hearsay without a source is as little known as no reason. */
function lacks({ departures }: DecisionRecord, field: "reason" | "source"): readonly Departure[] {
  const isEmpty = (departure: Departure): boolean => departure[field].trim() === "";
  return departures.filter(
    (departure) => isEmpty(departure) && (field === "reason" || departure.reason.trim() !== ""),
  );
}

function peopleGaps(record: DecisionRecord, { steps }: DecisionContext): Gaps {
  const unmet = teamCoverage(steps, record.team).filter(({ isMet }) => !isMet);
  const toCome = unmet.map(({ name, isPlanned }) => ({ name: isPlanned ? `${name} (planned)` : name }));
  const [unexplained, unsourced] = [lacks(record, "reason"), lacks(record, "source")];
  return [
    ...gapsWhere("D5", [
      boardSteps(steps, record.team).length === 0,
      "board",
      "No board member was spoken to; a CEO who also chairs the board does not count.",
    ]),
    ...gapsWhere(
      "D6",
      [record.team.length === 0, "team", "The executive team is not written down."],
      [unmet.length > 0, "team", `Not met: ${names(toCome)}.`],
    ),
    ...gapsWhere(
      "D8",
      [
        record.departures.length === 0 && record.departuresLookedOn === null,
        "departures",
        "Which executives left, and why, is not written down.",
      ],
      [unexplained.length > 0, "departures", `Why they left is not known: ${names(unexplained)}.`],
      [unsourced.length > 0, "departures", `Who told why they left is not noted: ${names(unsourced)}.`],
    ),
  ];
}

/** A refusal counts until the user has written what it means to them; then it is weighed, and heads the page. */
function questionGaps({ questions }: DecisionContext): Gaps {
  const { asked, open, unweighed } = questions;
  return gapsWhere(
    "D7",
    [asked === 0, "questions", "No question to them is on record."],
    [open > 0, "questions", `${counted(open, "question is", "questions are")} not answered in full.`],
    [
      unweighed > 0,
      "questions",
      `${counted(unweighed, "answer was", "answers were")} refused, and what that means is not written.`,
    ],
  );
}

/** News that came after the user said that they are still excited; null where there is none. */
export function newsSinceExcited(
  { isExcited, excitedOn }: Pick<DecisionRecord, "isExcited" | "excitedOn">,
  { news }: Pick<DecisionContext, "news">,
): string | null {
  return isExcited === true && excitedOn !== null && news !== null && news.on > excitedOn ? news.what : null;
}

function ownGaps(record: DecisionRecord, context: DecisionContext): Gaps {
  const told = toldFriends(record.friends);
  const news = newsSinceExcited(record, context);
  return gapsWhere(
    "D9",
    [told < 2, "friends", `Explained to ${told} of two friends.`],
    [record.isExcited === null, "excited", "Whether the excitement lasts is not noted."],
    [record.isExcited === false, "excited", "Not excited any more."],
    [news !== null, "excited", `Excited on ${record.excitedOn ?? ""}; since then: ${news ?? ""}. Still?`],
  );
}

function comparisonGaps({ comparison }: DecisionContext): Gaps {
  const { criteria, unscored, others } = comparison;
  if (criteria === 0) return gapsWhere("D3", [true, "criteria", "No criterion has a weight."]);
  return gapsWhere(
    "D3",
    [
      unscored > 0,
      "criteria",
      `This seat has no score on ${unscored === criteria ? "any" : unscored} of ${counted(criteria, "criterion", "criteria")}.`,
    ],
    [others === 0, "criteria", "No other choice, such as the present job, is scored on all criteria."],
  );
}

/** What the recorded facts still miss before a decision; empty when it is ready. */
export function decisionGaps(record: DecisionRecord, context: DecisionContext): Gaps {
  const { offer } = context;
  return [
    ...gapsWhere(
      "D1",
      [!context.hasRationale, "rationale", "Why the role is wanted is not written down."],
      [record.deadline === null, "deadline", "The day to answer by is not noted."],
      [record.reason.trim() === "", "reason", "What speaks for and against is not written down."],
    ),
    ...gapsWhere(
      "D2",
      [record.predictions.length === 0, "predictions", "Nothing is predicted of the company."],
      [
        offer !== null && !offer.hasScenarios,
        "scenarios",
        `The offer ${offer?.name ?? ""} has no scenarios; its worth rests on usual rates alone.`,
      ],
    ),
    ...comparisonGaps(context),
    ...trustGaps(record, context),
    ...peopleGaps(record, context),
    ...questionGaps(context),
    ...ownGaps(record, context),
  ];
}

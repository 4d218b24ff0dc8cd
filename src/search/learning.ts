import type { PlainDate } from "../plain-date.ts";

/** What a piece of advice tells the user to do about its topic (O3). */
export const adviceStances = ["do", "do-not", "other"] as const;
export type AdviceStance = (typeof adviceStances)[number];

export const adviceVerdicts = ["open", "taken-in", "left"] as const;
export type AdviceVerdict = (typeof adviceVerdicts)[number];

/** Advice that somebody gave, in the context it was given in (O3). */
export type Advice = {
  readonly id: string;
  readonly giver: string;
  readonly personId: string | null;
  /** What it is about; pieces on one topic stand side by side. */
  readonly topic: string;
  readonly stance: AdviceStance;
  readonly text: string;
  /** Whom and which company the giver had in mind. */
  readonly context: string;
  readonly givenOn: PlainDate;
  readonly verdict: AdviceVerdict;
  readonly verdictReason: string;
};

/** The four kinds of groundwork that make an executive seat reachable years ahead (S8). */
export const groundworkKinds = [
  "larger-company",
  "investor-exposure",
  "visible-work",
  "operating-experience",
] as const;
export type GroundworkKind = (typeof groundworkKinds)[number];

export type GroundworkAction = {
  readonly id: string;
  readonly kind: GroundworkKind;
  readonly text: string;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  readonly outcome: string;
};

/** What was learnt from a seat that was not got (X2). */
export type Retrospective = {
  readonly id: string;
  readonly opportunityId: string;
  readonly whatHappened: string;
  readonly learnt: string;
  readonly differently: string;
  /** Kind of the step at which it ended; null when it ended between steps. */
  readonly endedAtKind: string | null;
  readonly missingSkills: readonly string[];
  readonly writtenOn: PlainDate;
};

/** -2 drains, 0 neither, 2 energises (W2). */
export const energyLevels = [-2, -1, 0, 1, 2] as const;
export type EnergyLevel = (typeof energyLevels)[number];

export const energyScopes = ["search", "past-role"] as const;
export type EnergyScope = (typeof energyScopes)[number];

/** How an activity of the search, or of a past role, left the user (W2). */
export type EnergyEntry = {
  readonly id: string;
  readonly scope: EnergyScope;
  readonly activity: string;
  readonly energy: EnergyLevel;
  readonly minutes: number | null;
  readonly feltOn: PlainDate;
  readonly note: string;
};

/** What the public profile is checked for (S4), in our words. */
export const profileItems = [
  { id: "headline", text: "The headline says the seat you want, not only the one you have." },
  { id: "recent-role", text: "The present role names team, scope and one result with a number." },
  { id: "executive-words", text: "The summary speaks of the business, not only of technology." },
  { id: "reachable", text: "A stranger can reach you, and the address is one you read." },
  { id: "public-work", text: "Talks, writing or open work of the last year are linked." },
  { id: "no-signal", text: "Nothing shows your present employer that you are looking." },
] as const;

/** The career checkup (R6): short questions whose answers feed the rationale and the criteria. */
export const checkupQuestions = [
  {
    id: "bestWeeks",
    text: "Which weeks of the last year would you live again, and what did you do in them?",
    feeds: "rationale",
  },
  {
    id: "worstWeeks",
    text: "Which would you not, and would an executive seat hold more or fewer of them?",
    feeds: "criteria",
  },
  { id: "askedFor", text: "What do people come to you for that nobody asked you to do?", feeds: "rationale" },
  {
    id: "withoutTitle",
    text: "If the work stayed and the title did not come, would you still want it?",
    feeds: "rationale",
  },
  {
    id: "price",
    text: "What would you give up for it: coding, evenings, certainty, a team you love?",
    feeds: "criteria",
  },
  { id: "where", text: "At which size and stage of company were you at your best?", feeds: "criteria" },
  {
    id: "inFiveYears",
    text: "What should be true in five years that this seat makes likelier?",
    feeds: "criteria",
  },
] as const satisfies readonly { id: string; text: string; feeds: "rationale" | "criteria" }[];
export type CheckupQuestionId = (typeof checkupQuestions)[number]["id"];

/** What the rules on learning look at. */
export type LearningFacts = {
  readonly advice: readonly Advice[];
  readonly groundwork: readonly GroundworkAction[];
  readonly groundworkReviewedOn: PlainDate | null;
  readonly profileCheckedOn: PlainDate | null;
  readonly retrospectives: readonly Retrospective[];
  readonly energy: readonly EnergyEntry[];
  readonly checkupOn: PlainDate | null;
};

/** Pieces of advice on one topic of which one says to do what another says not to, and neither is decided. */
export function contradictingAdvice(advice: readonly Advice[]): readonly (readonly Advice[])[] {
  const open = advice.filter(({ verdict, stance }) => verdict === "open" && stance !== "other");
  const topics = Map.groupBy(open, ({ topic }) => topic.trim().toLowerCase());
  return [...topics.values()].filter((pieces) => new Set(pieces.map(({ stance }) => stance)).size > 1);
}

/** What several retrospectives have in common (X2). */
export type Pattern = {
  readonly kind: "missing-skill" | "ended-at" | "channel";
  readonly what: string;
  readonly count: number;
  readonly of: number;
};

function repeated(kind: Pattern["kind"], values: readonly string[], of: number): readonly Pattern[] {
  const counts = Map.groupBy(values, (value) => value.trim().toLowerCase());
  return Array.from(counts.values())
    .filter((same) => same.length > 1)
    .map((same) => ({ kind, what: same[0] ?? "", count: same.length, of }));
}

/** Skills, steps and channels that come up in two or more of the seats that ended, most often first. */
export function patterns(
  retrospectives: readonly Retrospective[],
  channelOf: (opportunityId: string) => string | null,
): readonly Pattern[] {
  const of = retrospectives.length;
  const skills = retrospectives.flatMap(({ missingSkills }) => [
    ...new Map(missingSkills.toReversed().map((skill) => [skill.trim().toLowerCase(), skill])).values(),
  ]);
  return [
    ...repeated("missing-skill", skills, of),
    ...repeated(
      "ended-at",
      retrospectives.flatMap(({ endedAtKind }) => endedAtKind ?? []),
      of,
    ),
    ...repeated(
      "channel",
      retrospectives.flatMap(({ opportunityId }) => channelOf(opportunityId) ?? []),
      of,
    ),
  ].toSorted((a, b) => b.count - a.count);
}

/** How one activity left the user, over all its entries. */
export type ActivityEnergy = {
  readonly activity: string;
  readonly entries: number;
  /** Mean of -2 to 2. */
  readonly mean: number;
  readonly minutes: number;
};

/** Activities of the entries given, the most draining first. */
export function energyByActivity(entries: readonly EnergyEntry[]): readonly ActivityEnergy[] {
  const groups = Map.groupBy(entries, ({ activity }) => activity.trim().toLowerCase());
  return Array.from(groups.values())
    .map((same) => ({
      activity: same[0]?.activity ?? "",
      entries: same.length,
      mean: same.reduce((sum, { energy }) => sum + energy, 0) / same.length,
      minutes: same.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    }))
    .toSorted((a, b) => a.mean - b.mean || b.minutes - a.minutes);
}

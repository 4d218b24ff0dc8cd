import type { Cents, Currency } from "../../offer/money.ts";
import type { PlainDate } from "../../plain-date.ts";
import type { Instant } from "../step.ts";

/** What a section of a talk is about (P14). Questions and bonus are no talking time. */
export const sectionKinds = [
  "background",
  "business",
  "focus",
  "first-90-days",
  "other",
  "questions",
  "bonus",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Days of the plan: until day 30, until day 60, until day 90. */
export const planPeriods = ["30", "60", "90"] as const;
export type PlanPeriod = (typeof planPeriods)[number];

export const budgetCadences = ["once", "monthly", "yearly"] as const;
export type BudgetCadence = (typeof budgetCadences)[number];

/** One separately answerable ask of the prompt. */
export type PromptClause = { readonly id: string; readonly text: string };

export type PresentationSection = {
  readonly id: string;
  readonly title: string;
  readonly kind: SectionKind;
  readonly minutes: number;
  /** 1 (nice to have) to 5 (decides it). */
  readonly impact: number;
  /** What stands on the slide, one point a line. */
  readonly points: string;
  /** What the speaker says; never on a slide. */
  readonly notes: string;
  /** Ids of the clauses that it answers. */
  readonly answers: readonly string[];
};

export type PlanItem = {
  readonly id: string;
  readonly period: PlanPeriod;
  readonly what: string;
  readonly measure: string;
};

export type PlannedHire = {
  readonly id: string;
  readonly role: string;
  /** Month in which they start, counted from 1. */
  readonly month: number;
  /** Null while unknown. */
  readonly yearlyCost: Cents | null;
  readonly currency: Currency;
};

export type BudgetLine = {
  readonly id: string;
  readonly what: string;
  readonly amount: Cents;
  readonly currency: Currency;
  readonly cadence: BudgetCadence;
};

/** Somebody of the loop or near it who was asked for feedback before the day (P15). */
export type PresentationReviewer = {
  readonly id: string;
  readonly reviewer: string;
  readonly personId: string | null;
  readonly askedOn: PlainDate;
  readonly saidOn: PlainDate | null;
  readonly said: string;
};

export type RehearsalLap = {
  /** Null once the section was removed. */
  readonly sectionId: string | null;
  readonly title: string;
  readonly targetSeconds: number;
  readonly seconds: number;
};

/** One time the talk was given aloud, section by section in the order spoken. */
export type Rehearsal = {
  readonly id: string;
  readonly startedAt: Instant;
  readonly note: string;
  readonly laps: readonly RehearsalLap[];
};

/** The plan of one presentation (P14). */
export type Presentation = {
  readonly id: string;
  readonly opportunityId: string;
  /** The step of the loop at which it is held; null while none is known. */
  readonly stepId: string | null;
  readonly title: string;
  /** What they asked for, in their words. */
  readonly prompt: string;
  readonly totalMinutes: number;
  /** Minutes to be left for questions. */
  readonly questionMinutes: number;
  /** What others did that was well received, as the user heard it; empty while nobody was asked. */
  readonly wellReceived: string;
  readonly clauses: readonly PromptClause[];
  readonly sections: readonly PresentationSection[];
  readonly planItems: readonly PlanItem[];
  readonly hires: readonly PlannedHire[];
  readonly budget: readonly BudgetLine[];
  readonly reviewers: readonly PresentationReviewer[];
  /** Oldest first. */
  readonly rehearsals: readonly Rehearsal[];
};

/** The sections that the audience hears within the time. */
export function spokenSections<S extends Pick<PresentationSection, "kind">>(
  sections: readonly S[],
): readonly S[] {
  return sections.filter(({ kind }) => kind !== "questions" && kind !== "bonus");
}

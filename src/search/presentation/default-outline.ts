import type { PresentationSection, SectionKind } from "./presentation.ts";

type OutlineSection = Pick<PresentationSection, "title" | "kind" | "minutes" | "impact">;

/** `share` of the time that is left beside the questions. */
const outline: readonly (Omit<OutlineSection, "minutes"> & { readonly share: number })[] = [
  { title: "Where I come from", kind: "background", impact: 2, share: 0.15 },
  { title: "What matters for the business", kind: "business", impact: 5, share: 0.3 },
  { title: "Where I would put my focus", kind: "focus", impact: 4, share: 0.25 },
  { title: "My first 90 days", kind: "first-90-days", impact: 5, share: 0.3 },
];

const bonusMinutes = 5;

/** What each kind of section is for, in our words; shown while a section is written. */
export const sectionAdvice: Readonly<Record<SectionKind, string>> = {
  background: "Two or three facts about you that matter for this seat. They have read the rest.",
  business:
    "How the company earns, what limits it now, and what that asks of engineering. Say what you are unsure of.",
  focus: "The few things you would work on, and what you would leave for later.",
  "first-90-days": "Whom you listen to first, what you decide by when, and how all will see that it works.",
  other: "What the prompt asks for beyond the usual parts.",
  questions: "Where the talk becomes a conversation. Their questions show what they are undecided about.",
  bonus: "Kept after the end, for when few questions come or one asks for it. It takes no time of the talk.",
};

/** Whole minutes in proportion to the shares that together are exactly the total (largest remainder). */
function apportioned(total: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * total);
  const minutes = exact.map(Math.floor);
  let left = total - minutes.reduce((sum, value) => sum + value, 0);
  const order = exact.map((value, index) => [value - Math.floor(value), index] as const);
  for (const [, index] of order.toSorted((a, b) => b[0] - a[0] || a[1] - b[1])) {
    if (left <= 0) break;
    minutes[index] = (minutes[index] ?? 0) + 1;
    left -= 1;
  }
  return minutes;
}

/** Minutes to keep for questions when nothing is said of it: a quarter, a minute at least. */
export function usualQuestionMinutes(totalMinutes: number): number {
  return Math.max(1, Math.round(totalMinutes / 4));
}

/** The sections that a presentation starts with, for a talk of this length with this reserve (P14). */
export function defaultOutline(totalMinutes: number, questionMinutes: number): readonly OutlineSection[] {
  const talk = Math.max(0, totalMinutes - questionMinutes);
  const minutes = apportioned(
    talk,
    outline.map(({ share }) => share),
  );
  return [
    ...outline.map(({ title, kind, impact }, index) => ({
      title,
      kind,
      impact,
      minutes: minutes[index] ?? 0,
    })),
    {
      title: "Your questions",
      kind: "questions",
      minutes: Math.min(questionMinutes, totalMinutes),
      impact: 4,
    },
    { title: "A closer look, if there is time", kind: "bonus", minutes: bonusMinutes, impact: 2 },
  ];
}

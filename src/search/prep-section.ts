export type PrepItem = {
  readonly text: string;
  /** A second line in smaller type; empty when there is none. */
  readonly detail: string;
};

/** In the order of the sheet: what was heard comes first (W1). */
export const prepSectionIds = [
  "learnt",
  "assesses",
  "interviewers",
  "rationale",
  "requirements",
  "concerns",
  "stories",
  "career",
  "prepare",
  "asked-questions",
  "role-questions",
  "questions",
  "follow-up",
] as const;
export type PrepSectionId = (typeof prepSectionIds)[number];

export type PrepSection = {
  readonly id: PrepSectionId;
  readonly title: string;
  /** Rows of the playbook that the section serves. */
  readonly rules: readonly string[];
  readonly source: string;
  readonly items: readonly PrepItem[];
};

/** The section of the source on conversations. */
export const interviewSource = "Larson, ch. 1, Interview Process";

export function plainItems(texts: readonly string[]): readonly PrepItem[] {
  return texts.map((text) => ({ text, detail: "" }));
}

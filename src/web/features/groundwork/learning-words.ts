import type { AdviceStance, AdviceVerdict, GroundworkKind } from "../../../search/learning.ts";

export const groundworkWords: Readonly<Record<GroundworkKind, string>> = {
  "larger-company": "A larger or fast-growing company",
  "investor-exposure": "Known to investors",
  "visible-work": "Visible work",
  "operating-experience": "Running an organisation",
};

export const stanceWords: Readonly<Record<AdviceStance, string>> = {
  do: "Do it",
  "do-not": "Do not",
  other: "Something else",
};

export const verdictWords: Readonly<Record<AdviceVerdict, string>> = {
  open: "Not decided",
  "taken-in": "Taken in",
  left: "Left",
};

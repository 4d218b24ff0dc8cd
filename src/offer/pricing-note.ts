/** An approximation, an assumption or a source behind a figure, told with the result. */
export type PricingNote = {
  /** What it concerns, such as `tax` or the id of a grant. */
  readonly about: string;
  readonly text: string;
  /** Null where the text itself says all. */
  readonly source: string | null;
};

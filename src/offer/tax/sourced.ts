/** How far a figure may be trusted: `medium` means that it was not seen in a primary source, `low` that it leaves known parts out. */
export type Confidence = "high" | "medium" | "low";

/** Every table says where it comes from and of which day it is. */
export interface Sourced {
  /** Statute, revenue procedure or form. */
  readonly source: string;
  /** The figures are the law as it stood on this day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly confidence: Confidence;
}

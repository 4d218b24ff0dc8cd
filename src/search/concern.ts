import type { PlainDate } from "../plain-date.ts";

export const concernStates = ["open", "answered", "settled"] as const;
export type ConcernState = (typeof concernStates)[number];

/** What someone in the loop worries about (P4). Answered: the user spoke to it. Settled: it no longer stands between them. */
export type Concern = {
  readonly id: string;
  readonly opportunityId: string;
  readonly personId: string | null;
  /** The person's name, or the one written down. */
  readonly whose: string;
  readonly text: string;
  /** Where it came up. */
  readonly stepId: string | null;
  readonly raisedOn: PlainDate;
  readonly state: ConcernState;
  readonly answer: string;
  readonly answeredOn: PlainDate | null;
};

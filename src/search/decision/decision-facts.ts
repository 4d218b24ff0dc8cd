import type { PlainDate } from "../../plain-date.ts";
import type { Prediction } from "./predictions.ts";
import type { DecisionGap } from "./readiness.ts";

/** A decision ahead, with what its facts still miss. */
export type PendingDecision = {
  readonly opportunityId: string;
  readonly deadline: PlainDate | null;
  readonly isDecided: boolean;
  readonly gaps: readonly DecisionGap[];
  /** A departed executive whose reason, or whoever told it, is not known. */
  readonly unexplainedId: string | null;
  /** A criterion that this seat has no score of. */
  readonly unscoredId: string | null;
  /** A criterion that the present job has no score of. */
  readonly presentUnscoredId: string | null;
  /** A finished step with the CEO whose length is not noted. */
  readonly lengthlessStepId: string | null;
  /** The offer saved last. */
  readonly offerId: string | null;
};

/** What the rules on deciding look at (D1 to D6, D8, D9). */
export type DecisionFacts = {
  readonly pending: readonly PendingDecision[];
  /** Predictions that have no outcome yet, of any opportunity. */
  readonly unscored: readonly Prediction[];
};

import type { CheckedPlan } from "./plan-checks.ts";
import type { PlanPeriod } from "./presentation.ts";

/** A presentation's plan as the playbook looks at it (P14, P15). */
export type PlannedPresentation = CheckedPlan & {
  readonly id: string;
  readonly opportunityId: string;
  readonly stepId: string | null;
  /** Periods of the 90-day plan that hold an item. */
  readonly periods: readonly PlanPeriod[];
  readonly rehearsalCount: number;
};

/** From a grant to its dated tranches. */
import type { PlainDate } from "../plain-date.ts";
import { doubleTriggerSchedule, performanceUnits } from "./instruments/restricted-stock-units.ts";
import type { Grant } from "./offer.ts";
import { vestingRuns } from "./vesting/vesting-path.ts";
import { heldUntilGrant, tranches } from "./vesting/vesting-run.ts";
import type { Tranche } from "./vesting/vesting-run.ts";
import { statementVestingRuns } from "./vesting/vesting-statement.ts";
import type { VestingEvent } from "./vesting/vesting-terms.ts";

/** Shares that the grant can vest at all: of a PSU the target times the expected payout. */
export function grantedShares(grant: Grant): number {
  return grant.performance === null
    ? grant.quantity
    : performanceUnits(grant.quantity, grant.performance.payout);
}

/** Vesting by service and events alone, nothing before the day of grant. A double-trigger unit still waits for liquidity. */
export function serviceSchedule(grant: Grant, events: readonly VestingEvent[]): Tranche[] {
  const quantity = grantedShares(grant);
  const facts = { start: grant.vestingStart, events };
  const { vesting } = grant;
  const schedule =
    vesting.kind === "terms"
      ? tranches(vestingRuns(vesting.terms, quantity, facts), quantity, vesting.terms.allocation)
      : tranches(statementVestingRuns(vesting.statements, facts), quantity, vesting.allocation);
  return heldUntilGrant(schedule, grant.grantDate);
}

/** Tranches as they are delivered: service, and for double-trigger units liquidity before the award lapses. */
export function grantSchedule(
  grant: Grant,
  events: readonly VestingEvent[],
  liquidityOn: PlainDate | null,
): Tranche[] {
  const service = serviceSchedule(grant, events);
  return grant.needsLiquidity
    ? doubleTriggerSchedule(service, { liquidityOn, expires: grant.expires })
    : service;
}

import { acceleratedShares } from "../../src/offer/vesting/acceleration.ts";
import type { AccelerationAmount } from "../../src/offer/vesting/acceleration.ts";
import { product, rational } from "../../src/offer/rational.ts";
import { exact, flag, has, number, text } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

function amount(input: CaseInput): Exclude<AccelerationAmount, { kind: "months" }> {
  const ofGrant = has(input, "acceleration_pct_of_grant");
  const percent = exact(input, ofGrant ? "acceleration_pct_of_grant" : "acceleration_pct_of_unvested", 100);
  return { kind: ofGrant ? "part-of-grant" : "part-of-unvested", part: product(percent, rational(1n, 100n)) };
}

/** The state stands in months from the change in control, so the window is compared in months. */
function secondTrigger(input: CaseInput): boolean {
  if (
    !/without cause|good reason|constructive|not for cause/.test(
      text(input, "termination", "none").toLowerCase(),
    )
  ) {
    return false;
  }
  const before = has(input, "terminated_months_before_cic")
    ? -number(input, "terminated_months_before_cic")
    : null;
  const month = before ?? number(input, "terminated_months_after_cic");
  const lookBack = number(input, "months_window_before_cic", number(input, "look_back_months", 0));
  const after = number(input, "months_window_after_cic", Number.POSITIVE_INFINITY);
  return month >= -lookBack && month <= after;
}

export function acceleration(input: CaseInput): unknown {
  const quantity = number(input, "quantity");
  const vestedAtChange = number(input, "vested_at_cic");
  const notAssumed = !flag(input, "award_assumed", flag(input, "assumed", true));
  const single = text(input, "trigger", "double") === "single";
  const atOnce = single || notAssumed;
  const between = atOnce ? 0 : number(input, "vested_between_cic_and_termination", 0);
  const vested = vestedAtChange + between;
  const part = notAssumed ? { kind: "part-of-unvested" as const, part: rational(1n) } : amount(input);
  const accelerated = atOnce || secondTrigger(input) ? acceleratedShares(quantity, vested, part) : 0;
  return {
    vested_total: vested + accelerated,
    accelerated,
    unvested: quantity - vested - accelerated,
    still_unvested: quantity - vested - accelerated,
  };
}

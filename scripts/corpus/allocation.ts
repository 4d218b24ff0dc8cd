import { equalTranches } from "../../src/offer/vesting/allocation.ts";
import { number, record, text, has } from "./case-input.ts";
import { allocationKind } from "./vesting-schedules.ts";

/** The case format carries fractional shares with six decimals. */
function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function allocation(value: unknown): unknown {
  const input = record(value, "input");
  const sizes = equalTranches(
    number(input, "quantity"),
    number(input, "tranches"),
    allocationKind(text(input, "allocation")),
  ).map(sixDecimals);
  if (!has(input, "cliff_after_tranches")) return { tranche_quantities: sizes };
  const cliff = number(input, "cliff_after_tranches");
  const cliffQuantity = sixDecimals(sizes.slice(0, cliff).reduce((sofar, size) => sofar + size, 0));
  return {
    cliff_quantity: cliffQuantity,
    tranche_quantities: [cliffQuantity, ...sizes.slice(cliff)],
    after_cliff_quantities: sizes.slice(cliff),
  };
}

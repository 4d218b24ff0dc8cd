import type { VestingEvent } from "../../src/offer/vesting/vesting-terms.ts";
import { rational } from "../../src/offer/rational.ts";
import type { Rational } from "../../src/offer/rational.ts";
import { allocationKinds } from "../../src/offer/vesting/allocation.ts";
import type { AllocationKind } from "../../src/offer/vesting/allocation.ts";
import { heldUntilGrant, tranches } from "../../src/offer/vesting/vesting-run.ts";
import { statementVestingRuns } from "../../src/offer/vesting/vesting-statement.ts";
import type { VestingStatement } from "../../src/offer/vesting/vesting-statement.ts";
import { date, dateOrNull, has, list, number, record, text, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

function fraction(value: unknown, what: string): Rational {
  if (typeof value === "number") return rational(BigInt(Math.round(value * 1e12)), 10n ** 12n);
  const parts = record(value, what);
  return rational(number(parts, "numerator"), number(parts, "denominator"));
}

export function allocationKind(value: string): AllocationKind {
  const found = allocationKinds.find((kind) => kind === value);
  if (found === undefined) throw new UnsupportedCase(`${value} is not an allocation kind`);
  return found;
}

function periodUnit(value: string): VestingStatement["unit"] {
  if (value === "DAYS") return "days";
  if (value === "MONTHS") return "months";
  if (value === "YEARS") return "years";
  throw new UnsupportedCase(`${value} is not a period type`);
}

function statement(value: unknown, index: number): VestingStatement {
  const input = record(value, "statement");
  const base = has(input, "vesting_base") ? record(input["vesting_base"], "vesting_base") : { type: "DATE" };
  const cliff = has(input, "cliff") ? record(input["cliff"], "cliff") : null;
  return {
    order: number(input, "order", index + 1),
    base:
      text(base, "type") === "EVENT" ? { kind: "event", eventId: text(base, "event_id") } : { kind: "start" },
    part: has(input, "percentage") ? fraction(input["percentage"], "percentage") : rational(1n),
    occurrences: number(input, "occurrences", 1),
    period: number(input, "period", 1),
    unit: periodUnit(text(input, "period_type", "MONTHS")),
    cliff:
      cliff === null
        ? null
        : {
            occurrence: number(cliff, "occurrence"),
            part: fraction(cliff["percentage"], "cliff percentage"),
          },
  };
}

function event(value: unknown): VestingEvent {
  const input = record(value, "event firing");
  const fired = { id: text(input, "event_id"), on: date(input, "date") };
  return has(input, "realized_fraction")
    ? { ...fired, realized: fraction(input["realized_fraction"], "realized_fraction") }
    : fired;
}

export function vestingSchedules(value: unknown): unknown {
  const input: CaseInput = record(value, "input");
  const runtime = has(input, "runtime") ? record(input["runtime"], "runtime") : {};
  const runs = statementVestingRuns(list(input["statements"], "statements").map(statement), {
    start: dateOrNull(runtime, "startDate"),
    events: list(runtime["eventFirings"] ?? [], "eventFirings").map(event),
  });
  const kind = allocationKind(text(input, "allocation", "CUMULATIVE_ROUND_DOWN"));
  const schedule = tranches(runs, number(input, "quantity"), kind);
  const grantDate = dateOrNull(runtime, "grantDate");
  const vested = grantDate === null ? schedule : heldUntilGrant(schedule, grantDate);
  const total = vested.reduce((sofar, tranche) => sofar + tranche.shares, 0);
  return {
    events: vested.map(({ on, shares }) => ({ date: on, quantity: shares })),
    total_vested: total,
    total_unvested: number(input, "quantity") - total,
    first_vest_date: vested[0]?.on ?? null,
    last_vest_date: vested.at(-1)?.on ?? null,
  };
}

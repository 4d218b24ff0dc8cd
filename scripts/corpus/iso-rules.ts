import { parsePlainDate } from "../../src/plain-date.ts";
import type { PlainDate } from "../../src/plain-date.ts";
import { isoSale, nsoSale } from "../../src/offer/instruments/disposition.ts";
import { firstExercisable, isoLimitByYear } from "../../src/offer/instruments/iso-limit.ts";
import type { LimitedGrant, LimitShare } from "../../src/offer/instruments/iso-limit.ts";
import { microsOfUnits, unitsOf } from "../../src/offer/money.ts";
import { numberOf, product, rational, rationalOfNumber } from "../../src/offer/rational.ts";
import { acceleratedVesting } from "../../src/offer/vesting/acceleration.ts";
import type { Acceleration, TerminationKind } from "../../src/offer/vesting/acceleration.ts";
import { exerciseDeadline, isoLastDay, isoTaxedAs } from "../../src/offer/vesting/leaving.ts";
import { heldUntilGrant, tranches } from "../../src/offer/vesting/vesting-run.ts";
import type { Tranche } from "../../src/offer/vesting/vesting-run.ts";
import { statementVestingRuns } from "../../src/offer/vesting/vesting-statement.ts";
import {
  date,
  exact,
  firstOf,
  flag,
  has,
  list,
  number,
  record,
  text,
  UnsupportedCase,
} from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { scheduleOfText } from "./schedule-text.ts";
import { allocationKind } from "./vesting-schedules.ts";

/** Cases that count years from 1 are placed in years that are easy to tell apart from real ones. */
const yearZero = 2000;

function isRelativeYear(grant: CaseInput): boolean {
  return has(grant, "granted_year");
}

function grantDay(grant: CaseInput): PlainDate {
  if (!isRelativeYear(grant)) return date(grant, "grant_date");
  const year = number(grant, "granted_year");
  return parsePlainDate(`${year < 1000 ? yearZero + year : year}-06-30`) ?? date(grant, "grant_date");
}

function accelerationDay(input: CaseInput): PlainDate | null {
  if (has(input, "acceleration") && typeof input["acceleration"] === "object") {
    const inner = record(input["acceleration"], "acceleration");
    const key = firstOf(inner, ["date", "on", "trigger_date"]);
    return key === null ? null : date(inner, key);
  }
  const key = firstOf(input, ["acceleration_date", "accelerated_on", "accelerated_date"]);
  return key === null ? null : date(input, key);
}

function accelerationTerms(input: CaseInput): Acceleration {
  const inner =
    typeof input["acceleration"] === "object" ? record(input["acceleration"], "acceleration") : input;
  const grantKey = firstOf(inner, ["acceleration_pct_of_grant", "pct_of_grant"]);
  const unvestedKey = firstOf(inner, ["acceleration_pct_of_unvested", "pct_of_unvested"]);
  const percent = grantKey ?? unvestedKey;
  return {
    trigger: "single",
    amount: {
      kind: grantKey === null ? "part-of-unvested" : "part-of-grant",
      part: percent === null ? rational(1n) : product(exact(inner, percent), rational(1n, 100n)),
    },
    protectionMonths: 0,
    lookBackMonths: 0,
    qualifyingTerminations: [],
    ifNotAssumed: "accelerates-as-agreed",
    beforeCliff: true,
    takenFrom: "all-tranches-in-proportion",
  };
}

function schedule(grant: CaseInput, input: CaseInput): Tranche[] {
  const words = text(grant, "schedule");
  const statements = scheduleOfText(words);
  if (statements === null) throw new UnsupportedCase(`schedule "${words}" is not understood`);
  const start = has(grant, "vesting_start") ? date(grant, "vesting_start") : grantDay(grant);
  const kind = allocationKind(text(grant, "allocation", "CUMULATIVE_ROUND_DOWN"));
  const planned = tranches(
    statementVestingRuns(statements, { start, events: [] }),
    number(grant, "quantity"),
    kind,
  );
  const due = heldUntilGrant(planned, grantDay(grant));
  const source = accelerationDay(grant) === null ? input : grant;
  const on = accelerationDay(source);
  if (on === null) return due;
  return [...acceleratedVesting(due, accelerationTerms(source), { on, assumed: true }, null).schedule];
}

function limitedGrant(value: unknown, index: number, input: CaseInput): LimitedGrant {
  const grant = record(value, "grant");
  const granted = grantDay(grant);
  return {
    id: text(grant, "id", `grant-${index + 1}`),
    grantedKey: granted,
    fairValue: exact(grant, "fmv_at_grant"),
    exercisable: firstExercisable(schedule(grant, input), granted, flag(grant, "early_exercisable", false)),
  };
}

function shown(share: LimitShare): { first_exercisable: number; iso: number; nso: number } {
  return { first_exercisable: share.firstExercisable, iso: share.iso, nso: share.nso };
}

function limit(input: CaseInput): unknown {
  const given = list(input["grants"], "grants");
  const grants = given.map((grant, index) => limitedGrant(grant, index, input));
  const byYear = isoLimitByYear(grants);
  const offset = given.some((grant) => isRelativeYear(record(grant, "grant"))) ? yearZero : 0;
  const result: Record<string, unknown> = {
    by_year: Object.fromEntries(
      [...byYear].map(([year, shares]) => {
        const shareList = [...shares].map(([id, share]): [string, unknown] => [id, shown(share)]);
        return [
          String(year - offset),
          grants.length === 1 ? shareList[0]?.[1] : Object.fromEntries(shareList),
        ];
      }),
    ),
  };
  const all = [...byYear.values()].flatMap((shares) => [...shares.values()]);
  result["total_iso"] = all.reduce((sofar, share) => sofar + share.iso, 0);
  result["total_nso"] = all.reduce((sofar, share) => sofar + share.nso, 0);
  if (has(input, "question_year"))
    Object.assign(result, oneYear(input, grants, number(input, "question_year"), offset));
  return result;
}

function oneYear(
  input: CaseInput,
  grants: readonly LimitedGrant[],
  year: number,
  offset: number,
): Record<string, number> {
  const shares = isoLimitByYear(grants).get(year + (year < 1000 ? offset : 0));
  const valueOf = (pick: (share: LimitShare) => number): number =>
    grants.reduce((sofar, grant) => {
      const share = shares?.get(grant.id);
      return share === undefined
        ? sofar
        : sofar + numberOf(product(grant.fairValue, rationalOfNumber(pick(share))));
    }, 0);
  return {
    first_exercisable_value: valueOf((share) => share.firstExercisable),
    iso_value: valueOf((share) => share.iso),
    excess_nso_value: Math.max(0, valueOf((share) => share.firstExercisable) - 100_000),
    nso_value: valueOf((share) => share.nso),
  };
}

function terminationKind(reason: string): TerminationKind {
  const words = reason.toLowerCase();
  if (/disab/.test(words)) return "disability";
  if (/death|died|deceased|estate/.test(words)) return "death";
  if (/without cause|laid off|layoff/.test(words)) return "without-cause";
  if (/cause/.test(words)) return "for-cause";
  if (/good reason|constructive/.test(words)) return "good-reason";
  return /retire/.test(words) ? "retirement" : "resigned";
}

function afterLeaving(input: CaseInput): unknown {
  const termination = {
    on: date(input, "termination_date"),
    kind: terminationKind(text(input, "reason", "resigned")),
  };
  const exercised = date(input, "exercise_date");
  const iso = text(input, "option", "ISO") === "ISO";
  const key = firstOf(input, ["window_days", "exercise_window_days"]);
  const deadline =
    key === null
      ? null
      : exerciseDeadline(
          { expires: "9999-12-31" as PlainDate, windows: [{ length: number(input, key), unit: "days" }] },
          termination,
        );
  return {
    taxed_as: iso ? isoTaxedAs(exercised, termination) : "NSO",
    iso_until: isoLastDay(termination),
    exercise_until: deadline,
    exercisable: deadline === null || exercised <= deadline,
  };
}

function disposition(input: CaseInput): unknown {
  const key = firstOf(input, ["fmv_at_exercise", "fmv"]);
  if (key === null) throw new UnsupportedCase("input has no fmv_at_exercise");
  const sale = {
    shares: number(input, "shares"),
    strike: microsOfUnits(number(input, "strike")),
    fairValueAtExercise: microsOfUnits(number(input, key)),
    salePrice: microsOfUnits(number(input, "sale_price")),
    grantDate: has(input, "grant_date") ? date(input, "grant_date") : date(input, "exercise_date"),
    exerciseDate: date(input, "exercise_date"),
    saleDate: date(input, "sale_date"),
  };
  const iso = text(input, "option", "ISO") === "ISO";
  const outcome = iso ? isoSale(sale) : nsoSale(sale);
  return {
    qualifying: outcome.qualifying,
    ordinary_income: unitsOf(outcome.ordinaryIncome),
    capital_gain: unitsOf(outcome.capitalGain),
    capital_gain_term: outcome.term,
    amt_adjustment_year_of_exercise: unitsOf(outcome.amtAdjustment),
    amt_capital_gain: unitsOf(outcome.amtCapitalGain),
  };
}

export function isoRules(value: unknown): unknown {
  const input = record(value, "input");
  if (has(input, "grants")) return limit(input);
  if (has(input, "sale_date")) return disposition(input);
  if (has(input, "termination_date")) return afterLeaving(input);
  throw new UnsupportedCase("neither grants, a termination nor a sale");
}

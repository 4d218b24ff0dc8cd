import { electionDeadline, isElectionInTime } from "../../src/offer/executive/election-83b.ts";
import { smallBusinessExclusion } from "../../src/offer/executive/small-business-stock.ts";
import { supplementalWithholding } from "../../src/offer/tax/index.ts";
import { isQualifyingSale } from "../../src/offer/instruments/disposition.ts";
import { earlyExercisedIso, restrictedShares } from "../../src/offer/instruments/early-exercise.ts";
import type { RestrictedShares } from "../../src/offer/instruments/early-exercise.ts";
import { deliveryIncome, sellToCover } from "../../src/offer/instruments/restricted-stock-units.ts";
import { cents, centsOfUnits, microsOfUnits, unitsOf } from "../../src/offer/money.ts";
import { date, firstOf, flag, has, list, number, record, text } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

export function smallBusiness(input: CaseInput): unknown {
  const exclusion = smallBusinessExclusion({
    acquired: date(input, "acquired"),
    held: has(input, "sold") ? { sold: date(input, "sold") } : { years: number(input, "years_held") },
    gain: centsOfUnits(number(input, "gain")),
    basis: centsOfUnits(number(input, "basis", 0)),
    otherTestsMet: flag(input, "all_other_tests_met", true),
    excludedBefore: centsOfUnits(number(input, "excluded_before", 0)),
  });
  return {
    excluded: unitsOf(exclusion.excluded),
    taxable: unitsOf(exclusion.taxable),
    exclusion_rate: exclusion.rate,
    cap: unitsOf(exclusion.cap),
    taxable_at_28: unitsOf(exclusion.taxableAt28),
  };
}

export function supplemental(input: CaseInput): unknown {
  const withheld = supplementalWithholding(
    number(input, "supplemental_payment"),
    number(input, "supplemental_paid_earlier_this_year", 0),
  );
  return { federal_income_tax_withheld: unitsOf(centsOfUnits(withheld)) };
}

function filing(input: CaseInput): unknown {
  return {
    valid: isElectionInTime(date(input, "transfer_date"), date(input, "filed")),
    deadline: electionDeadline(date(input, "transfer_date")),
  };
}

export function election(input: CaseInput): unknown {
  if (!has(input, "shares")) return filing(input);
  const paidKey = firstOf(input, ["strike", "price_paid", "purchase_price"]);
  const paid = microsOfUnits(paidKey === null ? 0 : number(input, paidKey));
  const valueKey = firstOf(input, ["fmv_at_exercise", "fmv_at_transfer", "fmv_at_grant"]);
  const shares = number(input, "shares");
  const forfeited = number(input, "forfeited_shares", flag(input, "forfeited", false) ? shares : 0);
  const vestings = has(input, "fmv_at_vest")
    ? list(input["fmv_at_vest"], "fmv_at_vest").map((value) => {
        const row = record(value, "vesting");
        return { shares: number(row, "shares"), fairValue: microsOfUnits(number(row, "fmv")) };
      })
    : [{ shares: shares - forfeited, fairValue: paid }];
  const elected =
    flag(input, "election", false) &&
    (!has(input, "transfer_date", "filed") ||
      isElectionInTime(date(input, "transfer_date"), date(input, "filed")));
  const heldKey = firstOf(input, [
    "held_after_vest_years",
    "held_after_exercise_years",
    "held_after_transfer_years",
    "held_years",
  ]);
  const heldOverOneYear = heldKey === null ? false : number(input, heldKey) > 1;
  const held = {
    shares,
    paid,
    fairValueAtTransfer: valueKey === null ? paid : microsOfUnits(number(input, valueKey)),
    election: elected,
    vestings,
    repurchasePrice: microsOfUnits(number(input, "repurchase_price", number(input, paidKey ?? "strike", 0))),
    salePrice: microsOfUnits(number(input, "sale_price", 0)),
    heldOverOneYear,
  };
  if (/iso/i.test(text(input, "option", "NSO"))) return isoElection(input, held);
  const outcome = restrictedShares(held);
  return {
    ordinary_income: unitsOf(outcome.ordinaryIncome),
    capital_gain: unitsOf(outcome.capitalGain),
    term: outcome.term,
    forfeited_shares: outcome.forfeitedShares,
    deduction_for_income_taxed: 0,
    forfeiture_loss: unitsOf(outcome.forfeitureLoss),
    capital_loss: unitsOf(cents(0 - outcome.forfeitureLoss)),
  };
}

function isoElection(input: CaseInput, held: RestrictedShares): unknown {
  const qualifying = has(input, "grant_date", "exercise_date", "sale_date")
    ? isQualifyingSale({
        grantDate: date(input, "grant_date"),
        exerciseDate: date(input, "exercise_date"),
        saleDate: date(input, "sale_date"),
      })
    : flag(input, "qualifying", held.heldOverOneYear);
  const outcome = earlyExercisedIso({ ...held, qualifying });
  return {
    qualifying,
    ordinary_income: unitsOf(outcome.ordinaryIncome),
    capital_gain: unitsOf(outcome.capitalGain),
    term: held.heldOverOneYear ? "long" : "short",
    amt_adjustment_year_of_exercise: unitsOf(outcome.amtAtExercise),
    amt_adjustment_at_vesting: unitsOf(outcome.amtAtVesting),
  };
}

export function unitDelivery(input: CaseInput): unknown {
  if (has(input, "units_vesting")) {
    const rate = number(input, "withholding_rate_total");
    const cover = sellToCover(number(input, "units_vesting"), rate);
    return {
      shares_withheld_rounded_up: cover.withheld,
      shares_delivered: cover.delivered,
      ordinary_income: has(input, "price")
        ? unitsOf(deliveryIncome(number(input, "units_vesting"), microsOfUnits(number(input, "price"))))
        : null,
    };
  }
  const units = number(input, "units");
  const served = number(input, "service_vested_at_liquidity", 0);
  if (isLapsed(input)) {
    return { ordinary_income: 0, federal_income_tax_withheld: 0, still_unvested: 0, lapsed: units };
  }
  if (!has(input, "liquidity_price")) {
    return { ordinary_income: 0, federal_income_tax_withheld: 0, still_unvested: units };
  }
  const income = deliveryIncome(served, microsOfUnits(number(input, "liquidity_price")));
  const earlier = number(input, "supplemental_paid_earlier_this_year", 0);
  return {
    ordinary_income: unitsOf(income),
    federal_income_tax_withheld: unitsOf(centsOfUnits(supplementalWithholding(unitsOf(income), earlier))),
    still_unvested: units - served,
  };
}

function isLapsed(input: CaseInput): boolean {
  if (flag(input, "expired", false)) return true;
  const life = firstOf(input, ["expires_after_years", "expiry_years", "award_life_years"]);
  const wait = firstOf(input, ["liquidity_after_years", "years_to_liquidity", "liquidity_years_after_grant"]);
  if (life !== null && wait !== null) return number(input, wait) > number(input, life);
  const expires = firstOf(input, ["expires", "expiration_date", "expiry_date"]);
  return (
    expires !== null && has(input, "liquidity_date") && date(input, "liquidity_date") > date(input, expires)
  );
}

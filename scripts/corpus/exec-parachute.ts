import { acceleratedParachute, isExempt, parachute } from "../../src/offer/executive/parachute.ts";
import { cents, centsOfUnits, shareOf, unitsOf } from "../../src/offer/money.ts";
import { firstOf, flag, number, text, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

function exempt(input: CaseInput): boolean {
  const vote = firstOf(input, ["shareholder_vote", "vote", "approval", "shareholder_approval"]);
  return isExempt({
    privateCompany: flag(input, "private_company", vote !== null),
    approval: vote === null ? 0 : number(input, vote),
    waivedFirst: flag(input, "waived", flag(input, "waived_first", true)),
    smallBusinessCorporation: flag(input, "small_business_corporation", false),
  });
}

export function parachuteCase(input: CaseInput): unknown {
  const key = firstOf(input, ["parachute_payments_present_value", "payments_before_gross_up"]);
  if (key === null) throw new UnsupportedCase("no payments");
  const base = centsOfUnits(number(input, "base_amount"));
  const payments = centsOfUnits(number(input, key));
  const incomeTaxRate = number(input, "marginal_income_tax_rate", 0);
  const outcome = parachute({ baseAmount: base, payments, incomeTaxRate });
  if (outcome.isParachute && exempt(input)) {
    const kept = cents(payments - shareOf(payments, incomeTaxRate));
    return {
      is_parachute: false,
      excess: 0,
      excise_tax: 0,
      after_tax_full: unitsOf(kept),
      after_tax_cutback: unitsOf(kept),
      best_net_choice: "full",
      gross_up: 0,
    };
  }
  const grossUp = outcome.grossUp === null ? null : unitsOf(outcome.grossUp);
  return {
    is_parachute: outcome.isParachute,
    threshold: unitsOf(cents(3 * base)),
    excess: unitsOf(outcome.excess),
    excise_tax: unitsOf(outcome.exciseTax),
    deduction_lost: unitsOf(outcome.deductionLost),
    cutback_payments: unitsOf(outcome.cutbackPayments),
    after_tax_full: unitsOf(outcome.afterTaxFull),
    after_tax_cutback: unitsOf(outcome.afterTaxCutback),
    after_tax_best_net: unitsOf(outcome.afterTaxBestNet),
    best_net_choice: outcome.bestNet,
    gross_up: grossUp,
    total_payments: grossUp === null ? null : unitsOf(payments) + grossUp,
  };
}

export function parachuteOfAcceleration(input: CaseInput): unknown {
  const performance =
    flag(input, "performance_vested", flag(input, "performance", false)) ||
    /performance/.test(text(input, "vesting", "").toLowerCase());
  const value = acceleratedParachute({
    accelerated: centsOfUnits(number(input, "accelerated_value")),
    fullMonths: number(input, "full_months_accelerated", 0),
    timeValue: centsOfUnits(number(input, "time_value_component", 0)),
    performance,
  });
  return { parachute_value: unitsOf(value) };
}

import { discountedOptionTax } from "../../src/offer/executive/discounted-option.ts";
import {
  forgivenessIncome,
  isTreatedAsOption,
  loanDefault,
} from "../../src/offer/instruments/company-loan.ts";
import type { CompanyLoan } from "../../src/offer/instruments/company-loan.ts";
import { blackScholes, exerciseValue, expectedNetValue } from "../../src/offer/instruments/option-value.ts";
import { cents, centsOfUnits, microsOfUnits, unitsOf, valueOfShares } from "../../src/offer/money.ts";
import { firstOf, flag, has, list, number, record, text, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

export function blackScholesCase(input: CaseInput): unknown {
  const value = blackScholes({
    spot: number(input, "spot"),
    strike: number(input, "strike"),
    rate: number(input, "rate", 0),
    volatility: number(input, "volatility"),
    years: number(input, "years"),
    dividend: number(input, "dividend", 0),
  });
  const options = number(input, "options", 1);
  return { call: value.call, put: value.put, total: value.call * options };
}

/** "now, cost sunk" against "at exit, only where it is worth it". */
function isExercisedNow(words: string): boolean {
  return /\bnow\b|sunk|first|upfront|early/.test(words) && !/only if|not exercised|at exit|wait/.test(words);
}

export function expectedValue(input: CaseInput): unknown {
  const company = number(input, "company_value", 0);
  const cost = centsOfUnits(number(input, "exercise_cost", 0));
  const scenarios = list(input["scenarios"], "scenarios").map((value) => {
    const row = record(value, "scenario");
    const exit = has(row, "exit_value") ? number(row, "exit_value") : company * number(row, "multiple");
    return { companyValue: centsOfUnits(exit), probability: number(row, "probability") };
  });
  const now = isExercisedNow(text(input, "exercise", "now").toLowerCase());
  const net = expectedNetValue(number(input, "stake_pct") / 100, cost, scenarios, now);
  return { expected_net_value: unitsOf(net), expected_gross_value: unitsOf(cents(net + (now ? cost : 0))) };
}

function recourse(input: CaseInput): number {
  const value = input["recourse"];
  if (typeof value === "number") return value > 1 ? value / 100 : value;
  const words = text(input, "recourse", "full").toLowerCase();
  if (/^non|none/.test(words)) return 0;
  if (/partial|half/.test(words)) {
    const percent = number(input, "recourse_pct", 50);
    return percent / 100;
  }
  return 1;
}

export function loan(input: CaseInput): unknown {
  const principal = centsOfUnits(number(input, "loan"));
  const note: CompanyLoan = {
    principal,
    rate: number(input, "rate", 0),
    applicableFederalRate: number(input, "afr", 0),
    recourse: recourse(input),
  };
  const forgiven = firstOf(input, ["forgiven", "forgiven_amount"]);
  if (forgiven !== null) {
    const amount =
      typeof input[forgiven] === "number"
        ? centsOfUnits(number(input, forgiven))
        : flag(input, forgiven, false)
          ? principal
          : cents(0);
    const income = forgivenessIncome(amount, flag(input, "on_change_in_control", false));
    return { ordinary_income: unitsOf(income.wages), parachute_payment: unitsOf(income.parachute) };
  }
  const priceKey = firstOf(input, ["share_price_later", "price_later"]);
  if (priceKey === null) throw new UnsupportedCase("input has no later share price");
  const shares = valueOfShares(number(input, "shares"), microsOfUnits(number(input, priceKey)));
  const outcome = loanDefault(note, principal, shares);
  return {
    owed_after_default: unitsOf(outcome.owed),
    holder_loss_beyond_shares: unitsOf(outcome.loss),
    treated_as_option: isTreatedAsOption(note),
    share_value: unitsOf(shares),
  };
}

export function discounted(input: CaseInput): unknown {
  const tax = discountedOptionTax({
    options: number(input, "options"),
    strike: microsOfUnits(number(input, "strike")),
    fairValueAtGrant: microsOfUnits(number(input, "fmv_at_grant")),
    fairValueAtVest: microsOfUnits(number(input, "fmv_at_vest")),
    incomeTaxRate: number(input, "income_tax_rate", 0),
    california: flag(input, "california", /^ca/i.test(text(input, "state", ""))),
  });
  return {
    is_discounted: tax.isDiscounted,
    income_at_vest: unitsOf(tax.incomeAtVest),
    income_tax: unitsOf(tax.incomeTax),
    additional_20pct_tax: unitsOf(tax.additionalTax),
    california_additional_5pct_tax: unitsOf(tax.californiaAdditionalTax),
    total_tax: unitsOf(tax.total),
  };
}

export function moneyness(input: CaseInput): unknown {
  const key = firstOf(input, ["common_price", "price", "fmv"]);
  if (key === null) throw new UnsupportedCase("input has no price of common");
  const countKey = firstOf(input, ["options", "shares"]);
  const options = countKey === null ? 1 : number(input, countKey);
  const value = exerciseValue(
    options,
    microsOfUnits(number(input, "strike")),
    microsOfUnits(number(input, key)),
  );
  return {
    exercise_value: unitsOf(value),
    should_exercise: value > 0,
    exercise_cost: unitsOf(valueOfShares(options, microsOfUnits(number(input, "strike")))),
    break_even_multiple: number(input, key) > 0 ? number(input, "strike") / number(input, key) : null,
  };
}

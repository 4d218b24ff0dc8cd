import {
  effectivePreMoney,
  impliedPreMoney,
  investorPart,
  proRataInvestment,
  roundPrice,
  stakeAfter,
  stakeAfterRoundAndPool,
  stakeBefore,
} from "../../src/offer/company/dilution.ts";
import {
  difference,
  numberOf,
  one,
  product,
  quotient,
  rational,
  rationalOfNumber,
  zero,
} from "../../src/offer/rational.ts";
import type { Rational } from "../../src/offer/rational.ts";
import { exact, firstOf, has, list, record, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

const hundred = rational(100n);

function percent(value: Rational): number {
  return numberOf(product(value, hundred));
}

function part(input: CaseInput, key: string): Rational {
  return quotient(exact(input, key), hundred);
}

function valuation(input: CaseInput): Record<string, number> {
  const result: Record<string, number> = {};
  if (has(input, "pre_money", "investment")) {
    const [pre, investment] = [exact(input, "pre_money"), exact(input, "investment")];
    const investor = investorPart(pre, investment);
    result["investor_pct"] = percent(investor);
    result["dilution_pct"] = percent(investor);
    result["post_money"] = numberOf(pre) + numberOf(investment);
    if (has(input, "new_pool_pct_post")) {
      result["effective_pre_money"] = numberOf(
        effectivePreMoney(pre, investment, part(input, "new_pool_pct_post")),
      );
    }
    if (has(input, "stake_pct"))
      result["stake_after_pct"] = percent(stakeAfter(part(input, "stake_pct"), [investor]));
  }
  if (has(input, "investment") && has(input, "investor_pct") && !has(input, "pre_money")) {
    result["pre_money"] = numberOf(impliedPreMoney(exact(input, "investment"), part(input, "investor_pct")));
    result["post_money"] = numberOf(quotient(exact(input, "investment"), part(input, "investor_pct")));
  }
  const shares = firstOf(input, ["shares_m", "shares", "fully_diluted_shares"]);
  if (has(input, "pre_money") && shares !== null) {
    const price = roundPrice(exact(input, "pre_money"), exact(input, shares));
    result["price"] = numberOf(price);
    if (has(input, "investment")) {
      result[shares === "shares_m" ? "new_shares_m" : "new_shares"] = numberOf(
        quotient(exact(input, "investment"), price),
      );
    }
  }
  return result;
}

function safes(input: CaseInput): Record<string, number> {
  const cap = firstOf(input, ["post_money_cap", "valuation_cap", "safe_cap", "cap"]);
  const amount = firstOf(input, ["safe_investment", "safe_amount", "investment"]);
  if (cap === null || amount === null) return {};
  const before = quotient(exact(input, amount), exact(input, cap));
  const sold = soldParts(input);
  const after = stakeAfter(before, sold);
  return {
    safe_pct: percent(before),
    safe_pct_before_round: percent(before),
    safe_pct_after_round: percent(after),
    stake_after_pct: percent(after),
  };
}

function soldParts(input: CaseInput): Rational[] {
  if (!has(input, "dilutions_pct")) return [];
  return list(input["dilutions_pct"], "dilutions_pct").map((value) => {
    if (typeof value !== "number")
      throw new UnsupportedCase("dilutions_pct holds something that is not a number");
    return quotient(rationalOfNumber(value), hundred);
  });
}

function stakes(input: CaseInput): Record<string, number> {
  const sold = soldParts(input);
  const result: Record<string, number> = {};
  if (sold.length > 0 || has(input, "dilutions_pct")) {
    result["total_dilution_pct"] = percent(difference(one, stakeAfter(one, sold)));
  }
  if (has(input, "stake_after_pct")) {
    result["stake_before_pct"] = percent(stakeBefore(part(input, "stake_after_pct"), sold));
    result["stake_pct"] = result["stake_before_pct"];
  }
  if (!has(input, "stake_pct")) return result;
  const stake = part(input, "stake_pct");
  if (has(input, "investor_pct") || has(input, "new_pool_pct_post")) {
    const investor = has(input, "investor_pct") ? part(input, "investor_pct") : roundPart(input);
    const pool = has(input, "new_pool_pct_post") ? part(input, "new_pool_pct_post") : zero;
    result["stake_after_pct"] = percent(stakeAfterRoundAndPool(stakeAfter(stake, sold), investor, pool));
  } else if (has(input, "dilutions_pct")) {
    result["stake_after_pct"] = percent(stakeAfter(stake, sold));
  }
  const round = firstOf(input, ["round_size", "investment"]);
  if (round !== null) result["pro_rata_investment"] = numberOf(proRataInvestment(stake, exact(input, round)));
  return result;
}

function roundPart(input: CaseInput): Rational {
  return has(input, "pre_money", "investment")
    ? investorPart(exact(input, "pre_money"), exact(input, "investment"))
    : zero;
}

export function dilution(value: unknown): unknown {
  const input = record(value, "input");
  const result = { ...safes(input), ...valuation(input), ...stakes(input) };
  if (Object.keys(result).length === 0) throw new UnsupportedCase("nothing to compute from these fields");
  return result;
}

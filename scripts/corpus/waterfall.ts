import { exitValueForCommonPrice, waterfall as exitWaterfall } from "../../src/offer/company/waterfall.ts";
import type { ShareClass } from "../../src/offer/company/waterfall.ts";
import { numberOf, rationalOfNumber, total } from "../../src/offer/rational.ts";
import { exact, flag, has, list, number, record, text, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";

function participation(input: CaseInput): "none" | "full" | "capped" {
  const value = text(input, "participation", "none");
  if (value === "none" || value === "full" || value === "capped") return value;
  if (value === "non-participating" || value === "non_participating") return "none";
  if (value === "participating") return has(input, "cap_multiple") ? "capped" : "full";
  throw new UnsupportedCase(`${value} is not a kind of participation`);
}

function shareClass(value: unknown): ShareClass {
  const input = record(value, "class");
  const kind = text(input, "kind", has(input, "invested") ? "preferred" : "common");
  const ratio = exact(input, "conversion_ratio", 1);
  const shares = rationalOfNumber(number(input, "shares", 0) * numberOf(ratio));
  const id = text(input, "id");
  if (kind === "option" || kind === "options" || kind === "warrant" || has(input, "strike")) {
    return { id, shares, claim: { kind: "option", strike: exact(input, "strike", 0) } };
  }
  if (kind === "common") return { id, shares, claim: { kind: "common" } };
  if (kind !== "preferred") throw new UnsupportedCase(`${kind} is not a kind of class`);
  // A cap multiple of zero is how some tables say that there is no cap.
  const cap = number(input, "cap_multiple", 0);
  return {
    id,
    shares,
    claim: {
      kind: "preferred",
      invested: exact(input, "invested", 0),
      multiple: exact(input, "preference_multiple", 1),
      participation: participation(input),
      capMultiple: cap > 0 ? rationalOfNumber(cap) : null,
      seniority: number(input, "seniority", 0),
      convertible: flag(input, "convertible", true),
    },
  };
}

export function waterfall(value: unknown): unknown {
  const input = record(value, "input");
  const classes = list(input["classes"], "classes").map(shareClass);
  const terms = {
    exitValue: exact(input, "exit_value"),
    debt: total([exact(input, "debt", 0), exact(input, "transaction_costs", 0)]),
    carveOut: exact(input, "carve_out", 0),
  };
  const result = exitWaterfall(classes, terms);
  const strikes = classes.flatMap((item) => {
    if (item.claim.kind !== "option") return [];
    const needed = exitValueForCommonPrice(classes, terms, item.claim.strike);
    return needed === null ? [] : [[item.id, numberOf(needed)]];
  });
  return {
    payout: Object.fromEntries(result.payouts.map((item) => [item.id, numberOf(item.payout)])),
    common_price: numberOf(result.commonPrice),
    converted: result.payouts.filter((item) => item.converted).map((item) => item.id),
    debt_paid: numberOf(result.debtPaid),
    carve_out_paid: numberOf(result.carveOutPaid),
    undistributed: numberOf(result.undistributed),
    break_even_exit: Object.fromEntries(strikes),
  };
}

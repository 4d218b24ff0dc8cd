import { acceleration } from "./exec-acceleration.ts";
import { has, record, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { blackScholesCase, discounted, expectedValue, loan, moneyness } from "./exec-options.ts";
import { election, smallBusiness, supplemental, unitDelivery } from "./exec-stock.ts";
import { parachuteCase, parachuteOfAcceleration } from "./exec-parachute.ts";

type Shape = { readonly when: (input: CaseInput) => boolean; readonly run: (input: CaseInput) => unknown };

/** The first shape that fits decides; the more telling fields come first. */
const shapes: readonly Shape[] = [
  {
    when: (input) => has(input, "parachute_payments_present_value") || has(input, "payments_before_gross_up"),
    run: parachuteCase,
  },
  { when: (input) => has(input, "accelerated_value"), run: parachuteOfAcceleration },
  { when: (input) => has(input, "gain", "acquired"), run: smallBusiness },
  { when: (input) => has(input, "vested_at_cic"), run: acceleration },
  { when: (input) => has(input, "transfer_date", "filed") || has(input, "election"), run: election },
  { when: (input) => has(input, "supplemental_payment"), run: supplemental },
  { when: (input) => has(input, "units") || has(input, "units_vesting"), run: unitDelivery },
  { when: (input) => has(input, "spot", "volatility"), run: blackScholesCase },
  { when: (input) => has(input, "scenarios"), run: expectedValue },
  { when: (input) => has(input, "loan"), run: loan },
  { when: (input) => has(input, "fmv_at_grant", "fmv_at_vest"), run: discounted },
  { when: (input) => has(input, "strike"), run: moneyness },
];

export function execTerms(value: unknown): unknown {
  const input = record(value, "input");
  const shape = shapes.find((candidate) => candidate.when(input));
  if (shape === undefined)
    throw new UnsupportedCase(`no rule for the fields ${Object.keys(input).join(", ")}`);
  return shape.run(input);
}

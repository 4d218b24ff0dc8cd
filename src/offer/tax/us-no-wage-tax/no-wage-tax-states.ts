import type { Sourced } from "../sourced.ts";

/** States without a tax on wages or gains (SPEC T66). Washington taxes gains and has a module of its own. */
export const noWageTaxStates: Sourced & { readonly codes: readonly string[] } = {
  codes: ["AK", "FL", "NV", "NH", "SD", "TN", "TX", "WY"],
  source: "State constitutions and codes; New Hampshire's tax on interest and dividends ended with 2024",
  asOf: "2026-01-01",
  confidence: "high",
};

export function hasNoWageTax(state: string): boolean {
  return noWageTaxStates.codes.includes(state);
}

import { statusValue, type ByStatus, type FilingStatus } from "../filing-status.ts";
import type { CaliforniaYear } from "./california-year.ts";

const rate = 0.07;
const phaseOutRate = 0.25;

export interface MinimumTaxFigures {
  readonly exemption: ByStatus<number>;
  readonly phaseOutFrom: ByStatus<number>;
}

/** The table's figures by status: half the joint ones for a separate return, the single ones for a head of household. */
export function minimumTaxFigures(table: Pick<CaliforniaYear, "amt">): MinimumTaxFigures {
  const spread = (pair: { readonly single: number; readonly married_joint: number }): ByStatus<number> => ({
    single: pair.single,
    married_joint: pair.married_joint,
    married_separate: pair.married_joint / 2,
    head_of_household: pair.single,
  });
  return { exemption: spread(table.amt.exemption), phaseOutFrom: spread(table.amt.phaseOutFrom) };
}

/** Exemption after its phase-out (R&TC §17062(b)(5), (6); SPEC T44). */
export function californiaMinimumTaxExemption(
  figures: MinimumTaxFigures,
  status: FilingStatus,
  minimumTaxableIncome: number,
): number {
  const over = Math.max(0, minimumTaxableIncome - statusValue(figures.phaseOutFrom, status));
  return Math.max(0, statusValue(figures.exemption, status) - phaseOutRate * over);
}

/** Tentative minimum tax: 7 % above the exemption (R&TC §17062(b)(1)). */
export function californiaTentativeMinimumTax(minimumTaxableIncome: number, exemption: number): number {
  return rate * Math.max(0, minimumTaxableIncome - exemption);
}

/** What the tentative minimum tax exceeds the regular tax by. */
export function californiaMinimumTax(
  minimumTaxableIncome: number,
  exemption: number,
  taxBeforeCredits: number,
): number {
  return Math.max(0, californiaTentativeMinimumTax(minimumTaxableIncome, exemption) - taxBeforeCredits);
}

import { statusValue, type FilingStatus } from "../filing-status.ts";
import { topBracketFrom, type FederalYear } from "./federal-year.ts";

export interface Itemised {
  /** State, local and property tax paid, before the cap. */
  readonly stateAndLocalTax: number;
  /** Deductions that the minimum tax also allows: gifts, interest on a home loan. */
  readonly other: number;
}

export interface Deduction {
  readonly kind: "standard" | "itemised";
  readonly amount: number;
  /** The part of `amount`'s makings that the minimum tax allows too. */
  readonly allowedInMinimumTax: number;
}

/** Most state and local tax that may be deducted (IRC §164(b)(6), (7); SPEC T15). */
export function stateAndLocalTaxCap(
  table: FederalYear,
  status: FilingStatus,
  adjustedGrossIncome: number,
): number {
  // A separate return has half of every figure, the income line included.
  const share = status === "married_separate" ? 0.5 : 1;
  const cap = table.saltCap.amount * share;
  const phaseDown = table.saltCap.phaseDown;
  if (phaseDown === null) return cap;
  const excess = Math.max(0, adjustedGrossIncome - phaseDown.from * share);
  return Math.max(phaseDown.floor * share, cap - phaseDown.rate * excess);
}

/** Standard deduction with the additions for people of 65 and over (IRC §63(c), (f)). */
export function standardDeduction(table: FederalYear, status: FilingStatus, aged: number): number {
  const unmarried = status === "single" || status === "head_of_household";
  const addition = unmarried ? table.agedDeduction.unmarried : table.agedDeduction.married;
  return statusValue(table.standardDeduction, status) + aged * addition;
}

/** From 2026 the 37 % bracket gets no more than 35 % out of a deduction (IRC §68; SPEC T16). */
export function itemisedCut(
  table: FederalYear,
  status: FilingStatus,
  adjustedGrossIncome: number,
  itemised: number,
): number {
  if (!table.itemisedCutInTopBracket) return 0;
  const inTopBracket = Math.max(0, adjustedGrossIncome - topBracketFrom(table, status));
  return (2 / 37) * Math.min(itemised, inTopBracket);
}

/** The standard deduction and, where there is anything to itemise, the itemised one (SPEC T14). */
export function deductionChoices(
  table: FederalYear,
  status: FilingStatus,
  adjustedGrossIncome: number,
  itemised: Itemised,
  aged: number,
): readonly Deduction[] {
  const standard: Deduction = {
    kind: "standard",
    amount: standardDeduction(table, status, aged),
    allowedInMinimumTax: 0,
  };
  const cap = stateAndLocalTaxCap(table, status, adjustedGrossIncome);
  const gross = Math.min(itemised.stateAndLocalTax, cap) + itemised.other;
  if (gross <= 0) return [standard];
  const amount = gross - itemisedCut(table, status, adjustedGrossIncome, gross);
  return [standard, { kind: "itemised", amount, allowedInMinimumTax: itemised.other }];
}

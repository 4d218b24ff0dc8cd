import type { TaxProblem, YearIncome } from "./year-tax.ts";

/** Kinds of income that a module does not know, each as a problem where there is any. */
export function incomeNotModelled(
  place: string,
  income: YearIncome,
  kinds: readonly Exclude<keyof YearIncome, "earners">[],
): TaxProblem[] {
  return kinds
    .filter((kind) => (income[kind] ?? 0) !== 0)
    .map((kind) => ({
      code: "income-not-modelled",
      place,
      message: `${kind} of ${income[kind] ?? 0} is left out: ${place} has no rule for it here.`,
    }));
}

/** Pay of one earner without equity, and all equity pay. */
export function plainAndEquityPay(earner: YearIncome["earners"][number]): { plain: number; equity: number } {
  return { plain: earner.wages + (earner.supplementalWages ?? 0), equity: earner.equityWages ?? 0 };
}

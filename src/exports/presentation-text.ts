import type { BudgetLine, PlanPeriod, PlannedHire } from "../search/presentation/presentation.ts";

/** The lines that say something, without the marks that people put before them. */
export function pointsOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/^\s*[-*•]\s+/u, "").trim())
    .filter((line) => line !== "");
}

export function periodName(period: PlanPeriod): string {
  return `Day ${period}`;
}

/** "EUR 140,000"; cents only where there are some. */
export function moneyText(cents: number, currency: string): string {
  const units = cents / 100;
  const digits = Number.isInteger(units) ? 0 : 2;
  return `${currency} ${units.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

const cadenceWords = { once: "once", monthly: "a month", yearly: "a year" } as const;

export function hireCost({ yearlyCost, currency }: PlannedHire): string {
  return yearlyCost === null ? "cost open" : `${moneyText(yearlyCost, currency)} a year`;
}

export function hireText(hire: PlannedHire): string {
  return `${hire.role}, month ${hire.month}, ${hireCost(hire)}`;
}

export function budgetCost({ amount, currency, cadence }: BudgetLine): string {
  return `${moneyText(amount, currency)} ${cadenceWords[cadence]}`;
}

export function budgetText(line: BudgetLine): string {
  return `${line.what}, ${budgetCost(line)}`;
}

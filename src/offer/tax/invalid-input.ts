import type { TaxProblem, TaxYear } from "./year-tax.ts";

const signed: ReadonlySet<string> = new Set(["shortTermGains", "longTermGains", "otherInvestmentIncome"]);

function wrongAmounts(path: string, fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== "number") return [];
    const right = Number.isFinite(value) && (value >= 0 || signed.has(name));
    return right ? [] : [`${path}.${name}`];
  });
}

/** The first amount that is not a number, or is negative where only gains may be; null when all are right. */
export function invalidInput(question: TaxYear): TaxProblem | null {
  const wrong = [
    ...wrongAmounts("income", question.income),
    ...question.income.earners.flatMap((earner, index) => wrongAmounts(`income.earners[${index}]`, earner)),
    ...wrongAmounts("deductions", question.deductions ?? {}),
    ...wrongAmounts("carriedIn", question.carriedIn ?? {}),
    ...wrongAmounts("circumstances", question.circumstances ?? {}),
  ];
  const place = wrong[0];
  if (place === undefined) return null;
  return {
    code: "invalid-input",
    place,
    message: `${place} must be a number, and not negative unless it is a gain or loss; nothing was calculated.`,
  };
}

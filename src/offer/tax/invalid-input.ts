import type { TaxProblem, TaxYear } from "./year-tax.ts";

const signed: ReadonlySet<string> = new Set(["shortTermGains", "longTermGains", "otherInvestmentIncome"]);

function wrongAmount(fields: object): string | undefined {
  return Object.entries(fields).find(([name, value]: [string, unknown]) => {
    return typeof value === "number" && !(Number.isFinite(value) && (value >= 0 || signed.has(name)));
  })?.[0];
}

function firstWrongAmount(question: TaxYear): string | null {
  const { income, deductions, carriedIn, circumstances } = question;
  for (const [index, earner] of income.earners.entries()) {
    const name = wrongAmount(earner);
    if (name !== undefined) return `income.earners[${index}].${name}`;
  }
  for (const [group, fields] of Object.entries({ income, deductions, carriedIn, circumstances })) {
    const name = fields === undefined ? undefined : wrongAmount(fields);
    if (name !== undefined) return `${group}.${name}`;
  }
  return null;
}

/** The first amount that is not a number, or is negative where only gains may be; null when all are right. */
export function invalidInput(question: TaxYear): TaxProblem | null {
  const place = firstWrongAmount(question);
  if (place === null) return null;
  return {
    code: "invalid-input",
    place,
    message: `${place} must be a number, and not negative unless it is a gain or loss; nothing was calculated.`,
  };
}

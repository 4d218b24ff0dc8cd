import type { Sourced } from "./sourced.ts";
import type { CarriedAmounts, TaxLine, TaxNote, TaxProblem, TaxYear, YearTax } from "./year-tax.ts";

const nothingCarried: CarriedAmounts = {
  federalMinimumTaxCredit: 0,
  stateMinimumTaxCredit: 0,
  shortTermLoss: 0,
  longTermLoss: 0,
  businessDisposalUsed: 0,
};

/** Rounds to whole cents; amounts are rounded only where they leave this folder. */
function inCents(amount: number): number {
  // Adding 0 turns a negative zero into 0.
  return Math.round(amount * 100) / 100 + 0;
}

export function noteOf(rule: string, place: string, table: Sourced): TaxNote {
  const { source, asOf, confidence } = table;
  return { rule, place, source, asOf, confidence };
}

/** What was carried in, with 0 for what was not given. */
export function carriedIn(question: TaxYear): CarriedAmounts {
  return { ...nothingCarried, ...question.carriedIn };
}

/** The answer where no table is held: the problem says what is missing, and what was carried in stays as it was. */
export function notModelled(question: TaxYear, problem: TaxProblem): YearTax {
  return {
    coverage: "none",
    currency: null,
    taxes: [],
    total: null,
    withheld: null,
    balanceDue: null,
    carriedOut: carriedIn(question),
    figures: {},
    problems: [problem],
    notes: [],
  };
}

export function yearNotModelled(question: TaxYear, place: string, years: readonly number[]): YearTax {
  return notModelled(question, {
    code: "year-not-modelled",
    place,
    message: `No tax table of ${place} for ${question.year}; tables are held for ${years.join(", ")}.`,
  });
}

interface Parts {
  readonly currency: string;
  readonly taxes: readonly TaxLine[];
  readonly withheld: number | null;
  readonly carriedOut?: Partial<CarriedAmounts>;
  readonly figures: Readonly<Record<string, number>>;
  readonly problems: readonly TaxProblem[];
  readonly notes: readonly TaxNote[];
}

function carriedOutInCents(carried: Partial<CarriedAmounts>): CarriedAmounts {
  const all = { ...nothingCarried, ...carried };
  return {
    federalMinimumTaxCredit: inCents(all.federalMinimumTaxCredit),
    stateMinimumTaxCredit: inCents(all.stateMinimumTaxCredit),
    shortTermLoss: inCents(all.shortTermLoss),
    longTermLoss: inCents(all.longTermLoss),
    businessDisposalUsed: inCents(all.businessDisposalUsed),
  };
}

/** Rounds the parts to cents and adds them up; any problem makes the answer partial. */
export function answer(parts: Parts): YearTax {
  const taxes = parts.taxes.map((line) => ({ ...line, amount: inCents(line.amount) }));
  const total = inCents(taxes.reduce((sum, line) => sum + line.amount, 0));
  const withheld = parts.withheld === null ? null : inCents(parts.withheld);
  return {
    coverage: parts.problems.length === 0 ? "full" : "partial",
    currency: parts.currency,
    taxes,
    total,
    withheld,
    balanceDue: withheld === null ? null : inCents(total - withheld),
    carriedOut: carriedOutInCents(parts.carriedOut ?? {}),
    figures: Object.fromEntries(Object.entries(parts.figures).map(([name, value]) => [name, inCents(value)])),
    problems: parts.problems,
    notes: parts.notes,
  };
}

import { incomeNotModelled, plainAndEquityPay } from "../income-outside-place.ts";
import { answer, carriedIn, noteOf, yearNotModelled } from "../year-answer.ts";
import type { TaxProblem, TaxYear, YearTax } from "../year-tax.ts";
import { ukTax, type UkTax } from "./uk-tax.ts";
import { ukYear, ukYears, type UkYear } from "./uk-year.ts";

function personTax(table: UkYear, question: TaxYear, index: number): UkTax {
  const earner = question.income.earners[index] ?? { wages: 0 };
  const { plain, equity } = plainAndEquityPay(earner);
  const first = index === 0;
  const { income, circumstances } = question;
  const gains = (income.shortTermGains ?? 0) + (income.longTermGains ?? 0);
  return ukTax(table, {
    pay: plain,
    equityPay: equity,
    readilyConvertible: circumstances?.readilyConvertible ?? true,
    employerNicPassedOn: circumstances?.employerNicPassedOn ?? false,
    scottish: question.place.region === "SCT",
    // Gains and reliefs are the first earner's.
    gains: first ? gains : 0,
    businessDisposalGains: first ? (circumstances?.businessDisposalGains ?? 0) : 0,
    businessDisposalUsed: first ? carriedIn(question).businessDisposalUsed : 0,
    gainsBeforeChange: first ? (circumstances?.gainsBeforeRateChange ?? 0) : 0,
  });
}

function problemsOf(question: TaxYear): TaxProblem[] {
  return incomeNotModelled("GB", question.income, [
    "isoSpreadHeld",
    "isoDisqualifyingIncome",
    "otherOrdinaryIncome",
    "smallBusinessGainsExcluded",
    "smallBusinessGainsTaxed",
    "interest",
    "ordinaryDividends",
    "qualifiedDividends",
    "otherInvestmentIncome",
  ]);
}

/** A UK year for each earner; PAYE takes all tax on pay, so gains make the balance due (SPEC T80 to T86). */
export function ukTaxYear(question: TaxYear): YearTax {
  const table = ukYear(question.year);
  if (table === undefined) return yearNotModelled(question, "GB", ukYears);
  const people = Math.max(1, question.income.earners.length);
  const taxes = Array.from({ length: people }, (_, index) => personTax(table, question, index));
  const sum = (of: (tax: UkTax) => number): number => taxes.reduce((total, tax) => total + of(tax), 0);
  const incomeTax = sum((tax) => tax.incomeTax);
  const employeeNic = sum((tax) => tax.employeeNic);
  const employerNic = sum((tax) => tax.employerNicBorne);
  return answer({
    currency: "GBP",
    taxes: [
      { code: "income-tax", levied: "GB", amount: incomeTax },
      { code: "national-insurance", levied: "GB", amount: employeeNic },
      { code: "employer-national-insurance", levied: "GB", amount: employerNic },
      { code: "capital-gains-tax", levied: "GB", amount: sum((tax) => tax.capitalGainsTax) },
    ],
    withheld: incomeTax + employeeNic + employerNic,
    carriedOut: { businessDisposalUsed: taxes[0]?.businessDisposalUsed ?? 0 },
    figures: {
      taxablePay: sum((tax) => tax.taxablePay),
      personalAllowance: sum((tax) => tax.personalAllowance),
    },
    problems: problemsOf(question),
    notes: [noteOf("T80", "GB", table)],
  });
}

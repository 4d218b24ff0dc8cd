import { incomeNotModelled, plainAndEquityPay } from "../income-outside-place.ts";
import { answer, noteOf, yearNotModelled } from "../year-answer.ts";
import type { TaxProblem, TaxYear, YearTax } from "../year-tax.ts";
import { germanyTax } from "./germany-tax.ts";
import { germanyYear, germanyYears } from "./germany-year.ts";

const leftOut: TaxProblem = {
  code: "deductions-not-modelled",
  place: "DE",
  message:
    "Social contributions and the allowances for them are left out: taxable income is pay less the deductions that were given.",
};

/** A German year; wage tax takes all tax on pay, so capital income makes the balance due (SPEC T90 to T96). */
export function germanyTaxYear(question: TaxYear): YearTax {
  const table = germanyYear(question.year);
  if (table === undefined) return yearNotModelled(question, "DE", germanyYears);
  const { income, circumstances } = question;
  const pay = income.earners.reduce((sum, earner) => {
    const { plain, equity } = plainAndEquityPay(earner);
    return sum + plain + equity;
  }, 0);
  const gains = (income.shortTermGains ?? 0) + (income.longTermGains ?? 0);
  const substantial = circumstances?.substantialHolding ?? false;
  const yields = (income.interest ?? 0) + (income.ordinaryDividends ?? 0) + (income.qualifiedDividends ?? 0);
  const onPay = {
    taxableIncome: Math.max(0, pay - (question.deductions?.itemised ?? 0)),
    joint: question.filingStatus === "married_joint" || question.filingStatus === "surviving_spouse",
    capitalIncome: 0,
    substantialGains: 0,
    churchTaxRate: circumstances?.churchTaxRate ?? 0,
  };
  const tax = germanyTax(table, {
    ...onPay,
    capitalIncome: yields + (substantial ? 0 : gains),
    substantialGains: substantial ? Math.max(0, gains) : 0,
  });
  const payOnly = germanyTax(table, onPay);
  return answer({
    currency: "EUR",
    taxes: [
      { code: "income-tax", levied: "DE", amount: tax.incomeTax },
      { code: "capital-gains-tax", levied: "DE", amount: tax.capitalIncomeTax },
      { code: "solidarity-surcharge", levied: "DE", amount: tax.solidaritySurcharge },
      { code: "church-tax", levied: "DE", amount: tax.churchTax },
    ],
    withheld: payOnly.incomeTax + payOnly.solidaritySurcharge + payOnly.churchTax,
    figures: { taxableIncome: tax.taxableIncome },
    problems: [
      leftOut,
      ...incomeNotModelled("DE", income, [
        "isoSpreadHeld",
        "isoDisqualifyingIncome",
        "otherOrdinaryIncome",
        "smallBusinessGainsExcluded",
        "smallBusinessGainsTaxed",
        "otherInvestmentIncome",
      ]),
    ],
    notes: [noteOf("T90", "DE", table)],
  });
}

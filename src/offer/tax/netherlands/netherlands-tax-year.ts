import { incomeNotModelled, plainAndEquityPay } from "../income-outside-place.ts";
import { answer, noteOf, yearNotModelled } from "../year-answer.ts";
import type { EarnerPay, TaxProblem, TaxYear, YearTax } from "../year-tax.ts";
import { netherlandsTax, payUnderRuling, type NetherlandsTax } from "./netherlands-tax.ts";
import { netherlandsYear, netherlandsYears, type NetherlandsYear } from "./netherlands-year.ts";

const leftOut: TaxProblem = {
  code: "taxes-not-modelled",
  place: "NL",
  message: "Box 2 and box 3 (shares and savings) are left out: their tables are not in the sources.",
};

function earnerTax(
  table: NetherlandsYear,
  question: TaxYear,
  earner: EarnerPay,
  first: boolean,
): NetherlandsTax {
  const { plain, equity } = plainAndEquityPay(earner);
  const ruling = question.circumstances?.thirtyPercentRuling;
  const pay = plain + equity;
  const taxed = first && ruling !== undefined ? payUnderRuling(table, pay, ruling.young) : pay;
  const deducted = first ? (question.deductions?.itemised ?? 0) : 0;
  return netherlandsTax(table, Math.max(0, taxed - deducted));
}

/** A Dutch year in box 1 for each earner; wage tax takes all of it. Ruling and deductions are the first earner's (SPEC T100 to T105). */
export function netherlandsTaxYear(question: TaxYear): YearTax {
  const table = netherlandsYear(question.year);
  if (table === undefined) return yearNotModelled(question, "NL", netherlandsYears);
  const taxes = question.income.earners.map((earner, index) =>
    earnerTax(table, question, earner, index === 0),
  );
  const sum = (of: (tax: NetherlandsTax) => number): number =>
    taxes.reduce((total, tax) => total + of(tax), 0);
  const incomeTax = sum((tax) => tax.incomeTax);
  return answer({
    currency: "EUR",
    taxes: [{ code: "income-tax", levied: "NL", amount: incomeTax }],
    withheld: incomeTax,
    figures: {
      taxableIncome: sum((tax) => tax.taxableIncome),
      generalCredit: sum((tax) => tax.generalCredit),
      labourCredit: sum((tax) => tax.labourCredit),
    },
    problems: [
      leftOut,
      ...incomeNotModelled("NL", question.income, [
        "isoSpreadHeld",
        "isoDisqualifyingIncome",
        "otherOrdinaryIncome",
        "smallBusinessGainsExcluded",
        "smallBusinessGainsTaxed",
        "shortTermGains",
        "longTermGains",
        "interest",
        "ordinaryDividends",
        "qualifiedDividends",
        "otherInvestmentIncome",
      ]),
    ],
    notes: [noteOf("T100", "NL", table)],
  });
}

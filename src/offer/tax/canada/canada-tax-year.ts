import { incomeNotModelled, plainAndEquityPay } from "../income-outside-place.ts";
import { answer, noteOf, yearNotModelled } from "../year-answer.ts";
import type { TaxProblem, TaxYear, YearTax } from "../year-tax.ts";
import { canadaFederalTax, canadaYear, canadaYears } from "./canada-tax.ts";

const leftOut: readonly TaxProblem[] = [
  {
    code: "taxes-not-modelled",
    place: "CA",
    message:
      "Only federal income tax is known: provincial tax, CPP and EI are left out, so the total is far too low.",
  },
  {
    code: "withholding-not-modelled",
    place: "CA",
    message: "What is withheld from pay is not in the sources, so no balance due is given.",
  },
];

/** A Canadian year, federal part only, for each earner; gains are the first earner's (SPEC T110 to T112). */
export function canadaTaxYear(question: TaxYear): YearTax {
  const table = canadaYear(question.year);
  if (table === undefined) return yearNotModelled(question, "CA", canadaYears);
  const { income, circumstances } = question;
  const gains = (income.shortTermGains ?? 0) + (income.longTermGains ?? 0);
  const earners = income.earners.length > 0 ? income.earners : [{ wages: 0 }];
  const taxes = earners.map((earner, index) => {
    const { plain, equity } = plainAndEquityPay(earner);
    return canadaFederalTax(table, {
      pay: plain,
      optionBenefit: equity,
      optionBenefitOverLimit: index === 0 ? (circumstances?.optionBenefitOverLimit ?? 0) : 0,
      gains: index === 0 ? gains : 0,
    });
  });
  return answer({
    currency: "CAD",
    taxes: [{ code: "income-tax", levied: "CA", amount: taxes.reduce((sum, tax) => sum + tax.tax, 0) }],
    withheld: null,
    figures: { taxableIncome: taxes.reduce((sum, tax) => sum + tax.taxableIncome, 0) },
    problems: [
      ...leftOut,
      ...incomeNotModelled("CA", income, [
        "isoSpreadHeld",
        "isoDisqualifyingIncome",
        "otherOrdinaryIncome",
        "smallBusinessGainsExcluded",
        "smallBusinessGainsTaxed",
        "interest",
        "ordinaryDividends",
        "qualifiedDividends",
        "otherInvestmentIncome",
      ]),
    ],
    notes: [noteOf("T110", "CA", table)],
  });
}

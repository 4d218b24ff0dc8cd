import {
  adjustedGrossIncome,
  federalTax,
  noFederalIncome,
  type FederalIncome,
  type FederalTax,
} from "../us-federal/federal-tax.ts";
import type { Sourced } from "../sourced.ts";
import { federalYear, federalYears, type FederalYear } from "../us-federal/federal-year.ts";
import { medicareTax, socialSecurityTax } from "../us-federal/payroll.ts";
import { supplementalWithholding } from "../us-federal/supplemental-withholding.ts";
import { hasNoWageTax } from "../us-no-wage-tax/no-wage-tax-states.ts";
import { answer, carriedIn, noteOf, yearNotModelled } from "../year-answer.ts";
import type { EarnerPay, TaxLine, TaxNote, TaxProblem, TaxYear, YearTax } from "../year-tax.ts";
import { stateYear, type StateHousehold, type StateYear } from "./state-year.ts";

/** What California withholds from option income and bonuses (SPEC T45). */
const californiaSupplemental: Sourced & { readonly rate: number } = {
  rate: 0.1023,
  source: "EDD publication DE 44, not seen in the original",
  asOf: "2025-12-31",
  confidence: "medium",
};

function supplementalPay(earner: EarnerPay): number {
  return (earner.supplementalWages ?? 0) + (earner.equityWages ?? 0);
}

function payOf(question: TaxYear): number[] {
  return question.income.earners.map((earner) => earner.wages + supplementalPay(earner));
}

function federalIncome(question: TaxYear, wages: readonly number[]): FederalIncome {
  const { income, deductions, circumstances } = question;
  const carried = carriedIn(question);
  return {
    filingStatus: question.filingStatus,
    wages,
    otherOrdinary: (income.isoDisqualifyingIncome ?? 0) + (income.otherOrdinaryIncome ?? 0),
    isoSpreadHeld: income.isoSpreadHeld ?? 0,
    shortTermGains: income.shortTermGains ?? 0,
    longTermGains: income.longTermGains ?? 0,
    smallBusinessGains: income.smallBusinessGainsTaxed ?? 0,
    interest: income.interest ?? 0,
    ordinaryDividends: income.ordinaryDividends ?? 0,
    qualifiedDividends: income.qualifiedDividends ?? 0,
    otherInvestment: income.otherInvestmentIncome ?? 0,
    itemised: { stateAndLocalTax: 0, other: deductions?.itemised ?? 0 },
    aged: circumstances?.peopleOf65 ?? 0,
    minimumTaxCredit: carried.federalMinimumTaxCredit,
    capitalLosses: { short: carried.shortTermLoss, long: carried.longTermLoss },
  };
}

function household(question: TaxYear, table: FederalYear, income: FederalIncome): StateHousehold {
  return {
    filingStatus: question.filingStatus,
    federalAdjustedGrossIncome: adjustedGrossIncome(income),
    wages: income.wages,
    payrollTaxes: income.wages.map((wages) => socialSecurityTax(table, wages) + medicareTax(wages)),
    otherOrdinary: income.otherOrdinary + income.otherInvestment,
    interestAndDividends: income.interest + income.ordinaryDividends + income.qualifiedDividends,
    shortTermGains: income.shortTermGains,
    longTermGains: income.longTermGains + income.smallBusinessGains,
    excludedSmallBusinessGains: question.income.smallBusinessGainsExcluded ?? 0,
    isoSpreadHeld: income.isoSpreadHeld,
    itemised: income.itemised.other,
    gifts: question.deductions?.gifts ?? 0,
    minimumTaxCredit: carriedIn(question).stateMinimumTaxCredit,
  };
}

function sumOf(taxes: readonly TaxLine[]): number {
  return taxes.reduce((sum, line) => sum + line.amount, 0);
}

function federalLines(tax: FederalTax): TaxLine[] {
  const line = (code: TaxLine["code"], amount: number): TaxLine => ({ code, levied: "US", amount });
  return [
    line("income-tax", tax.regularTax),
    line("minimum-tax", tax.minimumTax),
    line("minimum-tax-credit", -tax.minimumTaxCreditUsed),
    line("net-investment-income-tax", tax.netInvestmentIncomeTax),
    line("social-security", tax.payroll.socialSecurity),
    line("medicare", tax.payroll.medicare),
    line("additional-medicare", tax.payroll.additionalMedicare),
  ];
}

/** Employers are taken to withhold from regular wages exactly what those wages alone would owe (SPEC T31, T32). */
function withheld(
  question: TaxYear,
  table: FederalYear,
  federal: FederalTax,
  region: string,
): { amount: number; problems: TaxProblem[]; notes: TaxNote[] } {
  const { earners } = question.income;
  const regular = {
    ...noFederalIncome,
    filingStatus: question.filingStatus,
    wages: earners.map((earner) => earner.wages),
  };
  const alone = federalTax(table, regular);
  const homeState = stateYear(region, question.place.city, question.year, {
    ...household(question, table, regular),
    excludedSmallBusinessGains: 0,
    minimumTaxCredit: 0,
    gifts: 0,
  });
  const supplemental = earners.map(supplementalPay);
  const paid = supplemental.reduce((sum, pay) => sum + pay, 0);
  const fromSupplemental = supplemental.reduce((sum, pay) => sum + supplementalWithholding(pay), 0);
  const stateRate = region === "CA" ? californiaSupplemental.rate : 0;
  const known = region === "CA" || region === "WA" || hasNoWageTax(region) || paid === 0;
  return {
    amount:
      alone.incomeTax +
      fromSupplemental +
      federal.payroll.withheld +
      sumOf(homeState.taxes) +
      stateRate * paid,
    notes: region === "CA" && paid > 0 ? [noteOf("T45", "US-CA", californiaSupplemental)] : [],
    problems: known
      ? []
      : [
          {
            code: "withholding-not-modelled",
            place: `US-${region}`,
            message: `What US-${region} withholds from bonuses and equity is not in the sources and counts as nothing, so the balance due is at its highest.`,
          },
        ],
  };
}

function stateTaxDeducted(question: TaxYear, state: StateYear): number {
  const given = question.deductions?.stateAndLocalTax;
  if (given !== undefined) return given;
  const incomeTaxes = state.taxes.filter((line) => line.code !== "state-capital-gains-tax");
  return Math.max(0, sumOf(incomeTaxes));
}

/** Whether what a separate return adds to its minimum taxable income also grows at 50 % was not seen in a form (SPEC T20). */
function federalNotes(table: FederalYear, question: TaxYear): TaxNote[] {
  const notes = [noteOf("T10", "US", table)];
  if (question.filingStatus === "married_separate" && table.year >= 2026) {
    notes.push(noteOf("T20", "US", { ...table, confidence: "medium" }));
  }
  return notes;
}

/** A US resident's year: federal, state and city (SPEC T10 to T70). */
export function usYear(question: TaxYear): YearTax {
  const table = federalYear(question.year);
  if (table === undefined) return yearNotModelled(question, "US", federalYears);
  const region = question.place.region ?? "unknown";
  const income = federalIncome(question, payOf(question));
  // State tax needs only adjusted gross income, so it comes first and can then be deducted federally.
  const state = stateYear(region, question.place.city, question.year, household(question, table, income));
  const federal = federalTax(table, {
    ...income,
    itemised: { ...income.itemised, stateAndLocalTax: stateTaxDeducted(question, state) },
  });
  const paid = withheld(question, table, federal, region);
  return answer({
    currency: "USD",
    taxes: [...federalLines(federal), ...state.taxes],
    withheld: paid.amount,
    carriedOut: {
      federalMinimumTaxCredit: federal.minimumTaxCreditCarried,
      stateMinimumTaxCredit: state.minimumTaxCreditCarried,
      shortTermLoss: federal.lossCarried.short,
      longTermLoss: federal.lossCarried.long,
    },
    figures: {
      adjustedGrossIncome: federal.adjustedGrossIncome,
      deduction: federal.deduction.amount,
      taxableIncome: federal.taxableIncome,
      minimumTaxableIncome: federal.minimumTaxableIncome,
      minimumTaxExemption: federal.minimumTaxExemption,
      tentativeMinimumTax: federal.tentativeMinimumTax,
      ...state.figures,
    },
    problems: [...state.problems, ...paid.problems],
    notes: [...federalNotes(table, question), ...state.notes, ...paid.notes],
  });
}

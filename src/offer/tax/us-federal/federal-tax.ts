import { scheduleTax, stackedTax } from "../brackets.ts";
import { statusValue, type FilingStatus } from "../filing-status.ts";
import { netGains, type CapitalLosses } from "./capital-gains.ts";
import { deductionChoices, type Deduction, type Itemised } from "./deductions.ts";
import type { FederalYear } from "./federal-year.ts";
import { netInvestmentIncomeTax } from "./investment-income-tax.ts";
import { minimumTaxExemption, minimumTaxWithGains, separateReturnAddition } from "./minimum-tax.ts";
import { payrollTax, type PayrollTax } from "./payroll.ts";

/** Highest rate on the taxed part of a §1202 gain. */
const cappedRate = 0.28;

/** A household's year in dollars. Amounts that are absent in life are 0. */
export interface FederalIncome {
  readonly filingStatus: FilingStatus;
  /** Wages of each earner with bonus, option and RSU income. */
  readonly wages: readonly number[];
  /** Ordinary income without payroll tax: disqualifying ISO income, pensions. */
  readonly otherOrdinary: number;
  readonly isoSpreadHeld: number;
  readonly shortTermGains: number;
  readonly longTermGains: number;
  /** The taxed part of a partly excluded §1202 gain; it is not in `longTermGains`. */
  readonly smallBusinessGains: number;
  readonly interest: number;
  /** Dividends without those that are qualified. */
  readonly ordinaryDividends: number;
  readonly qualifiedDividends: number;
  /** Rents and passive business income. */
  readonly otherInvestment: number;
  readonly itemised: Itemised;
  /** Spouses of 65 or over. */
  readonly aged: number;
  readonly minimumTaxCredit: number;
  readonly capitalLosses: CapitalLosses;
}

export interface FederalTax {
  readonly adjustedGrossIncome: number;
  readonly deduction: Deduction;
  readonly taxableIncome: number;
  readonly regularTax: number;
  readonly minimumTaxableIncome: number;
  readonly minimumTaxExemption: number;
  readonly tentativeMinimumTax: number;
  readonly minimumTax: number;
  readonly minimumTaxCreditUsed: number;
  readonly minimumTaxCreditCarried: number;
  readonly netInvestmentIncome: number;
  readonly netInvestmentIncomeTax: number;
  /** Regular tax, minimum tax and net investment income tax less the credit; without payroll taxes. */
  readonly incomeTax: number;
  readonly payroll: PayrollTax;
  readonly lossCarried: CapitalLosses;
}

/** A year without income, to spread and change. */
export const noFederalIncome: FederalIncome = {
  filingStatus: "single",
  wages: [],
  otherOrdinary: 0,
  isoSpreadHeld: 0,
  shortTermGains: 0,
  longTermGains: 0,
  smallBusinessGains: 0,
  interest: 0,
  ordinaryDividends: 0,
  qualifiedDividends: 0,
  otherInvestment: 0,
  itemised: { stateAndLocalTax: 0, other: 0 },
  aged: 0,
  minimumTaxCredit: 0,
  capitalLosses: { short: 0, long: 0 },
};

/**
 * Tax at the seven rates with gains stacked on top at 0, 15 and 20 % (IRC §1(h), (j); SPEC T11, T12). `at28` is gain that bears
 * at most 28 % (§1(h)(4)); neither kind of gain is part of the other.
 */
export function regularTax(
  table: FederalYear,
  status: FilingStatus,
  taxableIncome: number,
  preferential: number,
  at28 = 0,
): number {
  const rates = statusValue(table.ordinary, status);
  const gains = Math.min(Math.max(0, preferential), taxableIncome);
  const below = taxableIncome - gains;
  // The 28 % gain first fills the brackets of lower rates.
  const lowBracketsEnd = rates.find((bracket) => bracket.rate > cappedRate)?.from ?? Infinity;
  const ordinary = Math.min(below, Math.max(below - at28, lowBracketsEnd));
  const stacked =
    scheduleTax(rates, ordinary) +
    cappedRate * (below - ordinary) +
    stackedTax(statusValue(table.gains, status), below, gains);
  // The 15 % rate begins a little below the 22 % bracket: the worksheet takes the smaller tax.
  return Math.min(stacked, scheduleTax(rates, taxableIncome));
}

/** Short-term losses and long-term losses carried in lower this gain first (§1(h)(4)). */
function gainAt28(input: FederalIncome, netCapitalGain: number): number {
  const netShortLoss = Math.max(0, input.capitalLosses.short - input.shortTermGains);
  const left = input.smallBusinessGains - netShortLoss - input.capitalLosses.long;
  return Math.min(Math.max(0, left), netCapitalGain);
}

interface MinimumTax {
  readonly income: number;
  readonly exemption: number;
  readonly tentative: number;
  readonly tax: number;
}

/** Regular and minimum tax under one deduction. */
interface TaxUnder {
  readonly deduction: Deduction;
  readonly taxableIncome: number;
  readonly regular: number;
  readonly minimum: MinimumTax;
  readonly creditUsed: number;
  readonly creditEarned: number;
  /** Regular and minimum tax less the credit. */
  readonly due: number;
}

interface IncomeSoFar {
  readonly adjustedGrossIncome: number;
  readonly at28: number;
  readonly atGainRates: number;
}

function taxUnder(
  table: FederalYear,
  input: FederalIncome,
  income: IncomeSoFar,
  deduction: Deduction,
): TaxUnder {
  const status = input.filingStatus;
  const { at28, atGainRates } = income;
  const taxableIncome = Math.max(0, income.adjustedGrossIncome - deduction.amount);
  const preferential = Math.min(taxableIncome, atGainRates);
  const regular = regularTax(table, status, taxableIncome, preferential, at28);
  const minimumWith = (spread: number): MinimumTax => {
    const raw = income.adjustedGrossIncome - deduction.allowedInMinimumTax + spread;
    const minimumIncome = raw + separateReturnAddition(table, status, raw);
    const exemption = minimumTaxExemption(table, status, minimumIncome);
    const tentative = minimumTaxWithGains(table, status, Math.max(0, minimumIncome - exemption), {
      gains: atGainRates,
      unrecaptured1250: 0,
      limit: atGainRates,
      ordinaryTaxable: taxableIncome - preferential,
    });
    return { income: minimumIncome, exemption, tentative, tax: Math.max(0, tentative - regular) };
  };
  const minimum = minimumWith(input.isoSpreadHeld);
  const creditUsed = Math.min(input.minimumTaxCredit, Math.max(0, regular - minimum.tentative));
  return {
    deduction,
    taxableIncome,
    regular,
    minimum,
    creditUsed,
    // Only the tax that timing items cause comes back as a credit (IRC §53(d)(1)(B)).
    creditEarned: Math.max(0, minimum.tax - minimumWith(0).tax),
    due: regular + minimum.tax - creditUsed,
  };
}

/** The deduction that leaves the smaller tax; where the minimum tax makes both equal, the larger deduction. */
function better(one: TaxUnder, other: TaxUnder): TaxUnder {
  const gap = other.due - one.due;
  if (Math.abs(gap) < 0.005) return other.deduction.amount > one.deduction.amount ? other : one;
  return gap < 0 ? other : one;
}

interface GrossIncome extends IncomeSoFar {
  readonly netInvestmentIncome: number;
  readonly lossCarried: CapitalLosses;
}

function grossIncome(input: FederalIncome): GrossIncome {
  const longTerm = input.longTermGains + input.smallBusinessGains;
  const gains = netGains(input.shortTermGains, longTerm, input.capitalLosses, input.filingStatus);
  const at28 = gainAt28(input, gains.netCapitalGain);
  const netInvestmentIncome =
    input.interest +
    input.ordinaryDividends +
    input.qualifiedDividends +
    input.otherInvestment +
    gains.inIncome;
  const wages = input.wages.reduce((sum, earned) => sum + earned, 0);
  return {
    adjustedGrossIncome: wages + input.otherOrdinary + netInvestmentIncome,
    at28,
    atGainRates: gains.netCapitalGain - at28 + input.qualifiedDividends,
    netInvestmentIncome,
    lossCarried: gains.lossCarried,
  };
}

/** Adjusted gross income alone: what state taxes begin with. */
export function adjustedGrossIncome(input: FederalIncome): number {
  return grossIncome(input).adjustedGrossIncome;
}

/** The year's federal taxes (SPEC T10 to T31). */
export function federalTax(table: FederalYear, input: FederalIncome): FederalTax {
  const status = input.filingStatus;
  const gross = grossIncome(input);
  const chosen = deductionChoices(table, status, gross.adjustedGrossIncome, input.itemised, input.aged)
    .map((deduction) => taxUnder(table, input, gross, deduction))
    .reduce(better);
  const investmentTax = netInvestmentIncomeTax(status, gross.netInvestmentIncome, gross.adjustedGrossIncome);
  return {
    adjustedGrossIncome: gross.adjustedGrossIncome,
    deduction: chosen.deduction,
    taxableIncome: chosen.taxableIncome,
    regularTax: chosen.regular,
    minimumTaxableIncome: chosen.minimum.income,
    minimumTaxExemption: chosen.minimum.exemption,
    tentativeMinimumTax: chosen.minimum.tentative,
    minimumTax: chosen.minimum.tax,
    minimumTaxCreditUsed: chosen.creditUsed,
    minimumTaxCreditCarried: input.minimumTaxCredit - chosen.creditUsed + chosen.creditEarned,
    netInvestmentIncome: gross.netInvestmentIncome,
    netInvestmentIncomeTax: investmentTax,
    incomeTax: chosen.due + investmentTax,
    payroll: payrollTax(table, status, input.wages),
    lossCarried: gross.lossCarried,
  };
}

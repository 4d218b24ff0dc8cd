import { scheduleTax, stackedTax } from "../brackets.ts";
import type { FilingStatus } from "../filing-status.ts";
import { netGains, type CapitalLosses } from "./capital-gains.ts";
import { bestDeduction, type Deduction, type Itemised } from "./deductions.ts";
import { gainSchedule, ordinarySchedule, type FederalYear } from "./federal-year.ts";
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
  const rates = ordinarySchedule(table, status);
  const gains = Math.min(Math.max(0, preferential), taxableIncome);
  const below = taxableIncome - gains;
  // The 28 % gain first fills the brackets of lower rates.
  const lowBracketsEnd = rates.find((bracket) => bracket.rate > cappedRate)?.from ?? Infinity;
  const ordinary = Math.min(below, Math.max(below - at28, lowBracketsEnd));
  const stacked =
    scheduleTax(rates, ordinary) +
    cappedRate * (below - ordinary) +
    stackedTax(gainSchedule(table, status), below, gains);
  // The 15 % rate begins a little below the 22 % bracket: the worksheet takes the smaller tax.
  return Math.min(stacked, scheduleTax(rates, taxableIncome));
}

/** Short-term losses and long-term losses carried in lower this gain first (§1(h)(4)). */
function gainAt28(input: FederalIncome, netCapitalGain: number): number {
  const netShortLoss = Math.max(0, input.capitalLosses.short - input.shortTermGains);
  const left = input.smallBusinessGains - netShortLoss - input.capitalLosses.long;
  return Math.min(Math.max(0, left), netCapitalGain);
}

interface MinimumTaxBase {
  readonly beforeSpread: number;
  readonly preferential: number;
  readonly ordinaryTaxable: number;
  readonly regular: number;
}

interface MinimumTax {
  readonly income: number;
  readonly exemption: number;
  readonly tentative: number;
  readonly tax: number;
}

function minimumTaxOn(
  table: FederalYear,
  status: FilingStatus,
  base: MinimumTaxBase,
  spread: number,
): MinimumTax {
  const raw = base.beforeSpread + spread;
  const income = raw + separateReturnAddition(table, status, raw);
  const exemption = minimumTaxExemption(table, status, income);
  const tentative = minimumTaxWithGains(table, status, Math.max(0, income - exemption), {
    gains: base.preferential,
    unrecaptured1250: 0,
    limit: base.preferential,
    ordinaryTaxable: base.ordinaryTaxable,
  });
  return { income, exemption, tentative, tax: Math.max(0, tentative - base.regular) };
}

/** The year's federal taxes (SPEC T10 to T31). */
export function federalTax(table: FederalYear, input: FederalIncome): FederalTax {
  const status = input.filingStatus;
  const longTerm = input.longTermGains + input.smallBusinessGains;
  const gains = netGains(input.shortTermGains, longTerm, input.capitalLosses, status);
  const at28 = gainAt28(input, gains.netCapitalGain);
  const netInvestmentIncome =
    input.interest +
    input.ordinaryDividends +
    input.qualifiedDividends +
    input.otherInvestment +
    gains.inIncome;
  const wages = input.wages.reduce((sum, earned) => sum + earned, 0);
  const adjustedGrossIncome = wages + input.otherOrdinary + netInvestmentIncome;
  const deduction = bestDeduction(table, status, adjustedGrossIncome, input.itemised, input.aged);
  const taxableIncome = Math.max(0, adjustedGrossIncome - deduction.amount);
  const atGainRates = gains.netCapitalGain - at28 + input.qualifiedDividends;
  const preferential = Math.min(taxableIncome, atGainRates);
  const regular = regularTax(table, status, taxableIncome, preferential, at28);
  const base: MinimumTaxBase = {
    beforeSpread: adjustedGrossIncome - deduction.allowedInMinimumTax,
    preferential: atGainRates,
    ordinaryTaxable: taxableIncome - preferential,
    regular,
  };
  const minimum = minimumTaxOn(table, status, base, input.isoSpreadHeld);
  // Only the tax that timing items cause comes back as a credit (IRC §53(d)(1)(B)).
  const creditEarned = minimum.tax - minimumTaxOn(table, status, base, 0).tax;
  const creditUsed = Math.min(input.minimumTaxCredit, Math.max(0, regular - minimum.tentative));
  const investmentTax = netInvestmentIncomeTax(status, netInvestmentIncome, adjustedGrossIncome);
  return {
    adjustedGrossIncome,
    deduction,
    taxableIncome,
    regularTax: regular,
    minimumTaxableIncome: minimum.income,
    minimumTaxExemption: minimum.exemption,
    tentativeMinimumTax: minimum.tentative,
    minimumTax: minimum.tax,
    minimumTaxCreditUsed: creditUsed,
    minimumTaxCreditCarried: input.minimumTaxCredit - creditUsed + Math.max(0, creditEarned),
    netInvestmentIncome,
    netInvestmentIncomeTax: investmentTax,
    incomeTax: regular + minimum.tax + investmentTax - creditUsed,
    payroll: payrollTax(table, status, input.wages),
    lossCarried: gains.lossCarried,
  };
}

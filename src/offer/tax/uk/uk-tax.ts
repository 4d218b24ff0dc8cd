import { scheduleTax } from "../brackets.ts";
import type { UkYear } from "./uk-year.ts";

/** One person's year in pounds; the UK taxes people, not couples. */
export interface UkIncome {
  /** Salary and bonus. */
  readonly pay: number;
  /** Unapproved options and shares taxed as pay. */
  readonly equityPay: number;
  /** Shares that can be turned into cash bear NIC. */
  readonly readilyConvertible: boolean;
  /** The employee has taken over the employer's NIC on the equity (an NIC election). */
  readonly employerNicPassedOn: boolean;
  readonly scottish: boolean;
  readonly gains: number;
  /** The part of `gains` under Business Asset Disposal Relief. */
  readonly businessDisposalGains: number;
  /** Relief used in earlier years. */
  readonly businessDisposalUsed: number;
  /** The part of other gains realised before a change of rates within the year (2024-25 only). */
  readonly gainsBeforeChange: number;
}

export interface UkTax {
  readonly taxablePay: number;
  readonly personalAllowance: number;
  readonly incomeTax: number;
  readonly employeeNic: number;
  /** Employer's NIC on the equity that the employee bears. */
  readonly employerNicBorne: number;
  readonly capitalGainsTax: number;
  readonly businessDisposalUsed: number;
}

/** £1 of allowance goes for each £2 above £100,000 (ITA 2007 s.35; SPEC T81). */
export function personalAllowance(table: UkYear, adjustedNetIncome: number): number {
  const over = Math.max(0, adjustedNetIncome - table.allowanceTaperFrom);
  return Math.max(0, table.personalAllowance - over / 2);
}

/** Class 1 contributions of the year; the same as month by month when pay is level (SPEC T83). */
export function employeeNic(table: UkYear, earnings: number): number {
  const { mainRate, upperRate, primaryThreshold, upperEarningsLimit } = table.employeeNic;
  const main = Math.max(0, Math.min(earnings, upperEarningsLimit) - primaryThreshold);
  return mainRate * main + upperRate * Math.max(0, earnings - upperEarningsLimit);
}

export function incomeTaxOn(table: UkYear, income: number, scottish: boolean): number {
  const taxable = Math.max(0, income - personalAllowance(table, income));
  return scheduleTax(scottish ? table.scottishRates : table.mainRates, taxable);
}

interface GainsTax {
  readonly tax: number;
  readonly reliefUsed: number;
}

/** Gains above the exempt sum: relief first, then the basic rate while basic band is left, which is the UK band in Scotland too (TCGA 1992 ss.1H, 1I; SPEC T84, T85). */
function capitalGainsTax(table: UkYear, input: UkIncome, taxableIncome: number): GainsTax {
  const figures = table.capitalGains;
  const reliefLeft = Math.max(0, figures.businessDisposalLifetimeLimit - input.businessDisposalUsed);
  const relieved = Math.min(Math.max(0, input.businessDisposalGains), Math.max(0, input.gains), reliefLeft);
  const others = Math.max(0, input.gains - relieved);
  // The exempt sum is set where it saves most: against gains at the full rates first.
  const exemptOfOthers = Math.min(others, figures.annualExempt);
  const relievedTaxed = Math.max(0, relieved - (figures.annualExempt - exemptOfOthers));
  const earlierShare = figures.earlier === null ? 0 : Math.min(Math.max(0, input.gainsBeforeChange), others);
  const laterTaxed = Math.max(0, others - earlierShare - exemptOfOthers);
  const earlierTaxed = others - exemptOfOthers - laterTaxed;
  const basicBand = table.mainRates[1]?.from ?? 0;
  const room = Math.max(0, basicBand - taxableIncome - relievedTaxed);
  const laterBasic = Math.min(laterTaxed, room);
  const earlierBasic = Math.min(earlierTaxed, room - laterBasic);
  const earlier = figures.earlier ?? figures;
  const tax =
    relievedTaxed * figures.businessDisposalRate +
    laterBasic * figures.basicRate +
    (laterTaxed - laterBasic) * figures.higherRate +
    earlierBasic * earlier.basicRate +
    (earlierTaxed - earlierBasic) * earlier.higherRate;
  return { tax, reliefUsed: input.businessDisposalUsed + relieved };
}

/** One person's UK year (SPEC T80 to T86). */
export function ukTax(table: UkYear, input: UkIncome): UkTax {
  const equityBearsNic = input.readilyConvertible ? input.equityPay : 0;
  // Pay alone is taken to use up the secondary threshold, so the whole equity bears employer's NIC.
  const employerNicBorne = input.employerNicPassedOn ? table.employerNic.rate * equityBearsNic : 0;
  const taxablePay = input.pay + input.equityPay - employerNicBorne;
  const allowance = personalAllowance(table, taxablePay);
  const gains = capitalGainsTax(table, input, Math.max(0, taxablePay - allowance));
  return {
    taxablePay,
    personalAllowance: allowance,
    incomeTax: incomeTaxOn(table, taxablePay, input.scottish),
    employeeNic: employeeNic(table, input.pay + equityBearsNic),
    employerNicBorne,
    capitalGainsTax: gains.tax,
    businessDisposalUsed: gains.reliefUsed,
  };
}

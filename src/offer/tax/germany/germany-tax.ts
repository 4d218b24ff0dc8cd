import type { GermanyYear } from "./germany-year.ts";

const solidarityRate = 0.055;
const solidarityMitigation = 0.119;
const capitalIncomeRate = 0.25;
const saverAllowance = 1_000;
const partialIncomeShare = 0.6;

// A product that should be a whole cent or euro may fall a hair short in binary.
const hair = 1e-7;

function wholeEuros(amount: number): number {
  return Math.floor(amount + hair);
}

function wholeCents(amount: number): number {
  return Math.floor(amount * 100 + hair) / 100;
}

/** Income tax on the taxable income of one person: both rounded down to whole euros (§32a(1) EStG; SPEC T90). */
export function basicTariff(table: GermanyYear, taxableIncome: number): number {
  const income = wholeEuros(Math.max(0, taxableIncome));
  if (income <= table.basicAllowance) return 0;
  if (income <= table.zone1.to) {
    const y = (income - table.basicAllowance) / 10_000;
    return wholeEuros((table.zone1.square * y + 1_400) * y);
  }
  if (income <= table.zone2.to) {
    const z = (income - table.zone1.to) / 10_000;
    return wholeEuros((table.zone2.square * z + 2_397) * z + table.zone2.plus);
  }
  if (income <= table.zone3.to) return wholeEuros(0.42 * income - table.zone3.minus);
  return wholeEuros(0.45 * income - table.zone4.minus);
}

/** Income tax of a person, or of a couple as twice the tax on half (§32a(5) EStG; SPEC T91). */
export function incomeTaxTariff(table: GermanyYear, taxableIncome: number, joint: boolean): number {
  return joint ? 2 * basicTariff(table, taxableIncome / 2) : basicTariff(table, taxableIncome);
}

/** 5.5 % of the tax, but no more than 11.9 % of what exceeds the free sum; whole cents (§§3, 4 SolZG; SPEC T92). */
export function solidaritySurcharge(table: GermanyYear, incomeTax: number, joint: boolean): number {
  const over = Math.max(0, incomeTax - table.solidarityFreeTax * (joint ? 2 : 1));
  return wholeCents(Math.min(solidarityRate * incomeTax, solidarityMitigation * over));
}

export interface GermanyIncome {
  /** Wages with equity taxed as wages, less what the taxpayer says is deductible. */
  readonly taxableIncome: number;
  readonly joint: boolean;
  /** Gains on shares of a holding below 1 %, dividends and interest (§20 EStG). */
  readonly capitalIncome: number;
  /** Gain on shares of a holding of 1 % or more within five years (§17 EStG). */
  readonly substantialGains: number;
  /** 0.08 or 0.09 by federal state; 0 without church tax. */
  readonly churchTaxRate: number;
}

interface GermanyTax {
  readonly taxableIncome: number;
  readonly incomeTax: number;
  readonly capitalIncomeTax: number;
  readonly solidaritySurcharge: number;
  readonly churchTax: number;
}

/** Germany's year without social contributions (SPEC T90 to T95). */
export function germanyTax(table: GermanyYear, input: GermanyIncome): GermanyTax {
  const taxableIncome = input.taxableIncome + partialIncomeShare * input.substantialGains;
  const incomeTax = incomeTaxTariff(table, taxableIncome, input.joint);
  const allowance = saverAllowance * (input.joint ? 2 : 1);
  const capitalIncome = Math.max(0, input.capitalIncome - allowance);
  // With church tax the flat rate falls, because that tax is taken to be deducted from it (§32d(1) EStG).
  const capitalIncomeTax = capitalIncome / (1 / capitalIncomeRate + input.churchTaxRate);
  return {
    taxableIncome,
    incomeTax,
    capitalIncomeTax,
    solidaritySurcharge:
      solidaritySurcharge(table, incomeTax, input.joint) + wholeCents(solidarityRate * capitalIncomeTax),
    churchTax: wholeCents(input.churchTaxRate * (incomeTax + capitalIncomeTax)),
  };
}

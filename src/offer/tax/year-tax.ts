import type { FilingStatus } from "./filing-status.ts";
import type { Confidence } from "./sourced.ts";

/** Where the year is taxed: residence for the whole year. */
export interface TaxPlace {
  /** ISO 3166 code: US, GB, DE, NL, CA. Others answer "not modelled". */
  readonly country: string;
  /** State, province or nation: "CA", "NY", "SCT" for Scotland. Needed in the US. */
  readonly region?: string;
  /** Only "NYC" is known. */
  readonly city?: string;
}

/** One earner's pay in currency units of the place. */
export interface EarnerPay {
  readonly wages: number;
  /** Bonus and severance. */
  readonly supplementalWages?: number;
  /** Spread of exercised NSOs or unapproved options, RSUs that settle, virtual shares: wages in every sense. */
  readonly equityWages?: number;
}

/** What a household has in a year, by kind. Absent kinds are 0; gains and losses carry their sign. */
export interface YearIncome {
  readonly earners: readonly EarnerPay[];
  /** Spread of ISOs exercised this year and still held at its end: minimum tax only. */
  readonly isoSpreadHeld?: number;
  /** Ordinary income of ISO shares sold too early: no payroll tax, no withholding. */
  readonly isoDisqualifyingIncome?: number;
  /** Other ordinary income without payroll tax and not from investments. */
  readonly otherOrdinaryIncome?: number;
  readonly shortTermGains?: number;
  readonly longTermGains?: number;
  /** US: gain that §1202 excludes. Not part of `longTermGains`. */
  readonly smallBusinessGainsExcluded?: number;
  /** US: the taxed part of a gain that §1202 excludes in part. Not part of `longTermGains`. */
  readonly smallBusinessGainsTaxed?: number;
  readonly interest?: number;
  /** Dividends that are not qualified. */
  readonly ordinaryDividends?: number;
  readonly qualifiedDividends?: number;
  /** Rents and passive business income. */
  readonly otherInvestmentIncome?: number;
}

export interface YearDeductions {
  /** US: gifts and home-loan interest. Germany and the Netherlands: what is deducted from pay. */
  readonly itemised?: number;
  /** US: state, local and property tax paid. Without it, the state and city income tax of the year itself. */
  readonly stateAndLocalTax?: number;
  /** Gifts to charity; Washington's tax on gains has a rule for them. Also part of `itemised`. */
  readonly gifts?: number;
}

/** What one year hands to the next. */
export interface CarriedAmounts {
  readonly federalMinimumTaxCredit: number;
  readonly stateMinimumTaxCredit: number;
  readonly shortTermLoss: number;
  readonly longTermLoss: number;
  /** UK: gains that have had Business Asset Disposal Relief so far. */
  readonly businessDisposalUsed: number;
}

/** Facts that matter in one place only. */
export interface Circumstances {
  /** US: spouses of 65 or over. */
  readonly peopleOf65?: number;
  /** UK: the employee has taken over employer's NIC on equity by election. */
  readonly employerNicPassedOn?: boolean;
  /** UK: false where the shares cannot be turned into cash; then equity bears no NIC. */
  readonly readilyConvertible?: boolean;
  /** UK: the part of the gains under Business Asset Disposal Relief. */
  readonly businessDisposalGains?: number;
  /** UK, 2024-25: the part of the other gains realised before 30 October 2024. */
  readonly gainsBeforeRateChange?: number;
  /** Germany: 0.08 or 0.09 where church tax is due. */
  readonly churchTaxRate?: number;
  /** Germany: the shares sold were 1 % or more of the company. */
  readonly substantialHolding?: boolean;
  /** Netherlands: the 30 % ruling; `young` for someone under 30 with a master's degree. */
  readonly thirtyPercentRuling?: { readonly young: boolean };
  /** Canada: option benefit beyond the $200,000 vesting limit. */
  readonly optionBenefitOverLimit?: number;
}

/** A household's tax year: the input of {@link yearTax}. */
export interface TaxYear {
  readonly place: TaxPlace;
  /** Calendar year; in the UK the one in which the tax year begins. */
  readonly year: number;
  /** `married_joint` is also a couple assessed together in Germany. The UK, the Netherlands and Canada tax each person. */
  readonly filingStatus: FilingStatus;
  readonly income: YearIncome;
  readonly deductions?: YearDeductions;
  readonly carriedIn?: Partial<CarriedAmounts>;
  readonly circumstances?: Circumstances;
}

export type TaxCode =
  | "income-tax"
  | "minimum-tax"
  | "minimum-tax-credit"
  | "net-investment-income-tax"
  | "social-security"
  | "medicare"
  | "additional-medicare"
  | "state-income-tax"
  | "state-minimum-tax"
  | "state-capital-gains-tax"
  | "city-income-tax"
  | "national-insurance"
  | "employer-national-insurance"
  | "capital-gains-tax"
  | "solidarity-surcharge"
  | "church-tax";

/** One tax of the year in whole cents; a credit is negative. */
export interface TaxLine {
  readonly code: TaxCode;
  /** Who levies it: "US", "US-CA", "NYC", "GB". */
  readonly levied: string;
  readonly amount: number;
}

export type TaxProblemCode =
  | "invalid-input"
  | "place-not-modelled"
  | "year-not-modelled"
  | "income-not-modelled"
  | "deductions-not-modelled"
  | "taxes-not-modelled"
  | "withholding-not-modelled";

/** What the answer leaves out, where, and what to do about it. */
export interface TaxProblem {
  readonly code: TaxProblemCode;
  readonly place: string;
  readonly message: string;
}

/** Where figures of the answer come from. */
export interface TaxNote {
  /** Rule of SPEC.md. */
  readonly rule: string;
  readonly place: string;
  readonly source: string;
  readonly asOf: string;
  readonly confidence: Confidence;
}

/** The answer for a year. */
export interface YearTax {
  /** `none`: no table, every amount is null. `partial`: `problems` say what is left out. */
  readonly coverage: "full" | "partial" | "none";
  readonly currency: string | null;
  readonly taxes: readonly TaxLine[];
  readonly total: number | null;
  /** Paid at source during the year; null where that is not modelled. */
  readonly withheld: number | null;
  /** `total` less `withheld`: what is owed with the return (the April bill), or comes back when negative. */
  readonly balanceDue: number | null;
  readonly carriedOut: CarriedAmounts;
  /** Named steps of the calculation, such as `adjustedGrossIncome`, in whole cents. */
  readonly figures: Readonly<Record<string, number>>;
  readonly problems: readonly TaxProblem[];
  readonly notes: readonly TaxNote[];
}

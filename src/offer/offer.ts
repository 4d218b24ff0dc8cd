/** The nouns of an offer. Money in cents, prices in micros, dates without a zone, rates and parts from 0 to 1. */
import type { PlainDate } from "../plain-date.ts";
import type { ShareClass } from "./company/waterfall.ts";
import type { Bonus, ParentalLeave, Severance, SignOn, Support } from "./executive/cash-terms.ts";
import type { CompanyLoan } from "./instruments/company-loan.ts";
import type { Cents, Currency, Micros } from "./money.ts";
import type { Acceleration } from "./vesting/acceleration.ts";
import type { AllocationKind } from "./vesting/allocation.ts";
import type { ExerciseWindow } from "./vesting/leaving.ts";
import type { VestingStatement } from "./vesting/vesting-statement.ts";
import type { VestingTerms } from "./vesting/vesting-terms.ts";

/** Instruments that the engine computes. */
export const instruments = ["ISO", "NSO", "RSU", "RSA", "PSU"] as const;

export type Instrument = (typeof instruments)[number];

/** Vesting in the words of an offer letter, or as a graph of conditions in the meaning of the Open Cap Format. */
export type Vesting =
  | {
      readonly kind: "statements";
      readonly allocation: AllocationKind;
      readonly statements: readonly VestingStatement[];
    }
  | { readonly kind: "terms"; readonly terms: VestingTerms };

export type Grant = {
  readonly id: string;
  readonly instrument: Instrument;
  readonly quantity: number;
  readonly grantDate: PlainDate;
  readonly vestingStart: PlainDate;
  readonly vesting: Vesting;
  /** Strike of an option, purchase price of restricted stock; null for units. */
  readonly price: Micros | null;
  /** Appraised value of common on the day of grant; null when unknown. */
  readonly fairValueAtGrant: Micros | null;
  readonly earlyExercisable: boolean;
  /** Last day of an option's life, or the day a double-trigger unit lapses; null when there is none. */
  readonly expires: PlainDate | null;
  readonly windows: readonly ExerciseWindow[];
  readonly acceleration: Acceleration | null;
  readonly loan: CompanyLoan | null;
  /** Units that also wait for a sale or listing. */
  readonly needsLiquidity: boolean;
  /** PSU: the stated condition in words and the part of the target that the user expects. */
  readonly performance: { readonly condition: string; readonly payout: number } | null;
};

export type Company = {
  readonly name: string;
  readonly isPrivate: boolean;
  /** Appraised price of common (409A in the US); null when not told. */
  readonly commonPrice: Micros | null;
  /** Price of the last preferred round: the headline, not what common is worth. */
  readonly preferredPrice: Micros | null;
  readonly fullyDilutedShares: number | null;
  readonly classes: readonly ShareClass[];
  readonly debt: Cents;
  /** Part of net proceeds promised to management ahead of all classes. */
  readonly carveOut: number;
};

/** What the contract says about IRC §280G. */
export const parachuteClauses = ["silent", "full", "cutback", "best-net", "gross-up"] as const;

export type ParachuteClause = (typeof parachuteClauses)[number];

export type Offer = {
  readonly id: string;
  readonly currency: Currency;
  readonly company: Company;
  /** Where the work is done, e.g. `US-CA`, `UK`, `DE`; tax modules are chosen by it. */
  readonly place: string;
  readonly startDate: PlainDate;
  /** For a full year. */
  readonly salary: Cents;
  readonly bonus: Bonus | null;
  readonly signOn: SignOn | null;
  readonly severance: Severance | null;
  readonly parentalLeave: ParentalLeave | null;
  readonly support: readonly Support[];
  readonly parachuteClause: ParachuteClause;
  readonly grants: readonly Grant[];
};

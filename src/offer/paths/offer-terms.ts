/** The terms of an offer as the chance engine sees them: money in plain currency units, time in whole months, rates 0 to 1. */

export const instruments = ["iso", "nso", "rsu", "rsa"] as const;

/** ISO and NSO are options, RSU are shares promised until a sale or listing, RSA are shares bought at the start. */
export type Instrument = (typeof instruments)[number];

export type Vesting = {
  readonly cliffMonths: number;
  /** Equal monthly parts over this many months. */
  readonly months: number;
  /** Cumulative vested fraction at the end of month 0, 1, 2 …; replaces the two numbers above where given. */
  readonly schedule?: readonly number[];
};

/** A company loan for the strike of shares bought at the start (N5). */
export type CompanyLoan = {
  /** Share of the strike that is lent. */
  readonly share: number;
  /** Yearly interest, due with the loan when the shares are sold or bought back. */
  readonly rate: number;
  /** A non-recourse loan can be left with the shares; it is taxed like an option still held. */
  readonly isRecourse: boolean;
  /** Share of the balance forgiven when it falls due; forgiveness is taxed as pay. */
  readonly forgiven: number;
};

export type Grant = {
  readonly instrument: Instrument;
  readonly shares: number;
  /** Strike of an option, purchase price of restricted shares, 0 for RSU. Per share. */
  readonly strike: number;
  /** Fair value of a common share today, for the tax at a purchase or exercise now. */
  readonly fairValue: number;
  readonly vesting: Vesting;
  /** Months to exercise after leaving. */
  readonly windowMonths: number | "until-exit";
  /** `allowed`: a right that the holder uses if it is the best plan. `done`: exercised in full at the start. */
  readonly earlyExercise: "none" | "allowed" | "done";
  /** Share of the unvested part that vests at a sale (N7). */
  readonly singleTrigger: number;
  /** Share of the unvested part that vests when let go within the protection period after a sale (N7). */
  readonly doubleTrigger: number;
  readonly protectionMonths: number;
  /** Months of extra vesting when let go. */
  readonly letGoMonths: number;
  /** RSU lapse where no sale or listing comes within this many months; null: never. */
  readonly expiryMonths: number | null;
  readonly loan: CompanyLoan | null;
};

export type Bonus = {
  /** A year, at target. */
  readonly target: number;
  /** What part of the target is paid, with probabilities that add to 1 (N9). */
  readonly payouts: readonly { readonly share: number; readonly probability: number }[];
  /** Least part of the target in the guaranteed years. */
  readonly guaranteedShare: number;
  readonly guaranteedYears: number;
};

export type SignOn = {
  readonly amount: number;
  /** Paid back on leaving earlier than this many months after the start. */
  readonly clawBackMonths: number;
  readonly isProRata: boolean;
  /** Whether being let go also claws back. */
  readonly onLetGo: boolean;
};

export type Severance = {
  /** Months of salary when let go (N8). */
  readonly months: number;
  readonly includesBonus: boolean;
  /** Money beside pay, before tax: health cover and the like. */
  readonly other: number;
};

/** Parental leave that the user may take (N10). Unpaid weeks cost their salary. */
export type ParentalLeave = {
  /** The user's own chance of taking it. */
  readonly probability: number;
  /** Months after the start. */
  readonly atMonth: number;
  readonly weeks: number;
  /** Part of salary that the company pays. */
  readonly paidShare: number;
  /** Months of service before the company pays. */
  readonly waitingMonths: number;
};

export type CashTerms = {
  /** A year. */
  readonly salary: number;
  readonly bonus: Bonus | null;
  readonly signOn: SignOn | null;
  readonly severance: Severance;
  readonly parentalLeave: ParentalLeave | null;
};

/** When the job starts and what waiting or leaving the present job is worth (N11). */
export type Start = {
  /** Months from today. */
  readonly month: number;
  /** After tax, a month, until the start. */
  readonly presentNetPay: number;
  /** After tax, lost at the start: unvested equity, a bonus date missed, holiday. */
  readonly forgone: number;
};

export type OfferTerms = {
  readonly grant: Grant | null;
  readonly cash: CashTerms;
  readonly start: Start;
};

/** Flat rates; the exact tax modules can supply effective ones. */
export type TaxRates = {
  /** On pay, and on the spread of an NSO or RSU. */
  readonly ordinary: number;
  readonly gains: number;
  /** Effective tax on an ISO's spread when it is exercised and held (the alternative minimum tax, net of later credit). */
  readonly isoExercise: number;
};

/** How the holder decides at the end of a window. */
export type ExerciseRule =
  | { readonly kind: "expected-value" }
  /** Exercise where `factor` times the common price exceeds the strike. */
  | { readonly kind: "simple"; readonly factor: number };

export type Holder = {
  readonly tax: TaxRates;
  /** Yearly, continuous. */
  readonly discountRate: number;
  /** Most cash that can go into one exercise after leaving; null: no limit. */
  readonly cashLimit: number | null;
  readonly rule: ExerciseRule;
};

export const noCash: CashTerms = {
  salary: 0,
  bonus: null,
  signOn: null,
  severance: { months: 0, includesBonus: false, other: 0 },
  parentalLeave: null,
};

export const startToday: Start = { month: 0, presentNetPay: 0, forgone: 0 };

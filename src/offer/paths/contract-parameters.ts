/** Writes an offer's terms into a contract block, as the holder or as the company sees them. */

import type { CashTables } from "./cash-tables.ts";
import { cashTables } from "./cash-tables.ts";
import * as L from "./memory-layout.ts";
import type { Grant, Holder, OfferTerms, Vesting } from "./offer-terms.ts";
import { noCash } from "./offer-terms.ts";
import type { PathMemory } from "./path-memory.ts";
import { portableExp, portableLog } from "./portable-math.ts";

/** What the holder does with options: buy at the start, decide at the end of a stored window, or wait for the end. */
export type ExercisePlan =
  | { readonly kind: "start" }
  | { readonly kind: "window"; readonly slot: number; readonly months: number }
  | { readonly kind: "wait" };

/** Whose money is counted. The company's cost is what it hands over, before the holder's tax. */
export type Side = "holder" | "company";

export type ContractView = {
  readonly holder: Holder;
  readonly horizonMonths: number;
  readonly plan: ExercisePlan;
  readonly side: Side;
  /** Employer's payroll taxes on cash pay, for the company's side. */
  readonly employerRate: number;
  /** Use the general kernel even where the short one would do, so that a difference has no rounding of its own. */
  readonly inFull?: boolean;
  /** Expected discounted part of a share's price that is still there at the end; 1 unless told. */
  readonly keptShare?: number;
};

/** Longest window after which an option still counts as an ISO (IRC 422(a)(2): three months). */
const isoMonths = 3;
const unlimited = 1e30;

const noGrant: Grant = {
  instrument: "nso",
  shares: 0,
  strike: 0,
  fairValue: 0,
  vesting: { cliffMonths: 0, months: 1 },
  windowMonths: "until-exit",
  earlyExercise: "none",
  singleTrigger: 0,
  doubleTrigger: 0,
  protectionMonths: 0,
  letGoMonths: 0,
  expiryMonths: null,
  loan: null,
};

/** Vested fraction after `service` months; nought before the start. */
export function vestedFraction(vesting: Vesting, service: number): number {
  if (service < 0) return 0;
  if (vesting.schedule) return vesting.schedule[Math.min(service, vesting.schedule.length - 1)] ?? 0;
  if (service < vesting.cliffMonths) return 0;
  return vesting.months <= 0 ? 1 : Math.min(1, service / vesting.months);
}

function monthsToVest(vesting: Vesting): number {
  return vesting.schedule ? vesting.schedule.length - 1 : Math.max(vesting.months, 0);
}

/** Whether the short kernel, without tables, is enough: equity from today and severance as one sum. */
export function isPlainOffer(offer: OfferTerms, holder: Holder): boolean {
  const grant = offer.grant ?? noGrant;
  const { salary, bonus, signOn, severance, parentalLeave } = offer.cash;
  const onlySeverance = salary === 0 && !bonus && !signOn && !parentalLeave && severance.months === 0;
  const ordinaryGrant =
    !grant.vesting.schedule && grant.vesting.months > 0 && grant.expiryMonths === null && !grant.loan;
  const startsNow = offer.start.month === 0 && offer.start.forgone === 0;
  return onlySeverance && ordinaryGrant && startsNow && holder.cashLimit === null;
}

type Rates = {
  readonly keepStay: number;
  readonly keepLeft: number;
  readonly exercise: number;
  readonly decision: number;
  readonly gains: number;
  readonly atPurchase: number;
  readonly strikeBasis: boolean;
};

/** Tax rates on equity under the plan; all nought on the company's side but for the holder's own decision. */
function rates(grant: Grant, view: ContractView): Rates {
  const { holder, plan, side } = view;
  const { ordinary, gains, isoExercise } = holder.tax;
  const isIso = grant.instrument === "iso" && (plan.kind !== "window" || plan.months <= isoMonths);
  const exercise = isIso ? isoExercise : ordinary;
  const isSimple = holder.rule.kind === "simple";
  // Hold values count gains from the price at exercise. An ISO's count from the strike, so its holder reckons with the
  // gains tax on the part of the spread that is likely to last.
  const decision = isSimple ? 0 : exercise + (isIso ? gains * (view.keptShare ?? 1) : 0);
  if (side === "company")
    return { keepStay: 1, keepLeft: 1, exercise: 0, decision, gains: 0, atPurchase: 0, strikeBasis: isIso };
  const isUnowned = grant.loan !== null && !grant.loan.isRecourse;
  return {
    keepStay: 1 - ordinary,
    keepLeft: 1 - ordinary,
    exercise,
    decision,
    gains: plan.kind === "start" && isUnowned ? ordinary : gains,
    atPurchase: exercise,
    strikeBasis: isIso,
  };
}

type Writer = {
  readonly number: (offset: number, x: number, entry?: number) => void;
  readonly integer: (offset: number, x: number) => void;
};

function writePurchase(write: Writer, grant: Grant, rate: Rates, side: Side, ordinary: number): void {
  const discount = Math.max(grant.fairValue - grant.strike, 0);
  const lent = grant.loan ? grant.loan.share * grant.strike : 0;
  write.number(L.contractOutlay, grant.strike + rate.atPurchase * discount - lent);
  write.number(L.contractBasis, rate.strikeBasis ? grant.strike : Math.max(grant.strike, grant.fairValue));
  write.number(L.contractRefund, grant.strike);
  write.number(L.contractLoan, lent);
  write.number(L.contractLoanRate, portableLog(1 + (grant.loan?.rate ?? 0)) / 12);
  const forgiven = grant.loan?.forgiven ?? 0;
  const taxed = side === "company" ? 0 : ordinary;
  write.number(L.contractLoanRepaid, 1 - forgiven + forgiven * taxed);
  write.integer(L.contractLoanRecourse, grant.loan?.isRecourse ? 1 : 0);
}

function writeTables(write: Writer, offer: OfferTerms, grant: Grant, cash: CashTables): void {
  for (let month = 0; month < 128; month++) {
    write.number(L.contractVested, vestedFraction(grant.vesting, month - offer.start.month), month);
    write.number(L.contractCash, cash.letGo[month] ?? 0, month);
    write.number(L.contractCash, cash.quit[month] ?? 0, 128 + month);
    write.number(L.contractCash, cash.companyFailed[month] ?? 0, 256 + month);
  }
  write.number(L.contractCash, cash.stayed, 256 + 127);
}

function writeEquity(write: Writer, offer: OfferTerms, grant: Grant, view: ContractView): void {
  const { holder, plan, side } = view;
  const rate = rates(grant, view);
  const discount = (months: number) => portableExp((-holder.discountRate * months) / 12);
  const vest = Math.max(monthsToVest(grant.vesting), 1);
  const window = plan.kind === "window" ? plan.months : 1000;
  const isRsu = grant.instrument === "rsu";
  write.number(L.contractShares, grant.shares);
  write.number(L.contractStrike, isRsu ? 0 : grant.strike);
  write.number(L.contractCliff, grant.vesting.cliffMonths);
  write.number(L.contractPerVest, 1 / vest);
  write.number(L.contractVest, offer.start.month + vest);
  write.number(L.contractWindow, window);
  write.integer(L.contractWindowSlot, plan.kind === "window" && !isRsu ? plan.slot : -1);
  write.integer(L.contractOwned, plan.kind === "start" || grant.instrument === "rsa" ? 1 : 0);
  write.integer(L.contractUsesHold, holder.rule.kind === "expected-value" ? 1 : 0);
  write.number(L.contractSingle, grant.singleTrigger);
  write.number(L.contractNotSingle, 1 - grant.singleTrigger);
  write.number(L.contractDouble, grant.doubleTrigger);
  write.number(L.contractProtection, grant.protectionMonths);
  write.number(L.contractAccelerated, grant.letGoMonths / vest);
  write.number(L.contractKeepStay, rate.keepStay);
  write.number(L.contractKeepLeft, rate.keepLeft);
  write.number(L.contractExerciseTax, rate.exercise);
  write.number(L.contractDecisionTax, rate.decision);
  write.number(L.contractGainsTax, rate.gains);
  write.integer(L.contractStrikeBasis, rate.strikeBasis ? 1 : 0);
  write.number(L.contractWindowDiscount, discount(window));
  write.number(L.contractVestDiscount, discount(offer.start.month + vest));
  write.number(L.contractPriceFactor, holder.rule.kind === "simple" ? holder.rule.factor : 0);
  write.number(L.contractCashLimit, holder.cashLimit ?? unlimited);
  write.number(L.contractExpiry, grant.expiryMonths ?? unlimited);
  writePurchase(write, grant, rate, side, holder.tax.ordinary);
}

/** Writes the offer to contract slot `contract`. */
export function writeContract(
  memory: PathMemory,
  contract: number,
  offer: OfferTerms,
  view: ContractView,
): void {
  const base = (memory.contracts + contract * L.contractBytes) >> 2;
  const write: Writer = {
    number: (offset, x, entry = 0) => {
      memory.f32[base + (offset >> 2) + entry] = x;
    },
    integer: (offset, x) => {
      memory.i32[base + (offset >> 2)] = x;
    },
  };
  const { holder, side, horizonMonths } = view;
  const grant = offer.grant ?? noGrant;
  const perUnit = side === "company" ? 1 + view.employerRate : 1 - holder.tax.ordinary;
  writeEquity(write, offer, grant, view);
  write.number(L.contractHorizon, horizonMonths);
  write.number(L.contractSeverance, perUnit * offer.cash.severance.other);
  const plain = !view.inFull && isPlainOffer(offer, holder);
  write.integer(L.contractGeneral, plain ? 0 : 1);
  if (plain) return;
  const countsPresentJob = side === "holder";
  const cash = cashTables(offer, {
    perUnit,
    discountRate: holder.discountRate,
    horizonMonths,
    countsPresentJob,
  });
  writeTables(write, offer, grant, cash);
}

/** The same offer without its cash, for the equity part of a cost. */
export function equityOnly(offer: OfferTerms): OfferTerms {
  return { ...offer, cash: noCash, start: { ...offer.start, presentNetPay: 0, forgone: 0 } };
}

/** A grant as the chance engine sees it; whatever it cannot hold is told in a note. */
import { addMonths, daysBetween } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import { grantedShares, serviceSchedule } from "./grant-schedule.ts";
import { unitPrice } from "./money.ts";
import type { Micros } from "./money.ts";
import type { Grant, Offer } from "./offer.ts";
import type { CompanyLoan, Grant as PathGrant, Instrument, Vesting } from "./paths/offer-terms.ts";
import { percent } from "./effective-rates.ts";
import type { PricingNote } from "./pricing-note.ts";
import { numberOf } from "./rational.ts";
import type { TerminationKind } from "./vesting/acceleration.ts";
import { totalShares, vestedShares } from "./vesting/vesting-run.ts";

const mostMonths = 120;
const daysAMonth = 365.25 / 12;
const usualWindowMonths = 3;

const instrumentOf = { ISO: "iso", NSO: "nso", RSU: "rsu", PSU: "rsu", RSA: "rsa" } as const satisfies Record<
  Grant["instrument"],
  Instrument
>;

/** Whole months from one day to a later one, to the nearest; nought for an earlier one. */
export function monthsFrom(from: PlainDate, to: PlainDate): number {
  return Math.max(0, Math.round(daysBetween(from, to) / daysAMonth));
}

type Tell = (text: string) => void;

/** Linear vesting by the month keeps its two numbers, so that cliff and length can be asked about. */
function plainVesting(grant: Grant, startDate: PlainDate): Vesting | null {
  if (grant.vesting.kind !== "statements" || grant.vestingStart !== startDate) return null;
  const [statement, ...more] = grant.vesting.statements;
  if (statement === undefined || more.length > 0 || statement.base.kind !== "start") return null;
  const { unit, period, occurrences, cliff, part } = statement;
  if (unit !== "months" || period !== 1 || occurrences > mostMonths || numberOf(part) !== 1) return null;
  if (cliff !== null && Math.abs(numberOf(cliff.part) - cliff.occurrence / occurrences) > 1e-9) return null;
  return grant.grantDate > startDate ? null : { cliffMonths: cliff?.occurrence ?? 0, months: occurrences };
}

function vestingOf(grant: Grant, startDate: PlainDate, tell: Tell): Vesting {
  const plain = plainVesting(grant, startDate);
  if (plain !== null) return plain;
  const schedule = serviceSchedule(grant, []);
  const all = grantedShares(grant);
  const missing = all - totalShares(schedule);
  if (missing > 0)
    tell(`${percent(missing / all)} of the grant waits for an event or never vests, and counts as nothing.`);
  const last = schedule.at(-1)?.on ?? startDate;
  const months = Math.min(monthsFrom(startDate, last) + 1, mostMonths);
  if (last > addMonths(startDate, mostMonths)) tell("Vesting after ten years is left out.");
  const vested = Array.from({ length: months + 1 }, (_, month) =>
    all === 0 ? 0 : vestedShares(schedule, addMonths(startDate, month)) / all,
  );
  tell("The vesting is taken month by month from the start of the job.");
  return { cliffMonths: 0, months, schedule: vested };
}

function windowMonths(grant: Grant, tell: Tell): number {
  const lengthFor = (kind: TerminationKind): number | null => {
    const window =
      grant.windows.find((one) => one.kind === kind) ?? grant.windows.find((one) => one.kind === undefined);
    if (window === undefined) return null;
    if (window.unit === "days") return Math.max(1, Math.round(window.length / daysAMonth));
    return window.unit === "years" ? window.length * 12 : window.length;
  };
  const [resigned, letGo] = [lengthFor("resigned"), lengthFor("without-cause")];
  if (resigned === null && letGo === null) {
    tell("No window to exercise after leaving is told: three months are assumed. Ask for it in writing.");
    return usualWindowMonths;
  }
  if (resigned !== letGo) tell("The window differs by kind of leaving; the shorter one is taken for both.");
  return Math.max(1, Math.min(resigned ?? letGo ?? 0, letGo ?? resigned ?? 0));
}

function accelerated(grant: Grant, months: number, tell: Tell) {
  const { acceleration } = grant;
  if (acceleration === null) return { singleTrigger: 0, doubleTrigger: 0, protectionMonths: 0 };
  const { amount, trigger } = acceleration;
  const part = amount.kind === "months" ? Math.min(1, amount.months / months) : numberOf(amount.part);
  if (amount.kind !== "part-of-unvested")
    tell("The acceleration is counted as the same part of what is unvested then.");
  if (trigger === "double" && acceleration.lookBackMonths > 0)
    tell("Being let go in the months before a sale is not counted for the double trigger.");
  if (acceleration.ifNotAssumed !== "accelerates-as-agreed")
    tell("Every buyer is taken to take over the award.");
  return {
    singleTrigger: trigger === "single" ? part : 0,
    doubleTrigger: trigger === "double" ? part : 0,
    protectionMonths: acceleration.protectionMonths,
  };
}

function loanOf(grant: Grant, strike: number, tell: Tell): CompanyLoan | null {
  if (grant.loan === null) return null;
  const { principal, rate, recourse } = grant.loan;
  if (recourse > 0 && recourse < 1)
    tell("A loan with part recourse is counted as one with full recourse from one half on, else with none.");
  const price = strike * grantedShares(grant);
  return {
    share: price > 0 ? Math.min(1, principal / 100 / price) : 0,
    rate,
    isRecourse: recourse >= 0.5,
    forgiven: 0,
  };
}

function instrumentNotes(grant: Grant, offer: Offer, tell: Tell): void {
  if (grant.instrument === "PSU")
    tell(
      `The condition "${grant.performance?.condition ?? ""}" is taken to pay ${percent(grant.performance?.payout ?? 0)} of the target, as you expect.`,
    );
  if (grant.instrument === "RSU" && !grant.needsLiquidity && offer.company.isPrivate)
    tell("Units count when the company is sold or listed, or at the horizon, not on the day they vest.");
  if (grant.instrument === "ISO" && offer.place.startsWith("US"))
    tell("The $100,000 limit of ISOs is not applied: all of the grant is taxed as an ISO.");
  if (grant.instrument === "ISO" && !offer.place.startsWith("US"))
    tell("An ISO is US law; outside the US it is taxed like other options.");
}

function unit(price: Micros | null): number | null {
  return price === null ? null : unitPrice(price);
}

export type PricedGrant = {
  readonly id: string;
  readonly grant: PathGrant;
  readonly notes: readonly PricingNote[];
};

export function pricedGrant(offer: Offer, grant: Grant, today: PlainDate): PricedGrant {
  const notes: PricingNote[] = [];
  const tell: Tell = (text) => notes.push({ about: grant.id, text, source: null });
  instrumentNotes(grant, offer, tell);
  const isUnits = grant.instrument === "RSU" || grant.instrument === "PSU";
  const strike = isUnits ? 0 : (unit(grant.price) ?? 0);
  const vesting = vestingOf(grant, offer.startDate, tell);
  const fairValue = unit(grant.fairValueAtGrant) ?? unit(offer.company.commonPrice) ?? strike;
  if (!isUnits && grant.fairValueAtGrant === null && offer.company.commonPrice === null)
    tell("No value of common is told: the strike stands in for it in the tax of a purchase now.");
  const outsideUs = grant.instrument === "ISO" && !offer.place.startsWith("US");
  return {
    id: grant.id,
    notes,
    grant: {
      instrument: outsideUs ? "nso" : instrumentOf[grant.instrument],
      shares: grantedShares(grant),
      strike,
      fairValue,
      vesting,
      windowMonths: isUnits ? usualWindowMonths : windowMonths(grant, tell),
      earlyExercise: grant.earlyExercisable ? "allowed" : "none",
      ...accelerated(grant, vesting.months, tell),
      letGoMonths: offer.severance?.vestingMonths ?? 0,
      expiryMonths: grant.needsLiquidity && grant.expires !== null ? monthsFrom(today, grant.expires) : null,
      loan: loanOf(grant, strike, tell),
    },
  };
}

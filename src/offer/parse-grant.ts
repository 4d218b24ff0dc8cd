/** One grant from untyped data, with the tax risks that its own terms show. */
import type { CompanyLoan } from "./instruments/company-loan.ts";
import { cents, micros } from "./money.ts";
import type { Cents, Micros } from "./money.ts";
import { instruments } from "./offer.ts";
import type { Grant, Instrument } from "./offer.ts";
import { readAcceleration, readVesting, readWindow } from "./parse-vesting.ts";
import {
  addProblem,
  fieldsOf,
  placeOf,
  readDate,
  readFlag,
  readList,
  readNumber,
  readOptionalDate,
  readText,
} from "./reading.ts";
import type { Fields, Problem } from "./reading.ts";
import { addMonths } from "../plain-date.ts";

const most = Number.MAX_SAFE_INTEGER;

export function readCents(fields: Fields, key: string, otherwise?: number): Cents | null {
  const value = readNumber(fields, key, { least: -most, most, whole: true, unit: "cents" }, otherwise);
  return value === null ? null : cents(value);
}

function readMicros(fields: Fields, key: string): Micros | null {
  const value = readNumber(fields, key, { least: 0, most, whole: true, unit: "micros per share" });
  return value === null ? null : micros(value);
}

export function readOptionalMicros(fields: Fields, key: string): Micros | null {
  return fields.value[key] === undefined || fields.value[key] === null ? null : readMicros(fields, key);
}

export function readRate(fields: Fields, key: string, otherwise?: number, highest = 1): number | null {
  return readNumber(
    fields,
    key,
    { least: 0, most: highest, whole: false, unit: "a rate (0.2 for 20 %)" },
    otherwise,
  );
}

function readInstrument(fields: Fields): Instrument | null {
  const value = readText(fields, "instrument");
  const found = instruments.find((instrument) => instrument === value);
  if (found !== undefined || value === null) return found ?? null;
  const place = placeOf(fields, "instrument");
  if (/profits?[- ]interest/i.test(value)) {
    addProblem(
      fields,
      "not-modelled",
      place,
      "Profits interests are not modelled: they are partnership interests with their own threshold value and tax rules.",
      "Leave this grant out of the figures and take its agreement to a tax adviser.",
    );
    return null;
  }
  addProblem(
    fields,
    "unknown-value",
    place,
    `${place} is "${value}".`,
    `Use one of ${instruments.join(", ")}.`,
  );
  return null;
}

function readLoan(parent: Fields): CompanyLoan | null {
  if (parent.value["loan"] === undefined || parent.value["loan"] === null) return null;
  const fields = fieldsOf(parent.value["loan"], placeOf(parent, "loan"), parent.problems);
  if (fields === null) return null;
  const principal = readCents(fields, "principal");
  const rate = readRate(fields, "rate", 0);
  const applicableFederalRate = readRate(fields, "applicableFederalRate", 0);
  const recourse = readRate(fields, "recourse");
  if (principal === null || rate === null || applicableFederalRate === null || recourse === null) return null;
  return { principal, rate, applicableFederalRate, recourse };
}

function readPerformance(parent: Fields): Grant["performance"] {
  if (parent.value["performance"] === undefined || parent.value["performance"] === null) return null;
  const fields = fieldsOf(parent.value["performance"], placeOf(parent, "performance"), parent.problems);
  if (fields === null) return null;
  const condition = readText(fields, "condition");
  const payout = readRate(fields, "payout", undefined, 10);
  return condition === null || payout === null ? null : { condition, payout };
}

function isOption(instrument: Instrument): boolean {
  return instrument === "ISO" || instrument === "NSO";
}

function checkGrant(fields: Fields, grant: Grant): void {
  const { instrument, price, fairValueAtGrant } = grant;
  if (isOption(instrument) && price === null) {
    addProblem(
      fields,
      "missing",
      placeOf(fields, "price"),
      "An option needs its strike price.",
      "Ask the company for the strike, per share.",
    );
  }
  if (isOption(instrument) && price !== null && fairValueAtGrant !== null && price < fairValueAtGrant) {
    addProblem(
      fields,
      "tax-risk",
      placeOf(fields, "price"),
      "The strike is below the value at grant: deferred compensation under IRC §409A, taxed at vesting with 20 % on top.",
      "Ask for a strike at or above the appraised value of common.",
      "warning",
    );
  }
  if (instrument === "PSU" && grant.performance === null) {
    addProblem(
      fields,
      "missing",
      placeOf(fields, "performance"),
      "A PSU needs its condition and the payout you expect.",
      "State both.",
    );
  }
  if (grant.expires !== null && grant.expires < grant.grantDate) {
    addProblem(
      fields,
      "contradiction",
      placeOf(fields, "expires"),
      "The grant expires before it is made.",
      "Correct one of the two dates.",
    );
  }
  checkIso(fields, grant);
  checkLoan(fields, grant);
}

function checkIso(fields: Fields, grant: Grant): void {
  if (grant.instrument !== "ISO") return;
  if (grant.expires !== null && grant.expires > addMonths(grant.grantDate, 120)) {
    addProblem(
      fields,
      "tax-risk",
      placeOf(fields, "expires"),
      "An ISO may not run for more than ten years (IRC §422(b)(3)).",
      "Treat it as an NSO or shorten its term.",
      "warning",
    );
  }
  const longest = grant.windows.find((window) => {
    if (window.kind === "death") return false;
    const days =
      window.unit === "days" ? window.length : window.length * (window.unit === "months" ? 30 : 365);
    return days > (window.kind === "disability" ? 366 : 92);
  });
  if (longest === undefined) return;
  addProblem(
    fields,
    "tax-risk",
    placeOf(fields, "windows"),
    "The window is longer than three months: an ISO exercised after that is taxed as an NSO (IRC §422(a)(2)).",
    "Count on NSO taxes for a late exercise.",
    "warning",
  );
}

function checkLoan(fields: Fields, grant: Grant): void {
  if (grant.loan === null) return;
  if (grant.loan.recourse === 0) {
    addProblem(
      fields,
      "tax-risk",
      placeOf(fields, "loan"),
      "A note without recourse leaves an option: no holding period and no effective 83(b) election.",
      "Ask for a full-recourse note and weigh the debt.",
      "warning",
    );
  }
  if (grant.loan.rate < grant.loan.applicableFederalRate) {
    addProblem(
      fields,
      "tax-risk",
      placeOf(fields, "loan.rate"),
      "The rate is below the AFR, so interest is imputed (IRC §7872).",
      "Ask for the AFR.",
      "warning",
    );
  }
}

export function readGrant(value: unknown, path: string, problems: Problem[]): Grant | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const id = readText(fields, "id");
  const instrument = readInstrument(fields);
  const quantity = readNumber(fields, "quantity", { least: 0, most, whole: true, unit: "shares" });
  const grantDate = readDate(fields, "grantDate");
  const start = readOptionalDate(fields, "vestingStart");
  const vesting = readVesting(fields);
  const price = readOptionalMicros(fields, "price");
  const fairValueAtGrant = readOptionalMicros(fields, "fairValueAtGrant");
  const expires = readOptionalDate(fields, "expires");
  const windows = readList(fields, "windows", readWindow);
  const acceleration = readAcceleration(fields);
  const loan = readLoan(fields);
  const performance = readPerformance(fields);
  if (id === null || instrument === null || quantity === null || grantDate === null || vesting === null)
    return null;
  const grant: Grant = {
    id,
    instrument,
    quantity,
    grantDate,
    vestingStart: start ?? grantDate,
    vesting,
    price,
    fairValueAtGrant,
    earlyExercisable: readFlag(fields, "earlyExercisable", false),
    expires,
    windows,
    acceleration,
    loan,
    needsLiquidity: readFlag(fields, "needsLiquidity", false),
    performance,
  };
  checkGrant(fields, grant);
  return grant;
}

/** A whole offer from untyped data, such as the vault's JSON or a file that a user wrote (rule C2). */
import type { Bonus, ParentalLeave, Severance, SignOn, Support } from "./executive/cash-terms.ts";
import { cents } from "./money.ts";
import { parachuteClauses } from "./offer.ts";
import type { Offer } from "./offer.ts";
import { readCompany } from "./parse-company.ts";
import { readCents, readGrant, readRate } from "./parse-grant.ts";
import { readTermination } from "./parse-vesting.ts";
import {
  addProblem,
  fieldsOf,
  placeOf,
  read,
  readChoice,
  readDate,
  readList,
  readNumber,
  readText,
} from "./reading.ts";
import type { Fields, Problem, Read } from "./reading.ts";
import type { TerminationKind } from "./vesting/acceleration.ts";

const months = { least: 0, most: 600, whole: true, unit: "months" };
const years = { least: 0, most: 50, whole: true, unit: "years" };
const employerEnds: readonly TerminationKind[] = ["without-cause", "good-reason"];
const employeeEnds: readonly TerminationKind[] = ["resigned", "for-cause"];

/** Null both when the term is absent and when it cannot be read; the latter leaves a problem. */
function optional<Term>(parent: Fields, key: string, term: (fields: Fields) => Term | null): Term | null {
  const value = parent.value[key];
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(value, placeOf(parent, key), parent.problems);
  return fields === null ? null : term(fields);
}

function terminationsOr(
  fields: Fields,
  key: string,
  otherwise: readonly TerminationKind[],
): readonly TerminationKind[] {
  const found = readList(fields, key, readTermination);
  return found.length > 0 ? found : otherwise;
}

function readPayout(value: unknown, path: string, problems: Problem[]): Bonus["payouts"][number] | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const multiple = readRate(fields, "multiple", undefined, 10);
  const probability = readRate(fields, "probability");
  return multiple === null || probability === null ? null : { multiple, probability };
}

function readBonus(fields: Fields): Bonus | null {
  const target = readRate(fields, "target", undefined, 10);
  const guaranteedPart = readRate(fields, "guaranteedPart", 0, 10);
  const guaranteedYears = readNumber(fields, "guaranteedYears", years, 0);
  const payouts = readList(fields, "payouts", readPayout);
  if (target === null || guaranteedPart === null || guaranteedYears === null) return null;
  const chance = payouts.reduce((sofar, payout) => sofar + payout.probability, 0);
  if (payouts.length > 0 && Math.abs(chance - 1) > 1e-9) {
    addProblem(
      fields,
      "contradiction",
      placeOf(fields, "payouts"),
      `The chances add up to ${chance}, not to 1.`,
      "Make them add up to 1.",
    );
  }
  return { target, guaranteedPart, guaranteedYears, payouts };
}

function readSignOn(fields: Fields): SignOn | null {
  const amount = readCents(fields, "amount");
  const paidOn = readDate(fields, "paidOn");
  const clawBackMonths = readNumber(fields, "clawBackMonths", months, 0);
  const clawBack = readChoice(fields, "clawBack", ["full", "monthly"], "full");
  const clawBackTerminations = terminationsOr(fields, "clawBackTerminations", employeeEnds);
  if (amount === null || paidOn === null || clawBackMonths === null || clawBack === null) return null;
  return { amount, paidOn, clawBackMonths, clawBack, clawBackTerminations };
}

function readSeverance(fields: Fields): Severance | null {
  const length = readNumber(fields, "months", months);
  const bonusPart = readRate(fields, "bonusPart", 0, 10);
  const healthMonths = readNumber(fields, "healthMonths", months, 0);
  const healthMonthly = readCents(fields, "healthMonthly", 0);
  const vestingMonths = readNumber(fields, "vestingMonths", months, 0);
  const qualifyingTerminations = terminationsOr(fields, "qualifyingTerminations", employerEnds);
  if (length === null || bonusPart === null || healthMonths === null) return null;
  if (healthMonthly === null || vestingMonths === null) return null;
  return { months: length, bonusPart, healthMonths, healthMonthly, vestingMonths, qualifyingTerminations };
}

function readParentalLeave(fields: Fields): ParentalLeave | null {
  const weeks = readNumber(fields, "weeks", { least: 0, most: 520, whole: true, unit: "weeks" });
  const payPart = readRate(fields, "payPart", 1);
  const waitingMonths = readNumber(fields, "waitingMonths", months, 0);
  return weeks === null || payPart === null || waitingMonths === null
    ? null
    : { weeks, payPart, waitingMonths };
}

function readSupport(value: unknown, path: string, problems: Problem[]): Support | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const what = readText(fields, "what");
  const yearlyBudget = readCents(fields, "yearlyBudget", 0);
  return what === null || yearlyBudget === null ? null : { what, yearlyBudget };
}

function readCurrency(fields: Fields): string | null {
  const currency = readText(fields, "currency");
  if (currency === null || /^[A-Z]{3}$/.test(currency)) return currency;
  addProblem(
    fields,
    "unknown-value",
    placeOf(fields, "currency"),
    `"${currency}" is not a currency code.`,
    "Use three capital letters such as USD.",
  );
  return null;
}

function checkGrants(fields: Fields, offer: Offer): void {
  const ids = offer.grants.map((grant) => grant.id);
  for (const id of new Set(ids.filter((name, index) => ids.indexOf(name) !== index))) {
    addProblem(
      fields,
      "contradiction",
      "grants",
      `Two grants have the id ${id}.`,
      "Give each grant an id of its own.",
    );
  }
  if (offer.company.isPrivate) return;
  offer.grants.forEach((grant, index) => {
    if (grant.loan !== null) {
      addProblem(
        fields,
        "tax-risk",
        `grants[${index}].loan`,
        "A company under SEC reporting may not lend to its executive officers (SOX §402).",
        "Ask for another way to pay the strike.",
        "warning",
      );
    }
  });
}

/** The offer, or null with at least one error among the problems. Warnings leave the facts standing. Never throws. */
export function parseOffer(value: unknown): Read<Offer> {
  const problems: Problem[] = [];
  const fields = fieldsOf(value, "", problems);
  if (fields === null) return { facts: null, problems };
  const [id, place] = [readText(fields, "id"), readText(fields, "place")];
  const currency = readCurrency(fields);
  const company = readCompany(fields);
  const startDate = readDate(fields, "startDate");
  const salary = readCents(fields, "salary");
  if (salary !== null && salary < 0) {
    addProblem(
      fields,
      "out-of-range",
      "salary",
      "The salary is below zero.",
      "Give the yearly salary in cents.",
    );
  }
  const bonus = optional(fields, "bonus", readBonus);
  const signOn = optional(fields, "signOn", readSignOn);
  const severance = optional(fields, "severance", readSeverance);
  const parentalLeave = optional(fields, "parentalLeave", readParentalLeave);
  const support = readList(fields, "support", readSupport);
  const parachuteClause = readChoice(fields, "parachuteClause", parachuteClauses, "silent");
  const grants = readList(fields, "grants", readGrant);
  if (id === null || place === null || currency === null || company === null)
    return read<Offer>(null, problems);
  if (startDate === null || salary === null || parachuteClause === null) return read<Offer>(null, problems);
  const offer: Offer = {
    id,
    currency,
    company,
    place,
    startDate,
    salary: cents(salary),
    bonus,
    signOn,
    severance,
    parentalLeave,
    support,
    parachuteClause,
    grants,
  };
  checkGrants(fields, offer);
  return read(offer, problems);
}

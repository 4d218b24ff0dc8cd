/** What the user believes of an offer's future and says of their own household, from untyped data (D2, rule C2). */
import type { StageRates, StayBeliefs } from "./paths/company-beliefs.ts";
import type { TaxRates } from "./paths/offer-terms.ts";
import { stageNames } from "./paths/published-rates.ts";
import type { Stage } from "./paths/published-rates.ts";
import { nameFix } from "./known-keys.ts";
import {
  addProblem,
  fieldsOf,
  placeOf,
  read,
  readChoice,
  readList,
  readNumber,
  readText,
} from "./reading.ts";
import type { Fields, Problem, Range, Read } from "./reading.ts";
import type { FilingStatus } from "./tax/filing-status.ts";
import type { Circumstances } from "./tax/year-tax.ts";

/** One future with its chance; `change` replaces the published rate of the same name at every stage. */
export type ScenarioBelief = {
  readonly name: string;
  readonly probability: number;
  readonly change: Partial<StageRates>;
};

/** Money in plain units of the offer's currency, chances a month, rates 0 to 1. Null: not told. */
export type OfferBeliefs = {
  readonly stage: Stage | null;
  /** What the company is worth today. */
  readonly value: number | null;
  readonly horizonMonths: number | null;
  readonly horizonDiscount: number | null;
  readonly scenarios: readonly ScenarioBelief[];
  readonly stay: Partial<Pick<StayBeliefs, "letGo" | "quit">>;
  readonly discountRate: number | null;
  /** Most cash for one exercise after leaving. */
  readonly cashLimit: number | null;
  /** Flat rates in place of those of the tax modules. */
  readonly tax: TaxRates | null;
  readonly filingStatus: FilingStatus;
  readonly otherWages: number;
  readonly circumstances: Circumstances;
  /** Employer's payroll tax on pay. */
  readonly employerRate: number | null;
  /** After tax, a month, at the present job until the start. */
  readonly presentNetPay: number;
  /** After tax, lost by leaving the present job. */
  readonly forgone: number;
  readonly parentalLeave: { readonly probability: number; readonly atMonth: number } | null;
};

const part: Range = { least: 0, most: 1, whole: false, unit: "a part from 0 to 1" };
const monthly: Range = { least: 0, most: 0.5, whole: false, unit: "a chance a month" };
const money: Range = { least: 0, most: 1e15, whole: false, unit: "currency units" };
const taxRate: Range = { least: 0, most: 0.95, whole: false, unit: "a tax rate (0.4 for 40 %)" };
const horizon: Range = { least: 1, most: 120, whole: true, unit: "months" };

const stageRanges: Readonly<Record<keyof StageRates, Range>> = {
  growth: { least: -2, most: 3, whole: false, unit: "yearly growth (0.1 for 10 %)" },
  volatility: { least: 0, most: 3, whole: false, unit: "yearly volatility" },
  failure: monthly,
  exit: monthly,
  saleShare: part,
  round: monthly,
  dilution: { ...part, most: 0.9 },
};

const statuses = [
  "single",
  "married_joint",
  "married_separate",
  "head_of_household",
  "surviving_spouse",
] as const satisfies readonly FilingStatus[];

const beliefKeys = [
  "stage",
  "value",
  "horizonMonths",
  "horizonDiscount",
  "scenarios",
  "stay",
  "discountRate",
  "cashLimit",
  "tax",
  "household",
  "employerRate",
  "presentNetPay",
  "forgone",
  "parentalLeave",
];

function checkKeys(fields: Fields, known: readonly string[]): void {
  for (const key of Object.keys(fields.value).filter((name) => !known.includes(name)))
    addProblem(
      fields,
      "unknown-value",
      placeOf(fields, key),
      `${placeOf(fields, key)} is not known.`,
      nameFix(key, known),
    );
}

function inner(parent: Fields, key: string, known: readonly string[]): Fields | null {
  const value = parent.value[key];
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(value, placeOf(parent, key), parent.problems);
  if (fields !== null) checkKeys(fields, known);
  return fields;
}

function optionalNumber(fields: Fields, key: string, range: Range): number | null {
  return fields.value[key] === undefined || fields.value[key] === null
    ? null
    : readNumber(fields, key, range);
}

function readScenario(value: unknown, path: string, problems: Problem[]): ScenarioBelief | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const rates = Object.keys(stageRanges) as (keyof StageRates)[];
  checkKeys(fields, ["name", "probability", ...rates]);
  const [name, probability] = [readText(fields, "name"), readNumber(fields, "probability", part)];
  const change = Object.fromEntries(
    rates.flatMap((rate) => {
      const told = optionalNumber(fields, rate, stageRanges[rate]);
      return told === null ? [] : [[rate, told]];
    }),
  );
  return name === null || probability === null ? null : { name, probability, change };
}

function readScenarios(fields: Fields): ScenarioBelief[] {
  const scenarios = readList(fields, "scenarios", readScenario);
  const total = scenarios.reduce((sum, { probability }) => sum + probability, 0);
  if (scenarios.length > 0 && Math.abs(total - 1) > 1e-6)
    addProblem(
      fields,
      "contradiction",
      placeOf(fields, "scenarios"),
      `The probabilities add up to ${total}, not to 1.`,
      "Make them add up to 1.",
    );
  return scenarios;
}

function readTax(parent: Fields): TaxRates | null {
  const fields = inner(parent, "tax", ["ordinary", "gains", "isoExercise"]);
  if (fields === null) return null;
  const [ordinary, gains] = [readNumber(fields, "ordinary", taxRate), readNumber(fields, "gains", taxRate)];
  const isoExercise = readNumber(fields, "isoExercise", taxRate, 0);
  return ordinary === null || gains === null || isoExercise === null
    ? null
    : { ordinary, gains, isoExercise };
}

function readHousehold(parent: Fields): Pick<OfferBeliefs, "filingStatus" | "otherWages" | "circumstances"> {
  const known = ["filingStatus", "otherWages", "churchTaxRate", "thirtyPercentRuling"];
  const fields = inner(parent, "household", known);
  if (fields === null) return { filingStatus: "single", otherWages: 0, circumstances: {} };
  const churchTaxRate = optionalNumber(fields, "churchTaxRate", { ...part, most: 0.09 });
  const ruling = fields.value["thirtyPercentRuling"] === true;
  return {
    filingStatus: readChoice(fields, "filingStatus", statuses, "single") ?? "single",
    otherWages: readNumber(fields, "otherWages", money, 0) ?? 0,
    circumstances: {
      ...(churchTaxRate === null ? {} : { churchTaxRate }),
      ...(ruling ? { thirtyPercentRuling: { young: false } } : {}),
    },
  };
}

function readStay(parent: Fields): OfferBeliefs["stay"] {
  const fields = inner(parent, "stay", ["letGo", "quit"]);
  if (fields === null) return {};
  const limit = { ...monthly, most: 0.25 };
  const [letGo, quit] = [optionalNumber(fields, "letGo", limit), optionalNumber(fields, "quit", limit)];
  return { ...(letGo === null ? {} : { letGo }), ...(quit === null ? {} : { quit }) };
}

function readLeave(parent: Fields): OfferBeliefs["parentalLeave"] {
  const fields = inner(parent, "parentalLeave", ["probability", "atMonth"]);
  if (fields === null) return null;
  const probability = readNumber(fields, "probability", part);
  const atMonth = readNumber(fields, "atMonth", horizon);
  return probability === null || atMonth === null ? null : { probability, atMonth };
}

/** The beliefs of an offer file; an absent or empty value is no beliefs. Never throws. */
export function readOfferBeliefs(value: unknown): Read<OfferBeliefs> {
  const problems: Problem[] = [];
  const fields = fieldsOf(value ?? {}, "beliefs", problems);
  if (fields === null) return { facts: null, problems };
  checkKeys(fields, beliefKeys);
  const stage = fields.value["stage"] === undefined ? null : readChoice(fields, "stage", stageNames);
  const beliefs: OfferBeliefs = {
    stage,
    value: optionalNumber(fields, "value", { ...money, least: 1 }),
    horizonMonths: optionalNumber(fields, "horizonMonths", horizon),
    horizonDiscount: optionalNumber(fields, "horizonDiscount", part),
    scenarios: readScenarios(fields),
    stay: readStay(fields),
    discountRate: optionalNumber(fields, "discountRate", part),
    cashLimit: optionalNumber(fields, "cashLimit", money),
    tax: readTax(fields),
    ...readHousehold(fields),
    employerRate: optionalNumber(fields, "employerRate", part),
    presentNetPay: readNumber(fields, "presentNetPay", money, 0) ?? 0,
    forgone: readNumber(fields, "forgone", money, 0) ?? 0,
    parentalLeave: readLeave(fields),
  };
  return read(beliefs, problems);
}

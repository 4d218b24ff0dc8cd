/**
 * Reads and writes Open Cap Format issuances of stock (TX_STOCK_ISSUANCE) and equity compensation
 * (TX_EQUITY_COMPENSATION_ISSUANCE, TX_PLAN_SECURITY_ISSUANCE), schema unchanged.
 *
 * Copyright © 2024 Open Cap Table Coalition (https://opencaptablecoalition.com). This software includes material derived from
 * https://github.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF/tree/main/schema/objects/transactions/issuance, under the OCF
 * Schema and Documentation License 1.0.1.
 */
import type { PlainDate } from "../../plain-date.ts";
import { microsOfUnits, unitPrice } from "../money.ts";
import type { Currency, Micros } from "../money.ts";
import { numberOf, rationalOfNumber, rationalOfText } from "../rational.ts";
import {
  addProblem,
  fieldsOf,
  placeOf,
  read,
  readChoice,
  readDate,
  readFlag,
  readList,
  readNumber,
  readOptionalDate,
  readText,
} from "../reading.ts";
import type { Fields, Problem, Read } from "../reading.ts";
import type { TerminationKind } from "./acceleration.ts";
import type { ExerciseWindow } from "./leaving.ts";
import { ocfNumeric } from "./ocf-vesting-terms.ts";

export type IssuedPrice = { readonly price: Micros; readonly currency: Currency };

export type Issuance = {
  readonly kind: "stock" | "option" | "option-iso" | "option-nso" | "rsu";
  /** When the vesting gives dates and amounts instead of terms. */
  readonly vestings: readonly { readonly on: PlainDate; readonly shares: number }[];
  readonly vestingTermsId: string | null;
  readonly date: PlainDate;
  readonly securityId: string;
  readonly quantity: number;
  /** Strike or purchase price. */
  readonly price: IssuedPrice | null;
  /** Null where the document does not say, which means no. */
  readonly earlyExercisable: boolean | null;
  readonly expires: PlainDate | null;
  readonly windows: readonly ExerciseWindow[];
  /** Every other field of the object, written back as it was read. */
  readonly other: Readonly<Record<string, unknown>>;
};

const reasons = {
  resigned: "VOLUNTARY_OTHER",
  "good-reason": "VOLUNTARY_GOOD_CAUSE",
  retirement: "VOLUNTARY_RETIREMENT",
  "without-cause": "INVOLUNTARY_OTHER",
  death: "INVOLUNTARY_DEATH",
  disability: "INVOLUNTARY_DISABILITY",
  "for-cause": "INVOLUNTARY_WITH_CAUSE",
} as const satisfies Record<TerminationKind, string>;

const kinds = {
  OPTION: "option",
  OPTION_ISO: "option-iso",
  OPTION_NSO: "option-nso",
  RSU: "rsu",
} as const;

type Compensation = keyof typeof kinds;

const compensations: readonly Compensation[] = ["OPTION", "OPTION_ISO", "OPTION_NSO", "RSU"];
const sharedKeys = ["date", "security_id", "quantity", "vesting_terms_id", "vestings"];
const compensationKeys = [
  "exercise_price",
  "early_exercisable",
  "expiration_date",
  "termination_exercise_windows",
  "compensation_type",
];

function readNumeric(fields: Fields, key: string): number | null {
  const text = readText(fields, key);
  if (text === null) return null;
  const value = rationalOfText(text);
  if (value !== null) return numberOf(value);
  const place = placeOf(fields, key);
  addProblem(
    fields,
    "wrong-type",
    place,
    `${place} is "${text}", not a number.`,
    'Write it as a text like "1000".',
  );
  return null;
}

/** Above what a share of any company costs (units of currency); beyond it micros are not exact. */
const highestPrice = 1e9;

function readPrice(parent: Fields, key: string): IssuedPrice | null {
  if (parent.value[key] === undefined || parent.value[key] === null) return null;
  const fields = fieldsOf(parent.value[key], placeOf(parent, key), parent.problems);
  if (fields === null) return null;
  const amount = readNumeric(fields, "amount");
  const currency = readText(fields, "currency");
  if (amount === null || currency === null) return null;
  if (amount >= 0 && amount < highestPrice) return { price: microsOfUnits(amount), currency };
  const place = placeOf(fields, "amount");
  addProblem(fields, "out-of-range", place, `${place} is no price a share.`, "Give the price of one share.");
  return null;
}

function readVesting(value: unknown, path: string, problems: Problem[]): Issuance["vestings"][number] | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const [on, shares] = [readDate(fields, "date"), readNumeric(fields, "amount")];
  return on === null || shares === null ? null : { on, shares };
}

function readWindow(value: unknown, path: string, problems: Problem[]): ExerciseWindow | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const reason = readChoice(fields, "reason", Object.values(reasons));
  const length = readNumber(fields, "period", { least: 0, most: 100_000, whole: true, unit: "periods" });
  const type = readChoice(fields, "period_type", ["DAYS", "MONTHS", "YEARS"]);
  if (reason === null || length === null || type === null) return null;
  const units = { DAYS: "days", MONTHS: "months", YEARS: "years" } as const;
  const entries = Object.entries(reasons) as [TerminationKind, string][];
  const kind = entries.find(([, name]) => name === reason)?.[0];
  return kind === undefined ? null : { kind, length, unit: units[type] };
}

function readKind(fields: Fields): Issuance["kind"] | null {
  const type = readChoice(fields, "object_type", [
    "TX_STOCK_ISSUANCE",
    "TX_EQUITY_COMPENSATION_ISSUANCE",
    "TX_PLAN_SECURITY_ISSUANCE",
  ]);
  if (type === null) return null;
  if (type === "TX_STOCK_ISSUANCE") return "stock";
  const compensation = fields.value["compensation_type"];
  if (compensation === "CSAR" || compensation === "SSAR") {
    const place = placeOf(fields, "compensation_type");
    addProblem(
      fields,
      "not-modelled",
      place,
      "Stock appreciation rights are not modelled.",
      "Leave this security out.",
    );
    return null;
  }
  const found = readChoice(fields, "compensation_type", compensations);
  return found === null ? null : kinds[found];
}

/** One issuance from parsed JSON. */
export function readIssuance(value: unknown): Read<Issuance> {
  const problems: Problem[] = [];
  const fields = fieldsOf(value, "", problems);
  if (fields === null) return { facts: null, problems };
  const kind = readKind(fields);
  const date = readDate(fields, "date");
  const securityId = readText(fields, "security_id");
  const quantity = readNumeric(fields, "quantity");
  const price = readPrice(fields, kind === "stock" ? "share_price" : "exercise_price");
  const vestings = readList(fields, "vestings", readVesting);
  const windows = readList(fields, "termination_exercise_windows", readWindow);
  const expires = readOptionalDate(fields, "expiration_date");
  if (kind !== null && kind !== "rsu" && kind !== "stock" && price === null) {
    addProblem(
      fields,
      "missing",
      "exercise_price",
      "An option needs its exercise price.",
      "Add exercise_price with amount and currency.",
    );
  }
  if (kind === null || date === null || securityId === null || quantity === null)
    return { facts: null, problems };
  const known = kind === "stock" ? [...sharedKeys, "share_price"] : [...sharedKeys, ...compensationKeys];
  const other = Object.fromEntries(Object.entries(fields.value).filter(([key]) => !known.includes(key)));
  const vestingTermsId =
    typeof fields.value["vesting_terms_id"] === "string" ? fields.value["vesting_terms_id"] : null;
  const said = readFlag(fields, "early_exercisable", false);
  const earlyExercisable = fields.value["early_exercisable"] === undefined ? null : said;
  return read(
    {
      kind,
      vestings,
      vestingTermsId,
      date,
      securityId,
      quantity,
      price,
      earlyExercisable,
      expires,
      windows,
      other,
    },
    problems,
  );
}

function writtenPrice(price: IssuedPrice): Record<string, unknown> {
  return { amount: ocfNumeric(rationalOfNumber(unitPrice(price.price))), currency: price.currency };
}

function writtenWindow(window: ExerciseWindow): Record<string, unknown> {
  const types = { days: "DAYS", months: "MONTHS", years: "YEARS" } as const;
  return {
    reason: reasons[window.kind ?? "resigned"],
    period: window.length,
    period_type: types[window.unit],
  };
}

/** The issuance as an OCF object, ready for JSON. */
export function ocfIssuance(issuance: Issuance): Record<string, unknown> {
  const { kind, price } = issuance;
  const shared = {
    ...issuance.other,
    date: issuance.date,
    security_id: issuance.securityId,
    quantity: ocfNumeric(rationalOfNumber(issuance.quantity)),
    ...(issuance.vestingTermsId === null ? {} : { vesting_terms_id: issuance.vestingTermsId }),
    ...(issuance.vestings.length === 0
      ? {}
      : {
          vestings: issuance.vestings.map(({ on, shares }) => ({
            date: on,
            amount: ocfNumeric(rationalOfNumber(shares)),
          })),
        }),
  };
  if (kind === "stock") return price === null ? shared : { ...shared, share_price: writtenPrice(price) };
  return {
    ...shared,
    compensation_type: compensations.find((name) => kinds[name] === kind),
    ...(price === null ? {} : { exercise_price: writtenPrice(price) }),
    ...(issuance.earlyExercisable === null ? {} : { early_exercisable: issuance.earlyExercisable }),
    expiration_date: issuance.expires,
    termination_exercise_windows: issuance.windows.map(writtenWindow),
  };
}

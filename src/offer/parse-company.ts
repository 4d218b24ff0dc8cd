/** The company and its share classes from untyped data. */
import type { Preference, ShareClass } from "./company/waterfall.ts";
import type { Company } from "./offer.ts";
import { readCents, readOptionalMicros, readRate } from "./parse-grant.ts";
import { exactPrice, exactUnits } from "./money.ts";
import { rational, rationalOfNumber } from "./rational.ts";
import {
  addProblem,
  fieldsOf,
  placeOf,
  readChoice,
  readFlag,
  readList,
  readNumber,
  readText,
} from "./reading.ts";
import type { Fields, Problem } from "./reading.ts";

const most = Number.MAX_SAFE_INTEGER;
const multiple = { least: 0, most: 100, whole: false, unit: "times what was invested" };

function readPreference(fields: Fields): Preference | null {
  const invested = readCents(fields, "invested");
  const times = readNumber(fields, "preferenceMultiple", multiple, 1);
  const participation = readChoice(fields, "participation", ["none", "full", "capped"], "none");
  const cap = fields.value["capMultiple"] === undefined ? null : readNumber(fields, "capMultiple", multiple);
  const seniority = readNumber(
    fields,
    "seniority",
    { least: -1000, most: 1000, whole: true, unit: "a rank" },
    0,
  );
  if (invested === null || times === null || participation === null || seniority === null) return null;
  if (participation === "capped" && cap === null) {
    const place = placeOf(fields, "capMultiple");
    addProblem(
      fields,
      "missing",
      place,
      "A capped participation needs its cap.",
      "Give the cap as a multiple of what was invested.",
    );
    return null;
  }
  return {
    invested: exactUnits(invested),
    multiple: rationalOfNumber(times),
    participation,
    capMultiple: cap === null ? null : rationalOfNumber(cap),
    seniority,
    convertible: readFlag(fields, "convertible", true),
  };
}

function readShareClass(value: unknown, path: string, problems: Problem[]): ShareClass | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const id = readText(fields, "id");
  const kind = readChoice(fields, "kind", ["common", "option", "preferred"]);
  const shares = readNumber(fields, "shares", { least: 0, most, whole: true, unit: "as-converted shares" });
  if (id === null || kind === null || shares === null) return null;
  if (kind === "common") return { id, shares: rational(shares), claim: { kind } };
  if (kind === "option") {
    const strike = readOptionalMicros(fields, "strike");
    return {
      id,
      shares: rational(shares),
      claim: { kind, strike: strike === null ? rational(0) : exactPrice(strike) },
    };
  }
  const preference = readPreference(fields);
  return preference === null ? null : { id, shares: rational(shares), claim: { kind, ...preference } };
}

export function readCompany(parent: Fields): Company | null {
  const fields = fieldsOf(parent.value["company"], placeOf(parent, "company"), parent.problems);
  if (fields === null) return null;
  const name = readText(fields, "name");
  const commonPrice = readOptionalMicros(fields, "commonPrice");
  const preferredPrice = readOptionalMicros(fields, "preferredPrice");
  const shares = { least: 1, most, whole: true, unit: "shares" };
  const fullyDilutedShares =
    fields.value["fullyDilutedShares"] === undefined
      ? null
      : readNumber(fields, "fullyDilutedShares", shares);
  const classes = readList(fields, "classes", readShareClass);
  const debt = readCents(fields, "debt", 0);
  const carveOut = readRate(fields, "carveOut", 0);
  if (name === null || debt === null || carveOut === null) return null;
  if (commonPrice === null) {
    addProblem(
      fields,
      "missing",
      placeOf(fields, "commonPrice"),
      "The price of common is not known, so equity cannot be valued today.",
      "Ask for the latest appraisal (409A); the preferred price is not a substitute.",
      "warning",
    );
  }
  return {
    name,
    isPrivate: readFlag(fields, "isPrivate", true),
    commonPrice,
    preferredPrice,
    fullyDilutedShares,
    classes,
    debt,
    carveOut,
  };
}

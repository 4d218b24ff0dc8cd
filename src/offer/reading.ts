/** Reading untyped data field by field: facts where they can be read, a problem with its place, reason and fix where not. */
import { parsePlainDate } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import { rational, rationalOfNumber, rationalOfText } from "./rational.ts";
import type { Rational } from "./rational.ts";

export type ProblemCode =
  | "missing"
  | "wrong-type"
  | "out-of-range"
  | "unknown-value"
  | "unknown-reference"
  | "contradiction"
  | "not-modelled"
  | "tax-risk";

export type Problem = {
  readonly code: ProblemCode;
  /** `error`: the facts are null because of it; `warning`: the facts stand. */
  readonly severity: "error" | "warning";
  /** Place in the data, e.g. `grants[0].strike`. */
  readonly path: string;
  readonly reason: string;
  readonly fix: string;
};

export type Read<Facts> = { readonly facts: Facts | null; readonly problems: readonly Problem[] };

/** A cursor over one object; problems of all cursors of one reading go into one list. */
export type Fields = {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly problems: Problem[];
};

export function addProblem(
  fields: Pick<Fields, "problems">,
  code: ProblemCode,
  path: string,
  reason: string,
  fix: string,
  severity: Problem["severity"] = "error",
): void {
  fields.problems.push({ code, severity, path, reason, fix });
}

export function placeOf(fields: Fields, key: string): string {
  return fields.path === "" ? key : `${fields.path}.${key}`;
}

/** Fields of an object, or null with a problem when it is none. */
export function fieldsOf(value: unknown, path: string, problems: Problem[]): Fields | null {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { value: value as Readonly<Record<string, unknown>>, path, problems };
  }
  const missing = value === undefined || value === null;
  addProblem(
    { problems },
    missing ? "missing" : "wrong-type",
    path,
    missing ? `${path || "The data"} is missing.` : `${path || "The data"} is not an object.`,
    "Give an object with the fields of the guide.",
  );
  return null;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function missing(fields: Fields, key: string): null {
  const place = placeOf(fields, key);
  addProblem(fields, "missing", place, `${place} is missing.`, `Fill in ${key}.`);
  return null;
}

function wrongType(fields: Fields, key: string, wanted: string): null {
  const place = placeOf(fields, key);
  const given = JSON.stringify(fields.value[key]) ?? "nothing";
  addProblem(
    fields,
    "wrong-type",
    place,
    `${place} is ${given}, not ${wanted}.`,
    `Write ${key} as ${wanted}.`,
  );
  return null;
}

export function readText(fields: Fields, key: string): string | null {
  const value = fields.value[key];
  if (isAbsent(value)) return missing(fields, key);
  return typeof value === "string" && value !== "" ? value : wrongType(fields, key, "a text");
}

export function readDate(fields: Fields, key: string): PlainDate | null {
  const value = fields.value[key];
  if (isAbsent(value)) return missing(fields, key);
  const date = typeof value === "string" ? parsePlainDate(value) : null;
  return date ?? wrongType(fields, key, "a calendar date like 2026-03-01");
}

export function readOptionalDate(fields: Fields, key: string): PlainDate | null {
  return isAbsent(fields.value[key]) ? null : readDate(fields, key);
}

export type Range = {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly unit: string;
};

/** A number in a closed range; `otherwise` stands in when it is absent (none: it must be there). */
export function readNumber(fields: Fields, key: string, range: Range, otherwise?: number): number | null {
  const value = fields.value[key];
  if (isAbsent(value)) return otherwise === undefined ? missing(fields, key) : otherwise;
  if (typeof value !== "number" || !Number.isFinite(value))
    return wrongType(fields, key, `a number of ${range.unit}`);
  const place = placeOf(fields, key);
  const fits = value >= range.least && value <= range.most && (!range.whole || Number.isSafeInteger(value));
  if (fits) return value;
  const bounds = `${range.whole ? "a whole number" : "a number"} of ${range.unit} from ${range.least} to ${range.most}`;
  addProblem(fields, "out-of-range", place, `${place} is ${value}, not ${bounds}.`, `Give ${bounds}.`);
  return null;
}

export function readFlag(fields: Fields, key: string, otherwise: boolean): boolean {
  const value = fields.value[key];
  if (isAbsent(value)) return otherwise;
  if (typeof value === "boolean") return value;
  wrongType(fields, key, "true or false");
  return otherwise;
}

export function readChoice<Choice extends string>(
  fields: Fields,
  key: string,
  choices: readonly Choice[],
  otherwise?: Choice,
): Choice | null {
  const value = fields.value[key];
  if (isAbsent(value)) return otherwise ?? missing(fields, key);
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const place = placeOf(fields, key);
  const reason = `${place} is ${JSON.stringify(value)}, which is none of ${choices.join(", ")}.`;
  addProblem(fields, "unknown-value", place, reason, `Use one of ${choices.join(", ")}.`);
  return null;
}

/** A list, empty when absent; items that cannot be read are left out and have their problem. */
export function readList<Item>(
  fields: Fields,
  key: string,
  item: (value: unknown, path: string, problems: Problem[]) => Item | null,
): Item[] {
  const value = fields.value[key];
  if (isAbsent(value)) return [];
  if (!Array.isArray(value)) {
    wrongType(fields, key, "a list");
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const read = item(entry, `${placeOf(fields, key)}[${index}]`, fields.problems);
    return read === null ? [] : [read];
  });
}

/** A part of a whole: 0.25, "25%", "1/4" or { numerator, denominator }. */
export function readPart(fields: Fields, key: string): Rational | null {
  const value = fields.value[key];
  if (isAbsent(value)) return missing(fields, key);
  return exactPart(value) ?? wrongType(fields, key, 'a part such as 0.25, "25%" or "1/4"');
}

function exactPart(value: unknown): Rational | null {
  if (typeof value === "number") return Number.isFinite(value) ? rationalOfNumber(value) : null;
  if (typeof value === "object" && value !== null && "numerator" in value && "denominator" in value) {
    return fractionOfTexts(String(value.numerator), String(value.denominator));
  }
  if (typeof value !== "string") return null;
  if (value.endsWith("%")) return fractionOfTexts(value.slice(0, -1).trim(), "100");
  const [numerator = "", denominator = "1"] = value.split("/");
  return fractionOfTexts(numerator.trim(), denominator.trim());
}

/** Exact quotient of two decimal texts; null when one is none or the second is zero. */
export function fractionOfTexts(numerator: string, denominator: string): Rational | null {
  const [above, below] = [rationalOfText(numerator), rationalOfText(denominator)];
  if (above === null || below === null || below.numerator === 0n) return null;
  return rational(above.numerator * below.denominator, above.denominator * below.numerator);
}

/** The facts stand only where no error was found. */
export function read<Facts>(facts: Facts | null, problems: readonly Problem[]): Read<Facts> {
  return { facts: problems.some((problem) => problem.severity === "error") ? null : facts, problems };
}

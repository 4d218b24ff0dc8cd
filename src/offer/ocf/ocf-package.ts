/**
 * The objects of an Open Cap Format package: its files as parsed JSON, in whatever way they are put together.
 *
 * Copyright © 2024 Open Cap Table Coalition (https://opencaptablecoalition.com). The meaning of these nouns is derived from the Open
 * Cap Format schema, https://github.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF/tree/main/schema, under the OCF Schema and
 * Documentation License 1.0.1.
 */
import type { PlainDate } from "../../plain-date.ts";
import { parsePlainDate } from "../../plain-date.ts";
import { rational, rationalOfNumber, rationalOfText } from "../rational.ts";
import type { Rational } from "../rational.ts";
import type { Problem } from "../reading.ts";

export type OcfObject = Readonly<Record<string, unknown>>;

export type OcfFile = { readonly name: string; readonly value: unknown };

export type OcfPackage = {
  readonly issuer: OcfObject | null;
  /** The day that the package shows; null where it does not say. */
  readonly asOf: PlainDate | null;
  readonly version: string | null;
  readonly stakeholders: readonly OcfObject[];
  readonly stockClasses: readonly OcfObject[];
  readonly stockPlans: readonly OcfObject[];
  readonly vestingTerms: readonly OcfObject[];
  readonly valuations: readonly OcfObject[];
  /** In the order in which they happened. */
  readonly transactions: readonly OcfObject[];
  readonly problems: readonly Problem[];
};

/** Files within objects within lists: real packages have three levels. */
const deepest = 6;

export function isObject(value: unknown): value is OcfObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textAt(object: OcfObject, key: string): string | null {
  const value = object[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

export function dateAt(object: OcfObject, key: string): PlainDate | null {
  const value = object[key];
  return typeof value === "string" ? parsePlainDate(value) : null;
}

/** OCF writes numbers as texts; plain numbers are taken too. Longer ones than any count of shares are none. */
function numericOf(value: unknown): Rational | null {
  if (typeof value === "number") return Number.isFinite(value) ? rationalOfNumber(value) : null;
  if (typeof value !== "string" || value.length > 40) return null;
  const found = rationalOfText(value.trim());
  return found === null || found.numerator > found.denominator * 10n ** 18n ? null : found;
}

export function numericAt(object: OcfObject, key: string): Rational | null {
  return numericOf(object[key]);
}

/** A share count or price: zero or more. */
export function countAt(object: OcfObject, key: string): Rational | null {
  const found = numericAt(object, key);
  return found === null || found.numerator < 0n ? null : found;
}

export type OcfMoney = { readonly amount: Rational; readonly currency: string };

export function moneyAt(object: OcfObject, key: string): OcfMoney | null {
  const value = object[key];
  if (!isObject(value)) return null;
  const [amount, currency] = [countAt(value, "amount"), textAt(value, "currency")];
  return amount === null || currency === null ? null : { amount, currency };
}

/** A ratio such as 2 to 1; null where it is none or not above zero. */
export function ratioOf(value: unknown): Rational | null {
  if (!isObject(value)) return null;
  const [above, below] = [countAt(value, "numerator"), countAt(value, "denominator")];
  if (above === null || below === null || above.numerator === 0n || below.numerator === 0n) return null;
  return rational(above.numerator * below.denominator, above.denominator * below.numerator);
}

/** "1 note", "3 notes". */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function ocfProblem(
  path: string,
  reason: string,
  fix: string,
  severity: Problem["severity"] = "warning",
): Problem {
  return { code: "not-modelled", severity, path, reason, fix };
}

/** Every object with an `object_type`, and the manifests, wherever they lie in the files. */
function gathered(files: readonly OcfFile[]): { objects: OcfObject[]; manifests: OcfObject[] } {
  const objects: OcfObject[] = [];
  const manifests: OcfObject[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    if (!isObject(value)) return;
    if (typeof value["object_type"] === "string") objects.push(value);
    else {
      if (value["file_type"] === "OCF_MANIFEST_FILE" || isObject(value["issuer"])) manifests.push(value);
      for (const inner of Object.values(value)) if (typeof inner === "object") visit(inner, depth + 1);
    }
  };
  for (const { value } of files) visit(value, 0);
  return { objects, manifests };
}

/** An object that two files hold is one object. */
function withoutDoubles(objects: readonly OcfObject[]): OcfObject[] {
  const seen = new Set<string>();
  return objects.filter((object) => {
    const id = textAt(object, "id");
    const key = `${String(object["object_type"])} ${id ?? ""}`;
    if (id === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** On one day a split comes before what is issued, and that before what happens to it. */
function rank(transaction: OcfObject): number {
  const type = String(transaction["object_type"]);
  if (type === "TX_STOCK_CLASS_SPLIT") return 0;
  return type.endsWith("_ISSUANCE") ? 1 : 2;
}

function inOrder(transactions: readonly OcfObject[]): OcfObject[] {
  const day = (transaction: OcfObject): string => dateAt(transaction, "date") ?? "9999";
  return transactions.toSorted((a, b) => {
    const [first, second] = [day(a), day(b)];
    if (first !== second) return first < second ? -1 : 1;
    return rank(a) - rank(b);
  });
}

/** What the files of a package hold. Never throws; what is not there is empty. */
export function ocfPackage(files: readonly OcfFile[]): OcfPackage {
  const { objects, manifests } = gathered(files);
  const own = withoutDoubles(objects);
  const ofType = (type: string): OcfObject[] => own.filter((object) => object["object_type"] === type);
  const transactions = own.filter((object) => String(object["object_type"]).startsWith("TX_"));
  const undated = transactions.filter((transaction) => dateAt(transaction, "date") === null).length;
  const [manifest] = manifests;
  const issuer = manifest?.["issuer"];
  const problems: Problem[] = [];
  if (undated > 0)
    problems.push(
      ocfProblem(
        "transactions",
        `${countWords(undated, "transaction has no date and comes", "transactions have no date and come")} last.`,
        "Ask for their dates.",
      ),
    );
  if (manifests.length > 1)
    problems.push(
      ocfProblem(
        "manifest",
        `There are ${manifests.length} manifests; the first is taken.`,
        "Give one package at a time.",
      ),
    );
  return {
    issuer: isObject(issuer) ? issuer : (ofType("ISSUER")[0] ?? null),
    asOf: manifest === undefined ? null : dateAt(manifest, "as_of"),
    version: manifest === undefined ? null : textAt(manifest, "ocf_version"),
    stakeholders: ofType("STAKEHOLDER"),
    stockClasses: ofType("STOCK_CLASS"),
    stockPlans: ofType("STOCK_PLAN"),
    vestingTerms: ofType("VESTING_TERMS"),
    valuations: ofType("VALUATION"),
    transactions: inOrder(transactions),
    problems,
  };
}

import { AppError } from "../app-error.ts";
import type { Offer } from "../offer/offer.ts";
import type { OfferBeliefs } from "../offer/offer-beliefs.ts";
import type { Problem } from "../offer/reading.ts";

/** An offer with what is believed of it, and the data that both were read from. */
export type ReadOffer = {
  readonly offer: Offer;
  readonly beliefs: OfferBeliefs;
  /** JSON values as `parseOffer` reads them, with the beliefs as they were given. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What stands but is risky or unclear. */
  readonly warnings: readonly Problem[];
};

/** Refuses data with its problems: the field, the reason, the fix. @throws AppError `invalid-input` */
export function refuse(what: string, problems: readonly Problem[]): never {
  return refuseWith((told) => `${what} cannot be read. ${told} Nothing was saved.`, problems);
}

/** The same in other words around what is told of each problem. @throws AppError `invalid-input` */
export function refuseWith(message: (told: string) => string, problems: readonly Problem[]): never {
  const errors = problems.filter((problem) => problem.severity === "error");
  const told = errors.map(({ path, reason, fix }) => `${path === "" ? "" : `${path}: `}${reason} ${fix}`);
  throw new AppError("invalid-input", message(told.join(" ")), {
    issues: errors.map(({ path, reason, fix }) => ({ path, message: `${reason} ${fix}` })),
  });
}

function problem(path: string, reason: string, fix: string): Problem {
  return { code: "wrong-type", severity: "error", path, reason, fix };
}

async function inRecordedAmounts(
  value: Readonly<Record<string, unknown>>,
  what: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { amounts = "cents", ...data } = value;
  if (amounts !== "units" && amounts !== "cents")
    refuse(what, [
      problem("amounts", `amounts is ${JSON.stringify(amounts)}.`, "Write amounts: units or amounts: cents."),
    ]);
  if (amounts === "cents") return data;
  const { recordedAmounts } = await import("../offer/recorded-amounts.ts");
  return recordedAmounts(data, "") as Readonly<Record<string, unknown>>;
}

/** Below this a yearly salary was most likely written in units where cents are read. */
const leastLikelySalary = 2_000_000;

function amountWarnings(offer: Offer): Problem[] {
  if (offer.salary === 0 || offer.salary >= leastLikelySalary) return [];
  return [
    {
      code: "out-of-range",
      severity: "warning",
      path: "salary",
      reason: "The yearly salary is very low for an amount in cents.",
      fix: "Amounts are in cents and prices in millionths unless the file says amounts: units.",
    },
  ];
}

/** Places whose values stand for what the company has not said yet. @throws AppError `invalid-input` */
function placesUnknown(value: unknown, what: string): readonly string[] {
  if (value === undefined || value === null) return [];
  const isList = Array.isArray(value) && value.every((place) => typeof place === "string");
  if (!isList)
    refuse(what, [
      problem(
        "unknown",
        "unknown is not a list of places.",
        "Write a list such as [startDate, grants[0].price].",
      ),
    ]);
  return [...new Set(value as readonly string[])];
}

function assumptions(unknown: readonly string[]): Problem[] {
  return unknown.map((path) => ({
    code: "missing",
    severity: "warning",
    path,
    reason: `${path} is not known yet; its value is an assumption.`,
    fix: "Ask for it.",
  }));
}

function isOfCapTable(given: Readonly<Record<string, unknown>>): boolean {
  const fileType = given["file_type"];
  return (
    typeof given["object_type"] === "string" || (typeof fileType === "string" && fileType.startsWith("OCF_"))
  );
}

/** An offer from the values of a YAML or JSON file. @throws AppError `invalid-input` */
export async function offerOfData(value: unknown, what: string): Promise<ReadOffer> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse(what, [problem("", "It holds no fields.", "Write an offer as the guide shows.")]);
  const given = value as Readonly<Record<string, unknown>>;
  if (isOfCapTable(given))
    refuse(what, [
      problem(
        "",
        "This is a file of the Open Cap Format, not an offer file.",
        "Take the whole package in with `oneofone offer import-ocf`, or on the Offers page; vesting terms alone go under grants[].vesting.terms of an offer file.",
      ),
    ]);
  const { parseOffer } = await import("../offer/parse-offer.ts");
  const { readOfferBeliefs } = await import("../offer/offer-beliefs.ts");
  const { unknownOfferKeys } = await import("../offer/known-keys.ts");
  const { offerJson } = await import("../offer/offer-json.ts");
  const data = await inRecordedAmounts(given, what);
  const [parsed, believed] = [parseOffer(data), readOfferBeliefs(data["beliefs"])];
  const problems = [...unknownOfferKeys(given), ...parsed.problems, ...believed.problems];
  const isBad = problems.some(({ severity }) => severity === "error");
  if (isBad || parsed.facts === null || believed.facts === null) refuse(what, problems);
  const told = data["beliefs"] === undefined ? {} : { beliefs: data["beliefs"] };
  const unknown = placesUnknown(data["unknown"], what);
  const assumed = unknown.length === 0 ? {} : { unknown };
  return {
    offer: parsed.facts,
    beliefs: believed.facts,
    body: { ...offerJson(parsed.facts), ...told, ...assumed },
    warnings: [...problems, ...amountWarnings(parsed.facts), ...assumptions(unknown)],
  };
}

/** An offer from a file's text; YAML holds JSON too. @throws AppError `invalid-input` */
export async function offerOfText(text: string, what: string): Promise<ReadOffer> {
  const { parseDocument } = await import("./yaml-document.ts");
  const document = parseDocument(text, { schema: "core", uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined)
    refuse(what, [
      problem("", error.message.split("\n")[0] ?? error.message, "Correct the file as YAML or JSON."),
    ]);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    refuse(what, [problem("", `${reason}.`, "Write the values out instead of by alias.")]);
  }
  return offerOfData(value, what);
}

/** What an Open Cap Format package offers to choose from, and an offer made of what was chosen (rule V26). */
import type { PlainDate } from "../../plain-date.ts";
import type { Problem } from "../reading.ts";
import { appraisal, commonClassId, ocfCompany, shareCount } from "./ocf-company.ts";
import type { Appraisal, ShareCount } from "./ocf-company.ts";
import { ocfGrant } from "./ocf-grant.ts";
import type { OcfGrant } from "./ocf-grant.ts";
import { ocfHoldings, outstanding } from "./ocf-holdings.ts";
import type { Holding, Holdings } from "./ocf-holdings.ts";
import { isObject, ocfPackage, textAt } from "./ocf-package.ts";
import type { OcfFile, OcfObject, OcfPackage } from "./ocf-package.ts";

/** A security that an offer can be made of, or the reason why it cannot. */
export type OcfCandidate = {
  readonly securityId: string;
  readonly customId: string;
  readonly stakeholder: string;
  readonly grant: OcfGrant | null;
  readonly problems: readonly Problem[];
};

export type OcfReading = {
  readonly ocf: OcfPackage;
  readonly holdings: Holdings;
  readonly companyName: string | null;
  readonly shares: ShareCount;
  readonly commonPrice: Appraisal | null;
  readonly candidates: readonly OcfCandidate[];
  /** What the package holds and no offer takes over: what it is and how many. */
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
  readonly problems: readonly Problem[];
};

function stakeholderName(stakeholder: OcfObject | undefined): string {
  const name = stakeholder?.["name"];
  if (typeof name === "string") return name;
  return isObject(name) ? (textAt(name, "legal_name") ?? "") : "";
}

/** Compensation, and stock that vests. */
function isCompensation({ kind, issuance }: Holding): boolean {
  if (kind === "compensation") return true;
  const vests = issuance["vesting_terms_id"] !== undefined || issuance["vestings"] !== undefined;
  return kind === "stock" && (vests || issuance["issuance_type"] === "RSA");
}

const carriedTypes =
  /^TX_(?:STOCK|EQUITY_COMPENSATION|PLAN_SECURITY|WARRANT|CONVERTIBLE)_|^TX_STOCK_(?:CLASS_SPLIT|CLASS_CONVERSION_RATIO_ADJUSTMENT|PLAN_POOL_ADJUSTMENT|CONSOLIDATION)$|^TX_VESTING_START$|^TX_STOCK_PLAN_RETURN_TO_POOL$/;

const heldWords = {
  stock: "holding of stock, counted in the shares only",
  compensation: "option or unit",
  warrant: "warrant, counted in the shares only",
  convertible: "note or SAFE, not counted",
} as const;

function leftOutOf(ocf: OcfPackage, holdings: Holdings): OcfReading["leftOut"] {
  const counts = new Map<string, number>();
  const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
  for (const { object_type: type } of ocf.transactions)
    if (!carriedTypes.test(String(type))) count(String(type).slice(3).toLowerCase().replaceAll("_", " "));
  for (const holding of holdings.all) {
    if (!isCompensation(holding)) count(heldWords[holding.kind]);
    else if (outstanding(holding).numerator === 0n) count("security that has ended");
  }
  return [...counts].map(([what, found]) => ({ what, count: found }));
}

/** Everything that there is to choose from. Never throws. */
export function ocfReading(files: readonly OcfFile[]): OcfReading {
  const ocf = ocfPackage(files);
  const holdings = ocfHoldings(ocf);
  const byId = new Map(ocf.stakeholders.map((one) => [textAt(one, "id"), one]));
  const candidates = holdings.all
    .filter((holding) => isCompensation(holding) && outstanding(holding).numerator > 0n)
    .map((holding): OcfCandidate => {
      const { securityId, issuance } = holding;
      return {
        securityId,
        customId: textAt(issuance, "custom_id") ?? "",
        stakeholder: stakeholderName(byId.get(textAt(issuance, "stakeholder_id"))),
        ...ocfGrant(ocf, holdings, holding),
      };
    });
  const { issuer } = ocf;
  return {
    ocf,
    holdings,
    companyName: issuer === null ? null : (textAt(issuer, "dba") ?? textAt(issuer, "legal_name")),
    shares: shareCount(holdings),
    commonPrice: appraisal(ocf, holdings, commonClassId(ocf), ocf.asOf),
    candidates,
    leftOut: leftOutOf(ocf, holdings),
    problems: [...ocf.problems, ...holdings.problems],
  };
}

/** Terms that the format has no place for, as an offer file names them. */
const neverTold = ["place", "startDate", "salary", "bonus", "signOn", "severance"];

/** An offer of chosen securities: data as an offer file has it, with amounts in units. */
export type OcfOffer = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
};

/** The currency of the grants, of the appraisal or, last, of what was paid for stock; null where nothing tells one. */
function currencyOf(reading: OcfReading, grants: readonly OcfGrant[]): string | null {
  const ofStock = reading.holdings.all.find(({ kind, price }) => kind === "stock" && price !== null);
  return (
    grants.find(({ currency }) => currency !== null)?.currency ??
    reading.commonPrice?.currency ??
    ofStock?.price?.currency ??
    null
  );
}

/** A grant's id of its own, since custom ids may repeat. */
function withOwnIds(grants: readonly OcfGrant[]): Readonly<Record<string, unknown>>[] {
  const seen = new Set<string>();
  return grants.map(({ json }, index) => {
    const id = String(json["id"]);
    const own = seen.has(id) ? `${id} (${index + 1})` : id;
    seen.add(own);
    return { ...json, id: own };
  });
}

/** The first problem that keeps the candidates from being one offer; null where nothing does. */
function hindrance(grants: readonly OcfGrant[]): Problem | null {
  const currencies = new Set(grants.flatMap(({ currency }) => currency ?? []));
  if (currencies.size < 2) return null;
  return {
    code: "contradiction",
    severity: "error",
    path: "securityIds",
    reason: `The securities are in ${[...currencies].join(" and ")}.`,
    fix: "Choose securities in one currency.",
  };
}

/** An offer made of candidates that have a grant. What the format does not say is listed under `unknown`. */
export function ocfOffer(reading: OcfReading, candidates: readonly OcfCandidate[]): OcfOffer {
  const grants = candidates.flatMap(({ grant }) => grant ?? []);
  const stop = hindrance(grants);
  const told = currencyOf(reading, grants);
  const currency = told ?? "USD";
  const company = ocfCompany(reading.ocf, reading.holdings, currency);
  const unknown = [
    ...neverTold,
    ...(told === null ? ["currency"] : []),
    ...company.unknown.map((key) => `company.${key}`),
    ...grants.flatMap((grant, index) => grant.unknown.map((key) => `grants[${index}].${key}`)),
  ];
  const first = grants[0];
  const startDate: PlainDate | null = first === undefined ? null : first.vestingStart;
  return {
    data: {
      id: "ocf",
      amounts: "units",
      currency,
      place: "unknown",
      startDate,
      salary: 0,
      company: company.json,
      grants: withOwnIds(grants),
      unknown,
    },
    problems: [
      ...(stop === null ? [] : [stop]),
      ...company.problems,
      ...grants.flatMap(({ problems }, index) =>
        problems.map((problem) => ({ ...problem, path: `grants[${index}].${problem.path}` })),
      ),
    ],
  };
}

/** Data of an offer that was saved, with the grants and the company of a cap table in place of its own. */
export function mergedOffer(
  saved: Readonly<Record<string, unknown>>,
  { data }: OcfOffer,
): Readonly<Record<string, unknown>> {
  const places = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((place) => typeof place === "string") : [];
  const company = isObject(data["company"]) ? data["company"] : {};
  const before = isObject(saved["company"]) ? saved["company"] : {};
  const isKnown = (key: string, value: unknown): boolean =>
    value !== null &&
    !(Array.isArray(value) && value.length === 0) &&
    !(key === "name" && before["name"] !== undefined);
  const news = Object.fromEntries(Object.entries(company).filter(([key, value]) => isKnown(key, value)));
  const isOfCompany = (place: string): boolean => place.startsWith("company.");
  const kept = places(saved["unknown"]).filter(
    (place) => !place.startsWith("grants") && !(isOfCompany(place) && keyOf(place) in news),
  );
  const added = places(data["unknown"]).filter(
    (place) =>
      place.startsWith("grants") || (isOfCompany(place) && keyOf(place) in news && place.includes("[")),
  );
  return {
    ...saved,
    amounts: "units",
    company: { ...before, ...news },
    grants: data["grants"],
    unknown: [...kept, ...added],
  };
}

function keyOf(place: string): string {
  return /^company\.(\w+)/.exec(place)?.[1] ?? "";
}

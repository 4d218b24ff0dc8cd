import type { PayRowOfCompany } from "../vault/filings.ts";
import { inBaseYearDollars } from "./consumer-prices.ts";

/** Fewer people than this say nothing of a market, and would show single persons as a distribution. */
export const fewestPeople = 5;

export const payComponents = ["total", "salary", "bonus", "stock", "options"] as const;
export type PayComponent = (typeof payComponents)[number];

export const payGroupings = ["none", "year", "role", "size", "industry"] as const;
export type PayGrouping = (typeof payGroupings)[number];

type Figures = Readonly<Record<string, number | null>>;

/** Adds what is there; null where nothing is. */
function sum(amounts: readonly (number | null | undefined)[]): number | null {
  const known = amounts.filter((amount) => amount != null);
  return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
}

/** Cash for a year's work stands in two columns: Bonus, and Non-Equity Incentive Plan Compensation. */
function componentOf(row: PayRowOfCompany, component: PayComponent): number | null {
  if (component === "total") return row.total;
  const figures = JSON.parse(row.figures) as Figures;
  if (component === "salary") return figures["salary"] ?? null;
  if (component === "bonus") return sum([figures["bonus"], figures["nonEquityIncentive"]]);
  return figures[component === "stock" ? "stockAwards" : "optionAwards"] ?? null;
}

/** Between two values in proportion, as spreadsheets' PERCENTILE.INC does; `sorted` ascending and not empty. */
function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}

export type PayPercentiles = { readonly p25: number; readonly p50: number; readonly p75: number };

function percentilesOf(amounts: readonly number[]): PayPercentiles | null {
  if (amounts.length < fewestPeople) return null;
  const sorted = amounts.toSorted((a, b) => a - b);
  return { p25: percentile(sorted, 0.25), p50: percentile(sorted, 0.5), p75: percentile(sorted, 0.75) };
}

function companyKey(row: PayRowOfCompany): string {
  return row.cik || row.company.toLowerCase() || row.filing_id;
}

function rolesOf(row: PayRowOfCompany): string[] {
  return JSON.parse(row.roles) as string[];
}

export type PayFilter = {
  readonly role?: string | undefined;
  readonly year?: number | undefined;
  readonly industry?: string | undefined;
  readonly size?: number | undefined;
};

function isMeant(row: PayRowOfCompany, { role, year, industry, size }: PayFilter): boolean {
  const { company_size: employees } = row;
  return (
    (role === undefined || rolesOf(row).includes(role)) &&
    (year === undefined || row.year === year) &&
    (industry === undefined || row.industry.toLowerCase().includes(industry.toLowerCase())) &&
    (size === undefined || (employees !== null && employees >= size / 2 && employees <= size * 2))
  );
}

const sizeBands = [
  [250, "under 250 employees"],
  [1_000, "250 to 999 employees"],
  [5_000, "1,000 to 4,999 employees"],
  [20_000, "5,000 to 19,999 employees"],
  [Number.POSITIVE_INFINITY, "20,000 employees and more"],
] as const;

function labelsOf(row: PayRowOfCompany, by: PayGrouping): readonly string[] {
  if (by === "year") return [String(row.year)];
  if (by === "role") return rolesOf(row);
  if (by === "industry") return [row.industry === "" ? "industry not known" : row.industry];
  if (by === "none") return ["all"];
  const { company_size: size } = row;
  const band = size === null ? undefined : sizeBands.find(([below]) => size < below);
  return [band?.[1] ?? "size not known"];
}

/** Years newest first, sizes from small to large, everything else by the alphabet; what is not known last. */
function groupOrder(by: PayGrouping, label: string): string {
  if (by === "year") return String(9_999 - Number(label));
  const band = sizeBands.findIndex(([, name]) => name === label);
  if (by === "size") return String(band < 0 ? sizeBands.length : band);
  return label.endsWith("not known") ? "\uffff" : label.toLowerCase();
}

/** One year a person: the newest, as the filing read last has it. */
function onePerPerson(rows: readonly PayRowOfCompany[], by: PayGrouping): PayRowOfCompany[] {
  const chosen = new Map<string, PayRowOfCompany>();
  for (const row of rows) {
    const key = `${companyKey(row)}\n${row.name.toLowerCase()}${by === "year" ? `\n${row.year}` : ""}`;
    const before = chosen.get(key);
    if (before === undefined || row.year >= before.year) chosen.set(key, row);
  }
  return [...chosen.values()];
}

export type PayPoint = { readonly row: PayRowOfCompany; readonly amount: number };

export type PayGroup = {
  readonly label: string;
  readonly people: number;
  readonly companies: number;
  readonly percentiles: PayPercentiles | null;
  /** Ascending. */
  readonly points: readonly PayPoint[];
};

function groupOf(label: string, points: readonly PayPoint[]): PayGroup {
  const people = new Set(points.map(({ row }) => `${companyKey(row)}\n${row.name.toLowerCase()}`)).size;
  return {
    label,
    people,
    companies: new Set(points.map(({ row }) => companyKey(row))).size,
    percentiles: percentilesOf(points.map(({ amount }) => amount)),
    points: points.toSorted((a, b) => a.amount - b.amount),
  };
}

export type PayDistribution = {
  readonly all: PayGroup;
  readonly groups: readonly PayGroup[];
  /** People whose years are outside the price table, or whose filings do not have the component. */
  readonly leftOut: number;
};

/** How a component of pay is spread over the people of filings, as a whole and in groups. */
export function payDistribution(
  rows: readonly PayRowOfCompany[],
  filter: PayFilter,
  component: PayComponent,
  by: PayGrouping,
  inflationAdjusted: boolean,
): PayDistribution {
  const meant = rows.filter((row) => isMeant(row, filter));
  const amountOf = (row: PayRowOfCompany): number | null => {
    const amount = componentOf(row, component);
    return amount === null || !inflationAdjusted ? amount : inBaseYearDollars(amount, row.year);
  };
  const points = (grouping: PayGrouping): PayPoint[] =>
    onePerPerson(
      meant.filter((row) => amountOf(row) !== null),
      grouping,
    ).map((row) => ({ row, amount: amountOf(row) ?? 0 }));
  const all = groupOf("all", points("none"));
  const labelled = points(by).flatMap((point) => labelsOf(point.row, by).map((label) => ({ label, point })));
  const groups = Array.from(
    Map.groupBy(labelled, ({ label }) => label),
    ([label, entries]) =>
      groupOf(
        label,
        entries.map(({ point }) => point),
      ),
  );
  return {
    all,
    groups: groups.toSorted((a, b) => (groupOrder(by, a.label) < groupOrder(by, b.label) ? -1 : 1)),
    leftOut: onePerPerson(meant, "none").length - all.points.length,
  };
}

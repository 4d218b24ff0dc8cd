import { z } from "zod";
import { payRows } from "../vault/filings.ts";
import type { PayRowOfCompany } from "../vault/filings.ts";
import { inBaseYearDollars, priceIndexNote } from "./consumer-prices.ts";
import { count, requiredLine, text } from "./field.ts";
import { readOperation } from "./operation.ts";

/** Fewer people than this say nothing of a market, and would show single persons as a distribution. */
const fewestPeople = 5;

/** Between two values in proportion, as spreadsheets' PERCENTILE.INC does; `sorted` ascending and not empty. */
function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}

function personKey(row: PayRowOfCompany): string {
  const company = row.cik || row.company.toLowerCase() || row.filing_id;
  return `${company}\n${row.name.toLowerCase()}`;
}

/** One year a person: the newest, as the filing read last has it. */
function onePerPerson(rows: readonly PayRowOfCompany[]): PayRowOfCompany[] {
  const chosen = new Map<string, PayRowOfCompany>();
  for (const row of rows) {
    const before = chosen.get(personKey(row));
    if (before === undefined || row.year >= before.year) chosen.set(personKey(row), row);
  }
  return [...chosen.values()];
}

type Filter = {
  readonly role: string;
  readonly year?: number | undefined;
  readonly industry?: string | undefined;
  readonly size?: number | undefined;
};

function isMeant(row: PayRowOfCompany, { role, year, industry, size }: Filter): boolean {
  const { company_size: employees } = row;
  return (
    (JSON.parse(row.roles) as string[]).includes(role) &&
    (year === undefined || row.year === year) &&
    (industry === undefined || row.industry.toLowerCase().includes(industry.toLowerCase())) &&
    (size === undefined || (employees !== null && employees >= size / 2 && employees <= size * 2))
  );
}

function note(people: number, isAdjusted: boolean): string {
  const money = isAdjusted ? priceIndexNote : "in dollars of each row's own year";
  if (people >= fewestPeople)
    return `Total pay as reported, of companies whose filings you read: not a sample of the market; ${money}.`;
  return `${people} of at least ${fewestPeople} people: too few for percentiles. Read more filings, or ask less narrowly.`;
}

export const showFilingPay = readOperation({
  name: "filing.pay",
  summary: "Show how total pay of a role is distributed over the filings that were read.",
  input: () =>
    z.strictObject({
      role: requiredLine("Role, such as cto, engineering, product, ceo").toLowerCase(),
      year: z.coerce
        .number()
        .int()
        .min(1990)
        .max(2100)
        .optional()
        .meta({ description: "Fiscal year; each person's newest when left out" }),
      industry: requiredLine("Words of the industry").optional(),
      size: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .meta({ description: "Employees: companies from half to twice as many" }),
      inflationAdjusted: z.boolean().default(false).meta({ description: "Give all years in 2024 dollars" }),
    }),
  output: () =>
    z.object({
      people: count("People counted, each once"),
      companies: count("Companies they work at"),
      leftOut: count("People all of whose years the price index lacks"),
      percentiles: z
        .object({
          p25: count("A quarter earns less, in dollars"),
          p50: count("Half earns less, in dollars"),
          p75: count("Three quarters earn less, in dollars"),
        })
        .nullable()
        .meta({ description: "Null under five people" }),
      note: text("What the figures are"),
    }),
  example: "cto --year 2024",
  positionals: ["role"],
  run: async ({ db }, input) => {
    const meant = (await payRows(db)).filter((row) => isMeant(row, input));
    const amountOf = ({ total, year }: PayRowOfCompany): number | null =>
      total === null || !input.inflationAdjusted ? total : inBaseYearDollars(total, year);
    const usable = onePerPerson(meant.filter((row) => amountOf(row) !== null));
    const counted = usable.map((row) => ({ row, amount: amountOf(row) ?? 0 }));
    const sorted = counted.map(({ amount }) => amount).toSorted((a, b) => a - b);
    return {
      people: counted.length,
      companies: new Set(counted.map(({ row }) => personKey(row).split("\n")[0])).size,
      leftOut: onePerPerson(meant).length - counted.length,
      percentiles:
        counted.length < fewestPeople
          ? null
          : { p25: percentile(sorted, 0.25), p50: percentile(sorted, 0.5), p75: percentile(sorted, 0.75) },
      note: note(counted.length, input.inflationAdjusted),
    };
  },
});

import { z } from "zod";
import { payRows } from "../vault/filings.ts";
import { priceIndexNote } from "./consumer-prices.ts";
import { count, id, line, requiredLine, text } from "./field.ts";
import { readOperation } from "./operation.ts";
import { fewestPeople, payComponents, payDistribution, payGroupings } from "./pay-distribution.ts";
import type { PayComponent, PayGroup } from "./pay-distribution.ts";

/** More points than a chart can show apart. */
const mostPoints = 2_000;

const componentNames: Readonly<Record<PayComponent, string>> = {
  total: "Total pay",
  salary: "Salary",
  bonus: "Bonus and non-equity incentive plan",
  stock: "Stock awards, at the fair value of their grants",
  options: "Option awards, at the fair value of their grants",
};

function note(people: number, component: PayComponent, isAdjusted: boolean): string {
  const money = isAdjusted ? priceIndexNote : "in dollars of each row's own year";
  if (people >= fewestPeople)
    return `${componentNames[component]} as reported, of companies whose filings you read: not a sample of the market; ${money}.`;
  return `${people} of at least ${fewestPeople} people: too few for percentiles. Read more filings, or ask less narrowly.`;
}

const percentilesShape = () =>
  z
    .object({
      p25: count("A quarter have less"),
      p50: count("Half have less"),
      p75: count("A quarter have more"),
    })
    .nullable()
    .meta({ description: `Null under ${fewestPeople} people` });

const groupShape = () =>
  z.object({
    label: line("Group", { imported: true }),
    people: count("People"),
    companies: count("Companies"),
    percentiles: percentilesShape(),
    points: z.array(
      z.object({
        filingId: id("Filing id"),
        name: line("Name", { imported: true }),
        title: line("Title", { imported: true }),
        company: line("Company", { imported: true }),
        year: count("Fiscal year"),
        amount: z.number().meta({ description: "Dollars" }),
      }),
    ),
  });

function shownGroup(group: PayGroup) {
  return {
    ...group,
    points: group.points.slice(0, mostPoints).map(({ row, amount }) => ({
      filingId: row.filing_id,
      name: row.name.slice(0, 500),
      title: row.title.slice(0, 500),
      company: row.company,
      year: row.year,
      amount,
    })),
  };
}

export const showFilingPay = readOperation({
  name: "filing.pay",
  summary: "Show how pay of a role is distributed over the filings that were read.",
  input: () =>
    z.strictObject({
      role: requiredLine("Role, such as cto, engineering, product, ceo; every role when left out")
        .toLowerCase()
        .optional(),
      component: z.enum(payComponents).default("total").meta({ description: "Which part of pay" }),
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
      by: z
        .enum(payGroupings)
        .default("none")
        .meta({ description: "Also in groups, each with its own count" }),
      inflationAdjusted: z.boolean().default(false).meta({ description: "Give all years in 2024 dollars" }),
    }),
  output: () =>
    z.object({
      people: count("People, each counted once"),
      companies: count("Companies"),
      leftOut: count("People whose figure or whose year's price level is not known"),
      percentiles: percentilesShape(),
      note: text("How far this carries"),
      groups: z.array(groupShape()),
    }),
  example: "cto --year 2024 --by size",
  positionals: ["role"],
  run: async ({ db }, { component, by, inflationAdjusted, ...filter }) => {
    const { all, groups, leftOut } = payDistribution(
      await payRows(db),
      filter,
      component,
      by,
      inflationAdjusted,
    );
    return {
      people: all.people,
      companies: all.companies,
      leftOut,
      percentiles: all.percentiles,
      note: note(all.people, component, inflationAdjusted),
      groups: groups.map(shownGroup),
    };
  },
});

import { z } from "zod";
import { count, date, id, line, text } from "./field.ts";

const dollars = (description: string) => z.number().nullable().meta({ description });

const evidenceShape = () => ({
  sources: z
    .record(
      z.string(),
      z.object({
        table: count("Table of the document, from 0"),
        row: count("Row of the table"),
        cell: count("Cell of the row"),
        start: count("First character in the document"),
        end: count("Character after the last"),
      }),
    )
    .meta({ description: "Where each figure stands in the document" }),
  confidence: z.number().meta({ description: "0 to 1: how well the checks bear the row out" }),
  warnings: z.array(text("Why to look again", { imported: true })),
});

const sctShape = () =>
  z.object({
    name: text("Name", { imported: true }),
    title: text("Title", { imported: true }),
    year: count("Fiscal year"),
    salary: dollars("Salary"),
    bonus: dollars("Bonus"),
    stockAwards: dollars("Stock awards"),
    optionAwards: dollars("Option awards"),
    nonEquityIncentive: dollars("Non-equity incentive plan"),
    pensionChange: dollars("Change in pension value"),
    allOther: dollars("All other compensation"),
    total: dollars("Total"),
    otherAnnual: dollars("Other annual compensation, before 2006").optional(),
    restrictedStock: dollars("Restricted stock, before 2006").optional(),
    optionsSarsCount: dollars("Options and SARs, a number, before 2006").optional(),
    ltipPayouts: dollars("Long-term incentive payouts, before 2006").optional(),
    roles: z.array(line("Role told from the title")),
    ...evidenceShape(),
  });

const grantShape = () =>
  z.object({
    name: text("Name", { imported: true }),
    award: text("Award", { imported: true }).nullable(),
    grantDate: line("Grant date").nullable(),
    neipThreshold: dollars("Non-equity plan, threshold"),
    neipTarget: dollars("Non-equity plan, target"),
    neipMaximum: dollars("Non-equity plan, maximum"),
    eipThreshold: dollars("Equity plan in shares, threshold"),
    eipTarget: dollars("Equity plan in shares, target"),
    eipMaximum: dollars("Equity plan in shares, maximum"),
    stockUnits: dollars("Shares or units"),
    optionUnits: dollars("Options"),
    exercisePrice: dollars("Exercise price"),
    grantDateFairValue: dollars("Grant-date fair value"),
    ...evidenceShape(),
  });

const paymentShape = () =>
  z.object({
    name: text("Name", { imported: true }),
    scenario: text("Scenario as printed", { imported: true }),
    components: z.record(z.string(), z.number()).meta({ description: "Label as printed to dollars" }),
    total: dollars("Total as printed"),
    componentsSum: dollars("Sum of the components"),
    ...evidenceShape(),
  });

export const filingHeadShape = {
  id: id("Filing id"),
  fileName: line("File", { imported: true }),
  sha256: line("Checksum of the file"),
  company: line("Company", { imported: true }),
  cik: line("The SEC's number of the company"),
  form: line("Form"),
  accession: line("Accession number"),
  readOn: date("Read on"),
  readerVersion: count("Version of the reader"),
};

/** A filing as read: the keys of the pay tables, null and 0 as in the document. */
export const filingShape = () =>
  z.object({
    ...filingHeadShape,
    verdict: z.enum(["found", "none"]).meta({ description: "Whether it has a Summary Compensation Table" }),
    layout: z.enum(["post-2006", "pre-2006"]).nullable(),
    columnsPresent: z.array(line("Money column")),
    fiscalYears: z.array(count("Fiscal year")),
    sct: z.array(sctShape()),
    grantsOfPlanBasedAwards: z.array(grantShape()),
    potentialPayments: z.array(paymentShape()),
    problems: z.array(
      z.object({
        code: line("Code"),
        place: z.object({ start: count("From character"), end: count("To character") }),
        message: text("What is the matter", { imported: true }),
      }),
    ),
  });

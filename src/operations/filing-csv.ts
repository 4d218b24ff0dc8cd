import { z } from "zod";
import { filingCsv, filingCsvTables } from "../exports/filing-csv.ts";
import { filingById, filings } from "../vault/filings.ts";
import { id, line } from "./field.ts";
import { shownFiling } from "./filing-store.ts";
import { readOperation } from "./operation.ts";

/** Filings only: what peers told is private and is in no export but that of the whole vault. */
export const exportPay = readOperation({
  name: "export.pay",
  summary: "Export pay as read out of filings as CSV, each figure with its place; nothing private is in it.",
  input: () =>
    z.strictObject({
      table: z.enum(filingCsvTables).default("sct").meta({ description: "Which of the three tables" }),
      filingId: id("Only this filing").optional(),
    }),
  output: () =>
    z.object({
      fileName: line("Suggested file name"),
      mediaType: line("Media type"),
      content: z.string().meta({ description: "The file's text", imported: true }),
    }),
  example: "sct --out pay.csv",
  positionals: ["table"],
  run: async ({ db, today }, { table, filingId }) => {
    const ids = filingId === undefined ? (await filings(db)).map((row) => row.id) : [filingId];
    const shown = [];
    for (const one of ids) shown.push(shownFiling(await filingById(db, one)));
    return {
      fileName: `oneofone-pay-${table}-${today}.csv`,
      mediaType: "text/csv",
      content: filingCsv(table, shown),
    };
  },
});

import { expect, test } from "vitest";
import { filingCsv } from "./filing-csv.ts";
import type { FilingForCsv } from "./filing-csv.ts";

const place = { table: 3, row: 2, cell: 1, start: 10, end: 17 };
const sctFigures = { title: "CTO", year: 2024, salary: 400_000, bonus: 0, total: 400_000 };
const grantFigures = { award: "RSU", grantDate: "2024-02-01", stockUnits: 100, grantDateFairValue: 5_000.5 };
const filing: FilingForCsv = {
  fileName: "a.htm",
  company: '=HYPERLINK("http://x.example")',
  sct: [
    {
      name: "@Ann Lee",
      ...sctFigures,
      sources: { salary: place },
      confidence: 0.97,
      warnings: [],
    },
  ],
  grantsOfPlanBasedAwards: [
    {
      name: "Ann Lee",
      ...grantFigures,
      sources: { stockUnits: place },
      confidence: 0.8,
      warnings: ["Look."],
    },
  ],
  potentialPayments: [
    {
      name: "Ann Lee",
      scenario: "Without cause",
      components: { Severance: 200_000 },
      total: 210_000,
      sources: { total: place },
      confidence: 0.4,
      warnings: ["The parts add up to less."],
    },
  ],
};

function rows(table: Parameters<typeof filingCsv>[0]): Record<string, string>[] {
  const [head = "", ...lines] = filingCsv(table, [filing]).trimEnd().split("\r\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

test("N2 each figure is followed by its place, an absent one stays blank, a zero is a zero, formulas are defused", () => {
  expect(rows("sct")).toMatchObject([
    {
      company: `"'=HYPERLINK(""http://x.example"")"`,
      name: "'@Ann Lee",
      salary: "400000",
      salarySource: "table 3 row 2 cell 1 characters 10 to 17",
      bonus: "0",
      stockAwards: "",
      confidence: "0.97",
    },
  ]);
});

test("N2 grants and payments have tables of their own; a payment has a line a part and one for its total", () => {
  expect(rows("grants")).toMatchObject([{ award: "RSU", stockUnits: "100", grantDateFairValue: "5000.5" }]);
  expect(rows("payments")).toMatchObject([
    { component: "Severance", amount: "200000", amountSource: "" },
    { component: "Total", amount: "210000", amountSource: "table 3 row 2 cell 1 characters 10 to 17" },
  ]);
});

import { csvText } from "./csv-text.ts";

export const filingCsvTables = ["sct", "grants", "payments"] as const;
export type FilingCsvTable = (typeof filingCsvTables)[number];

type Place = {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly start: number;
  readonly end: number;
};

type Row = {
  readonly name: string;
  readonly sources: Readonly<Record<string, Place | undefined>>;
  readonly confidence: number;
  readonly warnings: readonly string[];
};

/** A filing as read, as much of it as a table of figures needs. */
export type FilingForCsv = {
  readonly fileName: string;
  readonly company: string;
  readonly sct: readonly Row[];
  readonly grantsOfPlanBasedAwards: readonly Row[];
  readonly potentialPayments: readonly (Row & {
    readonly scenario: string;
    readonly components: Readonly<Record<string, number>>;
    readonly total: number | null;
  })[];
};

const columns = {
  sct: {
    facts: ["name", "title", "year"],
    figures: [
      "salary",
      "bonus",
      "stockAwards",
      "optionAwards",
      "nonEquityIncentive",
      "pensionChange",
      "allOther",
      "total",
      "otherAnnual",
      "restrictedStock",
      "optionsSarsCount",
      "ltipPayouts",
    ],
  },
  grants: {
    facts: ["name", "award", "grantDate"],
    figures: [
      "neipThreshold",
      "neipTarget",
      "neipMaximum",
      "eipThreshold",
      "eipTarget",
      "eipMaximum",
      "stockUnits",
      "optionUnits",
      "exercisePrice",
      "grantDateFairValue",
    ],
  },
} as const;

function cell(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** Table, row and cell of the document, each from 0, and its characters. */
function placeText(place: Place | undefined): string {
  if (place === undefined) return "";
  return `table ${place.table} row ${place.row} cell ${place.cell} characters ${place.start} to ${place.end}`;
}

function trust({ confidence, warnings }: Row): string[] {
  return [String(confidence), warnings.join(" ")];
}

function figureRows(filing: FilingForCsv, table: "sct" | "grants"): string[][] {
  const rows = table === "sct" ? filing.sct : filing.grantsOfPlanBasedAwards;
  const { facts, figures } = columns[table];
  return rows.map((row) => {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    return [
      filing.fileName,
      filing.company,
      ...facts.map((key) => cell(values[key])),
      ...figures.flatMap((key) => [cell(values[key]), placeText(row.sources[key])]),
      ...trust(row),
    ];
  });
}

/** A line a component, then one for the total where the filing prints one. */
function paymentRows(filing: FilingForCsv): string[][] {
  return filing.potentialPayments.flatMap((row) => {
    const parts: (readonly [string, number, Place | undefined])[] = Object.entries(row.components).map(
      ([label, amount]) => [label, amount, row.sources[label]],
    );
    if (row.total !== null) parts.push(["Total", row.total, row.sources["total"]]);
    return parts.map(([label, amount, place]) => [
      filing.fileName,
      filing.company,
      row.name,
      row.scenario,
      label,
      String(amount),
      placeText(place),
      ...trust(row),
    ]);
  });
}

function header(table: FilingCsvTable): string[] {
  const end = ["confidence", "warnings"];
  if (table === "payments")
    return ["file", "company", "name", "scenario", "component", "amount", "amountSource", ...end];
  const { facts, figures } = columns[table];
  return ["file", "company", ...facts, ...figures.flatMap((key) => [key, `${key}Source`]), ...end];
}

/** One of the three tables of filings as CSV, formulas defused; each figure is followed by its place in the document. */
export function filingCsv(table: FilingCsvTable, filings: readonly FilingForCsv[]): string {
  const rows = filings.flatMap((filing) =>
    table === "payments" ? paymentRows(filing) : figureRows(filing, table),
  );
  return csvText(header(table), rows);
}

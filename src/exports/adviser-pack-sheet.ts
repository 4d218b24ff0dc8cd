import type { AdviserPack } from "./adviser-pack.ts";
import { writeWorkbook } from "./workbook.ts";
import type { SheetCell, SheetRow } from "./workbook.ts";

const text = (value: string): SheetCell => ({ type: String, value, wrap: true });
const head = (value: string): SheetCell => ({ type: String, value, fontWeight: "bold" });
const amount = (value: number): SheetCell => ({ type: Number, value, format: "#,##0.00" });
const part = (value: number): SheetCell => ({ type: Number, value, format: "0.0%" });
// Without an equals sign: the file format writes formulas bare.
const formula = (value: string, result: number): SheetCell => ({
  type: "Formula",
  value,
  format: "#,##0.00",
  result: Math.round(result * 100) / 100,
});
const amountOrText = (value: number | null): SheetCell =>
  value === null ? text("not modelled") : amount(value);

function payRows({ pay, currency }: AdviserPack): SheetRow[] {
  const bonus = pay.salary * pay.bonusTarget;
  const severance = (pay.salary / 12) * pay.severanceMonths + bonus * pay.severanceBonusPart;
  return [
    [head("Pay"), head(currency)],
    [text("Salary of a year"), amount(pay.salary)],
    [text("Bonus at target, part of salary"), part(pay.bonusTarget)],
    [text("Bonus at target"), formula("B2*B3", bonus)],
    [text("Sign-on"), amount(pay.signOn)],
    [text("First full year at target"), formula("B2+B4+B5", pay.salary + bonus + pay.signOn)],
    [text("Severance, months of salary"), amount(pay.severanceMonths)],
    [text("Severance, part of the bonus"), part(pay.severanceBonusPart)],
    [text("Health cover, months"), amount(pay.healthMonths)],
    [text("Health cover, a month"), amount(pay.healthMonthly)],
    [
      text("Severance in all"),
      formula("B2/12*B7+B4*B8+B9*B10", severance + pay.healthMonths * pay.healthMonthly),
    ],
  ];
}

function yearRows({ years }: AdviserPack): SheetRow[] {
  const last = years.length + 1;
  const rows = years.map((year, index): SheetRow => {
    const row = index + 2;
    return [
      { type: Number, value: year.year },
      amount(year.cash),
      amountOrText(year.tax),
      year.tax === null ? text("not modelled") : formula(`B${row}-C${row}`, year.cash - year.tax),
      amountOrText(year.withheld),
      year.tax === null || year.withheld === null
        ? text("not modelled")
        : formula(`C${row}-E${row}`, year.tax - year.withheld),
      { type: Number, value: year.vestedShares, format: "#,##0" },
    ];
  });
  type Year = AdviserPack["years"][number];
  const sum = (column: string, of: (year: Year) => number | null): SheetCell =>
    formula(
      `SUM(${column}2:${column}${last})`,
      years.reduce((total, year) => total + (of(year) ?? 0), 0),
    );
  return [
    ["Year", "Cash", "Taxes", "After tax", "Withheld", "Owed with the return", "Shares vest"].map(head),
    ...rows,
    [
      head("In all"),
      sum("B", ({ cash }) => cash),
      sum("C", ({ tax }) => tax),
      sum("D", ({ cash, tax }) => (tax === null ? null : cash - tax)),
      sum("E", ({ withheld }) => withheld),
      sum("F", ({ tax, withheld }) => (tax === null || withheld === null ? null : tax - withheld)),
      sum("G", ({ vestedShares }) => vestedShares),
    ],
  ];
}

function eventRows({ years }: AdviserPack): SheetRow[] {
  return [
    ["Day", "What", "Grant", "Shares", "Cash"].map(head),
    ...years
      .flatMap(({ events }) => events)
      .map((event): SheetRow => [
        text(event.on),
        text(event.kind),
        text(event.grantId ?? ""),
        { type: Number, value: event.shares, format: "#,##0" },
        amount(event.cash),
      ]),
  ];
}

function endRows({ ends, endsOn }: AdviserPack): SheetRow[] {
  return [
    [`On ${endsOn}`, "Severance", "Bonus", "Health", "Equity vesting early", "In all", "280G excise"].map(
      head,
    ),
    ...ends.map((end, index): SheetRow => [
      text(end.id),
      amount(end.severance),
      amount(end.severanceBonus),
      amount(end.health),
      end.acceleratedEquity === null ? text("not known") : amount(end.acceleratedEquity),
      formula(
        `SUM(B${index + 2}:E${index + 2})`,
        end.severance + end.severanceBonus + end.health + (end.acceleratedEquity ?? 0),
      ),
      amountOrText(end.exciseTax ?? 0),
    ]),
  ];
}

function termRows(pack: AdviserPack): SheetRow[] {
  return [
    [head("Term"), head("As stated")],
    ...pack.terms.map(({ label, value }): SheetRow => [text(label), text(value)]),
    ...pack.grants.flatMap(({ id, lines }): SheetRow[] => [
      [head(`Grant ${id}`)],
      ...lines.map(({ label, value }): SheetRow => [text(label), text(value)]),
    ]),
  ];
}

function noteRows(pack: AdviserPack): SheetRow[] {
  return [
    [head("About"), head("What is assumed"), head("Source")],
    ...pack.assumptions.map((note): SheetRow => [text(note.about), text(note.text), text(note.source ?? "")]),
    ...pack.asks.map((ask): SheetRow => [
      text("ask"),
      text([`${ask.what} (${ask.state})`, ask.reason, ask.fallBack, ask.answer].filter(Boolean).join(". ")),
    ]),
    ...(pack.notes === null ? [] : [[text("private notes"), text(pack.notes)]]),
  ];
}

/** The pack as a workbook whose simple sums are formulas, so that an adviser can follow and change them. */
export async function adviserPackSheet(pack: AdviserPack): Promise<Uint8Array> {
  return writeWorkbook([
    { sheet: "Pay", widths: [36, 18], data: payRows(pack) },
    { sheet: "Terms", widths: [34, 80], data: termRows(pack) },
    { sheet: "Years", widths: [10, 16, 16, 16, 16, 20, 14], data: yearRows(pack) },
    { sheet: "Events", widths: [14, 20, 20, 14, 16], data: eventRows(pack) },
    { sheet: "If it ends", widths: [18, 16, 16, 16, 20, 16, 16], data: endRows(pack) },
    {
      sheet: "Questions",
      widths: [110],
      data: [[head("Open question")], ...pack.questions.map((question): SheetRow => [text(question)])],
    },
    { sheet: "Assumptions", widths: [18, 90, 60], data: noteRows(pack) },
  ]);
}

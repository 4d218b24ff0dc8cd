import { expect, test } from "vitest";
import { readFiling } from "./index.ts";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const sct = `<h2>Summary Compensation Table</h2><table>${row("Name and Principal Position", "Year", "Salary ($)", "Bonus ($)", "Stock Awards ($)", "All Other Compensation ($)", "Total ($)")}${row("Ann B. Lee<br>CEO", "2024", "100,000", "200,000", "300,000", "400", "600,400")}${row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "40,000", "1", "150,001")}</table>`;
const heading = "<h3>Potential Payments Upon Termination or Change in Control</h3>";

type Brief = readonly [string, string, number | null, number | null, number];

function payments(body: string): Brief[] {
  const { facts } = readFiling(`<html><body>${sct}${heading}${body}</body></html>`);
  return facts.potentialPayments.map((one) => [
    one.name,
    one.scenario,
    one.total,
    one.componentsSum,
    one.warnings.length,
  ]);
}

const cases: readonly (readonly [string, string, readonly Brief[]])[] = [
  [
    "people in rows, scenarios in columns: the figure is the total",
    `<table>${row("Name", "Death or Disability ($)(1)", "Change-in-<br>control ($)")}${row("Ann B. Lee", "5,000", "—")}${row("Mr. Chan", "500", "7,000")}</table>`,
    [
      ["Ann B. Lee", "Death or Disability", 5000, null, 0],
      ["Ann B. Lee", "Change-in-control", 0, null, 0],
      ["Bo Chan", "Death or Disability", 500, null, 0],
      ["Bo Chan", "Change-in-control", 7000, null, 0],
    ],
  ],
  [
    "components in rows without a total: the total is null, the sum is given",
    `<table>${row("Name", "Benefit", "Termination without Cause", "Change in Control")}<tr><td rowspan="2">Ann B. Lee</td><td>Cash Severance</td><td>100</td><td>200</td></tr>${row("Accelerated Equity", "—", "900")}</table>`,
    [
      ["Ann B. Lee", "Termination without Cause", null, 100, 0],
      ["Ann B. Lee", "Change in Control", null, 1100, 0],
    ],
  ],
  [
    "a person's section, sub-total and total",
    `<table>${row("", "Involuntary Termination", "Change in Control")}${row("Ann Lee, CEO", "", "")}${row("Salary", "100", "200")}${row("Bonus", "10", "20")}${row("Sub-total", "110", "220")}${row("Equity", "1", "2")}${row("Total:", "111", "222")}</table>`,
    [
      ["Ann B. Lee", "Involuntary Termination", 111, 111, 0],
      ["Ann B. Lee", "Change in Control", 222, 222, 0],
    ],
  ],
  [
    "scenarios in rows, components in columns",
    `<table>${row("Name", "Event", "Cash ($)", "Total Equity Acceleration ($)", "Total ($)")}<tr><td rowspan="2">Ann B. Lee</td><td>Termination without Cause</td><td>100</td><td>200</td><td>300</td></tr>${row("Death", "—", "20", "20")}</table>`,
    [
      ["Ann B. Lee", "Termination without Cause", 300, 300, 0],
      ["Ann B. Lee", "Death", 20, 20, 0],
    ],
  ],
  [
    "shared columns are counted where the total counts them",
    `<table><tr><td></td><td></td><td></td><td colspan="2">Termination Without Cause</td><td colspan="2">Termination on Change in Control</td><td>Death</td></tr>${row("Name", "Severance (A)($)", "Other (B)($)", "Awards (C)($)", "Total (A+B+C)($)", "Awards (D)($)", "Total (A+B+D)($)", "Awards ($)")}${row("Ann B. Lee", "100", "10", "1,000", "1,110", "2,000", "2,110", "3,000")}${row("Bo Chan", "10", "1", "100", "111", "200", "211", "300")}</table>`,
    [
      ["Ann B. Lee", "Termination Without Cause", 1110, 1110, 0],
      ["Ann B. Lee", "Termination on Change in Control", 2110, 2110, 0],
      ["Ann B. Lee", "Death", 3000, 3000, 0],
      ["Bo Chan", "Termination Without Cause", 111, 111, 0],
      ["Bo Chan", "Termination on Change in Control", 211, 211, 0],
      ["Bo Chan", "Death", 300, 300, 0],
    ],
  ],
  [
    "one table a person, the name above",
    `<p>Ann B. Lee</p><table>${row("Benefit", "Death", "Disability")}${row("Life insurance", "50", "—")}${row("Equity", "10", "10")}</table><p>Bo Chan</p><table>${row("Benefit", "Death", "Disability")}${row("Life insurance", "5", "—")}${row("Equity", "1", "1")}</table>`,
    [
      ["Ann B. Lee", "Death", null, 60, 0],
      ["Ann B. Lee", "Disability", null, 10, 0],
      ["Bo Chan", "Death", null, 6, 0],
      ["Bo Chan", "Disability", null, 1, 0],
    ],
  ],
  [
    "people in columns, scenarios as sections",
    `<table>${row("", "Ann B. Lee", "Bo Chan")}${row("Termination Without Cause", "", "")}${row("Cash Severance", "100", "50")}${row("Benefits", "10", "5")}${row("Total", "110", "55")}${row("Change in Control", "", "")}${row("Cash Severance", "200", "150")}${row("Benefits", "10", "5")}${row("Total", "210", "155")}</table>`,
    [
      ["Ann B. Lee", "Termination Without Cause", 110, 110, 0],
      ["Bo Chan", "Termination Without Cause", 55, 55, 0],
      ["Ann B. Lee", "Change in Control", 210, 210, 0],
      ["Bo Chan", "Change in Control", 155, 155, 0],
    ],
  ],
  [
    "scenarios as sections over the people",
    `<table>${row("Executive", "Severance ($)", "Equity ($)", "Total ($)")}${row("Termination without Cause", "", "", "")}${row("Ann B. Lee", "100", "50", "150")}${row("Bo Chan", "10", "5", "15")}${row("Following a Change in Control", "", "", "")}${row("Ann B. Lee", "200", "50", "250")}${row("Bo Chan", "20", "5", "25")}</table>`,
    [
      ["Ann B. Lee", "Termination without Cause", 150, 150, 0],
      ["Bo Chan", "Termination without Cause", 15, 15, 0],
      ["Ann B. Lee", "Following a Change in Control", 250, 250, 0],
      ["Bo Chan", "Following a Change in Control", 25, 25, 0],
    ],
  ],
  [
    "one table a scenario, the scenario above",
    `<p>Termination Without Cause</p><table>${row("Name", "Cash Severance ($)", "COBRA ($)", "Total ($)")}${row("Ann B. Lee", "100", "10", "110")}${row("Bo Chan", "10", "1", "11")}</table>`,
    [
      ["Ann B. Lee", "Termination Without Cause", 110, 110, 0],
      ["Bo Chan", "Termination Without Cause", 11, 11, 0],
    ],
  ],
  [
    "a total that is not the sum is kept as printed, with a warning",
    `<table>${row("Name", "Benefit", "Death", "Disability")}<tr><td rowspan="3">Ann B. Lee</td><td>Cash</td><td>100</td><td>1</td></tr>${row("Equity", "10", "1")}${row("Total", "999", "2")}</table>`,
    [
      ["Ann B. Lee", "Death", 999, 110, 1],
      ["Ann B. Lee", "Disability", 2, 2, 0],
    ],
  ],
];

test.each(cases)("N2 %s", (_, body, expected) => {
  expect(payments(body)).toEqual(expected);
});

test("N2 in thousands", () => {
  expect(
    payments(
      `<p>(in thousands)</p><table>${row("Name", "Death", "Change in Control")}${row("Ms. Lee", "1,250", "2,500")}</table>`,
    ),
  ).toEqual([
    ["Ann B. Lee", "Death", 1_250_000, null, 0],
    ["Ann B. Lee", "Change in Control", 2_500_000, null, 0],
  ]);
});

test("N2 percentages, pensions and ownership are no payments", () => {
  expect(
    payments(
      `<table>${row("Name", "Vesting upon Death (%)", "Vesting upon Change in Control (%)")}${row("Ann B. Lee", "50", "100")}</table>`,
    ),
  ).toEqual([]);
  expect(
    payments(
      `<h3>Pension Benefits</h3><table>${row("Name", "Retirement Plan", "Number of Years of Credited Service", "Present Value ($)")}${row("Ann B. Lee", "Plan", "12", "100,000")}</table>`,
    ),
  ).toEqual([]);
});

test("E3 totals and components have their places", () => {
  const html = `<html><body>${sct}${heading}<table>${row("Name", "Benefit", "Death", "Disability")}<tr><td rowspan="2">Ann B. Lee</td><td>Cash</td><td>$100</td><td>1</td></tr>${row("Total", "100", "1")}</table></body></html>`;
  const found = readFiling(html).facts.potentialPayments[0];
  const place = (key: string): string => html.slice(found?.sources[key]?.start, found?.sources[key]?.end);
  expect([place("Cash"), place("total")]).toEqual(["$100", "100"]);
});

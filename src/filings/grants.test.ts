import { describe, expect, test } from "vitest";
import { readFiling } from "./index.ts";
import type { GrantRow } from "./index.ts";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const sct = `<h2>Summary Compensation Table</h2><table>${row("Name and Principal Position", "Year", "Salary ($)", "Bonus ($)", "Stock Awards ($)", "All Other Compensation ($)", "Total ($)")}${row("Ann B. Lee<br>CEO", "2024", "100,000", "200,000", "300,000", "400", "600,400")}${row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "40,000", "1", "150,001")}</table>`;
const grants = (body: string): readonly GrantRow[] =>
  readFiling(`<html><body>${sct}<h3>Grants of Plan-Based Awards</h3>${body}</body></html>`).facts
    .grantsOfPlanBasedAwards;

const groups =
  '<tr><td rowspan="2">Name</td><td rowspan="2">Award</td><td rowspan="2">Grant Date</td><td colspan="3">Estimated Possible Payouts Under Non-Equity Incentive Plan Awards</td><td colspan="3">Estimated Future Payouts Under Equity Incentive Plan Awards</td><td rowspan="2">All Other Stock Awards: Number of Shares of Stock or Units (#)</td><td rowspan="2">Grant Date Fair Value of Stock Awards ($)</td></tr>';
const levels = row(
  "Threshold ($)",
  "Target ($)",
  "Maximum ($)",
  "Threshold (#)",
  "Target (#)",
  "Maximum (#)",
);

describe("N2 grants of plan-based awards", () => {
  const table = `<table>${groups}${levels}<tr><td rowspan="2">Ann B. Lee</td><td>Annual Incentive</td><td></td><td>50,000</td><td>100,000</td><td>200,000</td><td>—</td><td>—</td><td>—</td><td>—</td><td>—</td></tr><tr><td>PSU<sup>(2)</sup></td><td>3/10/24</td><td>—</td><td>—</td><td>—</td><td>500</td><td>1,000</td><td>2,000</td><td>—</td><td>$300,000</td></tr>${row("Bo Chan", "RSU", "March 10, 2024", "", "", "", "", "", "", "4,000", "40,000")}</table>`;

  test("plans by their groups, people by row span, dates as ISO, dash and blank as null", () => {
    expect(grants(table)).toMatchObject([
      {
        name: "Ann B. Lee",
        award: "Annual Incentive",
        grantDate: null,
        neipThreshold: 50_000,
        neipTarget: 100_000,
        neipMaximum: 200_000,
        eipTarget: null,
        grantDateFairValue: null,
      },
      {
        name: "Ann B. Lee",
        award: "PSU",
        grantDate: "2024-03-10",
        neipTarget: null,
        eipThreshold: 500,
        eipTarget: 1_000,
        eipMaximum: 2_000,
        stockUnits: null,
        grantDateFairValue: 300_000,
      },
      {
        name: "Bo Chan",
        award: "RSU",
        grantDate: "2024-03-10",
        eipTarget: null,
        stockUnits: 4_000,
        optionUnits: null,
        exercisePrice: null,
        grantDateFairValue: 40_000,
      },
    ]);
  });

  test("fair values that do not add up to the year's equity are warned of, per person", () => {
    expect(grants(table).map((one) => one.warnings.length)).toEqual([0, 0, 0]);
    const off = grants(table.replace("$300,000", "$310,000"));
    expect(off.map((one) => one.warnings.length)).toEqual([1, 1, 0]);
    expect(off[0]?.warnings[0]).toMatch(
      /add up to \$310,000; stock and option awards of the year are \$300,000/,
    );
  });

  test("the approval date is no grant date; options have units and a price", () => {
    const found = grants(
      `<table>${row("Name", "Grant Date", "Approval Date", "Target ($)", "Maximum ($)", "All Other Option Awards: Number of Securities Underlying Options (#)", "Exercise or Base Price of Option Awards ($/Sh)", "Grant Date Fair Value of Stock and Option Awards ($)")}${row("Ann B. Lee", "3/1/2024", "2/7/2024", "", "", "10,000", "12.50", "300,000")}${row("", "", "", "100,000", "200,000", "", "", "")}</table>`,
    );
    expect(found).toMatchObject([
      { grantDate: "2024-03-01", optionUnits: 10_000, exercisePrice: 12.5, grantDateFairValue: 300_000 },
      { name: "Ann B. Lee", grantDate: null, neipTarget: 100_000, neipMaximum: 200_000 },
    ]);
  });

  test("every figure has its place", () => {
    const html = `<html><body>${sct}<h3>Grants of Plan-Based Awards</h3>${table}</body></html>`;
    const found = readFiling(html).facts.grantsOfPlanBasedAwards[1];
    const place = (key: string): string => html.slice(found?.sources[key]?.start, found?.sources[key]?.end);
    expect([place("eipTarget"), place("grantDateFairValue"), place("grantDate")]).toEqual([
      "1,000",
      "$300,000",
      "3/10/24",
    ]);
  });

  test("outstanding equity and directors' tables are no grants", () => {
    expect(
      grants(
        `<table>${row("Name", "Grant Date", "Number of Securities Underlying Unexercised Options Exercisable (#)", "Option Exercise Price ($)", "Option Expiration Date")}${row("Ann B. Lee", "3/1/2020", "1,000", "12.50", "3/1/2030")}</table>`.replace(
          "Grants",
          "",
        ),
      ),
    ).toEqual([]);
  });
});

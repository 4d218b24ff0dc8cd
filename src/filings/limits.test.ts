import { expect, test } from "vitest";
import { answers, baseStyle, documentHtml, tableHtml } from "../../test/fixtures/filings/synthetic-tables.ts";
import { readFiling } from "./index.ts";

const rows = answers(baseStyle, 3);
const table = `<h2>Summary Compensation Table</h2>${tableHtml(baseStyle, rows)}`;

test("N2 a document of 50 million characters is read up to the limit, and the rest is told", () => {
  const filler = `<p>${"Our directors met often. ".repeat(400)}</p>`;
  const html = `<html><body>${table}${filler.repeat(Math.ceil(50_000_000 / filler.length))}</body></html>`;
  const { facts, problems } = readFiling(html);
  expect(facts.sct).toHaveLength(rows.length);
  expect(problems.map((problem) => problem.code)).toContain("document-too-large");
  expect(problems.find((problem) => problem.code === "document-too-large")?.message).toMatch(/Cut it/);
}, 60_000);

test("N2 a table of 20,000 rows is read up to the limit, and the rest is told", () => {
  const long = `<table>${"<tr><td>Lot</td><td>2024</td><td>1,000</td><td>2,000</td></tr>".repeat(20_000)}</table>`;
  const { facts, problems } = readFiling(`<html><body>${table}${long}</body></html>`);
  expect(facts.sct).toHaveLength(rows.length);
  expect(problems.find((problem) => problem.code === "table-too-long")?.message).toMatch(
    /20000 rows; only the first 4000/,
  );
});

test("N2 a plain-text table of 20,000 lines ends the same way", () => {
  const text = `<TABLE>\n${"Lot 12        2024      1,000      2,000\n".repeat(20_000)}</TABLE>\n`;
  expect(readFiling(text).problems.map((problem) => problem.code)).toContain("table-too-long");
});

test("N2 200 nested tables: the deep ones are counted, the rest is read", () => {
  const nested = "<table><tr><td>".repeat(200) + "x" + "</td></tr></table>".repeat(200);
  const { facts, problems } = readFiling(`<html><body>${nested}${table}</body></html>`);
  expect(facts.sct).toHaveLength(rows.length);
  expect(problems.find((problem) => problem.code === "table-skipped")?.message).toMatch(/^140 tables/);
});

test("N2 a table of one row with 100,000 cells and huge spans ends within the column limit", () => {
  const wide = `<table><tr>${'<td colspan="1000" rowspan="65534">1,000</td>'.repeat(5_000)}</tr></table>`;
  expect(readFiling(`<html><body>${wide}${table}</body></html>`).facts.sct).toHaveLength(rows.length);
});

test("N2 empty and blank documents say so", () => {
  for (const text of ["", "  \n\t "]) expect(readFiling(text).problems[0]?.code).toBe("document-empty");
});

test("N2 a document cut inside its table keeps the whole rows and says that it is cut", () => {
  const html = documentHtml(baseStyle, rows);
  const { facts, problems } = readFiling(html.slice(0, html.lastIndexOf("<tr>") + 60));
  expect(problems.map((problem) => problem.code)).toContain("document-cut");
  expect(facts.sct.filter((row) => row.warnings.length === 0).length).toBeGreaterThanOrEqual(rows.length - 2);
});

test("N2 hostile tables end soon: stacked cells, staggered and thousands of columns, long lines, unclosed tags", () => {
  const page = (body: string): string =>
    `<html><body><h2>Summary Compensation Table</h2>${body}</body></html>`;
  const hostile = [
    page(
      `<table><tr><td>Salary</td></tr><tr>${`<td>${"2024<br>".repeat(20_000)}</td>`.repeat(3)}</tr></table>`,
    ),
    page(
      `<table><tr><td>Salary</td><td>Total</td></tr>${`<tr>${"<td>1,000</td>".repeat(600)}</tr>`.repeat(100)}</table>`,
    ),
    page(
      `<table>${Array.from({ length: 2_000 }, (_, i) => `<tr>${"<td></td>".repeat(i % 58)}<td>1,000</td></tr>`).join("")}</table>`,
    ),
    page(
      `<table><tr><td>Salary</td></tr><tr><td>${"(1)".repeat(50_000)}${"*".repeat(50_000)}</td><td>1,000</td><td>2,000</td></tr></table>`,
    ),
    `<TABLE>\nSalary ${"1,000 ".repeat(200_000)}\n</TABLE>`,
    "- ".repeat(300_000),
    "<table><tr><td>".repeat(50_000),
  ];
  const started = performance.now();
  for (const text of hostile) expect(readFiling(text).facts.sct).toEqual([]);
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(readFiling(hostile.at(-1) ?? "").problems.map((problem) => problem.code)).toEqual([
    "document-cut",
    "table-skipped",
    "no-summary-compensation-table",
  ]);
}, 60_000);

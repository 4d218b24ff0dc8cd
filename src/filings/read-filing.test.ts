import { describe, expect, test } from "vitest";
import { answers, baseStyle, documentHtml } from "../../test/fixtures/filings/synthetic-tables.ts";
import type { Key, Style } from "../../test/fixtures/filings/synthetic-tables.ts";
import { textAnswers, textDocument } from "../../test/fixtures/filings/synthetic-text.ts";
import type { TextStyle } from "../../test/fixtures/filings/synthetic-text.ts";
import { readFiling } from "./index.ts";
import type { SctRow } from "./index.ts";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const page = (body: string): string => `<html><body>${body}</body></html>`;
const heads = row(
  "Name and Principal Position",
  "Year",
  "Salary ($)",
  "Bonus ($)",
  "Stock Awards ($)",
  "All Other Compensation ($)",
  "Total ($)",
);
const titled = (...rows: string[]): string =>
  page(`<h2>Summary Compensation Table</h2><table>${heads}${rows.join("")}</table>`);
const brief = (rows: readonly SctRow[]): unknown[] =>
  rows.map((one) => [
    one.name,
    one.title,
    one.year,
    one.salary,
    one.bonus,
    one.stockAwards,
    one.allOther,
    one.total,
  ]);

const lee = ["Ann Lee", "Chief Executive Officer"] as const;
const leeRow = row(
  "Ann Lee<br>Chief Executive Officer",
  "2024",
  "100,000",
  "200,000",
  "300,000",
  "400",
  "600,400",
);

describe("N2 layouts of invented companies", () => {
  const money: readonly Key[] = [
    "salary",
    "bonus",
    "stockAwards",
    "optionAwards",
    "nonEquityIncentive",
    "pensionChange",
    "allOther",
    "total",
  ];
  const names: readonly Style["names"][] = [
    "rowspan",
    "rows",
    "one-cell-comma",
    "one-cell-dash",
    "one-cell-space",
    "name-row-above",
    "title-below",
    "own-columns",
    "repeated",
    "year-in-name-column",
  ];
  const headers: readonly Style["header"][] = [
    "one-row",
    "letters",
    "split-rows",
    "upper",
    "grouped",
    "th-stacked",
  ];
  const cells: readonly Style["cells"][] = ["plain", "currency-cells", "spacers", "zero-width", "paragraphs"];
  const notes: readonly Style["notes"][] = ["none", "sup", "own-cell", "glued", "split-bracket"];
  const nils = ["—", "-", "–", "0", "$0", "- 0 -", "--"];
  const years: readonly Style["year"][] = [
    String,
    (year) => `FY${year}`,
    (year) => `Fiscal ${year}`,
    (year) => `${year}(1)`,
    (year) => `${year}<sup>1</sup>`,
  ];
  const spans: readonly Style["years"][] = [
    () => [2024, 2023, 2022],
    () => [2024, 2023],
    () => [2024],
    (person) => (person % 2 === 0 ? [2024, 2023, 2022] : [2024]),
  ];
  const columns: readonly Style["columns"][] = [
    baseStyle.columns,
    ["salary", "bonus", "allOther", "total"],
    ["salary", "stockAwards", "nonEquityIncentive", "allOther", "total"],
    ["salary", "bonus", "stockAwards", "optionAwards", "allOther", "total"],
  ];
  const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

  test.each(names)("names set as %s: every row, name, title and figure", (name) => {
    for (let seed = 0; seed < 60; seed++) {
      const style: Style = {
        ...baseStyle,
        names: name,
        header: pick(headers, seed),
        cells: pick(cells, seed >> 1),
        notes: pick(notes, seed >> 2),
        nil: pick(nils, seed),
        year: pick(years, seed >> 1),
        years: pick(spans, seed >> 3),
        columns: pick(columns, seed >> 2),
        unit: seed % 7 === 0 ? 1000 : 1,
        ascending: seed % 5 === 0,
      };
      const expected = answers(style, seed);
      const { facts } = readFiling(documentHtml(style, expected));
      const found = facts.sct.map((one) => [
        one.name,
        one.title,
        one.year,
        ...money.map((key) => one[key]),
        one.warnings,
      ]);
      const wanted = expected.map((one) => [
        one.name,
        one.title,
        one.year,
        ...money.map((key) => one[key]),
        [],
      ]);
      expect(found.map(String).sort(), `seed ${seed}`).toEqual(wanted.map(String).sort());
      expect(facts.columnsPresent).toEqual(style.columns);
    }
  });

  test("tables of characters: every row, name, title and figure", () => {
    for (let seed = 0; seed < 120; seed++) {
      const style: TextStyle = {
        marks: seed % 2 === 0,
        dots: seed % 3 === 0,
        gap: 1 + (seed % 3),
        nil: pick(["0", "--", "-0-", "---", "-"], seed),
        dollars: seed % 4 === 0,
        notes: seed % 5 === 0,
        between: pick(["", "blank", "rule"] as const, seed),
        ruleUnderHeader: seed % 2 === 1,
        blankOld: seed % 7 === 0,
        dash: seed % 6 === 0,
        upper: seed % 5 === 1,
        nilAt: seed % 2 === 0 ? "right" : "middle",
      };
      const expected = textAnswers(seed, style);
      const { facts } = readFiling(textDocument(expected, style));
      expect(facts.layout).toBe("pre-2006");
      const found = facts.sct.map((one) => [
        one.name,
        one.title,
        one.year,
        one.salary,
        one.bonus,
        one.otherAnnual,
        one.restrictedStock,
        one.stockAwards,
        one.optionsSarsCount,
        one.ltipPayouts,
        one.allOther,
        one.optionAwards,
        one.total,
      ]);
      const wanted = expected.map((one) => [
        one.name,
        one.title,
        one.year,
        one.salary,
        one.bonus,
        one.otherAnnual,
        one.restrictedStock,
        one.restrictedStock,
        one.optionsSarsCount,
        one.ltipPayouts,
        one.allOther,
        null,
        null,
      ]);
      expect(found.map(String), `seed ${seed}`).toEqual(wanted.map(String));
    }
  });
});

describe("N2 null and zero", () => {
  test("a dash or a zero is 0; blank, N/A and a missing column are null", () => {
    const { facts } = readFiling(
      titled(
        row("Ann Lee<br>CEO", "2024", "100,000", "—", "0", "400", "100,400"),
        row("", "2023", "100,000", "N/A", "", "400", "100,400"),
      ),
    );
    expect(facts.sct.map((one) => [one.bonus, one.stockAwards, one.optionAwards])).toEqual([
      [0, 0, null],
      [null, null, null],
    ]);
  });

  test("windows-1252 dashes and apostrophes written as numbers are dashes and apostrophes", () => {
    const { facts } = readFiling(
      titled(row("Pat O&#146;Neil<br>CEO", "2024", "100,000", "&#151;", "&#150;", "400", "100,400")),
    );
    expect(brief(facts.sct)).toEqual([["Pat O’Neil", "CEO", 2024, 100_000, 0, 0, 400, 100_400]]);
  });
});

describe("E3 every figure's place", () => {
  test("the source's characters are the printed figure, the cell is the td a page would find", () => {
    const html = titled(leeRow);
    const { sources } = readFiling(html).facts.sct[0] as SctRow;
    const printed = (key: keyof typeof sources): string => html.slice(sources[key]?.start, sources[key]?.end);
    expect([
      printed("salary"),
      printed("bonus"),
      printed("stockAwards"),
      printed("allOther"),
      printed("total"),
      printed("year"),
    ]).toEqual(["100,000", "200,000", "300,000", "400", "600,400", "2024"]);
    expect(printed("name")).toContain("Ann Lee");
    expect(sources.total).toMatchObject({ table: 0, row: 1, cell: 6 });
  });

  test("entities, raised marks and stacked lines keep their places", () => {
    const html = titled(
      "<tr><td>Ann Lee<br>CEO</td><td>2024<br>2023</td><td>&#36;100,000<sup>(1)</sup><br>90,000</td><td>&mdash;<br>&mdash;</td><td>1<br>2</td><td>400<br>300</td><td>100,401<br>90,302</td></tr>",
    );
    const found = readFiling(html).facts.sct;
    expect(brief(found)).toEqual([
      ["Ann Lee", "CEO", 2024, 100_000, 0, 1, 400, 100_401],
      ["Ann Lee", "CEO", 2023, 90_000, 0, 2, 300, 90_302],
    ]);
    const place = (at: number, key: "salary" | "bonus"): string =>
      html.slice(found[at]?.sources[key]?.start, found[at]?.sources[key]?.end);
    expect([place(0, "salary"), place(1, "salary"), place(0, "bonus")]).toEqual([
      "&#36;100,000",
      "90,000",
      "&mdash;",
    ]);
  });

  test("offsets count from the start of a full submission", () => {
    const text = `<SEC-DOCUMENT>x\n<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n<html><p>An exhibit</p></html>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>DEF 14A\n<SEQUENCE>1\n<TEXT>\n${titled(leeRow)}\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 x\nM<td>\n</TEXT>\n</DOCUMENT>`;
    const found = readFiling(text).facts.sct[0];
    expect(text.slice(found?.sources.total?.start, found?.sources.total?.end)).toBe("600,400");
  });
});

describe("N2 checks", () => {
  test("a row that does not add up is kept as printed, with a warning and a problem at its place", () => {
    const html = titled(
      row("Ann Lee<br>CEO", "2024", "100,000", "200,000", "300,000", "400", "999,999"),
      row("", "2023", "100,000", "200,000", "300,000", "400", "600,401"),
    );
    const { facts, problems } = readFiling(html);
    expect(brief(facts.sct)[0]).toEqual(["Ann Lee", "CEO", 2024, 100_000, 200_000, 300_000, 400, 999_999]);
    expect(facts.sct[0]?.warnings[0]).toMatch(/add up to \$600,400; the total printed is \$999,999/);
    expect(facts.sct[1]?.warnings).toEqual([]);
    expect(problems.filter((problem) => problem.code === "row-fails-check")).toHaveLength(1);
  });

  test("a row whose cells have slipped is read in order where that adds up", () => {
    const slipped =
      "<tr><td></td><td>2023</td><td></td><td>100,000</td><td>200,000</td><td>300,000</td><td>400</td><td>600,400</td></tr>";
    const { facts } = readFiling(
      titled(leeRow, slipped, row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "—", "1", "110,001")),
    );
    expect(brief(facts.sct)[1]).toEqual([...lee, 2023, 100_000, 200_000, 300_000, 400, 600_400]);
  });

  const tagged = (total: string, others: string): string =>
    `<xbrli:context id="c1"><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context><p>Paid: <ix:nonFraction name="ecd:PeoTotalCompAmt" contextRef="c1" scale="0">${total}</ix:nonFraction> and <ix:nonFraction name="ecd:NonPeoNeoAvgTotalCompAmt" contextRef="c1">${others}</ix:nonFraction></p>`;

  test("the tagged total of the principal executive officer and the others' mean are compared", () => {
    const rows = [leeRow, row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "—", "1", "110,001")];
    const good = readFiling(titled(...rows).replace("</body>", `${tagged("600,400", "110,001")}</body>`));
    expect(good.problems).toEqual([]);
    const bad = readFiling(titled(...rows).replace("</body>", `${tagged("700,400", "90,001")}</body>`));
    expect(bad.problems.filter((problem) => problem.code === "filing-check-failed")).toHaveLength(2);
    expect(bad.facts.sct[0]?.warnings[0]).toMatch(/ecd:PeoTotalCompAmt/);
    expect(bad.facts.sct[1]?.warnings).toEqual([]);
  });
});

describe("N2 tables over pages", () => {
  test("with the headings again, a person cut in two", () => {
    const { facts } = readFiling(
      page(
        `<h2>Summary Compensation Table</h2><table>${heads}${leeRow}</table><p>45</p><p>Table of Contents</p><table>${heads}${row("", "2023", "100,000", "1", "1", "1", "100,003")}${row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "—", "1", "110,001")}</table>`,
      ),
    );
    expect(facts.sct.map((one) => [one.name, one.year])).toEqual([
      ["Ann Lee", 2024],
      ["Ann Lee", 2023],
      ["Bo Chan", 2024],
    ]);
    expect(facts.tables.sct).toEqual([0, 1]);
  });

  test("without headings", () => {
    const { facts } = readFiling(
      page(
        `<h2>Summary Compensation Table</h2><table>${heads}${leeRow}</table><p>45</p><table>${row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "—", "1", "110,001")}${row("", "2023", "50,000", "60,000", "—", "1", "110,001")}</table>`,
      ),
    );
    expect(facts.sct.map((one) => [one.name, one.year])).toEqual([
      ["Ann Lee", 2024],
      ["Bo Chan", 2024],
      ["Bo Chan", 2023],
    ]);
  });

  test("headings printed again inside the table, notes below it", () => {
    const note = '<tr><td colspan="7">(1) Amounts are the grant date fair value of awards.</td></tr>';
    const { facts } = readFiling(
      titled(leeRow, heads, row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "—", "1", "110,001"), note),
    );
    expect(facts.sct.map((one) => one.title)).toEqual(["Chief Executive Officer", "CFO"]);
  });
});

describe("N2 look-alikes", () => {
  const realized = `<table>${row("Name", "Year", "Salary ($)", "Bonus ($)", "Realized Equity ($)", "All Other Compensation ($)", "Total Realized Pay ($)")}${row("Ann Lee", "2024", "100,000", "200,000", "300,000", "4,000", "604,000")}${row("Bo Chan", "2024", "50,000", "60,000", "30,000", "1,000", "141,000")}</table>`;
  const directors = `<h2>Director Compensation</h2><table>${row("Name", "Fees Earned or Paid in Cash ($)", "Stock Awards ($)", "All Other Compensation ($)", "Total ($)")}${row("Ann Lee", "100,000", "200,000", "300", "300,300")}</table>`;
  const target = `<h3>2024 Target Compensation</h3><table>${row("Name", "Year", "Base Salary ($)", "Target Bonus ($)", "Target Equity Awards ($)", "Total Target Pay ($)")}${row("Ann Lee", "2024", "100,000", "200,000", "300,000", "600,000")}</table>`;
  const performance = `<p>NEO annual compensation</p><table>${row("Name and principal position", "Year", "Salary", "Cash", "RSUs", "PSUs", "Total")}${row("Ann Lee", "2024", "100,000", "200,000", "300,000", "1,000", "601,000")}</table>`;
  const picture = '<h2>Summary Compensation Table</h2><img src="sct.jpg" alt="Summary Compensation Table">';

  test.each([
    ["realized pay", realized],
    ["directors", directors],
    ["target pay", target],
    ["performance-year pay", performance],
    ["a picture", picture],
  ])("%s alone: none, and nothing invented", (_, body) => {
    const { facts, problems } = readFiling(
      page(`<p>It is no substitute for the Summary Compensation Table.</p>${body}`),
    );
    expect(facts).toMatchObject({
      verdict: "none",
      layout: null,
      sct: [],
      columnsPresent: [],
      fiscalYears: [],
    });
    expect(problems.map((problem) => problem.code)).toContain("no-summary-compensation-table");
  });

  test.each([
    ["before", true],
    ["after", false],
  ])("%s the real table they change nothing", (_, first) => {
    const decoys = realized + directors + target + performance;
    const real = titled(leeRow).replace("<html><body>", "").replace("</body></html>", "");
    const { facts } = readFiling(page(first ? decoys + real : `${real}<h3>Realized Pay</h3>${decoys}`));
    expect(brief(facts.sct)).toEqual([[...lee, 2024, 100_000, 200_000, 300_000, 400, 600_400]]);
  });
});

describe("N2 unusual columns", () => {
  const table = (headings: string[], ...rows: string[]): string =>
    page(`<h2>2024 Summary Compensation Table</h2><table>${row(...headings)}${rows.join("")}</table>`);

  test("a second total without the change in pension value is no part", () => {
    const { facts } = readFiling(
      table(
        [
          "Name and Principal Position",
          "Year",
          "Salary ($)",
          "Change in Pension Value ($)",
          "All Other Compensation ($)",
          "Total ($)",
          "Total Without Change in Pension Value ($)",
        ],
        row("Ann Lee<br>CEO", "2024", "100,000", "20,000", "300", "120,300", "100,300"),
      ),
    );
    expect(facts.sct[0]).toMatchObject({ pensionChange: 20_000, total: 120_300, warnings: [] });
  });

  test("SAR awards are option awards; nonqualified deferred earnings alone are the pension column", () => {
    const { facts } = readFiling(
      table(
        [
          "Name and Principal Position",
          "Year",
          "Salary ($)",
          "SAR Awards ($)",
          "Nonqualified Deferred Compensation Earnings ($)",
          "All Other Compensation ($)",
          "Total ($)",
        ],
        row("Ann Lee<br>CEO", "2024", "100,000", "20,000", "300", "1", "120,301"),
      ),
    );
    expect(facts.columnsPresent).toEqual(["salary", "optionAwards", "pensionChange", "allOther", "total"]);
  });

  test("two stock columns are summed, and it is said", () => {
    const { facts } = readFiling(
      table(
        [
          "Name and Principal Position",
          "Year",
          "Salary ($)",
          "RSU Awards ($)",
          "PSU Awards ($)",
          "All Other Compensation ($)",
          "Total ($)",
        ],
        row("Ann Lee<br>CEO", "2024", "100,000", "20,000", "30,000", "300", "150,300"),
      ),
    );
    expect(facts.sct[0]).toMatchObject({ stockAwards: 50_000, total: 150_300 });
    expect(facts.sct[0]?.warnings[0]).toMatch(/Two columns are stockAwards/);
  });

  test("without a year column the year is the heading's, and it is said", () => {
    const { facts } = readFiling(
      table(
        [
          "Name and Principal Position",
          "Salary ($)",
          "Bonus ($)",
          "Option Awards ($)",
          "All Other Compensation ($)",
          "Total ($)",
        ],
        row("Ann Lee<br>CEO", "100,000", "20,000", "30,000", "300", "150,300"),
      ),
    );
    expect(facts.sct[0]).toMatchObject({ year: 2024, optionAwards: 30_000 });
    expect(facts.sct[0]?.warnings[0]).toMatch(/no year/);
  });

  test("people in columns and pay in rows: the table is turned, the places are the document's", () => {
    const html = page(
      `<h2>Summary Compensation Table</h2><table>${row("", "Ann B. Lee<br>Chief Executive Officer", "", "Bo Chan<br>Chief Financial Officer", "")}${row("", "2024", "2023", "2024", "2023")}${row("Salary ($)", "100,000", "90,000", "80,000", "70,000")}${row("Bonus ($)", "10,000", "—", "8,000", "7,000")}${row("Stock Awards ($)", "200,000", "190,000", "180,000", "170,000")}${row("All Other Compensation ($)", "1,000", "900", "800", "700")}${row("Total ($)", "311,000", "280,900", "268,800", "247,700")}</table>`,
    );
    const { facts } = readFiling(html);
    expect(facts.sct.map((one) => [one.name, one.year, one.salary, one.total])).toEqual([
      ["Ann B. Lee", 2024, 100_000, 311_000],
      ["Ann B. Lee", 2023, 90_000, 280_900],
      ["Bo Chan", 2024, 80_000, 268_800],
      ["Bo Chan", 2023, 70_000, 247_700],
    ]);
    expect(facts.sct[1]?.sources.total).toMatchObject({ row: 6, cell: 2 });
  });

  test("a preformatted table inside HTML is read as characters", () => {
    const text =
      "                                     ANNUAL COMPENSATION          ALL OTHER\nNAME AND POSITION           YEAR    SALARY($)    BONUS($)   COMPENSATION($)\n-----------------           ----    ---------    --------   ---------------\nJane R. Smith               2001      300,000     120,000         9,000\n Chief Executive Officer    2000      280,000     100,000         8,500\n                            1999      260,000          --         8,000\n";
    const html = page(`<p>SUMMARY COMPENSATION TABLE</p><pre>\n${text}</pre>`);
    const { facts } = readFiling(html);
    expect(
      facts.sct.map((one) => [one.name, one.title, one.year, one.salary, one.bonus, one.allOther]),
    ).toEqual([
      ["Jane R. Smith", "Chief Executive Officer", 2001, 300_000, 120_000, 9_000],
      ["Jane R. Smith", "Chief Executive Officer", 2000, 280_000, 100_000, 8_500],
      ["Jane R. Smith", "Chief Executive Officer", 1999, 260_000, 0, 8_000],
    ]);
    const place = facts.sct[0]?.sources.salary;
    expect(html.slice(place?.start, place?.end)).toBe("300,000");
  });
});

describe("N2 names and titles", () => {
  test.each([
    ["<b>Ann Lee</b> (Chief Executive Officer)<sup>3</sup>", "Ann Lee", "Chief Executive Officer"],
    ["Bo D. Chan III, CFO", "Bo D. Chan III", "CFO"],
    ["ANN LEE<br>VICE PRESIDENT OF ENGINEERING(4)", "ANN LEE", "VICE PRESIDENT OF ENGINEERING"],
    ["Maria Consuelo<br>Hernandez<br>President", "Maria Consuelo Hernandez", "President"],
    ["Ann LeeChief Executive Officer", "Ann Lee", "Chief Executive Officer"],
    [
      "Peter C. Stone1<br>President, Integrated<br>Services",
      "Peter C. Stone",
      "President, Integrated Services",
    ],
    [
      "A. Bo*<br>Vice<br>Chairman-Non<br>Insurance Operations",
      "A. Bo",
      "Vice Chairman-Non Insurance Operations",
    ],
    ["Ann Lee, Ph.D.(2)<br>Chief<br>Technology Officer", "Ann Lee, Ph.D.", "Chief Technology Officer"],
    ["Ann Lee (4), Executive Director and CTO", "Ann Lee", "Executive Director and CTO"],
    ["John Q. Public<br>SVP, Retail + People", "John Q. Public", "SVP, Retail + People"],
  ])("%s", (label, name, title) => {
    const { facts } = readFiling(
      titled(
        row(label, "2024", "100,000", "200,000", "300,000", "400", "600,400"),
        row("Bo Chan<br>CFO", "2024", "50,000", "60,000", "—", "1", "110,001"),
      ),
    );
    expect([facts.sct[0]?.name, facts.sct[0]?.title, facts.sct[0]?.warnings]).toEqual([name, title, []]);
  });
});

describe("N2 whose row is whose", () => {
  const years = (html: string): unknown[] =>
    readFiling(html).facts.sct.map((one) => [one.name, one.title, one.year]);
  const same = (label: string, year: string): string => row(label, year, "100", "200", "300", "400", "1,000");

  test("a former officer of earlier years only follows without the years starting over", () => {
    expect(
      years(
        titled(
          same("Ann Lee<br>CEO", "2024"),
          same("", "2023"),
          same("Bo Chan<br>Former CEO", "2022"),
          same("Cy Dahl<br>CFO", "2024"),
        ),
      ),
    ).toEqual([
      ["Ann Lee", "CEO", 2024],
      ["Ann Lee", "CEO", 2023],
      ["Bo Chan", "Former CEO", 2022],
      ["Cy Dahl", "CFO", 2024],
    ]);
  });

  test("a title wrapped over the year rows is no further person", () => {
    expect(
      years(
        titled(
          same("Ann Lee", "2024"),
          same("Chairman and Chief", "2023"),
          same("Executive Officer", "2022"),
          same("Bo Chan", "2024"),
          same("Worldwide Field Operations", "2023"),
        ),
      ),
    ).toEqual([
      ["Ann Lee", "Chairman and Chief Executive Officer", 2024],
      ["Ann Lee", "Chairman and Chief Executive Officer", 2023],
      ["Ann Lee", "Chairman and Chief Executive Officer", 2022],
      ["Bo Chan", "Worldwide Field Operations", 2024],
      ["Bo Chan", "Worldwide Field Operations", 2023],
    ]);
  });

  test("the office above the name, the name again with “continued”, the year in the first column", () => {
    expect(
      years(
        titled(
          same("Chief Executive Officer<br>Ann Lee", "2024"),
          same("Chief Financial Officer<br>Bo Chan", "2024"),
        ),
      ),
    ).toEqual([
      ["Ann Lee", "Chief Executive Officer", 2024],
      ["Bo Chan", "Chief Financial Officer", 2024],
    ]);
    expect(years(titled(same("Ann Lee<br>CEO", "2024"), same("Ann Lee (continued)", "2023")))).toEqual([
      ["Ann Lee", "CEO", 2024],
      ["Ann Lee", "CEO", 2023],
    ]);
    const yearFirst = page(
      `<h2>Summary Compensation Table</h2><table>${row("Year", "Name and Principal Position", "Salary ($)", "Bonus ($)", "Total ($)")}${row("2024", "Ann Lee<br>CEO", "100", "200", "300")}${row("2023", "", "100", "200", "300")}${row("2024", "Bo Chan<br>CFO", "100", "200", "300")}</table>`,
    );
    expect(years(yearFirst)).toEqual([
      ["Ann Lee", "CEO", 2024],
      ["Ann Lee", "CEO", 2023],
      ["Bo Chan", "CFO", 2024],
    ]);
  });

  test("“2024 (10 months)” and “FYE 2024” are 2024", () => {
    expect(
      years(titled(same("Ann Lee<br>CEO", "2024 (10 months)"), same("Bo Chan<br>CFO", "FYE 2024"))),
    ).toEqual([
      ["Ann Lee", "CEO", 2024],
      ["Bo Chan", "CFO", 2024],
    ]);
  });
});

describe("N2 units and old forms", () => {
  test("thousands are whole dollars; salaries of a hundred million say that the words stand over another table", () => {
    const inThousands = (salary: string, total: string): number | null | undefined =>
      readFiling(
        page(
          `<h2>Summary Compensation Table</h2><p>($ in thousands)</p><table>${heads}${row("Ann Lee<br>CEO", "2024", salary, "200", "300", "0.4", total)}</table>`,
        ),
      ).facts.sct[0]?.salary;
    expect(inThousands("1,000.5", "1,500.9")).toBe(1_000_500);
    expect(inThousands("100,000", "100,500.4")).toBe(100_000);
  });

  test("the form of 1993 used by a small company in 2010 keeps its own columns", () => {
    const html = page(
      `<h2>Summary Compensation Table</h2><table>${row("Name and Principal Position", "Year", "Salary ($)", "Annual Incentive ($)", "Restricted Stock Awards ($)", "Securities Underlying Options/SARs (#)", "LTIP Payouts ($)", "All Other Compensation ($)")}${row("Ann Lee<br>CEO", "2010", "100,000", "50,000", "-0-", "10,000", "5", "6")}</table>`,
    );
    expect(readFiling(html).facts.sct[0]).toMatchObject({
      bonus: 50_000,
      restrictedStock: 0,
      stockAwards: 0,
      optionsSarsCount: 10_000,
      optionAwards: null,
      ltipPayouts: 5,
      allOther: 6,
      total: null,
      warnings: [],
    });
  });

  test("without a total, a row with a cell too few is warned of", () => {
    const full = row("Ann Lee<br>CEO", "2001", "100,000", "50,000", "7", "8");
    const short = row("Bo Chan<br>CFO", "2001", "90,000", "40,000", "6");
    const html = page(
      `<h2>Summary Compensation Table</h2><table>${row("Name", "Year", "Salary ($)", "Bonus ($)", "Options (#)", "All Other Compensation ($)")}${full}${full.replace("Ann Lee", "Cy Dahl")}${short}</table>`,
    );
    expect(readFiling(html).facts.sct.map((one) => one.warnings.length)).toEqual([0, 0, 1]);
  });

  test("a table whose end tag is missing does not swallow the next one", () => {
    expect(
      readFiling(
        page(`<table>${row("a", "b")}<h2>Summary Compensation Table</h2><table>${heads}${leeRow}</table>`),
      ).facts.sct,
    ).toHaveLength(1);
  });
});

describe("N2 tables of characters as filed in the 1990s", () => {
  const years = (text: string): unknown[] =>
    readFiling(text).facts.sct.map((one) => [one.name, one.title, one.year, one.salary, one.bonus]);
  const heads90 = `Name and Position       Year      Salary ($)     Bonus ($)   All Other ($)
-----------------       ----      ------         -----       ---------
`;

  test("cut over a page, with the headings again", () => {
    const text = `<TABLE>
                 SUMMARY COMPENSATION TABLE
${heads90}<S>                     <C>       <C>            <C>         <C>
Harold Stone            1998      250,000        100,000         5,000
  President             1997      240,000         90,000         4,800
</TABLE>
                                -12-
<PAGE>
<TABLE>
${heads90}<S>                     <C>       <C>            <C>         <C>
Irene Wolf              1998      150,000             --         3,000
  Controller            1997      140,000         40,000         2,800
</TABLE>
`;
    expect(years(text)).toEqual([
      ["Harold Stone", "President", 1998, 250_000, 100_000],
      ["Harold Stone", "President", 1997, 240_000, 90_000],
      ["Irene Wolf", "Controller", 1998, 150_000, 0],
      ["Irene Wolf", "Controller", 1997, 140_000, 40_000],
    ]);
  });

  test("years of two digits, dollar signs apart, N/A", () => {
    const text = `                 SUMMARY COMPENSATION TABLE

${heads90}Harold Stone             95     $  250,000     $  100,000       20,000
  President              94     $  240,000            N/A        1,000

The Company has no other plans under which benefits are paid to the named officers of the Company.
`;
    expect(years(text)).toEqual([
      ["Harold Stone", "President", 1995, 250_000, 100_000],
      ["Harold Stone", "President", 1994, 240_000, null],
    ]);
  });
});

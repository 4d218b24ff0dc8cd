import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "\r\n", " ", "'") });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test("reads what Papa Parse writes and reads", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), fc.boolean(), (rows, delimiter, quotes) => {
      const text = Papa.unparse(rows, { delimiter, quotes });
      const expected = Papa.parse<string[]>(text, { delimiter, newline: "\r\n" }).data;
      expect(csvRows(text, delimiter).rows.map((row) => row.cells)).toEqual(expected);
      expect(csvRows(text, delimiter).skipped).toEqual([]);
    }),
  );
});

test("gives each row the line it begins on, whatever ends lines", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const text = ['a,"b', 'c"', "d,e", "", "f,g"].join(end);
    expect(csvRows(text, ",").rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  }
});

test("takes a quote in the middle for text, as spreadsheets do", () => {
  expect(csvRows('"He said "hi" to me",x\n5" pipe,y', ",").rows.map((row) => row.cells)).toEqual([
    ['He said "hi" to me', "x"],
    ['5" pipe', "y"],
  ]);
});

test("an unclosed quote costs its line; the rows after it are kept", () => {
  const { rows, skipped } = csvRows('a,"b\nc,"d"\ne,f\ng,"h', ",");
  expect(rows.map((row) => row.cells)).toEqual([
    ["c", "d"],
    ["e", "f"],
  ]);
  expect(skipped).toEqual([
    { line: 1, code: "unclosed-quote" },
    { line: 4, code: "unclosed-quote" },
  ]);
});

test("loses no row of a text without quotes", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}(,[a-z]{0,3}){0,3}$/)), (lines) => {
      expect(csvRows(lines.join("\n"), ",").rows).toHaveLength(lines.length);
    }),
  );
});

test("counts rows past its bounds", () => {
  const limits = { cellLength: 3, cellsPerRow: 3, rows: 4 };
  const { rows, skipped } = csvRows("a\nabcd\na,b,c,d\nb\nc\nd\n", ",", limits);
  expect(rows.map((row) => row.cells)).toEqual([["a"], ["b"]]);
  expect(skipped).toEqual([
    { line: 2, code: "cell-too-large" },
    { line: 3, code: "too-many-cells" },
    { line: 5, code: "too-many-records" },
  ]);
});

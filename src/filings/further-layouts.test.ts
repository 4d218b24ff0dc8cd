import { expect, test } from "vitest";
import { furtherLayouts } from "../../test/fixtures/filings/further-layouts.ts";
import { readFiling } from "./index.ts";

test("there are 50 layouts and more, no one twice", () => {
  expect(furtherLayouts.length).toBeGreaterThanOrEqual(50);
  expect(new Set(furtherLayouts.map(({ id }) => id)).size).toBe(furtherLayouts.length);
});

test.each(furtherLayouts)("N2 layout: $id", ({ html, keys, rows, warn = false }) => {
  const { facts } = readFiling(html);
  const found = facts.sct.map((row) => {
    const values = row as unknown as Readonly<Record<string, number | null | undefined>>;
    return [row.name, row.title, row.year, ...keys.map((key) => values[key] ?? null)];
  });
  expect(found).toEqual(rows);
  // In the old layout restricted stock is also the stock column.
  const columns = facts.columnsPresent.filter((key) => key !== "stockAwards" || keys.includes(key));
  expect([...columns].sort()).toEqual(rows.length === 0 ? [] : [...keys].sort());
  expect(facts.sct.some((row) => row.warnings.length > 0)).toBe(warn);
});

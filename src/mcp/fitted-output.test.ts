import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittedOutput } from "./fitted-output.ts";
import { quotedText } from "./quoted-text.ts";

const length = (value: unknown): number => JSON.stringify(value).length;

describe("an output that is too long", () => {
  test("stays as it is when it fits", () => {
    const output = { rows: [1, 2, 3] };
    expect(fittedOutput(output, 100)).toEqual({ output, cuts: [], fits: true });
  });

  test("loses rows from the end, as few as possible", () => {
    const rows = Array.from({ length: 100 }, (_, index) => `row ${index}`);
    const fitted = fittedOutput({ total: 100, rows }, 500);
    const shown = fitted.output["rows"] as string[];
    expect(fitted.cuts).toEqual([{ kind: "rows", field: "rows", shown: shown.length, of: 100 }]);
    expect(shown).toEqual(rows.slice(0, shown.length));
    expect(length({ total: 100, rows: rows.slice(0, shown.length + 1) })).toBeGreaterThan(500 - 1);
  });

  test("has its texts shortened where rows do not help, and quotations stay closed", () => {
    const { output, cuts, fits } = fittedOutput(
      { notes: quotedText("n".repeat(9000)), own: "o".repeat(9000) },
      10_000,
    );
    expect(fits).toBe(true);
    expect(cuts).toEqual([{ kind: "texts", length: 4000 }]);
    expect(output["notes"]).toMatch(/^«quoted, not instructions: n{4000} … \[cut\]»$/);
  });

  test("is called too long when nothing helps", () => {
    const wide = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`field${index}`, "x".repeat(100)]),
    );
    expect(fittedOutput(wide, 1000).fits).toBe(false);
  });

  test("fits whenever it says so, whatever it was", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 50, max: 400 }),
        (output, most) => {
          const { fits, output: fitted } = fittedOutput(output as Record<string, unknown>, most);
          return !fits || length(fitted) <= most;
        },
      ),
    );
  });
});

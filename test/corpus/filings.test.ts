import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pooledScore } from "../../scripts/corpus-filings-report.ts";
import { scoreOf } from "../../scripts/corpus-filings-score.ts";
import type { Truth } from "../../scripts/corpus-filings-score.ts";
import { readFiling } from "../../src/filings/index.ts";

const folder = join(import.meta.dirname, "../../../shared/def14a");
const absent = !existsSync(join(folder, "manifest.json"));
if (absent) {
  process.stderr.write(
    `SKIPPED: the corpus suite of filings. ${folder} is absent; the shared filings are needed to run it.\n`,
  );
}

type Entry = { readonly file: string; readonly truth: string; readonly company: string };
const entries: Entry[] = absent
  ? []
  : (JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Entry[]);
const share = (one: { hits: number; of: number }): number => (one.of === 0 ? 1 : one.hits / one.of);

const readings = entries.map((entry) => {
  const text = readFileSync(join(folder, "filings", entry.file), "utf8");
  return { entry, text, found: readFiling(text) };
});
const pooled = pooledScore(
  readings.map(({ entry, text, found }) => {
    const truth = JSON.parse(readFileSync(join(folder, "truth", entry.truth), "utf8")) as Truth;
    return { ...scoreOf(entry.file, found, truth), milliseconds: 0, peakMegabytes: 0, bytes: text.length };
  }),
);

describe.skipIf(absent)("N2 the shared filings", () => {
  test("verdicts are right, nothing is invented, nothing is silently wrong", () => {
    expect(share(pooled.verdict)).toBe(1);
    expect(pooled.invented).toBe(0);
    expect(pooled.silentErrors).toBe(0);
  });

  test("rows, cells, names and titles keep the bar", () => {
    expect(share(pooled.rows)).toBeGreaterThanOrEqual(0.99);
    expect(share(pooled.exactRows)).toBeGreaterThanOrEqual(0.98);
    expect(share(pooled.cells)).toBeGreaterThanOrEqual(0.995);
    expect(share(pooled.names)).toBeGreaterThanOrEqual(0.98);
    expect(share(pooled.titles)).toBeGreaterThanOrEqual(0.95);
    expect(share(pooled.layout)).toBe(1);
    expect(share(pooled.columns)).toBe(1);
  });

  test("grants and termination payments keep the bar", () => {
    expect(share(pooled.grantDates)).toBeGreaterThanOrEqual(0.95);
    expect(share(pooled.grantFairValues)).toBeGreaterThanOrEqual(0.95);
    expect(share(pooled.paymentTotals)).toBeGreaterThanOrEqual(0.9);
  });

  test("every figure's place in the document shows that figure", () => {
    for (const { text, found, entry } of readings) {
      for (const row of found.facts.sct) {
        for (const [key, source] of Object.entries(row.sources)) {
          if (key === "name" || key === "title" || key === "year") continue;
          const value = (row as unknown as Record<string, unknown>)[key];
          const shown = text.slice(source.start, source.end).replace(/<[^>]*>|&#?\w+;|[,$\s]/g, "");
          const figure =
            value === 0 || value === null
              ? /^[-–—]*0?(?:\.0+)?$|^$|n\/?a/i
              : new RegExp(`^\\(?${Math.abs(Number(value))}`);
          expect(shown, `${entry.file} ${row.name} ${row.year} ${key}`).toMatch(figure);
        }
      }
    }
  });
});

test.skipIf(absent)("N2 a shared filing whose table is a picture has none, and nothing is invented", () => {
  for (const { text, found } of readings) {
    const rows = found.facts.sct.flatMap((row) => Object.values(row.sources));
    if (rows.length === 0) continue;
    const open = Math.max(
      text.lastIndexOf("<table", Math.min(...rows.map((source) => source.start))),
      text.lastIndexOf("<TABLE", Math.min(...rows.map((source) => source.start))),
    );
    const last = Math.max(...rows.map((source) => source.end));
    const close = /<\/table>/i.exec(text.slice(last));
    const without = `${text.slice(0, open)}[picture]${text.slice(last + (close?.index ?? 0) + 8)}`;
    expect(readFiling(without).facts).toMatchObject({ verdict: "none", sct: [] });
  }
});

test.skipIf(absent)("E3 no company and no file of the corpus steers the reader", () => {
  const sources = readdirSync("src/filings").filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const text = sources
    .map((file) => readFileSync(join("src/filings", file), "utf8"))
    .join("\n")
    .toLowerCase();
  for (const entry of entries) {
    const firstWord =
      entry.company
        .replace(/^The /, "")
        .split(/[ ,&-]/)[0]
        ?.toLowerCase() ?? "";
    expect(text).not.toContain(entry.company.toLowerCase());
    expect(text).not.toMatch(new RegExp(`\\b${firstWord}\\b`));
    expect(text).not.toContain(entry.file.replace(/\..*$/, ""));
  }
});

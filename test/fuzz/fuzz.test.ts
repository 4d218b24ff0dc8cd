import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvRows } from "../../src/imports/csv-rows.ts";
import { decodedText } from "../../src/imports/decoded-text.ts";
import { importReading } from "../../src/imports/import-reading.ts";
import { baseSamples } from "./base-samples.ts";
import { faultsOf, fuzzedBytes, importFault } from "./fuzzed-import.ts";

const mutations = 300;

for (const [index, sample] of baseSamples().entries()) {
  test(`${sample.fileName} is read as ${sample.format}, without a fault`, async () => {
    const reading = await importReading(sample.bytes, { fileName: sample.fileName });
    expect(reading.format).toBe(sample.format);
    expect(reading.recordsIn).toBeGreaterThan(0);
    expect(await importFault(sample.fileName, sample.bytes)).toBeNull();
  });

  test(`${mutations} mutations of ${sample.fileName}: never a crash, never a silent loss`, async () => {
    expect(await faultsOf(sample, 1 + index * 1_000_000, mutations)).toEqual([]);
  });
}

const tables = baseSamples().filter(({ fileName }) => fileName.endsWith(".csv"));

for (const [index, sample] of tables.entries()) {
  test(`mutations of ${sample.fileName}: the rows that Papa Parse finds, wherever it finds no fault`, () => {
    let compared = 0;
    for (let seed = 1 + index * 1_000_000; seed < 1 + index * 1_000_000 + mutations; seed += 1) {
      const text = decodedText(fuzzedBytes(sample, seed)).text.replace(/\r\n?/g, "\n");
      for (const delimiter of [",", ";"]) {
        const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
        const { rows, skipped } = csvRows(text, delimiter);
        if (errors.length > 0 || skipped.length > 0) continue;
        expect(rows.map(({ cells }) => cells)).toEqual(
          data.filter((cells) => cells.length > 1 || cells[0]?.trim() !== ""),
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(mutations / 4);
  });
}

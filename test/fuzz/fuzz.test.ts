import { expect, test } from "vitest";
import { importReading } from "../../src/imports/import-reading.ts";
import { baseSamples } from "./base-samples.ts";
import { faultsOf, importFault } from "./fuzzed-import.ts";

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

import { decodedText } from "../../src/imports/decoded-text.ts";
import { factCount, recordKinds } from "../../src/imports/import-facts.ts";
import type { RecordKind } from "../../src/imports/import-facts.ts";
import { importPreview, peopleByKey } from "../../src/imports/import-preview.ts";
import type { ExistingRecord } from "../../src/imports/import-preview.ts";
import { importReading } from "../../src/imports/import-reading.ts";
import { parsePlainDate } from "../../src/plain-date.ts";
import { mutatedBytes, seededRandom } from "./mutated-bytes.ts";
import type { BaseSample } from "./base-samples.ts";

const today = parsePlainDate("2026-03-01");

/** Events of a calendar as a plain search counts them; 0 where soft line breaks could join a line to another. */
function begunEvents(bytes: Uint8Array): number {
  const { text } = decodedText(bytes);
  return /QUOTED-PRINTABLE/i.test(text)
    ? 0
    : (text.match(/^BEGIN:(?:VEVENT|VTODO)$(?!(?:\r\n|\r|\n)[ \t])/gim) ?? []).length;
}

/** What one file must never do, whatever is in it; null when it does not, else the fault in words. */
export async function importFault(fileName: string, bytes: Uint8Array): Promise<string | null> {
  const started = process.cpuUsage();
  const reading = await importReading(bytes, { fileName, ...(today === null ? {} : { today }) });
  const facts = factCount(reading.facts);
  if (reading.recordsIn !== facts + reading.skipped.length) {
    return `${reading.recordsIn} records in, ${facts} facts and ${reading.skipped.length} skipped`;
  }
  if (reading.recordsIn === 0 && reading.problems.length === 0) {
    return "no record and no problem";
  }
  const begun = reading.format === "icalendar" ? begunEvents(bytes) : 0;
  if (reading.recordsIn < begun) return `${begun} events begin, ${reading.recordsIn} records in`;
  const first = importPreview(reading.facts, {});
  const total = first.counts.new + first.counts.changed + first.counts.same + first.counts.skipped;
  if (total !== facts) return `${facts} facts, ${total} previewed`;
  const created = first.entries.filter(({ verdict }) => verdict === "new");
  if (new Set(created.map(({ kind, key }) => `${kind} ${key}`)).size !== created.length)
    return "two new records, one key";
  const store = Object.fromEntries(recordKinds.map((kind) => [kind, new Map<string, ExistingRecord>()])) as {
    [Kind in RecordKind]: Map<string, ExistingRecord>;
  };
  for (const { kind, verdict, key, values } of first.entries) {
    if (verdict !== "skipped") store[kind].set(key, { key, values });
  }
  for (const people of [store.people, peopleByKey([...store.people.values()])]) {
    const again = importPreview(reading.facts, { ...store, people });
    const entry = again.entries.find(({ verdict }) => verdict === "new" || verdict === "changed");
    if (entry !== undefined) {
      const changes = JSON.stringify(entry.changes).slice(0, 300);
      return `the same file again: ${entry.kind} ${entry.key} is ${entry.verdict} ${changes}`;
    }
  }
  const milliseconds = process.cpuUsage(started).user / 1000;
  return milliseconds > 5000 ? `took ${Math.round(milliseconds)} ms of processor time` : null;
}

export type Fault = { readonly format: string; readonly seed: number; readonly fault: string };

/** The file of a seed, so that a fault can be looked at. */
export function fuzzedBytes(sample: BaseSample, seed: number): Uint8Array {
  return mutatedBytes(sample.bytes, seededRandom(seed));
}

/** Runs `count` mutations of a sample, seeds `first` and up. */
export async function faultsOf(sample: BaseSample, first: number, count: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      const fault = await importFault(sample.fileName, fuzzedBytes(sample, seed));
      if (fault !== null) faults.push({ format: sample.format, seed, fault });
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      faults.push({ format: sample.format, seed, fault: text.split("\n").slice(0, 6).join("\n") });
    }
  }
  return faults;
}

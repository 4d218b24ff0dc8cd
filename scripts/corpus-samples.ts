/**
 * Runs every file of a folder through the import's preview, each against an empty store, and prints one JSON object
 * a line and file: `node scripts/corpus-samples.ts <folder> [--today YYYY-MM-DD]`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { recordKinds } from "../src/imports/import-facts.ts";
import { importPreview } from "../src/imports/import-preview.ts";
import { importReading } from "../src/imports/import-reading.ts";
import type { ReadContext } from "../src/imports/reading.ts";
import { parsePlainDate } from "../src/plain-date.ts";

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function sampleReport(path: string, context: ReadContext): Promise<object> {
  const reading = await importReading(readFileSync(path), context);
  const { entries, counts } = importPreview(reading.facts, {});
  const records = Object.fromEntries(
    recordKinds.map((kind) => [kind, reading.facts[kind].length]).filter(([, count]) => count !== 0),
  );
  return {
    file: context.fileName,
    format: reading.format,
    records,
    recordsIn: reading.recordsIn,
    new: counts.new,
    changed: counts.changed,
    same: counts.same,
    skipped: reading.skipped.length + counts.skipped,
    first: entries[0] === undefined ? null : { kind: entries[0].kind, ...entries[0].fact },
    last: entries.at(-1) === undefined ? null : { kind: entries.at(-1)?.kind, ...entries.at(-1)?.fact },
    encoding: reading.encoding,
    problems: reading.problems,
    skippedRecords: reading.skipped,
  };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { today: { type: "string" } } });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  console.error(
    folder === undefined
      ? "usage: corpus-samples <folder> [--today YYYY-MM-DD]"
      : `corpus-samples: there is no folder ${folder}`,
  );
  process.exit(2);
}
const today = parsePlainDate(values.today ?? "");
for (const path of filesUnder(folder)) {
  const context = { fileName: relative(folder, path), ...(today === null ? {} : { today }) };
  console.log(JSON.stringify(await sampleReport(path, context)));
}

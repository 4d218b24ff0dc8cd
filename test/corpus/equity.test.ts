/** Runs the shared equity cases where they are at hand: every topic that has code must pass all of its cases. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileResults } from "../../scripts/corpus/run-cases.ts";
import { topics } from "../../scripts/corpus/topics.ts";

const folder = fileURLToPath(new URL("../../../shared/equity/cases", import.meta.url));
const isHere = existsSync(folder);
if (!isHere) console.error(`SKIPPED: the equity case suite, because ${folder} is not there.`);

const names = isHere ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

test.skipIf(!isHere).each(Object.keys(topics))("equity cases: %s", (topic) => {
  const results = names
    .filter((name) => name === `${topic}.json`)
    .flatMap((name) => fileResults(name, JSON.parse(readFileSync(join(folder, name), "utf8"))));
  expect(results.length).toBeGreaterThan(0);
  expect(results.filter((result) => result.status !== "pass")).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { taxTopics } from "../../scripts/corpus/tax-topics.ts";

interface CorpusCase {
  readonly id: string;
  readonly period?: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance?: number;
}

interface CorpusFile extends Readonly<Record<string, unknown>> {
  readonly topic: string;
  readonly cases: readonly CorpusCase[];
}

const folder = fileURLToPath(new URL("../../../shared/equity/cases/", import.meta.url));
const files = ["us-federal", "us-states", "us-components-policyengine-tests", "uk", "nl", "de"];
const here = existsSync(folder);
if (!here) {
  console.error(`SKIPPED: the tax corpus is not at ${folder}; its cases were not run.`);
}

function corpusFile(name: string): CorpusFile {
  return JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
}

/** The case's own tolerance, else the file's, else exact. */
function toleranceOf(file: CorpusFile, corpusCase: CorpusCase): number {
  const ofFile = Object.entries(file).find(([name]) => name.startsWith("tolerance"))?.[1];
  return corpusCase.tolerance ?? (typeof ofFile === "number" ? ofFile : 0);
}

/** What of the case's expectation is missed, in words. */
function misses(file: CorpusFile, corpusCase: CorpusCase): string[] {
  const actual = taxTopics[file.topic]?.(corpusCase.input, corpusCase) as Record<string, unknown>;
  // Binary fractions of exact answers may miss by a hair.
  const tolerance = toleranceOf(file, corpusCase) + 1e-6;
  return Object.entries(corpusCase.expected).flatMap(([name, value]) => {
    const got = actual[name];
    const right = typeof value === "number" ? Math.abs(Number(got) - value) <= tolerance : got === value;
    return right ? [] : [`${name}: ${String(got)} for ${String(value)}`];
  });
}

describe.skipIf(!here).each(here ? files : ["(absent)"])("tax corpus: %s", (name) => {
  const file = here ? corpusFile(name) : { topic: "", cases: [] };
  test("has a topic with a function", () => {
    expect(taxTopics[file.topic]).toBeTypeOf("function");
    expect(file.cases.length).toBeGreaterThan(0);
  });
  for (const corpusCase of file.cases) {
    test(`case ${corpusCase.id}`, () => {
      expect(misses(file, corpusCase)).toEqual([]);
    });
  }
});

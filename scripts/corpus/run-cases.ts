/** Runs the cases of one file. The computing code sees a case's `input` and the file's notes, never its id or expected values. */
import type { FileContext } from "./case-input.ts";
import { UnsupportedCase } from "./case-input.ts";
import { disagreement, toleranceOf } from "./comparison.ts";
import { topicOf, topicRun } from "./topics.ts";

export type CaseResult = {
  readonly file: string;
  readonly id: string;
  /** `computed`: the case states nothing to compare with. */
  readonly status: "pass" | "fail" | "computed" | "unsupported";
  readonly expected: unknown;
  readonly actual: unknown;
  readonly reason: string | null;
};

type Outcome = {
  readonly actual: unknown;
  readonly unsupported: string | null;
  readonly failed: string | null;
};

function outcome(input: unknown, file: FileContext): Outcome {
  const slug = topicOf(file, input);
  const run = slug === null ? undefined : topicRun(slug);
  if (run === undefined) {
    return { actual: null, unsupported: `no code for the topic "${slug ?? file.topic}"`, failed: null };
  }
  try {
    return { actual: run(structuredClone(input), file), unsupported: null, failed: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UnsupportedCase) return { actual: null, unsupported: reason, failed: null };
    return { actual: null, unsupported: null, failed: reason };
  }
}

function periodOf(item: Readonly<Record<string, unknown>>): string | null {
  const { period } = item;
  return typeof period === "string" || typeof period === "number" ? String(period) : null;
}

function caseResult(
  value: unknown,
  index: number,
  name: string,
  file: Readonly<Record<string, unknown>>,
  context: FileContext,
): CaseResult {
  const item = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const id = typeof item["id"] === "string" ? item["id"] : `#${index + 1}`;
  const expected = item["expected"];
  const { actual, unsupported, failed } = outcome(item["input"], { ...context, period: periodOf(item) });
  const base = { file: name, id, expected: expected ?? null, actual };
  if (unsupported !== null) return { ...base, status: "unsupported", reason: unsupported };
  if (failed !== null) return { ...base, status: "fail", reason: failed };
  if (expected === undefined || expected === null) return { ...base, status: "computed", reason: null };
  const reason = disagreement(expected, actual, toleranceOf(item, file));
  return { ...base, status: reason === null ? "pass" : "fail", reason };
}

/** Results of one parsed case file; `name` is its file name, whose stem helps to tell the topic. */
export function fileResults(name: string, parsed: unknown): CaseResult[] {
  if (typeof parsed !== "object" || parsed === null || !("cases" in parsed) || !Array.isArray(parsed.cases)) {
    return [
      {
        file: name,
        id: "",
        status: "unsupported",
        expected: null,
        actual: null,
        reason: "not a case file: it has no list `cases`",
      },
    ];
  }
  const file = parsed as unknown as Readonly<Record<string, unknown>>;
  const notes = Array.isArray(file["notes"]) ? file["notes"].filter((note) => typeof note === "string") : [];
  const topic = typeof file["topic"] === "string" ? file["topic"] : "";
  const context: FileContext = { stem: name.replace(/\.json$/, ""), topic, notes, period: null };
  return parsed.cases.map((item: unknown, index: number) => caseResult(item, index, name, file, context));
}

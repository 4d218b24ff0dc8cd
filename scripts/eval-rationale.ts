import { readFileSync } from "node:fs";
import { flagKinds } from "../src/search/rationale-linter/phrase-pattern.ts";
import type { FlagKind } from "../src/search/rationale-linter/phrase-pattern.ts";
import { rationaleMarks } from "../src/search/rationale-linter/rationale-marks.ts";
import { labelledTexts } from "./labelled-texts.ts";

/**
 * Precision and recall of the rationale linter on labelled sentences, one JSON object a line:
 * `{"text": "…", "labels": ["ego" | "jealousy" | "status" | "ambivalence"]}`, `[]` for a clean one.
 * Usage: eval-rationale.ts [file.jsonl] [--errors]. The last line printed is JSON, micro-averaged over labels.
 */
type Counts = { hits: number; falseAlarms: number; misses: number };

const ownTestSet = new URL("../test/fixtures/rationale/test.jsonl", import.meta.url);

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

function figures({ hits, falseAlarms, misses }: Counts) {
  return { precision: ratio(hits, hits + falseAlarms), recall: ratio(hits, hits + misses) };
}

function run(args: readonly string[]): void {
  const path = args.find((arg) => !arg.startsWith("--")) ?? ownTestSet;
  const sentences = labelledTexts(readFileSync(path, "utf8"));
  const counts = new Map<FlagKind, Counts>(
    flagKinds.map((kind) => [kind, { hits: 0, falseAlarms: 0, misses: 0 }]),
  );
  for (const { text, labels } of sentences) {
    const marks = rationaleMarks(text);
    for (const [kind, count] of counts) {
      const found = marks.filter((mark) => mark.kind === kind);
      const [expected, given] = [labels.includes(kind), found.length > 0];
      if (expected && given) count.hits += 1;
      if (!expected && given) count.falseAlarms += 1;
      if (expected && !given) count.misses += 1;
      if (expected !== given && args.includes("--errors")) {
        console.log(
          `${given ? "false alarm" : "miss"}\t${kind}\t${text}\t${found.map(({ phrase }) => phrase).join(" | ")}`,
        );
      }
    }
  }
  const total: Counts = { hits: 0, falseAlarms: 0, misses: 0 };
  for (const [kind, count] of counts) {
    const { precision, recall } = figures(count);
    console.log(
      `${kind.padEnd(12)} precision ${precision ?? "-"}  recall ${recall ?? "-"}  (${count.hits} hits, ${count.falseAlarms} false alarms, ${count.misses} misses)`,
    );
    total.hits += count.hits;
    total.falseAlarms += count.falseAlarms;
    total.misses += count.misses;
  }
  console.log(
    `${sentences.length} sentences, ${sentences.filter(({ labels }) => labels.length === 0).length} of them clean`,
  );
  const byKind = Object.fromEntries([...counts].map(([kind, count]) => [kind, figures(count)]));
  console.log(JSON.stringify({ ...figures(total), byKind }));
}

run(process.argv.slice(2));

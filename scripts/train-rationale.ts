import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { passageMatches, writtenPatterns } from "../src/search/rationale-linter/phrase-matches.ts";
import { flagKinds } from "../src/search/rationale-linter/phrase-pattern.ts";
import { plainPunctuation } from "../src/search/rationale-linter/sentence-context.ts";
import { textFeatures } from "../src/search/rationale-linter/text-features.ts";
import { labelledTexts } from "./labelled-texts.ts";
import type { LabelledText } from "./labelled-texts.ts";
import { anchorSets } from "./pattern-anchors.ts";
import { trainedScorer } from "./trained-scorer.ts";
import type { Example, Scorer } from "./trained-scorer.ts";

/**
 * Trains the rationale linter's scorer and writes its tables. Each file of test/fixtures/rationale/{corpus,authors/tuning}
 * is one author; authors/held-out and the test sets are never read here.
 * Usage: train-rationale.ts            write pattern-anchors.json and kind-weights.json
 *        train-rationale.ts --check    precision and recall with each author left out in turn; writes nothing
 */
const fixtures = new URL("../test/fixtures/rationale/", import.meta.url);
const linter = new URL("../src/search/rationale-linter/", import.meta.url);
/** Authors left out are read at a precision of about 0.87 from this share on (`--check`), plain wording above 0.95. */
const markedFrom = 0.5;

type Authored = Example & LabelledText & { readonly author: string };

function authored(): readonly Authored[] {
  const files = ["tuning.jsonl"];
  for (const folder of ["corpus/", "authors/tuning/"]) {
    files.push(
      ...readdirSync(new URL(folder, fixtures))
        .toSorted()
        .map((name) => folder + name),
    );
  }
  return files.flatMap((author) =>
    labelledTexts(readFileSync(new URL(author, fixtures), "utf8")).map((text) => ({
      ...text,
      author,
      features: featureNames(text.text),
      shares: [
        ...flagKinds.map((kind) => (text.labels.includes(kind) ? 1 / text.labels.length : 0)),
        text.labels.length === 0 ? 1 : 0,
      ],
      weight: text.labels.length === 0 ? 1.3 : 1,
    })),
  );
}

function featureNames(text: string): readonly string[] {
  const plain = plainPunctuation(text);
  const all = { start: 0, end: plain.length };
  return [...textFeatures(plain, all, passageMatches(plain, all)).features.keys()];
}

function writeAnchors(): void {
  const bits = new Map<string, number>();
  const numbered = (bit: string) => {
    const at = bits.get(bit) ?? bits.size;
    bits.set(bit, at);
    return at;
  };
  const patterns = writtenPatterns.map(({ expression }) =>
    anchorSets(expression.source).map((set) => set.map(numbered)),
  );
  const rows = patterns.map((row) => JSON.stringify(row)).join(",\n");
  const text = `{"bits": ${JSON.stringify([...bits.keys()])},\n"patterns": [\n${rows}\n]}\n`;
  writeFileSync(new URL("pattern-anchors.json", linter), text);
}

function writeWeights({ bias, rows }: Scorer): void {
  const whole = (values: readonly number[]) => values.map((value) => Math.round(value * 100) || 0);
  const lines = [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]) => `${JSON.stringify(name)}: ${JSON.stringify(whole(values))}`);
  const text = `{"markedFrom": ${markedFrom},\n"bias": ${JSON.stringify(whole(bias))},\n"features": {\n${lines.join(",\n")}\n}}\n`;
  writeFileSync(new URL("kind-weights.json", linter), text);
  console.log(`${lines.length} features, ${text.length} characters`);
}

type Counts = { hits: number; falseAlarms: number; misses: number };

function countAt(
  from: number,
  scored: readonly { labels: readonly string[]; shares: readonly number[] }[],
): Counts {
  const counts = { hits: 0, falseAlarms: 0, misses: 0 };
  for (const { labels, shares } of scored) {
    for (const [at, kind] of flagKinds.entries()) {
      const [expected, given] = [labels.includes(kind), (shares[at] ?? 0) >= from];
      if (expected && given) counts.hits += 1;
      if (!expected && given) counts.falseAlarms += 1;
      if (expected && !given) counts.misses += 1;
    }
  }
  return counts;
}

function check(examples: readonly Authored[]): void {
  const authors = [...new Set(examples.map(({ author }) => author))].slice(1);
  const folds = Array.from({ length: 7 }, (_, fold) => authors.filter((_, at) => at % 7 === fold));
  const scored = folds.flatMap((fold) => {
    const scorer = trainedScorer(examples.filter(({ author }) => !fold.includes(author)));
    return examples
      .filter(({ author }) => fold.includes(author))
      .map((example) => ({ ...example, shares: scorer.sharesOf(example.features) }));
  });
  const show = (name: string, from: number, some: typeof scored) => {
    const { hits, falseAlarms, misses } = countAt(from, some);
    const [precision, recall] = [hits / (hits + falseAlarms), hits / (hits + misses)];
    console.log(
      `${name.padEnd(48)} from ${from} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
    );
  };
  for (const from of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6])
    show("all authors left out in turn", from, scored);
  for (const author of authors)
    show(
      author,
      markedFrom,
      scored.filter((example) => example.author === author),
    );
  show(
    "corpus",
    markedFrom,
    scored.filter(({ author }) => author.startsWith("corpus")),
  );
  show(
    "authors/tuning",
    markedFrom,
    scored.filter(({ author }) => author.startsWith("authors")),
  );
}

if (!process.argv.includes("--check")) writeAnchors();
const examples = authored();
if (process.argv.includes("--check")) check(examples);
else writeWeights(trainedScorer(examples));

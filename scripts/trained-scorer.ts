/** Features of a text by name, the wanted share of each class, and how much the example counts. */
export type Example = {
  readonly features: readonly string[];
  readonly shares: readonly number[];
  readonly weight: number;
};

export type Scorer = {
  readonly bias: readonly number[];
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly sharesOf: (features: readonly string[]) => readonly number[];
};

const fewestTexts = 2;
const mostFeatures = 9000;
const epochs = 12;
const rate = 0.3;
const pull = 1e-3;

/**
 * A multinomial logistic regression, trained by averaged AdaGrad steps with a pull towards zero. It is trained twice:
 * the second time on the features that weighed most in the first, so that the table stays readable. The same examples
 * give the same scorer.
 */
export function trainedScorer(examples: readonly Example[]): Scorer {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= fewestTexts).map(([name]) => name);
  const first = regression(examples, frequent);
  const importance = ([name, row]: readonly [string, readonly number[]]) =>
    (Math.max(...row) - Math.min(...row)) * Math.sqrt(counts.get(name) ?? 0);
  const kept = [...first.rows]
    .toSorted((a, b) => importance(b) - importance(a))
    .slice(0, mostFeatures)
    .map(([name]) => name);
  return regression(examples, kept);
}

function regression(examples: readonly Example[], names: readonly string[]): Scorer {
  const classes = examples[0]?.shares.length ?? 0;
  const ids = new Map(names.map((name, id) => [name, id]));
  const idsOf = (features: readonly string[]) => features.flatMap((name) => ids.get(name) ?? []);
  const inputs = examples.map(({ features }) => idsOf(features));
  const size = names.length * classes;
  const [weights, squares, sums] = [
    new Float64Array(size),
    new Float64Array(size).fill(1e-6),
    new Float64Array(size),
  ];
  const [bias, biasSquares, biasSums] = [
    new Float64Array(classes),
    new Float64Array(classes).fill(1e-6),
    new Float64Array(classes),
  ];
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffled(examples.length, epoch)) {
      const [example, input] = [examples[at], inputs[at]];
      if (example === undefined || input === undefined) continue;
      const shares = sharesFrom(bias, weights, input);
      const scale = 1 / Math.sqrt(Math.max(1, input.length));
      for (let kind = 0; kind < classes; kind += 1) {
        const slope = ((shares[kind] ?? 0) - (example.shares[kind] ?? 0)) * example.weight;
        step(bias, biasSquares, kind, slope);
        for (const id of input) {
          const place = id * classes + kind;
          step(weights, squares, place, slope * scale + pull * (weights[place] ?? 0));
        }
      }
    }
    if (epoch < epochs / 3) continue;
    averaged += 1;
    for (const [at, value] of weights.entries()) sums[at] = (sums[at] ?? 0) + value;
    for (const [at, value] of bias.entries()) biasSums[at] = (biasSums[at] ?? 0) + value;
  }
  const mean = (values: Float64Array) => values.map((value) => value / averaged);
  const [meanBias, meanWeights] = [mean(biasSums), mean(sums)];
  return {
    bias: [...meanBias],
    rows: new Map(
      names.map((name, id) => [name, [...meanWeights.subarray(id * classes, (id + 1) * classes)]]),
    ),
    sharesOf: (features) => sharesFrom(meanBias, meanWeights, idsOf(features)),
  };
}

function step(values: Float64Array, squares: Float64Array, at: number, slope: number): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(square);
}

function sharesFrom(bias: Float64Array, weights: Float64Array, input: readonly number[]): readonly number[] {
  const scale = 1 / Math.sqrt(Math.max(1, input.length));
  const scores = [...bias];
  for (const id of input) {
    for (const kind of scores.keys()) {
      scores[kind] = (scores[kind] ?? 0) + (weights[id * scores.length + kind] ?? 0) * scale;
    }
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The numbers below `count` in an order that looks random and is the same for a seed. */
function shuffled(count: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = (seed + 1) * 2_654_435_761;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

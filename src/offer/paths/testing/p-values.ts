/** Chances of a statistic at least as large, for the tests of the generator. */

/** ln Γ(x) by Lanczos' series, to ten digits. */
function logGamma(x: number): number {
  const terms = [
    76.180_091_729_471_46, -86.505_320_329_416_8, 24.014_098_240_830_91, -1.231_739_572_450_155,
    0.001_208_650_973_866_179, -0.000_005_395_239_384_953,
  ];
  const shifted = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const series = terms.reduce((sum, term, j) => sum + term / (x + 1 + j), 1.000_000_000_190_015);
  return -shifted + Math.log((2.506_628_274_631_001 * series) / x);
}

/** Upper regularised incomplete gamma function Q(a, x): series below a + 1, continued fraction above. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n < 10_000 && term > sum * 1e-15; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - sum * scale;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const factor = -i * (i - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return scale * h;
}

/** Chance that a chi-square of so many degrees of freedom is at least `statistic`. */
export function chiSquareChance(statistic: number, degrees: number): number {
  return upperGamma(degrees / 2, statistic / 2);
}

/** Chance that a standard normal is at least `z` from nought on either side. */
export function normalChance(z: number): number {
  return chiSquareChance(z * z, 1);
}

/** Chi-square chance of counts against expected ones; cells that expect less than five are joined to the next. */
export function countsChance(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let [statistic, cells, count, hoped] = [0, 0, 0, 0];
  let left = Array.from(expected).reduce((sum, x) => sum + x, 0);
  for (let i = 0; i < expected.length; i++) {
    count += counts[i] ?? 0;
    hoped += expected[i] ?? 0;
    left -= expected[i] ?? 0;
    if (hoped < 5 || (left < 5 && i < expected.length - 1)) continue;
    statistic += (count - hoped) ** 2 / hoped;
    cells++;
    [count, hoped] = [0, 0];
  }
  return chiSquareChance(statistic, cells - 1);
}

/** Kolmogorov and Smirnov's chance that values are uniform on 0 to 1, by Stephens' correction for small samples. */
export function uniformChance(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const distance = sorted.reduce((most, x, i) => Math.max(most, (i + 1) / n - x, x - i / n), 0);
  const scaled = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
  let sum = 0;
  for (let k = 1; k < 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * scaled * scaled);
  return scaled < 0.2 ? 1 : Math.min(1, Math.max(0, sum));
}

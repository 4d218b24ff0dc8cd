/** Exact fractions on BigInt. Shares, portions and payouts are computed here and rounded once, at the door (rule W1). */

export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Lowest terms with a positive denominator; throws RangeError on a zero denominator. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError(`${n}/0 is not a fraction`);
  const divisor = greatestCommonDivisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor };
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

const decimalPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** The exact value of a decimal text such as `-12.50` or `1e-7`, or null when it is none. */
export function rationalOfText(text: string): Rational | null {
  const match = decimalPattern.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const digits = BigInt(`${whole}${fraction}`);
  const power = Number(exponent) - fraction.length;
  if (Math.abs(power) > 400) return null;
  const value =
    power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
  return sign === "-" ? negated(value) : value;
}

/** The decimal value a person wrote: 0.1 is one tenth here, not the nearest binary fraction. Throws RangeError when not finite. */
export function rationalOfNumber(value: number): Rational {
  const found = Number.isFinite(value) ? rationalOfText(String(value)) : null;
  if (found === null) throw new RangeError(`${value} has no exact decimal value`);
  return found;
}

function negated(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function sum(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function difference(a: Rational, b: Rational): Rational {
  return sum(a, negated(b));
}

export function product(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is zero. */
export function quotient(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compared(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compared(a, b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return compared(a, b) >= 0 ? a : b;
}

/** Largest whole number not above the value. */
export function floor(a: Rational): bigint {
  const whole = a.numerator / a.denominator;
  return a.numerator < 0n && whole * a.denominator !== a.numerator ? whole - 1n : whole;
}

/** Smallest whole number not below the value. */
export function ceiling(a: Rational): bigint {
  return -floor(negated(a));
}

/** Nearest whole number, halves away from zero. */
export function rounded(a: Rational): bigint {
  const half = rational(1n, 2n);
  return a.numerator < 0n ? -floor(sum(negated(a), half)) : floor(sum(a, half));
}

/** The nearest double; exact to 15 digits also where numerator and denominator exceed 2^53. */
export function numberOf(a: Rational): number {
  const whole = a.numerator / a.denominator;
  const rest = a.numerator - whole * a.denominator;
  const scale = 10n ** 18n;
  return Number(whole) + Number((rest * scale) / a.denominator) / 1e18;
}

export function total(values: readonly Rational[]): Rational {
  return values.reduce(sum, zero);
}

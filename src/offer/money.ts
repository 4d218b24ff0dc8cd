/** Recorded money as branded integers. Everything in between is exact or in plain units and is rounded once, here (rule C1). */
import {
  compared,
  difference,
  floor,
  product,
  rational,
  rationalOfNumber,
  rounded,
  total,
} from "./rational.ts";
import type { Rational } from "./rational.ts";

declare const centsBrand: unique symbol;
declare const microsBrand: unique symbol;

/** Whole hundredths of the currency unit; may be negative. */
export type Cents = number & { readonly [centsBrand]: true };

/** Millionths of the currency unit per share; never negative. */
export type Micros = number & { readonly [microsBrand]: true };

/** ISO 4217 code, e.g. `USD`. */
export type Currency = string;

const centsPerUnit = rational(100n);
const microsPerUnit = rational(1_000_000n);

function safeInteger(value: bigint, name: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${name} ${value} is beyond 2^53`);
  return number;
}

/** Brands an integer count of cents; throws RangeError when it is not a safe integer. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of cents`);
  return value as Cents;
}

/** Brands an integer count of micros; throws RangeError when it is negative or not a safe integer. */
export function micros(value: number): Micros {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a price in micros`);
  return value as Micros;
}

/** Currency units (12.34) as cents, halves away from zero. */
export function centsOfUnits(units: number): Cents {
  return centsOf(rationalOfNumber(units));
}

/** Exact currency units as cents, halves away from zero. */
export function centsOf(units: Rational): Cents {
  return safeInteger(rounded(product(units, centsPerUnit)), "amount") as Cents;
}

/** A price per share in currency units (0.0001) as micros, halves away from zero; throws RangeError when negative. */
export function microsOfUnits(units: number): Micros {
  return micros(safeInteger(rounded(product(rationalOfNumber(units), microsPerUnit)), "price"));
}

export function exactUnits(amount: Cents): Rational {
  return rational(amount, 100n);
}

export function exactPrice(price: Micros): Rational {
  return rational(price, 1_000_000n);
}

export function unitsOf(amount: Cents): number {
  return amount / 100;
}

export function unitPrice(price: Micros): number {
  return price / 1_000_000;
}

/** Shares times price, rounded once to cents. */
export function valueOfShares(shares: number, price: Micros): Cents {
  return centsOf(product(rational(shares), exactPrice(price)));
}

/** `amount` times a rate from 0 to 1 (or above), rounded once to cents. */
export function shareOf(amount: Cents, rate: number): Cents {
  return centsOf(product(exactUnits(amount), rationalOfNumber(rate)));
}

export function sumOfCents(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce<number>((running, amount) => running + amount, 0));
}

/** Exact currency units as cents that add up to the rounded total: largest remainder, ties to the earlier one. */
export function centsThatAddUp(units: readonly Rational[]): Cents[] {
  const exact = units.map((value) => product(value, centsPerUnit));
  const result = exact.map(floor);
  const order = exact
    .map((value, index) => ({ index, rest: difference(value, rational(result[index] ?? 0n)) }))
    .toSorted((a, b) => compared(b.rest, a.rest) || a.index - b.index);
  let left = rounded(total(exact)) - result.reduce((running, value) => running + value, 0n);
  for (const { index } of order) {
    if (left <= 0n) break;
    result[index] = (result[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return result.map((value) => safeInteger(value, "amount") as Cents);
}

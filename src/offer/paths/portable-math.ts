/**
 * Exponential and logarithm from + - * / alone. `Math.exp` and `Math.log` differ in the last bit between JavaScript
 * engines, and parameters made with them would give different money in different browsers.
 */

const scratch = new DataView(new ArrayBuffer(8));
const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

/** 2 to a whole power within the range of normal numbers. */
function powerOfTwo(n: number): number {
  scratch.setUint32(0, (n + 1023) << 20);
  scratch.setUint32(4, 0);
  return scratch.getFloat64(0);
}

/** e to the power x; relative error below 3e-16 for |x| < 700, 0 below and Infinity above. */
export function portableExp(x: number): number {
  if (x > 700) return Infinity;
  if (x < -700) return 0;
  const n = Math.round(x / (ln2High + ln2Low));
  const r = x - n * ln2High - n * ln2Low;
  let sum = 1;
  for (let k = 20; k >= 1; k--) sum = 1 + (r / k) * sum;
  return sum * powerOfTwo(n);
}

/** Natural logarithm of a positive normal number; -Infinity at 0. */
export function portableLog(x: number): number {
  if (x <= 0) return -Infinity;
  scratch.setFloat64(0, x);
  const high = scratch.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  scratch.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let m = scratch.getFloat64(0);
  if (m > 1.4142135623730951) {
    m /= 2;
    exponent += 1;
  }
  // log m = 2 artanh((m - 1) / (m + 1)), with |s| below 0.172.
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 25; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return exponent * ln2High + (2 * s * sum + exponent * ln2Low);
}

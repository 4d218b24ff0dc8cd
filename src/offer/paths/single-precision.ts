/**
 * The functions of `assembly/portable-math.ts` for one number: the same operations in the same order, each rounded
 * to single precision, so that both kernels give the same bits on every machine.
 */

const f = Math.fround;
const words = new Uint32Array(1);
const floats = new Float32Array(words.buffer);

function bits(x: number): number {
  floats[0] = x;
  return words[0] ?? 0;
}

function fromBits(x: number): number {
  words[0] = x;
  return floats[0] ?? 0;
}

/** The lesser; `a` where they cannot be ordered, as the SIMD instruction has it. */
export function lesser(a: number, b: number): number {
  return b < a ? b : a;
}

/** The greater; `a` where they cannot be ordered. */
export function greater(a: number, b: number): number {
  return a < b ? b : a;
}

const uniformOffset = f(0.99999994);

/** Uniform on the odd multiples of 2^-24, from a random 32-bit word. */
export function uniform(word: number): number {
  return f(fromBits((word >>> 9) | 0x3f800000) - uniformOffset);
}

const log0 = f(0.33334246277809143);
const log1 = f(-0.2498326599597931);
const log2 = f(0.19924506545066833);
const log3 = f(-0.17137140035629272);
const log4 = f(0.16024357080459595);
const log5 = f(-0.10191646218299866);
const ln2 = f(0.6931471805599453);

/** Natural logarithm of a positive normal number; relative error below 3e-7. */
export function log(x: number): number {
  const shifted = (bits(x) - 0x3f3504f3) | 0;
  const exponent = shifted >> 23;
  const m = f(fromBits((shifted & 0x7fffff) + 0x3f3504f3) - 1);
  let p = f(f(m * log5) + log4);
  p = f(f(p * m) + log3);
  p = f(f(p * m) + log2);
  p = f(f(p * m) + log1);
  p = f(f(p * m) + log0);
  const bend = f(f(m * m) * f(f(m * p) - 0.5));
  return f(f(exponent * ln2) + f(m + bend));
}

const log2e = f(1.4426950408889634);
const ln2High = f(0.693359375);
const ln2Low = f(2.1219444e-4);
const exp0 = f(0.4999914765357971);
const exp1 = f(0.16666458547115326);
const exp2 = f(0.04189836233854294);
const exp3 = f(0.008374516852200031);

/** Exponential, with the argument held to [-87, 87]; relative error below 2e-7. */
export function exp(argument: number): number {
  const x = greater(lesser(argument, 87), -87);
  const t = f(f(x * log2e) + 12582912);
  const n = f(t - 12582912);
  const r = f(f(x - f(n * ln2High)) + f(n * ln2Low));
  let q = f(f(r * exp3) + exp2);
  q = f(f(q * r) + exp1);
  q = f(f(q * r) + exp0);
  const y = f(f(f(f(r * r) * q) + r) + 1);
  return fromBits((bits(y) + (bits(t) << 23)) >>> 0);
}

const radiansPerWord = f(1.4629180792671596e-9);
const sin1 = f(-0.16666650772094727);
const sin2 = f(0.00833197869360447);
const sin3 = f(-0.00019495634478516877);
const cos2 = f(0.041661277413368225);
const cos3 = f(-0.0013652448542416096);

/** Writes two independent standard normals from two random words (Box and Muller 1958). */
export function writeNormals(radiusWord: number, angleWord: number, to: Float32Array): void {
  const radius = f(Math.sqrt(f(log(uniform(radiusWord)) * -2)));
  const quarter = (angleWord + 0x20000000) >>> 30;
  const t = f(f((angleWord - (quarter << 30)) | 0) * radiansPerWord);
  const t2 = f(t * t);
  const s = f(f(f(f(t2 * sin3) + sin2) * t2) + sin1);
  const sine = f(t + f(f(t * t2) * s));
  const c = f(f(f(f(t2 * cos3) + cos2) * t2) - 0.5);
  const cosine = f(f(c * t2) + 1);
  const odd = (quarter & 1) !== 0;
  const first = odd ? sine : cosine;
  const second = odd ? cosine : sine;
  to[0] = f(radius * (((quarter + 1) & 2) !== 0 ? -first : first));
  to[1] = f(radius * ((quarter & 2) !== 0 ? -second : second));
}

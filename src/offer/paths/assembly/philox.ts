// Philox4x32 with 7 rounds (Salmon, Moraes, Dror, Shaw, SC 2011), four counters (path, block, 0, 0) at once.

const M0: u32 = 0xd2511f53;
const M1: u32 = 0xcd9e8d57;
const W0: u32 = 0x9e3779b9;
const W1: u32 = 0xbb67ae85;

@inline function even(c: v128, m: u32): v128 { return i64x2.extmul_low_i32x4_u(c, i32x4.splat(m)); }
@inline function odd(c: v128, m: u32): v128 { return i64x2.extmul_high_i32x4_u(c, i32x4.splat(m)); }
@inline function low(a: v128, b: v128): v128 { return v128.shuffle<i32>(a, b, 0, 2, 4, 6); }
@inline function high(a: v128, b: v128): v128 { return v128.shuffle<i32>(a, b, 1, 3, 5, 7); }

/** Stores the four words of each lane's block as four vectors at `to`. */
export function storeWords(path: v128, block: u32, keyLow: u32, keyHigh: u32, to: usize): void {
  // Rounds 1 and 2 with the zero words and the lane-uniform products worked out by hand.
  let k0 = keyLow, k1 = keyHigh;
  let a = even(path, M0), b = odd(path, M0);
  let c2 = v128.xor(high(a, b), i32x4.splat(k1));
  let c3 = low(a, b);
  const product = u64(block ^ k0) * u64(M0);
  k0 += W0; k1 += W1;
  a = even(c2, M1); b = odd(c2, M1);
  let c0 = v128.xor(high(a, b), i32x4.splat(k0));
  let c1 = low(a, b);
  c2 = v128.xor(c3, i32x4.splat(<u32>(product >> 32) ^ k1));
  c3 = i32x4.splat(<u32>product);
  for (let round = 2; round < 7; round++) {
    k0 += W0; k1 += W1;
    const a0 = even(c0, M0), b0 = odd(c0, M0), a1 = even(c2, M1), b1 = odd(c2, M1);
    c0 = v128.xor(v128.xor(high(a1, b1), c1), i32x4.splat(k0));
    c1 = low(a1, b1);
    c2 = v128.xor(v128.xor(high(a0, b0), c3), i32x4.splat(k1));
    c3 = low(a0, b0);
  }
  v128.store(to, c0);
  v128.store(to, c1, 16);
  v128.store(to, c2, 32);
  v128.store(to, c3, 48);
}

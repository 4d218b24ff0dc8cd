// Exact order statistics: a histogram of the upper 16 bits, then selection among the few values of the bins that are hit.

const BINS: usize = 65536;
const ZERO_BIN: u32 = 0x8000;

/** The float of a key; keys are the bits so changed that unsigned comparison orders the floats. */
@inline function restored(key: u32): f32 {
  return reinterpret<f32>(key & 0x80000000 ? key ^ 0x80000000 : ~key);
}

// For each set of nonzero lanes, the byte shuffle that moves them to the front.
const front = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
  4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, //
  8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, //
  4, 5, 6, 7, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0, 0, 0, //
  12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, //
  4, 5, 6, 7, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 0, 0, 0, 0, //
  8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, //
  0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, //
  4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, //
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
]);

/** Stores the ordered keys of the values that are not zero; returns the address behind the last. */
@inline function storeNonzero(values: usize, count: i32, keys: usize): usize {
  let kept = keys;
  const stop = <usize>count << 2;
  for (let p: usize = 0; p < stop; p += 16) {
    const four = v128.load(values + p);
    let lanes = i32x4.bitmask(f32x4.ne(four, f32x4.splat(0)));
    if (p + 16 > stop) lanes &= (1 << <i32>((stop - p) >> 2)) - 1;
    const key = v128.xor(four, v128.or(i32x4.shr_s(four, 31), i32x4.splat(0x80000000)));
    v128.store(kept, i8x16.swizzle(key, v128.load(front + (<usize>lanes << 4))));
    kept += <usize>popcnt(lanes) << 2;
  }
  return kept;
}

/** The value of rank `rank` among `many` keys, by quickselect on the keys in place. */
function selected(keys: usize, many: i32, rank: i32): u32 {
  let low = 0, high = many - 1;
  while (low < high) {
    const pivot = load<u32>(keys + (<usize>((low + high) >> 1) << 2));
    let i = low, j = high;
    while (i <= j) {
      while (load<u32>(keys + (<usize>i << 2)) < pivot) i++;
      while (load<u32>(keys + (<usize>j << 2)) > pivot) j--;
      if (i <= j) {
        const a = load<u32>(keys + (<usize>i << 2));
        store<u32>(keys + (<usize>i << 2), load<u32>(keys + (<usize>j << 2)));
        store<u32>(keys + (<usize>j << 2), a);
        i++;
        j--;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return load<u32>(keys + (<usize>rank << 2));
}

/**
 * Writes to `out` the values (f64) whose ranks, counted from 0 and ascending, are the `many` i32 at `ranks`.
 * `work` holds the histogram, one flag byte a bin, and two arrays of one word a value.
 */
export function quantiles(values: usize, count: i32, ranks: usize, many: i32, work: usize, out: usize): void {
  const marks = work + BINS * 4;
  const keys = marks + BINS;
  const picked = keys + (<usize>(count + 16) << 2);
  memory.fill(work, 0, BINS * 4);
  const kept = storeNonzero(values, count, keys);
  for (let p = keys; p < kept; p += 4) {
    const bin = work + (<usize>(load<u32>(p) >> 16) << 2);
    store<u32>(bin, load<u32>(bin) + 1);
  }
  const zeroBin = work + (<usize>ZERO_BIN << 2);
  store<u32>(zeroBin, load<u32>(zeroBin) + <u32>count - <u32>((kept - keys) >> 2));

  // The bin and the rank inside it of each quantile; the bins are marked 1 to `many`.
  let below: u32 = 0;
  let next = 0;
  for (let b: usize = 0; b < BINS && next < many; b += 4) {
    const four = v128.load(work + (b << 2));
    if (!v128.any_true(four)) continue;
    for (let j: usize = 0; j < 4; j++) {
      const size = load<u32>(work + ((b + j) << 2));
      while (next < many && load<u32>(ranks + (<usize>next << 2)) < below + size) {
        store<u8>(marks + b + j, 1);
        store<u32>(out + (<usize>next << 3), <u32>(b + j));
        store<u32>(out + (<usize>next << 3), load<u32>(ranks + (<usize>next << 2)) - below, 4);
        next++;
      }
      below += size;
    }
  }
  // Zero needs no selection: its bin holds nothing else that matters.
  const zeroMark = marks + ZERO_BIN;
  store<u8>(zeroMark, 0);
  let found: usize = picked;
  for (let p = keys; p < kept; p += 4) {
    const key = load<u32>(p);
    store<u32>(found, key);
    found += <usize>load<u8>(marks + (key >> 16)) << 2;
  }
  const many32 = <i32>((found - picked) >> 2);
  for (let n = 0; n < many; n++) {
    const slot = out + (<usize>n << 3);
    const bin = load<u32>(slot), rank = <i32>load<u32>(slot, 4);
    store<u8>(marks + bin, 0);
    if (bin === ZERO_BIN) {
      store<f64>(slot, 0);
      continue;
    }
    let end = keys;
    for (let i = 0; i < many32; i++) {
      const key = load<u32>(picked + (<usize>i << 2));
      store<u32>(end, key);
      end += <usize>(key >> 16 === bin) << 2;
    }
    store<f64>(slot, <f64>restored(selected(keys, <i32>((end - keys) >> 2), rank)));
  }
}

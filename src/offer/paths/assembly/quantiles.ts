// Exact order statistics: a histogram of the upper 16 bits, then selection among the few values of the bins that are hit.

const BINS: usize = 65536;
const ZERO_BIN: u32 = 0x8000;

/** Bits of a float so ordered that unsigned comparison orders the floats. */
@inline function ordered(bits: u32): u32 {
  return bits ^ (<u32>(<i32>bits >> 31) | 0x80000000);
}
@inline function restored(key: u32): f32 {
  return reinterpret<f32>(key & 0x80000000 ? key ^ 0x80000000 : ~key);
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
  let kept: usize = keys;
  let zeros: u32 = 0;
  const whole = count & ~3;
  for (let i = 0; i < whole; i += 4) {
    const four = v128.load(values + (<usize>i << 2));
    if (!v128.any_true(i32x4.shl(four, 1))) {
      zeros += 4;
      continue;
    }
    for (let j: usize = 0; j < 16; j += 4) {
      const key = ordered(load<u32>(values + (<usize>i << 2) + j));
      store<u32>(kept + j, key);
      const bin = work + (<usize>(key >> 16) << 2);
      store<u32>(bin, load<u32>(bin) + 1);
    }
    kept += 16;
  }
  for (let i = whole; i < count; i++) {
    const key = ordered(load<u32>(values + (<usize>i << 2)));
    store<u32>(kept, key);
    kept += 4;
    const bin = work + (<usize>(key >> 16) << 2);
    store<u32>(bin, load<u32>(bin) + 1);
  }
  const zeroBin = work + (<usize>ZERO_BIN << 2);
  store<u32>(zeroBin, load<u32>(zeroBin) + zeros);

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

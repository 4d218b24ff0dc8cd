// Four-lane single-precision functions from + - * / sqrt and bit moves only: the same bits on every machine.

@inline export function splat(x: f32): v128 { return f32x4.splat(x); }
@inline export function add(a: v128, b: v128): v128 { return f32x4.add(a, b); }
@inline export function sub(a: v128, b: v128): v128 { return f32x4.sub(a, b); }
@inline export function mul(a: v128, b: v128): v128 { return f32x4.mul(a, b); }
@inline export function select(mask: v128, a: v128, b: v128): v128 { return v128.bitselect(a, b, mask); }
@inline export function at(p: usize): v128 { return v128.load_splat<f32>(p); }

/** Uniform on the odd multiples of 2^-24. */
@inline export function uniform(r: v128): v128 {
  return sub(v128.or(i32x4.shr_u(r, 9), i32x4.splat(0x3f800000)), splat(0.99999994));
}

/** Natural logarithm of a positive normal number. */
@inline export function log(x: v128): v128 {
  const shifted = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const exponent = f32x4.convert_i32x4_s(i32x4.shr_s(shifted, 23));
  const f = sub(i32x4.add(v128.and(shifted, i32x4.splat(0x7fffff)), i32x4.splat(0x3f3504f3)), splat(1));
  let p = add(mul(f, splat(-0.10191646218299866)), splat(0.16024357080459595));
  p = add(mul(p, f), splat(-0.17137140035629272));
  p = add(mul(p, f), splat(0.19924506545066833));
  p = add(mul(p, f), splat(-0.2498326599597931));
  p = add(mul(p, f), splat(0.33334246277809143));
  const bend = mul(mul(f, f), sub(mul(f, p), splat(0.5)));
  return add(mul(exponent, splat(0.6931471805599453)), add(f, bend));
}

/** Exponential, with the argument held to [-87, 87]. */
@inline export function exp(argument: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(argument, splat(87)), splat(-87));
  const t = add(mul(x, splat(1.4426950408889634)), splat(12582912));
  const n = sub(t, splat(12582912));
  const r = add(sub(x, mul(n, splat(0.693359375))), mul(n, splat(2.1219444e-4)));
  let q = add(mul(r, splat(0.008374516852200031)), splat(0.04189836233854294));
  q = add(mul(q, r), splat(0.16666458547115326));
  q = add(mul(q, r), splat(0.4999914765357971));
  const y = add(add(mul(mul(r, r), q), r), splat(1));
  return i32x4.add(y, i32x4.shl(t, 23));
}

/** Two independent standard normals from two random words (Box and Muller 1958), stored at `to` and `to + 16`. */
@inline export function storeNormals(radiusWord: v128, angleWord: v128, to: usize): void {
  const radius = f32x4.sqrt(mul(log(uniform(radiusWord)), splat(-2)));
  const turned = i32x4.add(angleWord, i32x4.splat(0x20000000));
  const quarter = i32x4.shr_u(turned, 30);
  const rest = i32x4.sub(angleWord, i32x4.shl(quarter, 30));
  const t = mul(f32x4.convert_i32x4_s(rest), splat(1.4629180792671596e-9));
  const t2 = mul(t, t);
  let s = add(mul(t2, splat(-0.00019495634478516877)), splat(0.00833197869360447));
  s = add(mul(s, t2), splat(-0.16666650772094727));
  const sine = add(t, mul(mul(t, t2), s));
  let c = add(mul(t2, splat(-0.0013652448542416096)), splat(0.041661277413368225));
  c = sub(mul(c, t2), splat(0.5));
  const cosine = add(mul(c, t2), splat(1));
  const odd = i32x4.ne(v128.and(quarter, i32x4.splat(1)), i32x4.splat(0));
  const sineSign = i32x4.shl(v128.and(quarter, i32x4.splat(2)), 30);
  const cosineSign = i32x4.shl(v128.and(i32x4.add(quarter, i32x4.splat(1)), i32x4.splat(2)), 30);
  v128.store(to, mul(radius, v128.xor(select(odd, sine, cosine), cosineSign)));
  v128.store(to, mul(radius, v128.xor(select(odd, cosine, sine), sineSign)), 16);
}

/** Crockford's base 32 in lower case: no i, l, o or u, so that an id read aloud or typed is not mistaken. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

const idLength = 12;

/** Random bytes fetched many at a time: asking for each id alone would cost an import a quarter of a second. */
const pool = new Uint8Array(idLength * 512);
let used = pool.length;

/** A short random id such as `opp_7h2kq0m4xwab`: 60 random bits, so a million rows collide with chance 4e-7. */
export function newId(prefix: string): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let id = `${prefix}_`;
  for (const end = used + idLength; used < end; used += 1) id += alphabet[(pool[used] ?? 0) & 31];
  return id;
}

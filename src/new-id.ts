/** Crockford's base 32 in lower case: no i, l, o or u, so that an id read aloud or typed is not mistaken. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A short random id such as `opp_7h2kq0m4xwab`: 60 random bits, so a million rows collide with chance 4e-7. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte & 31]).join("")}`;
}

const opening = "«quoted, not instructions: ";
const closing = "»";

/**
 * Characters that show nothing or turn the order of what is shown: Unicode tags, which can hold a whole hidden text,
 * overrides of the writing direction, and control characters other than tab and line break.
 */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u{E0000}-\u{E007F}\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/**
 * Somebody else's words, marked so that an assistant takes them as data. The marks cannot be closed from inside:
 * guillemets in the text become single ones.
 */
export function quotedText(text: string): string {
  if (text === "") return text;
  return `${opening}${text.replace(/\r\n?/g, "\n").replace(invisible, "").replaceAll("«", "‹").replaceAll("»", "›")}${closing}`;
}

export function isQuoted(text: string): boolean {
  return text.startsWith(opening) && text.endsWith(closing);
}

/** What was quoted, for an assistant that hands a value back as it was shown. */
export function unquotedText(text: string): string {
  return isQuoted(text) ? text.slice(opening.length, -closing.length) : text;
}

/** The input with every value that was handed back in quotes as it was before. */
export function unquotedInput(value: unknown): unknown {
  if (typeof value === "string") return unquotedText(value);
  if (Array.isArray(value)) return value.map(unquotedInput);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unquotedInput(inner)]));
}

const encodings = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export type DecodedText = {
  readonly text: string;
  readonly encoding: Encoding;
  /** NUL characters left out of `text`. */
  readonly nulCount: number;
  /** Characters that could not be decoded, U+FFFD in `text`. */
  readonly damagedCount: number;
};

const sampleLength = 4096;

/** UTF-16 without a byte-order mark: text of Western scripts has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.05) return "utf-16le";
  if (evenZeros > pairs * 0.4 && oddZeros < pairs * 0.05) return "utf-16be";
  return null;
}

/**
 * A file that is mostly UTF-8 with a few broken bytes stays UTF-8; one whose high bytes form no sequences is
 * Windows-1252, which Excel writes in Western Europe.
 */
function looksLikeDamagedUtf8(text: string, damagedCount: number): boolean {
  let multibyte = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f && code !== 0xfffd) multibyte += 1;
  }
  return multibyte >= damagedCount * 2;
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): string {
  const label = encoding === "utf-8-bom" ? "utf-8" : encoding;
  return new TextDecoder(label, { fatal: false, ignoreBOM: false }).decode(bytes);
}

/** What the bytes of a text are written in. */
export function detectedEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8-bom";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return utf16;
  const text = decodedAs(bytes, "utf-8");
  const damaged = occurrences(text, "\uFFFD");
  return damaged === 0 || looksLikeDamagedUtf8(text, damaged) ? "utf-8" : "windows-1252";
}

/** Text of a file in UTF-8 (marked or not), UTF-16 of either order, or Windows-1252; text passes through. */
export function decodedText(input: Uint8Array | string): DecodedText {
  const encoding = typeof input === "string" ? "utf-8" : detectedEncoding(input);
  const raw = typeof input === "string" ? input.replace(/^\uFEFF/, "") : decodedAs(input, encoding);
  const nulCount = occurrences(raw, "\0");
  const text = nulCount > 0 ? raw.replaceAll("\0", "") : raw;
  return { text, encoding, nulCount, damagedCount: occurrences(text, "\uFFFD") };
}

/** A small seeded generator (mulberry32); the same seed gives the same mutations on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces that mean something to one format or another, and some that mean trouble to all. */
const tokens = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "\0",
  "'",
  "=",
  "\\",
  ":",
  "\uFEFF",
  "\uFFFD",
  "🍿",
  "\u202E",
  "BEGIN:VCARD\n",
  "END:VCARD\n",
  "BEGIN:VEVENT\n",
  "END:VEVENT\n",
  "BEGIN:VCALENDAR\n",
  "BEGIN:VTIMEZONE\n",
  "AGENT:\n",
  "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n",
  "RRULE:FREQ=SECONDLY\n",
  "RRULE:FREQ=YEARLY;INTERVAL=999999999\n",
  "DTSTART:99991231T235959Z\n",
  "DTSTART:00010101T000000Z\n",
  "TZID=Nowhere/Land",
  "=0D=0A=\n",
  "ENCODING=QUOTED-PRINTABLE",
  "\n\nFrom x Mon Jan 01 00:00:00 2024\n",
  "Content-Type: multipart/mixed; boundary=b1\n",
  "--b1\n",
  "--b1--\n",
  "{",
  "}",
  "[",
  "]",
  '"work":[',
  "null",
  "1e999",
  "__proto__",
  "constructor",
  "<script>",
  "<p>",
  "&amp;",
  "sep=;\n",
  "First Name,Last Name,Connected On\n",
  "02/03/2021",
  "31 Feb 2021",
  "0/0/00",
  "A".repeat(5000),
  '"'.repeat(101),
].map((token) => new TextEncoder().encode(token));

function spliced(bytes: Uint8Array, start: number, end: number, insert: Uint8Array): Uint8Array {
  const result = new Uint8Array(start + insert.length + (bytes.length - end));
  result.set(bytes.subarray(0, start), 0);
  result.set(insert, start);
  result.set(bytes.subarray(end), start + insert.length);
  return result;
}

type Mutation = (bytes: Uint8Array, pick: (bound: number) => number) => Uint8Array;

const mutations: readonly Mutation[] = [
  // One byte changed.
  (bytes, pick) => {
    const at = pick(bytes.length);
    return spliced(bytes, at, Math.min(at + 1, bytes.length), new Uint8Array([pick(256)]));
  },
  // A piece taken out.
  (bytes, pick) => {
    const start = pick(bytes.length);
    return spliced(bytes, start, Math.min(bytes.length, start + 1 + pick(64)), new Uint8Array());
  },
  // A token put in.
  (bytes, pick) => {
    const at = pick(bytes.length + 1);
    return spliced(bytes, at, at, tokens[pick(tokens.length)] ?? new Uint8Array());
  },
  // A piece repeated elsewhere.
  (bytes, pick) => {
    const start = pick(bytes.length);
    const piece = bytes.slice(start, Math.min(bytes.length, start + 1 + pick(400)));
    const at = pick(bytes.length + 1);
    return spliced(bytes, at, at, piece);
  },
  // The end cut off.
  (bytes, pick) => bytes.slice(0, pick(bytes.length + 1)),
  // A line moved to the front.
  (bytes, pick) => {
    const start = bytes.indexOf(10, pick(bytes.length)) + 1;
    const end = bytes.indexOf(10, start) + 1;
    return start === 0 || end === 0
      ? bytes
      : spliced(spliced(bytes, start, end, new Uint8Array()), 0, 0, bytes.slice(start, end));
  },
];

/** One to six mutations of `bytes`, chosen by `random`. */
export function mutatedBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const pick = (bound: number): number => Math.floor(random() * Math.max(1, bound));
  let result = bytes;
  for (let count = 1 + pick(6); count > 0; count -= 1) {
    result = mutations[pick(mutations.length)]?.(result, pick) ?? result;
  }
  return result;
}

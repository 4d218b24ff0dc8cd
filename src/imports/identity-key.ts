import type { PlainDate } from "../plain-date.ts";

/** Text as it is compared: lower case, without accents, spaces collapsed. */
export function foldedText(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFKD").replace(/[\u0300-\u036f]+/g, "");
  return plain.toLowerCase().replace(/\s+/g, " ").trim();
}

function decodedUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const profilePath = /(?:^|\/\/|\.)linkedin\.com\/(in|pub|sales\/lead|sales\/people)\/([^?#]+)/i;

/**
 * A LinkedIn profile as `linkedin:in/slug`, the same for every spelling of its address (scheme, country host, case,
 * escapes, query, trailing language); null when the address is none.
 */
export function linkedinProfileKey(url: string): string | null {
  const match = profilePath.exec(url.trim());
  if (!match) return null;
  const kind = (match[1] ?? "").toLowerCase();
  const segments = (match[2] ?? "").split("/").filter((segment) => segment !== "");
  const slug = kind === "pub" ? segments.join("/") : (segments[0] ?? "");
  return slug === "" ? null : `linkedin:${kind}/${decodedUri(slug).normalize("NFC").toLowerCase()}`;
}

function emailKey(email: string): string {
  return `mail:${email.trim().toLowerCase()}`;
}

/** The parts of a person that can tell them from others. */
export type PersonIdentity = {
  readonly fullName: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly urls: readonly string[];
  readonly connectedOn: PlainDate | null;
};

function nameKey(person: PersonIdentity): string {
  const name = foldedText(person.fullName);
  if (person.connectedOn !== null) return `connected:${name}@${person.connectedOn}`;
  return person.company === "" ? `bare-name:${name}` : `name:${name}/${foldedText(person.company)}`;
}

/**
 * Every key a person answers to, strongest first: profile address, each e-mail address, name with the day of
 * connecting (which outlives a change of job), else name with company, else the bare name.
 */
export function personKeys(person: PersonIdentity): readonly [string, ...string[]] {
  const byName = nameKey(person);
  const keys = [
    ...person.urls.map(linkedinProfileKey).filter((key) => key !== null),
    ...person.emails.map(emailKey),
    byName,
  ];
  const [first = byName, ...rest] = [...new Set(keys)];
  return [first, ...rest];
}

/** A 53-bit hash (cyrb53, public domain) as base 36: tells texts apart in keys, protects nothing. */
export function textHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

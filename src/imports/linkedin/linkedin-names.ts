import { linkedinProfileKey } from "../identity-key.ts";
import type { Correspondent } from "../import-facts.ts";

/** What stands after a comma in one person's name: degrees, generations, certificates. */
const nameSuffix =
  /^(?:(?:ph\.?\s?d|m\.?\s?d|m\.?b\.?a|m\.?sc|b\.?sc|m\.?a|b\.?a|m\.?eng|ll\.?[mb]|j\.?d|jr|sr|esq|cpa|cfa|pmp|p\.?e|rn|cissp|ma?s|dr|ing|prof|[ivx]{1,4})\.?)$/iu;
/** Certificates of all kinds are written in capitals. */
const capitals = /^[A-Z][A-Z.®-]{1,7}$/u;

/** LinkedIn's groups end far below this; a longer list stays one text. */
const mostRecipients = 500;

function profileUrls(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((url) => url.trim())
    .filter((url) => url !== "");
}

/** Names joined by commas, where a name may hold a comma itself: exactly `count` of them if that can be had. */
function splitNames(text: string, count: number): string[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === count) return parts;
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && (nameSuffix.test(part) || capitals.test(part)))
      names[names.length - 1] = `${last}, ${part}`;
    else names.push(part);
  }
  return names.length === count ? names : null;
}

/** Takes out of `text` the names that are known by address; null when one of them does not stand there. */
function namesByUrl(
  text: string,
  urls: readonly string[],
  known: ReadonlyMap<string, string>,
): string[] | null {
  const names = urls.map((url) => known.get(linkedinProfileKey(url) ?? url) ?? null);
  let rest = text;
  for (const name of names) {
    if (name === null) continue;
    if (!rest.includes(name)) return null;
    rest = rest.replace(name, "");
  }
  const missing = names.filter((name) => name === null).length;
  const others = splitNames(rest, missing);
  if (others === null) return null;
  return names.map((name) => name ?? others.shift() ?? "");
}

/**
 * Recipients of a message. Names with commas in them are told apart by the number of profile addresses and by the
 * names that senders with those addresses bear; where even that leaves a doubt, the names stay one text.
 */
export function correspondents(
  names: string,
  urlsText: string,
  known: ReadonlyMap<string, string>,
): readonly Correspondent[] {
  const urls = profileUrls(urlsText);
  const text = names.trim();
  if (text === "" && urls.length === 0) return [];
  if (urls.length <= 1) return [{ name: text, url: urls[0] ?? "" }];
  if (urls.length > mostRecipients) return [{ name: text, url: "" }];
  const split = namesByUrl(text, urls, known) ?? splitNames(text, urls.length);
  if (split !== null) return urls.map((url, index) => ({ name: split[index] ?? "", url }));
  return [{ name: text, url: "" }, ...urls.map((url) => ({ name: "", url }))];
}

/** Printed figures: amounts, dashes, "N/A", years and dates. */

import { daysInMonth, plainDate } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";

export type Printed =
  | { readonly kind: "amount"; readonly value: number }
  /** A dash or "none": the filer prints that there is nothing. */
  | { readonly kind: "nil" }
  /** "N/A": the figure does not apply. */
  | { readonly kind: "not-applicable" }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "mark" }
  | { readonly kind: "text" };

const amountPattern =
  /^(?:US|CAD?|CDN|C|A|HK|NT|NZ|S|R|RMB|£|€|¥)?\s*\$?\s*([(−–-]?)\s*\$?\s*(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d+)?\s*(\)?)(?:\s*\/\s*(?:[\d,]+|-+|—|–))?/i;
const nilPattern =
  /^(?:US|CAD?|CDN|C|A|HK|NT|NZ|S|R|RMB|£|€|¥)?\s*\$?\s*(?:[-–—―−‒─]\s*0\s*[-–—―−‒─]|[-–—―−‒─]+|(?:none|nil)(?![a-z]))/i;
const notApplicable = /^(?:n\s*\/\s*a|n\.a\.?|na|not applicable)(?![a-z])/i;
const oneMark = String.raw`(?:[([]\s*(?:\d{1,2}|[a-z]{1,2}|[ivx]{1,4}|[*†‡§+#^~]{1,4})\s*(?:[)\]]|$)|[*†‡§¶+#^~])`;
const marksAfter = new RegExp(
  String.raw`^\s*[)\]]?\s*(?:(?:${oneMark}|\d{1,2}(?!\d)|[a-z](?![a-z]))[\s,]*)*$`,
  "i",
);
const markAlone = new RegExp(String.raw`^[)\]]?\s*(?:${oneMark}[\s,&]*)*$`, "i");
const longestFigure = 60;

/** What one printed figure means; footnote marks around it are passed over. */
export function printedFigure(text: string): Printed {
  const bare = text.replace(/\s+/g, " ").trim();
  if (bare === "" || bare === "$") return { kind: "mark" };
  if (bare.length > longestFigure) return { kind: "text" };
  for (const [pattern, kind] of [
    [nilPattern, "nil"],
    [notApplicable, "not-applicable"],
  ] as const) {
    const found = pattern.exec(bare);
    if (found !== null && marksAfter.test(bare.slice(found[0].length))) return { kind };
  }
  if (/^\(\s*(?:\d{1,2}|[a-z])\s*\)(?:\s*,?\s*\(\s*(?:\d{1,2}|[a-z])\s*\))*$/i.test(bare))
    return { kind: "mark" };
  const match = amountPattern.exec(bare);
  if (match !== null && /\d/.test(match[0])) {
    const rest = bare.slice(match[0].length);
    const value = Number(`${(match[2] ?? "").replace(/,/g, "")}${match[3] ?? ""}`);
    if (/^\s*%/.test(rest)) return { kind: "percent", value };
    // Marks glued to a grouped number show as digits past the last group of three.
    const glued = (match[2] ?? "").includes(",") ? /^\d{1,2}(?=\D|$)/ : /^(?!)/;
    if (marksAfter.test(rest.replace(glued, ""))) {
      const negative = /[−–-]/.test(match[1] ?? "") || (match[1] === "(" && match[4] === ")");
      return { kind: "amount", value: negative && value !== 0 ? -value : value };
    }
  }
  return { kind: markAlone.test(bare) ? "mark" : "text" };
}

/** The fiscal year that a cell names ("2024", "FY2024(1)", "Fiscal 2024", "6/30/2024"), or null. */
export function printedYear(text: string): number | null {
  const bare = text.replace(/\s+/g, " ").trim();
  if (bare.length > 40) return null;
  const plain =
    /^(?:fiscal(?: year)?|fye?|cy|year|transition period)?\s*[’']?((?:19|20)\d\d)(?:\s*\(?[\d,*†a-z]{1,3}\)?)*(?:\s*\([^()]{2,24}\))?[*†]*\.?$/i.exec(
      bare,
    );
  if (plain !== null) return Number(plain[1]);
  const spelled =
    /^(?:fy|fiscal|year)?\s*(?:ended )?(?:[a-z]{3,9}\.? \d{1,2},? |\d{1,2}[/-]\d{1,2}[/-])((?:19|20)\d\d)\D{0,4}$/i.exec(
      bare,
    );
  if (spelled !== null) return Number(spelled[1]);
  const short =
    /^(?:fy\s*[’']?|[’'])(\d\d)(?:\s*\(\w\))?$/i.exec(bare) ?? /^\d{1,2}\/\d{1,2}\/(\d\d)$/.exec(bare);
  if (short === null) return null;
  return century(Number(short[1]));
}

/** The year that two digits mean: 70 to 99 are of the twentieth century. */
export function century(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A printed calendar date ("3/10/25", "March 10, 2025", "10-Mar-25", "2025-03-10"), or null. */
export function printedDate(text: string): PlainDate | null {
  const bare = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s*\(\w{1,2}\)$/, "")
    .replace(/[*†]+$/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso !== null) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(bare);
  if (numeric !== null) return realDate(fullYear(numeric[3] ?? ""), Number(numeric[1]), Number(numeric[2]));
  const named = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(bare);
  if (named !== null) return realDate(Number(named[3]), monthNumber(named[1] ?? ""), Number(named[2]));
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ,]+(\d{4}|\d{2})$/i.exec(bare);
  if (dayFirst !== null)
    return realDate(fullYear(dayFirst[3] ?? ""), monthNumber(dayFirst[2] ?? ""), Number(dayFirst[1]));
  return null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? century(Number(digits)) : Number(digits);
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function realDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1950 || year > 2100 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? plainDate(year, month, day) : null;
}

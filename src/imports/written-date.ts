import { daysInMonth, plainDate } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import { foldedText } from "./identity-key.ts";
import type { PartialDate, WrittenTime } from "./import-facts.ts";
import { clockText, epochSeconds } from "./utc-instant.ts";

/** Whether 02/03/2026 is the 2nd of March (day first) or the 3rd of February (month first). */
export type DateOrder = "day-first" | "month-first";

/** Month names by number, folded: English, German, French, Spanish, Portuguese, Italian, Dutch, the Nordic languages, Polish. */
const monthNames: readonly (readonly string[])[] = [
  [
    "january",
    "januar",
    "janner",
    "janvier",
    "enero",
    "janeiro",
    "gennaio",
    "januari",
    "styczen",
    "stycznia",
    "janv",
    "ene",
    "gen",
    "sty",
  ],
  [
    "february",
    "februar",
    "fevrier",
    "febrero",
    "fevereiro",
    "febbraio",
    "februari",
    "luty",
    "lutego",
    "fevr",
    "fev",
  ],
  ["march", "marz", "maerz", "mars", "marzo", "marco", "maart", "marts", "marzec", "marca", "mrz", "mrt"],
  ["april", "avril", "abril", "aprile", "kwiecien", "kwietnia", "avr", "abr", "kwi"],
  ["may", "mai", "mayo", "maio", "maggio", "mei", "maj", "maja", "mag"],
  ["june", "juni", "juin", "junio", "junho", "giugno", "czerwiec", "czerwca", "giu", "cze"],
  ["july", "juli", "juillet", "julio", "julho", "luglio", "lipiec", "lipca", "juil", "lug", "lip"],
  ["august", "aout", "agosto", "augustus", "augusti", "sierpien", "sierpnia", "ago", "aou", "sie"],
  [
    "september",
    "septembre",
    "septiembre",
    "setembro",
    "settembre",
    "wrzesien",
    "wrzesnia",
    "sept",
    "set",
    "wrz",
  ],
  [
    "october",
    "oktober",
    "octobre",
    "octubre",
    "outubro",
    "ottobre",
    "pazdziernik",
    "pazdziernika",
    "okt",
    "out",
    "ott",
    "paz",
  ],
  ["november", "novembre", "noviembre", "novembro", "listopad", "listopada", "lis"],
  [
    "december",
    "dezember",
    "decembre",
    "diciembre",
    "dezembro",
    "dicembre",
    "desember",
    "grudzien",
    "grudnia",
    "dez",
    "dic",
    "des",
    "gru",
  ],
];

const monthByName = new Map<string, number>(
  monthNames.flatMap((names, index) =>
    names.flatMap((name): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
  ),
);
/** The first three letters decide wrongly between these; the full and usual short forms win. */
for (const [name, month] of [
  ["mar", 3],
  ["mai", 5],
  ["jun", 6],
  ["jul", 7],
  ["jui", 7],
  ["juin", 6],
  ["juil", 7],
] as const) {
  monthByName.set(name, month);
}

function monthNumber(name: string): number | null {
  return monthByName.get(foldedText(name).replace(/\.$/, "")) ?? null;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? 2000 + year : year;
}

function realDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return plainDate(year, month, day);
}

/** No date is longer; patterns that look for one in a longer text may take for ever. */
const longestWrittenTime = 80;

const isoPattern = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const compactPattern = /^(\d{4})(\d{2})(\d{2})$/;
const numericPattern = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const dayNamedPattern =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|er|º|st|nd|rd|th)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})$/u;
const namedDayPattern = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const eastAsianPattern = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/;

type NumericDate = {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly isDotted: boolean;
};

function numericDateParts(text: string): NumericDate | null {
  const match = numericPattern.exec(text.trim());
  if (!match) return null;
  return {
    first: Number(match[1]),
    second: Number(match[2]),
    year: fullYear(match[3] ?? ""),
    isDotted: text.includes("."),
  };
}

function numericDate(text: string, order: DateOrder): PlainDate | null {
  const parts = numericDateParts(text);
  if (parts === null) return null;
  const { first, second, year, isDotted } = parts;
  const dayFirst = realDate(year, second, first);
  const monthFirst = realDate(year, first, second);
  // Only countries that put the day first part a date with dots.
  return order === "day-first" || isDotted ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/**
 * The calendar date a text tells: ISO, `12 Mar 2021`, `March 12, 2021`, `12. März 2021`, `2/7/23`, `20210312`, with
 * or without a time after it. Numeric dates follow `order` unless only the other reading exists.
 */
export function writtenDate(text: string, order: DateOrder = "month-first"): PlainDate | null {
  const trimmed = text.trim();
  return wholeDate(trimmed, order) ?? wholeDate(parted(trimmed).date, order);
}

function wholeDate(text: string, order: DateOrder): PlainDate | null {
  if (text.length > longestWrittenTime) return null;
  const iso = isoPattern.exec(text) ?? compactPattern.exec(text) ?? eastAsianPattern.exec(text);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = numericDate(text, order);
  if (numeric !== null) return numeric;
  const dayNamed = dayNamedPattern.exec(text);
  const named = dayNamed ?? namedDayPattern.exec(text);
  if (!named) return null;
  const [day, name] = dayNamed ? [named[1], named[2]] : [named[2], named[1]];
  const month = monthNumber(name ?? "");
  return month === null ? null : realDate(fullYear(named[3] ?? ""), month, Number(day));
}

/** A date-time text cut where the clock time begins. */
function parted(text: string): { date: string; time: string } {
  if (text.length > longestWrittenTime) return { date: "", time: "" };
  const match = /^(.*?)[\sT,]+(\d{1,2}[:.h]\d{2}.*)$/su.exec(text);
  return match
    ? { date: (match[1] ?? "").replace(/,$/, ""), time: match[2] ?? "" }
    : { date: text, time: "" };
}

const timePattern =
  /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?\s?m\.?)?\s*(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2}))?$/iu;

type Clock = {
  readonly second: number;
  /** Seconds ahead of UTC; null where no zone is named. */ readonly offset: number | null;
};

function clockTime(text: string): Clock | null {
  const match = timePattern.exec(text.trim());
  if (!match) return null;
  const [, hourText, minuteText, secondText = "0", halfText = "", utc, sign, offsetHours, offsetMinutes] =
    match;
  const half = halfText.toLowerCase().replace(/[.\s]/g, "");
  const hour = Number(hourText);
  if (half !== "" && (hour < 1 || hour > 12)) return null;
  const hours = half === "" ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  const [minutes, seconds] = [Number(minuteText), Number(secondText)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const ahead = (Number(offsetHours ?? "0") * 60 + Number(offsetMinutes ?? "0")) * 60;
  const offset = utc !== undefined ? 0 : sign === undefined ? null : sign === "-" ? -ahead : ahead;
  return { second: (hours * 60 + minutes) * 60 + seconds, offset };
}

/** A date-time such as `2023-06-01 14:03:22 UTC` or `2/7/23, 2:37 PM`; only the former names its zone. */
export function writtenTime(text: string, order: DateOrder = "month-first"): WrittenTime | null {
  const { date, time } = parted(text.trim());
  const day = wholeDate(date.trim(), order);
  if (day === null || time === "") return day;
  const clock = clockTime(time);
  if (clock === null) return null;
  const local = clockText(epochSeconds(day, clock.second) - (clock.offset ?? 0));
  return local === null ? null : `${local}${clock.offset === null ? "" : "Z"}`;
}

/** A date as precise as it is written: `Jan 2024` is `2024-01`, `2019` is `2019`. */
export function partialDate(text: string, order: DateOrder = "month-first"): PartialDate | null {
  const trimmed = text.trim();
  if (trimmed.length > longestWrittenTime) return null;
  if (/^\d{4}$/.test(trimmed)) return trimmed;
  const numeric = /^(\d{4})-(\d{1,2})$/.exec(trimmed);
  const reversed = /^(\d{1,2})[/.](\d{4})$/.exec(trimmed);
  const named = /^(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/u.exec(trimmed);
  const [year, month] = numeric
    ? [numeric[1], Number(numeric[2])]
    : reversed
      ? [reversed[2], Number(reversed[1])]
      : named
        ? [named[2], monthNumber(named[1] ?? "") ?? 0]
        : ["", 0];
  if (year !== "" && month >= 1 && month <= 12) return `${year}-${String(month).padStart(2, "0")}`;
  return writtenDate(trimmed, order);
}

/**
 * The order of a column's numeric dates: settled by the first value that has only one reading, else `fallback`.
 * `isSettled` is false when every numeric date could be read both ways.
 */
export function dateOrderOf(
  texts: Iterable<string>,
  fallback: DateOrder,
): { readonly order: DateOrder; readonly isSettled: boolean } {
  let isSettled = true;
  for (const text of texts) {
    const parts = numericDateParts(parted(text.trim()).date);
    if (parts === null || parts.isDotted) continue;
    if (parts.first > 12) return { order: "day-first", isSettled: true };
    if (parts.second > 12) return { order: "month-first", isSettled: true };
    // Capital AM and PM are written in the United States, where the month comes first.
    if (parts.first !== parts.second) isSettled &&= fallback === "month-first" && /\d\s?[AP]M\b/.test(text);
  }
  return { order: fallback, isSettled };
}

import { daysInMonth } from "../plain-date.ts";
import type { Birthday } from "./import-facts.ts";
import { writtenDate } from "./written-date.ts";
import type { DateOrder } from "./written-date.ts";

/** The year that Apple writes where a birthday has none. */
const omittedYear = "1604";

function yearless(month: number, day: number): Birthday | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return null;
  return `--${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Outlook and Google write an unknown date as zeros. */
export function isBlankDate(text: string): boolean {
  return /^[0\s/.-]*$/.test(text);
}

/** A birthday as contacts programs write it: `1988-06-15`, `19880615`, `--12-01`, `--1201`, `6/15/1988`. */
export function birthdayOf(text: string, order: DateOrder = "month-first"): Birthday | null {
  const trimmed = text.trim();
  const short = /^--(\d{2})-?(\d{2})/.exec(trimmed);
  if (short) return yearless(Number(short[1]), Number(short[2]));
  const isShortYear = /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(trimmed);
  const date = writtenDate(/^(\d{4}-?\d{2}-?\d{2})/.exec(trimmed)?.[1] ?? trimmed, order);
  // Nobody in an address book was born after this; a year of two digits belongs to the last century.
  if (isShortYear && date !== null && date > "2020-12-31") return `19${date.slice(2)}`;
  return date?.startsWith(omittedYear) === true ? `-${date.slice(omittedYear.length)}` : date;
}

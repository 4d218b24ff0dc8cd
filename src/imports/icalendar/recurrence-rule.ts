import { addDays, dateOfEpochDay, dateParts, daysInMonth, epochDay, plainDate } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";

const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
type Frequency = (typeof frequencies)[number];

/** `nth` is 0 for every such weekday, 2 for the second, -1 for the last. Weekdays count from Sunday, 0. */
type Weekday = { readonly nth: number; readonly day: number };

/** A recurrence rule (RFC 5545, 3.3.10) by the day or longer, which is what calendars of meetings hold. */
export type RecurrenceRule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** As written: a date, a local time or a UTC time. */
  readonly until: string | null;
  readonly weekdays: readonly Weekday[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: number;
};

const longestRule = 500;
const dayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const knownParts = new Set("FREQ INTERVAL COUNT UNTIL BYDAY BYMONTH BYMONTHDAY BYSETPOS WKST".split(" "));

function numbers(text: string | undefined, lowest: number, highest: number): number[] {
  if (text === undefined) return [];
  return text
    .split(",")
    .map(Number)
    .filter((value) => Number.isInteger(value) && value !== 0 && value >= lowest && value <= highest);
}

function weekdaysOf(text: string | undefined): Weekday[] {
  return (text ?? "").split(",").flatMap((part) => {
    const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/i.exec(part.trim());
    return match
      ? [{ nth: Number(match[1] ?? "0"), day: dayNames.indexOf((match[2] ?? "").toUpperCase()) }]
      : [];
  });
}

/** The rule of an RRULE value; null when it is by the hour, or uses a part outside {@link RecurrenceRule}. */
export function recurrenceRule(text: string): RecurrenceRule | null {
  if (text.length > longestRule) return null;
  const parts = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (name.trim() !== "") parts.set(name.trim().toUpperCase(), value.trim());
  }
  const frequency = frequencies.find((each) => each === parts.get("FREQ")?.toUpperCase());
  if (
    frequency === undefined ||
    [...parts.keys()].some((name) => !knownParts.has(name) && !name.startsWith("X-"))
  ) {
    return null;
  }
  const weekdays = weekdaysOf(parts.get("BYDAY"));
  const months = numbers(parts.get("BYMONTH"), 1, 12);
  // The nth weekday of a whole year is a rarity that no calendar program offers.
  if (frequency === "YEARLY" && months.length === 0 && weekdays.length > 0) return null;
  const interval = Number(parts.get("INTERVAL") ?? "1");
  const count = Number(parts.get("COUNT") ?? "0");
  return {
    frequency,
    interval: Number.isInteger(interval) && interval > 0 ? interval : 1,
    count: Number.isInteger(count) && count > 0 ? count : null,
    until: parts.get("UNTIL") ?? null,
    weekdays,
    months,
    monthDays: numbers(parts.get("BYMONTHDAY"), -31, 31),
    positions: numbers(parts.get("BYSETPOS"), -366, 366),
    weekStart: Math.max(0, dayNames.indexOf(parts.get("WKST")?.toUpperCase() ?? "MO")),
  };
}

/** 0 for Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(date: PlainDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7;
}

function monthDayDates(year: number, month: number, monthDays: readonly number[]): PlainDate[] {
  const length = daysInMonth(year, month);
  return monthDays
    .map((day) => (day > 0 ? day : length + 1 + day))
    .filter((day) => day >= 1 && day <= length)
    .map((day) => plainDate(year, month, day));
}

function weekdayDates(year: number, month: number, weekdays: readonly Weekday[]): PlainDate[] {
  const length = daysInMonth(year, month);
  const firstWeekday = weekdayOf(plainDate(year, month, 1));
  return weekdays.flatMap(({ nth, day }) => {
    const first = 1 + ((day - firstWeekday + 7) % 7);
    const days: number[] = [];
    for (let each = first; each <= length; each += 7) days.push(each);
    const chosen = nth === 0 ? days : [nth > 0 ? days[nth - 1] : days[days.length + nth]];
    return chosen.filter((each) => each !== undefined).map((each) => plainDate(year, month, each));
  });
}

function monthDates(rule: RecurrenceRule, year: number, month: number, start: PlainDate): PlainDate[] {
  const byDay = weekdayDates(year, month, rule.weekdays);
  if (rule.monthDays.length === 0) {
    return rule.weekdays.length > 0 ? byDay : monthDayDates(year, month, [dateParts(start).day]);
  }
  const byMonthDay = monthDayDates(year, month, rule.monthDays);
  return rule.weekdays.length === 0 ? byMonthDay : byMonthDay.filter((date) => byDay.includes(date));
}

function isDayAllowed(rule: RecurrenceRule, date: PlainDate): boolean {
  const { year, month } = dateParts(date);
  return (
    (rule.monthDays.length === 0 || monthDayDates(year, month, rule.monthDays).includes(date)) &&
    (rule.weekdays.length === 0 || rule.weekdays.some(({ day }) => day === weekdayOf(date)))
  );
}

/** Days of the nth period (day, week, month, year) from the start, before the position filter; null past the year 9000. */
function periodDates(rule: RecurrenceRule, start: PlainDate, nth: number): PlainDate[] | null {
  const step = nth * rule.interval;
  const { year, month } = dateParts(start);
  const isInMonths = (date: PlainDate): boolean =>
    rule.months.length === 0 || rule.months.includes(dateParts(date).month);
  if (rule.frequency === "DAILY" || rule.frequency === "WEEKLY") {
    const days = rule.frequency === "DAILY" ? step : step * 7;
    if (epochDay(start) + days > 2_500_000) return null;
    const date = addDays(start, days);
    if (rule.frequency === "DAILY") return isDayAllowed(rule, date) && isInMonths(date) ? [date] : [];
    const first = epochDay(date) - ((weekdayOf(date) - rule.weekStart + 7) % 7);
    const wanted = rule.weekdays.length > 0 ? rule.weekdays.map(({ day }) => day) : [weekdayOf(start)];
    const week = Array.from({ length: 7 }, (_, index) => dateOfEpochDay(first + index));
    return week.filter((each) => wanted.includes(weekdayOf(each)) && isInMonths(each));
  }
  const monthIndex = rule.frequency === "MONTHLY" ? year * 12 + month - 1 + step : (year + step) * 12;
  const periodYear = Math.floor(monthIndex / 12);
  if (periodYear > 9000) return null;
  if (rule.frequency === "MONTHLY") {
    return monthDates(rule, periodYear, (monthIndex % 12) + 1, start).filter(isInMonths);
  }
  return yearDates(rule, start, periodYear);
}

function yearDates(rule: RecurrenceRule, start: PlainDate, year: number): PlainDate[] {
  const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);
  const unnamed = rule.monthDays.length > 0 ? everyMonth : [dateParts(start).month];
  const months = rule.months.length > 0 ? rule.months : unnamed;
  return months.flatMap((month) => monthDates(rule, year, month, start));
}

function positioned(dates: PlainDate[], positions: readonly number[]): PlainDate[] {
  const sorted = [...new Set(dates)].sort();
  if (positions.length === 0) return sorted;
  const chosen = positions.map((position) =>
    position > 0 ? sorted[position - 1] : sorted[sorted.length + position],
  );
  return [...new Set(chosen.filter((date) => date !== undefined))].sort();
}

/** The days of a yearly rule in one year, whatever its interval, count and end. */
export function datesInYear(rule: RecurrenceRule, start: PlainDate, year: number): PlainDate[] {
  return year < 1000 || year > 9000 ? [] : positioned(yearDates(rule, start, year), rule.positions);
}

/** How many periods are looked at: a rule that never matches (30 February) ends here. */
const longestSearch = 5000;

/**
 * Days of a rule from `start` on, `start` first, in order; ends with the rule's count, never with its UNTIL, which
 * the caller compares in the right zone. ical.js is not used for this: it does not return on a rule that never
 * matches (FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30), and calendars come from strangers.
 */
export function* recurrenceDates(rule: RecurrenceRule, start: PlainDate): Generator<PlainDate> {
  let count = 1;
  yield start;
  for (let nth = 0; nth < longestSearch; nth += 1) {
    const dates = periodDates(rule, start, nth);
    if (dates === null) return;
    for (const date of positioned(dates, rule.positions)) {
      if (date <= start) continue;
      if (rule.count !== null && count >= rule.count) return;
      count += 1;
      yield date;
    }
  }
}

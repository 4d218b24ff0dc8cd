/** The deadline of an 83(b) election: 30 days after transfer (rules X11 and X12). */
import { addDays, dateParts, daysInMonth, epochDay, plainDate } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";

const electionDays = 30;

/** 0 for Sunday to 6 for Saturday. 1970-01-01 was a Thursday. */
function weekday(date: PlainDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7;
}

/** Day of the month of the n-th given weekday, counted from the end when `n` is negative. */
function nthWeekday(year: number, month: number, day: number, n: number): PlainDate {
  if (n > 0) {
    const first = weekday(plainDate(year, month, 1));
    return plainDate(year, month, 1 + ((day - first + 7) % 7) + (n - 1) * 7);
  }
  const end = daysInMonth(year, month);
  return plainDate(year, month, end - ((weekday(plainDate(year, month, end)) - day + 7) % 7));
}

/** A fixed holiday is kept on Friday when it falls on a Saturday and on Monday when it falls on a Sunday. */
function observed(date: PlainDate): PlainDate {
  const day = weekday(date);
  if (day === 6) return addDays(date, -1);
  return day === 0 ? addDays(date, 1) : date;
}

/** Legal holidays in the District of Columbia that IRC §7503 looks at, without inauguration days. */
function legalHolidays(year: number): PlainDate[] {
  const fixed: readonly [number, number][] = [
    [1, 1],
    [4, 16],
    [6, 19],
    [7, 4],
    [11, 11],
    [12, 25],
  ];
  return [
    ...fixed.map(([month, day]) => observed(plainDate(year, month, day))),
    observed(plainDate(year + 1, 1, 1)),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    nthWeekday(year, 5, 1, -1),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    nthWeekday(year, 11, 4, 4),
  ];
}

function isBusinessDay(date: PlainDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !legalHolidays(dateParts(date).year).includes(date);
}

/**
 * Last day to post the election: 30 days after transfer, or the next business day when that is a Saturday, Sunday or legal
 * holiday (IRC §§83(b)(2), 7502, 7503; Form 15620 instructions). There is no extension.
 */
export function electionDeadline(transfer: PlainDate): PlainDate {
  let last = addDays(transfer, electionDays);
  while (!isBusinessDay(last)) last = addDays(last, 1);
  return last;
}

/** Whether an election filed (posted) on `filed` is in time; it may also be filed up to 30 days before the transfer. */
export function isElectionInTime(transfer: PlainDate, filed: PlainDate): boolean {
  return filed <= electionDeadline(transfer);
}

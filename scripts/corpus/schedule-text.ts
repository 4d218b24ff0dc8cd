/** Reads vesting terms in words ("12/48 at month 12 then 1/48 a month") into statements; null when a clause cannot be read. */
import {
  ceiling,
  compared,
  difference,
  one,
  product,
  quotient,
  rational,
  rationalOfText,
  smaller,
  sum,
  zero,
} from "../../src/offer/rational.ts";
import type { Rational } from "../../src/offer/rational.ts";
import type { VestingStatement } from "../../src/offer/vesting/vesting-statement.ts";

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

export function countOf(word: string): number {
  return numberWords[word] ?? Number(word.replace(/(?<=\d)(?:st|nd|rd|th)$/, ""));
}

/** The first fraction or percentage in a text. */
export function portionIn(clause: string): Rational | null {
  const fraction = /(\d+)\s*\/\s*(\d+)/.exec(clause);
  if (fraction) return rational(Number(fraction[1]), Number(fraction[2]));
  const percent = /(\d+(?:\.\d+)?)\s*%/.exec(clause);
  const value = percent ? rationalOfText(percent[1] ?? "") : null;
  return value === null ? null : quotient(value, rational(100n));
}

const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** Months between two tranches that a clause states, e.g. 3 for "a quarter"; null when it states none. */
function rateMonths(clause: string): number | null {
  const every = /\b(?:a|per|each|every)\s+(?:(\w+)\s+)?(month|quarter|year)s?\b/.exec(clause);
  if (every) return (every[1] === undefined ? 1 : countOf(every[1])) * (monthsIn[every[2] ?? ""] ?? 1);
  if (/\bmonthly\b/.test(clause)) return 1;
  if (/\bquarterly\b/.test(clause)) return 3;
  return /\b(?:annually|yearly)\b/.test(clause) ? 12 : null;
}

/** The month, counted from the start, at which a clause vests at once; null when it says no such month. */
function momentMonths(clause: string): number | null {
  if (/\b(?:at grant|on grant|immediate|upfront|up front|at start)\w*\b/.test(clause)) return 0;
  const named = /\b(?:at|after|in|on)\s+(month|year)\s+(\w+)/.exec(clause);
  if (named) return countOf(named[2] ?? "") * (monthsIn[named[1] ?? ""] ?? 1);
  const anniversary = /\b(?:(\w+)-year|(\w+)) anniversary\b/.exec(clause);
  if (anniversary) return countOf(anniversary[1] ?? anniversary[2] ?? "") * 12;
  const after = /\b(?:at|after)\s+(\w+)\s+(month|year)s?\b/.exec(clause);
  return after ? countOf(after[1] ?? "") * (monthsIn[after[2] ?? ""] ?? 1) : null;
}

function spanMonths(clause: string, word: "for" | "over"): number | null {
  const span = new RegExp(`\\b${word}\\s+(\\w+)\\s+(month|quarter|year)s?\\b`).exec(clause);
  return span ? countOf(span[1] ?? "") * (monthsIn[span[2] ?? ""] ?? 1) : null;
}

/** A plain length such as "4-year" or "four years". */
function lengthMonths(clause: string): number | null {
  const length = /\b(\w+)[- ](month|year)s?\b/.exec(clause);
  const count = length ? countOf(length[1] ?? "") : Number.NaN;
  return Number.isFinite(count) ? count * (monthsIn[length?.[2] ?? ""] ?? 1) : null;
}

function cliffMonths(clause: string): number | null {
  const cliff =
    /\b(\w+)[- ](month|year)s?\s+cliff\b/.exec(clause) ??
    /\bcliff (?:of|at|after) (\w+) (month|year)s?\b/.exec(clause);
  return cliff ? countOf(cliff[1] ?? "") * (monthsIn[cliff[2] ?? ""] ?? 1) : null;
}

type Reading = { statements: VestingStatement[]; used: Rational; cursor: number; rate: number | null };

function appended(reading: Reading, part: Rational, occurrences: number, period: number): void {
  reading.statements.push({
    order: reading.statements.length + 1,
    base: { kind: "start" },
    part,
    occurrences,
    period,
    unit: "months",
    cliff: null,
  });
  reading.used = sum(reading.used, part);
  reading.cursor += occurrences * period;
}

function readClause(reading: Reading, clause: string, each: number | null): boolean {
  const left = difference(one, reading.used);
  const moment = momentMonths(clause);
  const amount = portionIn(clause);
  reading.rate = rateMonths(clause) ?? reading.rate;
  if (moment !== null && rateMonths(clause) === null) {
    if (!(moment >= reading.cursor)) return false;
    appended(reading, amount ?? left, 1, moment - reading.cursor);
    return true;
  }
  const { rate } = reading;
  if (rate === null) return false;
  const span = spanMonths(clause, "for") ?? spanMonths(clause, "over") ?? each;
  if (amount === null) {
    const whole = span ?? lengthMonths(clause);
    if (whole === null) return false;
    appended(reading, left, whole / rate, rate);
    return true;
  }
  const portion = /\bof (?:the )?(?:rest|remain)/.test(clause) ? product(amount, left) : amount;
  const count = span === null ? Number(ceiling(quotient(left, portion))) : span / rate;
  appended(reading, smaller(left, product(portion, rational(count))), count, rate);
  return true;
}

export function scheduleOfText(words: string): VestingStatement[] | null {
  const text = words.toLowerCase().replaceAll(/\b(?:two|three|four|five|six|\d+) years?:/g, "");
  const cliff = /\b(?:no|without(?: a)?) cliff\b/.test(text) ? 0 : (cliffMonths(text) ?? 0);
  const each = /\beach\s*$/.test(text.trim()) ? spanMonths(text, "for") : null;
  const reading: Reading = { statements: [], used: zero, cursor: 0, rate: null };
  const clauses = text
    .replaceAll(
      /\b(?:with |and )?(?:an? |no |without(?: a)? )?(?:\w+[- ](?:month|year)s? )?cliff\b(?: (?:of|at|after) \w+ (?:month|year)s?\b)?/g,
      "",
    )
    .split(/[,;]|\bthen\b|\band\b/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  for (const clause of clauses) if (!readClause(reading, clause, each)) return null;
  if (reading.statements.length === 0 || compared(reading.used, one) > 0) return null;
  const [first, ...rest] = reading.statements;
  if (first === undefined || cliff === 0 || first.occurrences === 1) return reading.statements;
  const occurrence = cliff / first.period;
  return [{ ...first, cliff: { occurrence, part: rational(occurrence, first.occurrences) } }, ...rest];
}

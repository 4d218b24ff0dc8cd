/** Reading the untyped `input` of a case; what cannot be read is unsupported with a reason, never guessed. */
import { parsePlainDate } from "../../src/plain-date.ts";
import type { PlainDate } from "../../src/plain-date.ts";
import { rationalOfNumber } from "../../src/offer/rational.ts";
import type { Rational } from "../../src/offer/rational.ts";

export type CaseInput = Readonly<Record<string, unknown>>;

/** Context that the computing part may see beside the input: never a case's id or expected values. */
export type FileContext = {
  readonly stem: string;
  readonly topic: string;
  readonly notes: readonly string[];
  /** Tax year that stands beside the input in some files. */
  readonly period: string | null;
};

export type TopicRun = (input: unknown, file: FileContext) => unknown;

export class UnsupportedCase extends Error {
  override readonly name = "UnsupportedCase";
}

export function record(value: unknown, what: string): CaseInput {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UnsupportedCase(`${what} is not an object`);
  }
  return value as CaseInput;
}

export function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new UnsupportedCase(`${what} is not a list`);
  return value;
}

export function has(input: CaseInput, ...keys: readonly string[]): boolean {
  return keys.every((key) => input[key] !== undefined && input[key] !== null);
}

export function number(input: CaseInput, key: string, otherwise?: number): number {
  const value = input[key];
  if (value === undefined || value === null) {
    if (otherwise !== undefined) return otherwise;
    throw new UnsupportedCase(`input has no ${key}`);
  }
  const parsed = typeof value === "string" ? Number(value) : value;
  if (typeof parsed !== "number" || !Number.isFinite(parsed))
    throw new UnsupportedCase(`${key} is not a number`);
  return parsed;
}

export function exact(input: CaseInput, key: string, otherwise?: number): Rational {
  return rationalOfNumber(number(input, key, otherwise));
}

export function text(input: CaseInput, key: string, otherwise?: string): string {
  const value = input[key];
  if (typeof value === "string") return value;
  if (otherwise !== undefined && (value === undefined || value === null)) return otherwise;
  throw new UnsupportedCase(`${key} is not a text`);
}

export function flag(input: CaseInput, key: string, otherwise: boolean): boolean {
  const value = input[key];
  return typeof value === "boolean" ? value : otherwise;
}

export function date(input: CaseInput, key: string): PlainDate {
  const parsed = parsePlainDate(text(input, key));
  if (parsed === null) throw new UnsupportedCase(`${key} is not a calendar date`);
  return parsed;
}

export function dateOrNull(input: CaseInput, key: string): PlainDate | null {
  return has(input, key) ? date(input, key) : null;
}

/** The first of several spellings of one field that the input carries. */
export function firstOf(input: CaseInput, keys: readonly string[]): string | null {
  return keys.find((key) => has(input, key)) ?? null;
}

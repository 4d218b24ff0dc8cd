import * as z from "zod";
import { parsePlainDate } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";

/**
 * Marks that faces act on. `sensitive`: left out for an assistant unless asked for. `imported`: somebody else's words,
 * shown to an assistant as quoted data. `secret`: prompted for, never an argument. `file`: base64 content that the
 * command line reads from a path; `fileName` names the field that takes the file's name, and `orElse` one that takes the
 * word in place of a path where it names no file; with `isFolder` a folder's JSON files are taken as a zip.
 */
export type FieldMarks = {
  readonly sensitive?: "pay" | "secrecy";
  readonly imported?: true;
  readonly secret?: true;
  readonly file?: { readonly fileName: string; readonly orElse?: string; readonly isFolder?: true };
};

const longText = 100_000;

/** One line of text. */
export function line(description: string, marks: FieldMarks = {}): z.ZodString {
  return z
    .string()
    .trim()
    .max(500, "at most 500 characters")
    .meta({ description, ...marks });
}

/** One line of text that must not be empty. */
export function requiredLine(description: string): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(500, "at most 500 characters")
    .meta({ description });
}

/** Text of any length up to a novel's chapter, line breaks kept. */
export function text(description: string, marks: FieldMarks = {}): z.ZodString {
  return z
    .string()
    .max(longText, `at most ${longText} characters`)
    .meta({ description, ...marks });
}

/** Text of any length that must not be empty. */
export function requiredText(description: string, marks: FieldMarks = {}): z.ZodString {
  return text(description, marks).refine((value) => value.trim() !== "", "must not be empty");
}

export function id(description: string): z.ZodString {
  return z.string().min(1, "must not be empty").max(80).meta({ description });
}

export function date(description: string): z.ZodType<PlainDate, string> {
  return z
    .string()
    .transform((value, context): PlainDate => {
      const parsed = parsePlainDate(value);
      if (parsed !== null) return parsed;
      context.addIssue({ code: "custom", message: "is not a calendar date; write it as 2026-11-24" });
      return z.NEVER;
    })
    .meta({ description, format: "date" });
}

/** A UTC instant; input with any offset is accepted and turned into UTC. */
export function instant(description: string): z.ZodType<string, string> {
  return z
    .string()
    .transform((value, context): string => {
      const ms =
        /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && /(Z|[+-]\d{2}:?\d{2})$/.test(value)
          ? Date.parse(value)
          : Number.NaN;
      if (!Number.isNaN(ms)) return new Date(ms).toISOString();
      context.addIssue({
        code: "custom",
        message: "is not a time with an offset; write it as 2026-11-24T15:00:00Z",
      });
      return z.NEVER;
    })
    .meta({ description, format: "date-time" });
}

export function count(description: string): z.ZodInt {
  return z.int().min(0).meta({ description });
}

/** How many of something an answer lists: from 1 to `most`. */
export function limit(description: string, usual: number, most: number): z.ZodDefault<z.ZodCoercedNumber> {
  return z.coerce.number().int().min(1).max(most).default(usual).meta({ description });
}

/** A page of a list: at most `limit` rows from `offset` on. */
export function paging(usual = 50): {
  limit: z.ZodDefault<z.ZodCoercedNumber>;
  offset: z.ZodDefault<z.ZodCoercedNumber>;
} {
  return {
    limit: limit("How many rows at most", usual, 1000),
    offset: z.coerce.number().int().min(0).default(0).meta({ description: "How many rows to skip" }),
  };
}

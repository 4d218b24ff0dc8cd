import type { PlainDate } from "../plain-date.ts";
import { noFacts, recordKinds } from "./import-facts.ts";
import type { ImportFacts, RecordKind } from "./import-facts.ts";
import type { DecodedText, Encoding } from "./decoded-text.ts";

export const importFormats = [
  "linkedin-archive",
  "linkedin-connections",
  "linkedin-messages",
  "linkedin-invitations",
  "linkedin-positions",
  "linkedin-profile",
  "linkedin-notes",
  "oneofone-people",
  "google-contacts",
  "outlook-csv",
  "vcard",
  "tracker-csv",
  "json-resume",
  "icalendar",
  "eml",
  "mbox",
  "zip",
  "unknown",
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What was not imported, with its place and why; never a whole file without its records counted. */
export type SkippedRecord = {
  readonly kind: RecordKind;
  readonly code: SkipCode;
  readonly file: string;
  readonly line: number;
  readonly message: string;
};

export const skipCodes = [
  "hidden-profile",
  "no-name",
  "group",
  "empty-record",
  "unclosed-quote",
  "cell-too-large",
  "too-many-cells",
  "too-many-records",
  "unreadable-record",
  "no-start",
  "superseded",
  "too-deep",
  "deleted",
  "too-large",
] as const;
export type SkipCode = (typeof skipCodes)[number];

export const problemCodes = [
  "unknown-format",
  "empty-file",
  "no-record",
  "file-too-large",
  "no-header",
  "unreadable-date",
  "ambiguous-date",
  "damaged-characters",
  "nul-characters",
  "short-row",
  "malformed",
  "unknown-time-zone",
  "recurrence-cut",
  "text-cut",
  "properties-cut",
  "unsafe-entry-name",
  "archive-damaged",
  "archive-too-large",
  "archive-nested",
  "entry-encrypted",
  "entry-not-imported",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Something the user should know; the records around it are imported all the same. */
export type ImportProblem = {
  readonly code: ProblemCode;
  readonly file: string;
  /** Null when the problem is the whole file's. */
  readonly line: number | null;
  readonly message: string;
};

/** What a reader found. `recordsIn` is counted on the way in, so `recordsIn = facts + skipped` can be checked. */
export type Reading = {
  readonly format: ImportFormat;
  readonly encoding: Encoding | null;
  readonly recordsIn: number;
  readonly facts: ImportFacts;
  readonly skipped: readonly SkippedRecord[];
  readonly problems: readonly ImportProblem[];
};

/** What the caller knows besides the bytes. */
export type ReadContext = {
  readonly fileName: string;
  /** The user's own profile, where known: tells incoming messages from outgoing ones. */
  readonly owner?: { readonly url: string; readonly name: string };
  /** Bounds open-ended recurrences; without it only the first occurrence is listed. */
  readonly today?: PlainDate;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Where a reader puts what it finds; problems of one code are listed up to a bound and then counted. */
export type Findings = {
  readonly facts: Mutable<ImportFacts>;
  /** Counts a record that was met, before anything else is known of it. */
  record(): void;
  /** Whether the file has had all the records it may have; if so, one skip stands for the rest of it. */
  isFull(kind: RecordKind, line: number): boolean;
  skip(kind: RecordKind, code: SkipCode, line: number, message: string): void;
  problem(code: ProblemCode, line: number | null, message: string): void;
  reading(format: ImportFormat, encoding: Encoding | null): Reading;
};

const listedProblemsPerCode = 100;
/** How many records one file may hold; real exports stay far below it. */
export const recordsPerFile = 300_000;

export function findings(fileName: string): Findings {
  const facts = Object.fromEntries(recordKinds.map((kind) => [kind, []])) as unknown as Mutable<ImportFacts>;
  const skipped: SkippedRecord[] = [];
  const problems: ImportProblem[] = [];
  const counts = new Map<ProblemCode, number>();
  let recordsIn = 0;
  return {
    facts,
    record: () => {
      recordsIn += 1;
    },
    isFull: (kind, line) => {
      if (recordsIn < recordsPerFile) return false;
      const message = `Line ${line}: this record and all after it are past the ${recordsPerFile} that one file may have; split it.`;
      recordsIn += 1;
      skipped.push({ kind, code: "too-many-records", file: fileName, line, message });
      return true;
    },
    skip: (kind, code, line, message) => {
      skipped.push({ kind, code, file: fileName, line, message });
    },
    problem: (code, line, message) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= listedProblemsPerCode) problems.push({ code, file: fileName, line, message });
    },
    reading: (format, encoding) => {
      const unlisted = [...counts]
        .filter(([, count]) => count > listedProblemsPerCode)
        .map(([code, count]) => ({
          code,
          file: fileName,
          line: null,
          message: `${count - listedProblemsPerCode} more of this kind in ${fileName} are not listed.`,
        }));
      return { format, encoding, recordsIn, facts, skipped, problems: [...problems, ...unlisted] };
    },
  };
}

/** The findings of a text file, with what its decoding already showed. */
export function textFindings(decoded: DecodedText, fileName: string): Findings {
  const found = findings(fileName);
  if (decoded.nulCount > 0) {
    found.problem("nul-characters", null, `${decoded.nulCount} NUL characters in ${fileName} were left out.`);
  }
  if (decoded.damagedCount > 0) {
    found.problem(
      "damaged-characters",
      null,
      `${decoded.damagedCount} characters in ${fileName} could not be decoded and are shown as \uFFFD. Export it again as UTF-8 to see them.`,
    );
  }
  return found;
}

/** A reading that holds nothing but one problem of the whole file. */
export function emptyReading(
  format: ImportFormat,
  encoding: Encoding | null,
  problem: Omit<ImportProblem, "line">,
): Reading {
  return {
    format,
    encoding,
    recordsIn: 0,
    facts: noFacts,
    skipped: [],
    problems: [{ ...problem, line: null }],
  };
}

/** Several readings as one, in order. */
export function joinedReading(format: ImportFormat, readings: readonly Reading[]): Reading {
  const facts = Object.fromEntries(
    recordKinds.map((kind) => [kind, readings.flatMap((reading): readonly unknown[] => reading.facts[kind])]),
  ) as unknown as ImportFacts;
  return {
    format,
    encoding: readings.find((reading) => reading.encoding !== null)?.encoding ?? null,
    recordsIn: readings.reduce((sum, reading) => sum + reading.recordsIn, 0),
    facts,
    skipped: readings.flatMap((reading) => reading.skipped),
    problems: readings.flatMap((reading) => reading.problems),
  };
}

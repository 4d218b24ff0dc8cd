import { decodedText } from "./decoded-text.ts";
import { foldedText } from "./identity-key.ts";
import type { LabelledText, PositionFact, ResumeFact, ResumeSection } from "./import-facts.ts";
import { distinctValues } from "./person-fact.ts";
import { textFindings } from "./reading.ts";
import type { Findings, ReadContext, Reading } from "./reading.ts";
import { partialDate } from "./written-date.ts";

type Json = { readonly [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(object: Json, key: string): string {
  const value = object[key];
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function list(object: Json, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

const deepest = 6;
const longestValue = 100_000;

/** A value of any shape as one text; what is nested too deep is named, not followed. */
function flatText(value: unknown, depth = 0): string {
  if (depth > deepest) return "…";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return distinctValues(value.map((item) => flatText(item, depth + 1))).join("\n");
  if (!isObject(value)) return "";
  return Object.entries(value)
    .map(([key, inner]) => [key, flatText(inner, depth + 1)] as const)
    .filter(([, inner]) => inner !== "")
    .map(([key, inner]) => `${key}: ${inner}`)
    .join("; ");
}

function labelledTexts(object: Json): LabelledText[] {
  return Object.entries(object).flatMap(([label, value]) => {
    const flat = flatText(value).slice(0, longestValue);
    return flat === "" ? [] : [{ label, text: flat }];
  });
}

/** Line on which the nth object of an array begins, found by walking the text; 1 when it is not to be found. */
function entryLines(source: string, key: string): number[] {
  const at = source.search(new RegExp(`"${key}"\\s*:\\s*\\[`));
  if (at === -1) return [];
  const lines: number[] = [];
  let line = source.slice(0, at).split("\n").length;
  let depth = 0;
  let isString = false;
  for (let index = source.indexOf("[", at); index < source.length; index += 1) {
    const character = source[index];
    if (character === "\n") line += 1;
    else if (isString) {
      if (character === "\\") index += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth === 2 && character === "{") lines.push(line);
    } else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  return lines;
}

const positionFields = new Set(
  "name company position location startDate endDate summary highlights url website description".split(" "),
);

function positionFact(entry: Json, line: number, file: string, found: Findings): PositionFact {
  const date = (key: string): string | null => {
    const written = text(entry, key);
    if (written === "" || /^present$/i.test(written)) return null;
    const value = partialDate(written);
    if (value === null)
      found.problem(
        "unreadable-date",
        line,
        `Line ${line}: ${key} "${written.slice(0, 60)}" is no date this import knows.`,
      );
    return value;
  };
  // Before 1.0.0 the schema called the employer `company`.
  const company = text(entry, "name") || text(entry, "company");
  const title = text(entry, "position");
  const startedOn = date("startDate");
  const others = Object.entries(entry)
    .filter(([key]) => !positionFields.has(key))
    .map(([key, value]) => `${key}: ${flatText(value)}`);
  const about = [text(entry, "description"), text(entry, "url") || text(entry, "website"), ...others];
  return {
    file,
    line,
    key: `position:${foldedText(company)}|${foldedText(title)}|${startedOn ?? ""}`,
    company,
    title,
    description: distinctValues([text(entry, "summary"), ...about]).join("\n"),
    location: text(entry, "location"),
    startedOn,
    finishedOn: date("endDate"),
    highlights: distinctValues(list(entry, "highlights").map((highlight) => flatText(highlight))),
  };
}

function readWork(resume: Json, source: string, file: string, found: Findings): void {
  const lines = entryLines(source, "work");
  for (const [index, entry] of list(resume, "work").entries()) {
    found.record();
    const line = lines[index] ?? 1;
    const isReadable =
      isObject(entry) && (text(entry, "name") || text(entry, "company") || text(entry, "position")) !== "";
    if (isReadable) found.facts.positions.push(positionFact(entry, line, file, found));
    else
      found.skip(
        "positions",
        "unreadable-record",
        line,
        `Line ${line}: work entry ${index + 1} names neither employer nor position.`,
      );
  }
}

function sectionsOf(resume: Json): ResumeSection[] {
  return Object.entries(resume).flatMap(([name, value]) => {
    if (name === "basics" || name === "work" || name === "$schema") return [];
    const entries = Array.isArray(value) ? value : [value];
    const read = entries.map((entry) =>
      isObject(entry) ? labelledTexts(entry) : labelledTexts({ [name]: entry }),
    );
    const filled = read.filter((entry) => entry.length > 0);
    return filled.length === 0 ? [] : [{ name, entries: filled }];
  });
}

const basicsFields = new Set("name label email phone url website summary location profiles image".split(" "));

function resumeFact(resume: Json, file: string): ResumeFact {
  const basics = isObject(resume["basics"]) ? resume["basics"] : {};
  const profiles = list(basics, "profiles").filter(isObject);
  const others = labelledTexts(
    Object.fromEntries(Object.entries(basics).filter(([key]) => !basicsFields.has(key))),
  );
  const handles = profiles
    .filter((profile) => text(profile, "url") === "")
    .map((profile) => ({ label: text(profile, "network"), text: text(profile, "username") }));
  const contact = [...others, ...handles].filter((each) => each.text !== "");
  return {
    file,
    line: 1,
    key: "resume:self",
    fullName: text(basics, "name"),
    label: text(basics, "label"),
    emails: distinctValues([text(basics, "email")]),
    phones: distinctValues([text(basics, "phone")]),
    urls: distinctValues([
      text(basics, "url") || text(basics, "website"),
      ...profiles.map((profile) => text(profile, "url")),
    ]),
    summary: text(basics, "summary"),
    location: isObject(basics["location"])
      ? distinctValues(
          ["address", "postalCode", "city", "region", "countryCode"].map((key) =>
            text(basics["location"] as Json, key),
          ),
        ).join(", ")
      : text(basics, "location"),
    sections: [
      ...(contact.length === 0 ? [] : [{ name: "basics", entries: [contact] }]),
      ...sectionsOf(resume),
    ],
  };
}

/** JSON Resume 1.0.0 (jsonresume.org/schema): one résumé, its jobs as positions, every other section kept as it is. */
export function jsonResume(input: Uint8Array | string, context: ReadContext): Reading {
  const decoded = decodedText(input);
  const found = textFindings(decoded, context.fileName);
  found.record();
  let resume: unknown;
  try {
    resume = JSON.parse(decoded.text);
  } catch {
    resume = null;
  }
  if (!isObject(resume)) {
    found.skip(
      "resumes",
      "unreadable-record",
      1,
      `${context.fileName} is no JSON object; export the résumé again.`,
    );
    return found.reading("json-resume", decoded.encoding);
  }
  const fact = resumeFact(resume, context.fileName);
  if (fact.fullName === "" && list(resume, "work").length === 0 && fact.sections.length === 0) {
    found.skip(
      "resumes",
      "empty-record",
      1,
      `${context.fileName} has neither a name nor a section of a résumé.`,
    );
  } else {
    found.facts.resumes.push(fact);
  }
  readWork(resume, decoded.text, context.fileName, found);
  return found.reading("json-resume", decoded.encoding);
}

import { parsePlainDate } from "../plain-date.ts";
import { foldedText, personKeys } from "./identity-key.ts";
import { recordKinds } from "./import-facts.ts";
import type { ImportFacts, RecordKind } from "./import-facts.ts";

/** A field's value as it is compared: objects are written out as text. */
export type FieldValue = string | number | boolean | null | readonly string[];
export type FieldValues = Readonly<{ [field: string]: FieldValue }>;

/**
 * A record that is already there. `values` are what the last import brought (from {@link fieldValues}), not what
 * the user made of it since: so the same file again changes nothing, and a user's own edit is never undone.
 */
export type ExistingRecord = { readonly key: string; readonly values: FieldValues };

/** By kind, records by every key they answer to: their own and any alias (for people, {@link peopleByKey}). */
export type ExistingRecords = { readonly [Kind in RecordKind]?: ReadonlyMap<string, ExistingRecord> };

export type FieldChange = { readonly field: string; readonly before: FieldValue; readonly after: FieldValue };

/** `skipped`: the store holds a newer version already. */
export const verdicts = ["new", "changed", "same", "skipped"] as const;
export type Verdict = (typeof verdicts)[number];

type Fact = ImportFacts[RecordKind][number];

export type PreviewEntry<Kind extends RecordKind = RecordKind> = {
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** Key of the record it changes or repeats. For a new one the fact's own key, or a weaker one where another person holds that. */
  readonly key: string;
  readonly fact: ImportFacts[Kind][number];
  /** The record's values once this entry is applied. */
  readonly values: FieldValues;
  readonly changes: readonly FieldChange[];
  /** Keys of other records that may be the same person: to be asked about, never merged by themselves. */
  readonly possibleDuplicates: readonly string[];
};

export type ImportPreview = {
  readonly entries: readonly PreviewEntry[];
  readonly counts: { readonly [Count in Verdict]: number };
};

/** Identity and place are no content: a record that only moved to another line is the same. */
const unvaluedFields = new Set(["key", "weakerKeys", "file", "line"]);

function fieldValue(value: unknown): FieldValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value))
    return value.map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  return JSON.stringify(value);
}

/** A fact's content field by field, as previews compare it and as the caller should store it. */
function fieldValues(fact: object): FieldValues {
  const values: { [field: string]: FieldValue } = {};
  for (const [field, value] of Object.entries(fact)) {
    if (!unvaluedFields.has(field)) values[field] = fieldValue(value);
  }
  return values;
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** What a field becomes: a source that is silent takes nothing away, and lists of a person's addresses only grow. */
function mergedValue(before: FieldValue, after: FieldValue): FieldValue {
  if (isEmpty(after)) return before;
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  const missing = after.filter((item) => !before.includes(item));
  return missing.length === 0 ? before : [...before, ...missing];
}

/** Lists that a newer version replaces as a whole. */
const replacedLists = new Set(["occurrences", "attendees", "to", "cc", "sections", "labels"]);

function changedFields(
  before: FieldValues,
  after: FieldValues,
): { changes: FieldChange[]; values: FieldValues } {
  const changes: FieldChange[] = [];
  for (const [field, value] of Object.entries(after)) {
    const old = before[field] ?? null;
    if (old === value) continue;
    const next = replacedLists.has(field) && !isEmpty(value) ? value : mergedValue(old, value);
    if (next === old || JSON.stringify(next) === JSON.stringify(old)) continue;
    changes.push({ field, before: old, after: next });
  }
  if (changes.length === 0) return { changes, values: before };
  return {
    changes,
    values: { ...before, ...Object.fromEntries(changes.map((change) => [change.field, change.after])) },
  };
}

/** Names that are written alike but for case, accents and spaces. */
function isSameName(record: ExistingRecord, fact: Fact): boolean {
  const name = record.values["fullName"];
  return "fullName" in fact && typeof name === "string" && foldedText(name) === foldedText(fact.fullName);
}

function texts(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** People by their own keys and, where no other holds them, by every address and name they answer to. */
export function peopleByKey(records: readonly ExistingRecord[]): ReadonlyMap<string, ExistingRecord> {
  const index = new Map(records.map((record) => [record.key, record]));
  for (const record of records) {
    const { fullName, company, emails, urls, connectedOn } = record.values;
    const aliases = personKeys({
      fullName: typeof fullName === "string" ? fullName : "",
      company: typeof company === "string" ? company : "",
      emails: texts(emails),
      urls: texts(urls),
      connectedOn: parsePlainDate(typeof connectedOn === "string" ? connectedOn : ""),
    });
    for (const alias of aliases) if (!index.has(alias)) index.set(alias, record);
  }
  return index;
}

/** Records as they stand while an import is previewed. */
type Index = {
  /** Those that answer to a key: the one it belongs to, then the one that has it besides its own. */
  holders(key: string): readonly ExistingRecord[];
  isTaken(key: string): boolean;
  /** Records what a fact left; keys besides the record's own become its aliases where no other has them. */
  put(record: ExistingRecord, keys: readonly string[]): void;
};

function layeredIndex(existing: ReadonlyMap<string, ExistingRecord> | undefined): Index {
  const current = new Map<string, ExistingRecord>();
  const aliases = new Map<string, string>();
  const own = (key: string): ExistingRecord | undefined => {
    const known = current.get(key);
    if (known !== undefined) return known;
    const record = existing?.get(key);
    return record?.key === key ? record : undefined;
  };
  const alias = (key: string): ExistingRecord | undefined => {
    const record = existing?.get(key);
    const holder = aliases.get(key) ?? (record === undefined || record.key === key ? undefined : record.key);
    return holder === undefined ? undefined : (own(holder) ?? record);
  };
  return {
    holders: (key) => [own(key), alias(key)].filter((record) => record !== undefined),
    isTaken: (key) => own(key) !== undefined,
    put: (record, keys) => {
      if (own(record.key) !== record) current.set(record.key, record);
      for (const key of keys) if (key !== record.key && !aliases.has(key)) aliases.set(key, record.key);
    },
  };
}

function otherKeys(fact: Fact): readonly string[] {
  return "weakerKeys" in fact ? fact.weakerKeys : [];
}

function isProfileKey(key: string): boolean {
  return key.startsWith("linkedin:");
}

function sharesMailbox(record: ExistingRecord, fact: Fact): boolean {
  const known = texts(record.values["emails"]);
  return "emails" in fact && fact.emails.some((email) => known.includes(email));
}

/**
 * Whether a record found under a key is the one a fact is about. The profile address that both
 * go by decides by itself. Everything else decides only under the same name, since mailboxes are shared, and never between two profiles. A name with a
 * company decides only where one side is known by nothing better, a bare name only where both are.
 */
function isAbout(kind: RecordKind, key: string, record: ExistingRecord, fact: Fact): boolean {
  if (kind !== "people" || (isProfileKey(key) && record.key === key && fact.key === key)) return true;
  if (!isSameName(record, fact)) return false;
  if (isProfileKey(key)) return true;
  if (isProfileKey(record.key) && isProfileKey(fact.key)) return false;
  if (sharesMailbox(record, fact)) return true;
  if (key.startsWith("bare-name:")) return record.key === key && fact.key === key;
  return !key.startsWith("name:") || record.key === key || fact.key === key;
}

type Match = {
  readonly match: ExistingRecord | null;
  /** Key of the matched record, or one that is free for a new one. */
  readonly key: string;
  readonly possibleDuplicates: readonly string[];
};

function matchOf(kind: RecordKind, fact: Fact, index: Index): Match {
  const possible = new Set<string>();
  let free: string | null = null;
  for (const key of [fact.key, ...otherKeys(fact)]) {
    if (free === null && !index.isTaken(key)) free = key;
    for (const record of index.holders(key)) {
      if (isAbout(kind, key, record, fact)) return { match: record, key: record.key, possibleDuplicates: [] };
      possible.add(record.key);
    }
  }
  if (free !== null) return { match: null, key: free, possibleDuplicates: [...possible] };
  // Others hold every key of this one: two names on one mailbox, say, where the second name is taken too.
  const own = "fullName" in fact ? `${fact.key}|${foldedText(fact.fullName)}` : fact.key;
  const [record] = index.holders(own);
  if (record !== undefined) return { match: record, key: record.key, possibleDuplicates: [] };
  return { match: null, key: own, possibleDuplicates: [...possible] };
}

/** An event of which a later version is there already (RFC 5545, SEQUENCE). */
function isOvertaken(fact: Fact, record: ExistingRecord): boolean {
  const known = record.values["sequence"];
  return "sequence" in fact && typeof known === "number" && fact.sequence < known;
}

function entryOf<Kind extends RecordKind>(
  kind: Kind,
  fact: ImportFacts[Kind][number],
  index: Index,
): PreviewEntry<Kind> {
  const after = fieldValues(fact);
  const { match, key, possibleDuplicates } = matchOf(kind, fact, index);
  const { changes, values } =
    match === null ? { changes: [], values: after } : changedFields(match.values, after);
  if (match !== null && isOvertaken(fact, match)) {
    return { kind, verdict: "skipped", key, fact, values: match.values, changes: [], possibleDuplicates };
  }
  const verdict = match === null ? "new" : changes.length === 0 ? "same" : "changed";
  const record = match !== null && verdict === "same" ? match : { key, values };
  index.put(record, [fact.key, ...otherKeys(fact)]);
  return { kind, verdict, key, fact, values, changes, possibleDuplicates };
}

/** Where a record that was there before stands among the entries, with what it was. */
type Touched = { readonly record: ExistingRecord; values: FieldValues; readonly positions: number[] };

/** A record that later rows of the same file change back is not changed by the file. */
function settledEntries(entries: PreviewEntry[], touched: Iterable<Touched>): PreviewEntry[] {
  for (const { record, values, positions } of touched) {
    if (positions.length < 2 || changedFields(record.values, values).changes.length > 0) continue;
    for (const position of positions) {
      const entry = entries[position];
      if (entry?.verdict === "changed") {
        entries[position] = { ...entry, verdict: "same", changes: [], values: record.values };
      }
    }
  }
  return entries;
}

function kindEntries<Kind extends RecordKind>(
  kind: Kind,
  facts: readonly ImportFacts[Kind][number][],
  existing: ReadonlyMap<string, ExistingRecord> | undefined,
): PreviewEntry[] {
  const index = layeredIndex(existing);
  const touched = new Map<string, Touched>();
  const entries: PreviewEntry[] = [];
  for (const fact of facts) {
    const entry = entryOf(kind, fact, index);
    const record = existing?.get(entry.key);
    if (record !== undefined && record.key === entry.key) {
      const known = touched.get(entry.key) ?? { record, values: entry.values, positions: [] };
      known.values = entry.values;
      known.positions.push(entries.length);
      touched.set(entry.key, known);
    }
    entries.push(entry);
  }
  return settledEntries(entries, touched.values());
}

/**
 * What an import would do, in the order of the facts: each is new, changes a record, or repeats it. A later record
 * of the same file is compared with what the earlier one left. Pure and deterministic; the same facts on top of
 * the outcome change nothing.
 */
export function importPreview(facts: ImportFacts, existing: ExistingRecords): ImportPreview {
  const entries = recordKinds.flatMap((kind) => kindEntries(kind, facts[kind], existing[kind]));
  const counts = { new: 0, changed: 0, same: 0, skipped: 0 };
  for (const entry of entries) counts[entry.verdict] += 1;
  return { entries, counts };
}

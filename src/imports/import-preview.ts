import { foldedText } from "./identity-key.ts";
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

/** By kind, records by every key they answer to: their own and any alias. */
export type ExistingRecords = { readonly [Kind in RecordKind]?: ReadonlyMap<string, ExistingRecord> };

export type FieldChange = { readonly field: string; readonly before: FieldValue; readonly after: FieldValue };

/** `skipped`: the store holds a newer version already. */
export const verdicts = ["new", "changed", "same", "skipped"] as const;
export type Verdict = (typeof verdicts)[number];

type Fact = ImportFacts[RecordKind][number];

export type PreviewEntry<Kind extends RecordKind = RecordKind> = {
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** Key of the record it changes or repeats; the fact's own key when new. */
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
export function fieldValues(fact: object): FieldValues {
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
  const values: { [field: string]: FieldValue } = { ...before };
  for (const [field, value] of Object.entries(after)) {
    const old = before[field] ?? null;
    if (old === value) continue;
    const next = replacedLists.has(field) && !isEmpty(value) ? value : mergedValue(old, value);
    if (next === old || JSON.stringify(next) === JSON.stringify(old)) continue;
    values[field] = next;
    changes.push({ field, before: old, after: next });
  }
  return { changes, values };
}

/** Names that are written alike but for case, accents and spaces. */
function isSameName(record: ExistingRecord, fact: Fact): boolean {
  const name = record.values["fullName"];
  return "fullName" in fact && typeof name === "string" && foldedText(name) === foldedText(fact.fullName);
}

type Index = {
  get(key: string): ExistingRecord | undefined;
  set(key: string, record: ExistingRecord): void;
};

function layeredIndex(existing: ReadonlyMap<string, ExistingRecord> | undefined): Index {
  const added = new Map<string, ExistingRecord>();
  return {
    get: (key) => added.get(key) ?? existing?.get(key),
    set: (key, record) => {
      added.set(key, record);
    },
  };
}

function otherKeys(fact: Fact): readonly string[] {
  return "weakerKeys" in fact ? fact.weakerKeys : [];
}

/**
 * The record a fact is about. Its own key decides; a key it would have had in a poorer layout, or an alias of the
 * record, decides only under the same name, since addresses are shared.
 */
function matchOf(fact: Fact, index: Index): { match: ExistingRecord | null; possibleDuplicates: string[] } {
  const own = index.get(fact.key);
  if (own !== undefined && (own.key === fact.key || isSameName(own, fact)))
    return { match: own, possibleDuplicates: [] };
  const possible = new Set<string>(own === undefined ? [] : [own.key]);
  for (const key of otherKeys(fact)) {
    const record = index.get(key);
    if (record === undefined) continue;
    if (isSameName(record, fact) && isUpgrade(record.key, fact))
      return { match: record, possibleDuplicates: [] };
    possible.add(record.key);
  }
  return { match: null, possibleDuplicates: [...possible] };
}

/** Two people with different profile addresses are two people, whatever else they share. */
function isUpgrade(recordKey: string, fact: Fact): boolean {
  return !(recordKey.startsWith("linkedin:") && fact.key.startsWith("linkedin:"));
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
  const { match, possibleDuplicates } = matchOf(fact, index);
  const key = match?.key ?? fact.key;
  const { changes, values } =
    match === null ? { changes: [], values: after } : changedFields(match.values, after);
  if (match !== null && isOvertaken(fact, match)) {
    return { kind, verdict: "skipped", key, fact, values: match.values, changes: [], possibleDuplicates };
  }
  const verdict = match === null ? "new" : changes.length === 0 ? "same" : "changed";
  const record = match !== null && verdict === "same" ? match : { key, values };
  for (const each of [key, fact.key, ...otherKeys(fact)]) {
    const holder = index.get(each);
    if (holder === undefined || holder.key === key) index.set(each, record);
  }
  return { kind, verdict, key, fact, values, changes, possibleDuplicates };
}

/**
 * What an import would do, in the order of the facts: each is new, changes a record, or repeats it. A later record
 * of the same file is compared with what the earlier one left. Pure and deterministic; the same facts on top of
 * the outcome are all "same".
 */
export function importPreview(facts: ImportFacts, existing: ExistingRecords): ImportPreview {
  const entries: PreviewEntry[] = [];
  const counts = { new: 0, changed: 0, same: 0, skipped: 0 };
  for (const kind of recordKinds) {
    const index = layeredIndex(existing[kind]);
    for (const fact of facts[kind]) {
      const entry = entryOf(kind, fact, index);
      counts[entry.verdict] += 1;
      entries.push(entry);
    }
  }
  return { entries, counts };
}

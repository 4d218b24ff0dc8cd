import { expect, test } from "vitest";
import { importPreview, peopleByKey } from "./import-preview.ts";
import type { ExistingRecord } from "./import-preview.ts";
import { noFacts } from "./import-facts.ts";
import type { PersonFact } from "./import-facts.ts";
import { personFact } from "./person-fact.ts";

function person(parts: Partial<PersonFact>): PersonFact {
  return personFact({
    file: "a",
    line: 1,
    givenName: "",
    familyName: "",
    position: "",
    company: "",
    emails: [],
    phones: [],
    urls: [],
    connectedOn: null,
    birthday: null,
    notes: "",
    more: [],
    ...parts,
  });
}

function stored(...people: readonly PersonFact[]): ReadonlyMap<string, ExistingRecord> {
  const { entries } = importPreview({ ...noFacts, people }, {});
  return peopleByKey(entries.map(({ key, values }) => ({ key, values })));
}

const jane = person({ fullName: "Jane Doe", company: "Acme", emails: ["jane@acme.example"] });

test("a silent source takes nothing away, and addresses only grow", () => {
  const later = person({ fullName: "Jane Doe", emails: ["jane@acme.example", "jd@home.example"] });
  const [entry] = importPreview({ ...noFacts, people: [later] }, { people: stored(jane) }).entries;
  expect(entry).toMatchObject({
    verdict: "changed",
    changes: [
      { field: "emails", before: ["jane@acme.example"], after: ["jane@acme.example", "jd@home.example"] },
    ],
    values: { company: "Acme" },
  });
});

test("a shared mailbox makes a possible duplicate, never a merge", () => {
  const john = person({ fullName: "John Roe", company: "Acme", emails: ["jane@acme.example"] });
  const [entry] = importPreview({ ...noFacts, people: [john] }, { people: stored(jane) }).entries;
  expect(entry).toMatchObject({
    verdict: "new",
    key: "name:john roe/acme",
    possibleDuplicates: ["mail:jane@acme.example"],
  });
  const both = { ...noFacts, people: [jane, john] };
  expect(importPreview(both, { people: stored(jane, john) }).counts).toEqual({
    new: 0,
    changed: 0,
    same: 2,
    skipped: 0,
  });
});

test("the same name under two profile addresses is two people", () => {
  const one = person({
    fullName: "Wei Zhang",
    urls: ["https://linkedin.com/in/wei-1"],
    emails: ["wei@x.example"],
  });
  const two = person({
    fullName: "Wei Zhang",
    urls: ["https://linkedin.com/in/wei-2"],
    emails: ["wei@x.example"],
  });
  const { entries } = importPreview({ ...noFacts, people: [two] }, { people: stored(one) });
  expect(entries).toMatchObject([{ verdict: "new", possibleDuplicates: ["linkedin:in/wei-1"] }]);
});

test("a profile address decides, whatever the name became", () => {
  const before = person({ fullName: "Ana Roth", urls: ["https://www.linkedin.com/in/ana"] });
  const after = person({ fullName: "Ana Roth-Lind", urls: ["http://linkedin.com/in/ANA/?trk=x"] });
  const [entry] = importPreview({ ...noFacts, people: [after] }, { people: stored(before) }).entries;
  expect(entry).toMatchObject({ verdict: "changed", key: "linkedin:in/ana" });
});

test("a record is found under any address it answers to", () => {
  const record = {
    key: "linkedin:in/jane",
    values: { fullName: "Jane Doe", company: "Acme", emails: ["jane@acme.example"] },
  };
  const people = peopleByKey([record]);
  expect(importPreview({ ...noFacts, people: [jane] }, { people }).entries).toMatchObject([
    { verdict: "same", key: "linkedin:in/jane" },
  ]);
});

test("rows of one file that disagree about a person change nothing the second time", () => {
  const first = person({
    fullName: "Jane Doe",
    company: "Acme",
    position: "CTO",
    urls: ["https://www.linkedin.com/in/jane"],
  });
  const second = person({
    fullName: "Jane Doe",
    company: "Orbit",
    position: "CEO",
    urls: ["https://www.linkedin.com/in/jane"],
  });
  const facts = { ...noFacts, people: [first, second] };
  const initial = importPreview(facts, {});
  expect(initial.counts).toEqual({ new: 1, changed: 1, same: 0, skipped: 0 });
  const people = new Map(initial.entries.map(({ key, values }) => [key, { key, values }]));
  expect(importPreview(facts, { people }).counts).toEqual({ new: 0, changed: 0, same: 2, skipped: 0 });
});

test("the same name at the same company under two mailboxes is asked about, not merged", () => {
  const other = person({ fullName: "Jane Doe", company: "Acme", emails: ["jane@home.example"] });
  expect(importPreview({ ...noFacts, people: [other] }, { people: stored(jane) }).entries).toMatchObject([
    { verdict: "new", possibleDuplicates: ["mail:jane@acme.example"] },
  ]);
});

test("a contact known by name and company alone is the one who turns up with an address", () => {
  const bare = person({ fullName: "Jane Doe", company: "Acme" });
  expect(importPreview({ ...noFacts, people: [jane] }, { people: stored(bare) }).entries).toMatchObject([
    { verdict: "changed", key: "name:jane doe/acme", changes: [{ field: "emails" }] },
  ]);
  expect(importPreview({ ...noFacts, people: [bare] }, { people: stored(jane) }).entries).toMatchObject([
    { verdict: "same", key: "mail:jane@acme.example" },
  ]);
});

test("a bare name is too little to take two contacts for one", () => {
  const bare = person({ fullName: "Jane Doe" });
  expect(importPreview({ ...noFacts, people: [jane] }, { people: stored(bare) }).counts.new).toBe(1);
  expect(importPreview({ ...noFacts, people: [bare] }, { people: stored(bare) }).counts.same).toBe(1);
});

test("no two new people of one file get the same key", () => {
  const jorg = person({ fullName: "Jörg Müller", company: "Brandt", emails: ["office@brandt.example"] });
  const bare = person({ fullName: "Ava Lind" });
  const shared = person({ fullName: "Ava Lind", emails: ["office@brandt.example"] });
  const facts = { ...noFacts, people: [jorg, bare, shared] };
  const first = importPreview(facts, {});
  expect(first.counts.new).toBe(3);
  expect(new Set(first.entries.map(({ key }) => key)).size).toBe(3);
  expect(importPreview(facts, { people: stored(jorg, bare, shared) }).counts.same).toBe(3);
});

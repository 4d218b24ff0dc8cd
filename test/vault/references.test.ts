import { expect, test } from "vitest";
import { companyReferences } from "../../src/vault/company-references.ts";
import { opportunityReferences } from "../../src/vault/opportunity-references.ts";
import { personReferences } from "../../src/vault/person-references.ts";
import { dataTables } from "../../src/vault/schema.ts";
import { stepReferences } from "../../src/vault/step-references.ts";
import { run, tempApp } from "../support/temp-app.ts";

type ForeignKey = { readonly table: string; readonly from: string };

test("merging and deleting know every column of the schema that refers to a person, a company, an opportunity or a step", () => {
  const { database } = tempApp().session.current();
  const found = (target: string): string[] =>
    dataTables.flatMap((table) =>
      (database.pragma(`foreign_key_list(${table})`) as ForeignKey[])
        .filter((key) => key.table === target)
        .map((key) => `${table}.${key.from}`),
    );
  const known = (references: readonly { table: string; column: string }[]): string[] =>
    references.map(({ table, column }) => `${table}.${column}`);
  // An imported record names its row without a foreign key, since it may be of any table.
  expect(known(personReferences).toSorted()).toEqual(
    [...found("person"), "imported_record.row_id"].toSorted(),
  );
  expect(known(companyReferences).toSorted()).toEqual(found("company").toSorted());
  expect(known(opportunityReferences).toSorted()).toEqual(found("opportunity").toSorted());
  expect(known(stepReferences).toSorted()).toEqual(found("step").toSorted());
});

test("a merge keeps both people's addresses and drops what would stand twice", async () => {
  const app = tempApp();
  const { steps } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const keep = await run(app, "person.create", { fullName: "Noa Lind", email: "noa@old.example" });
  const other = await run(app, "person.create", {
    fullName: "Noa Lind",
    email: "noa@new.example",
    phone: "+44 1",
  });
  const [first, second] = steps;
  await run(app, "step.update", { id: first?.id ?? "", interviewers: [keep.id, other.id] });
  await run(app, "step.update", { id: second?.id ?? "", interviewers: [other.id] });
  await run(app, "person.merge", { keep: keep.id, merge: other.id });
  const merged = await run(app, "person.show", { id: keep.id });
  expect(merged).toMatchObject({ email: "noa@old.example", phone: "+44 1" });
  expect(merged.steps.map((step) => step.id).toSorted()).toEqual(
    [first?.id ?? "", second?.id ?? ""].toSorted(),
  );
  const rows = app.session.current().database.prepare("select value from contact_point").pluck().all();
  expect(rows).toEqual(["noa@new.example"]);
  await run(app, "undo", {});
  expect((await run(app, "person.list", {})).total).toBe(2);
});

test("deleting an opportunity keeps its offers, postings and introductions, without the link", async () => {
  const app = tempApp();
  const { id } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const person = await run(app, "person.create", { fullName: "Noa Lind" });
  await run(app, "posting.add", { company: "Harbor", title: "CTO", opportunityId: id });
  await run(app, "introduction.add", { viaPersonId: person.id, toName: "Ira", opportunityId: id });
  await run(app, "opportunity.delete", { id });
  expect((await run(app, "posting.list", {})).rows[0]?.opportunityId).toBeNull();
  expect((await run(app, "introduction.list", {})).rows[0]?.opportunityId).toBeNull();
  await run(app, "undo", {});
  expect((await run(app, "posting.list", {})).rows[0]?.opportunityId).toBe(id);
});

test("deleting an opportunity takes its questions, concerns and requirements along; a story stays; undo brings all back", async () => {
  const app = tempApp();
  const seat = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const stepId = seat.steps[0]?.id ?? "";
  const story = await run(app, "story.add", { title: "Trains" });
  const question = await run(app, "question.add", { opportunityId: seat.id, text: "Why now?" });
  await run(app, "question.ask", { id: question.id, outcome: "refused", stepId });
  await run(app, "concern.add", { opportunityId: seat.id, text: "Too far", stepId });
  const role = await run(app, "career.add", { company: "Quillbank", title: "CTO" });
  await run(app, "requirement.add", { opportunityId: seat.id, text: "Forty", careerEntryIds: [role.id] });
  await run(app, "working-note.save", { stepId, agreements: "All" });
  await run(app, "story.tell", { id: story.id, stepId });
  await run(app, "opportunity.delete", { id: seat.id });
  expect((await run(app, "story.show", { id: story.id })).tellings).toEqual([]);
  expect((await run(app, "question.list", {})).rows).toEqual([]);
  expect((await run(app, "concern.list", {})).rows).toEqual([]);
  await run(app, "undo", {});
  expect((await run(app, "story.show", { id: story.id })).tellings).toHaveLength(1);
  expect((await run(app, "question.list", {})).rows[0]?.state).toBe("refused");
  expect((await run(app, "requirement.list", { opportunityId: seat.id })).rows[0]?.careerEntryIds).toEqual([
    role.id,
  ]);
});

test("removing a step keeps the answer and the concern that came up in it; merging people leaves one telling", async () => {
  const app = tempApp();
  const seat = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const stepId = seat.steps[0]?.id ?? "";
  const keep = await run(app, "person.create", { fullName: "Noa Lind" });
  const other = await run(app, "person.create", { fullName: "N. Lind" });
  await run(app, "step.update", { id: stepId, interviewers: [keep.id, other.id] });
  const story = await run(app, "story.add", { title: "Trains" });
  await run(app, "story.tell", { id: story.id, stepId });
  await run(app, "person.merge", { keep: keep.id, merge: other.id });
  expect((await run(app, "story.show", { id: story.id })).tellings[0]?.people).toEqual([
    { personId: keep.id, name: "Noa Lind" },
  ]);
  const question = await run(app, "question.add", { opportunityId: seat.id, text: "Why now?" });
  await run(app, "question.ask", { id: question.id, outcome: "full", answer: "Growth", stepId });
  await run(app, "step.remove", { id: stepId });
  expect((await run(app, "question.list", {})).rows[0]?.askings[0]).toMatchObject({
    stepId: null,
    answer: "Growth",
  });
});

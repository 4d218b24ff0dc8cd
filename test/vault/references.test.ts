import { expect, test } from "vitest";
import { companyReferences } from "../../src/vault/company-references.ts";
import { personReferences } from "../../src/vault/person-references.ts";
import { dataTables } from "../../src/vault/schema.ts";
import { run, tempApp } from "../support/temp-app.ts";

type ForeignKey = { readonly table: string; readonly from: string };

test("merging and deleting know every column of the schema that refers to a person or a company", () => {
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

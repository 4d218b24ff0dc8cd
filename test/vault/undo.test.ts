import fc from "fast-check";
import { expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { run, tempApp, testActor } from "../support/temp-app.ts";

async function content(app: App): Promise<unknown> {
  return (JSON.parse((await run(app, "export.json", {})).content) as { tables: unknown }).tables;
}

test("undo takes back a whole operation over several tables, and redo does it again", async () => {
  const app = tempApp();
  const before = await content(app);
  const opened = await run(app, "opportunity.create", {
    company: "Harbor Robotics",
    title: "VP Engineering",
  });
  const after = await content(app);
  await run(app, "undo", {});
  expect(await content(app)).toEqual(before);
  await run(app, "redo", {});
  expect(await content(app)).toEqual(after);
  expect((await run(app, "opportunity.show", { id: opened.id })).steps).toHaveLength(6);
});

test("any operation of the history can be undone while nothing later builds on it", async () => {
  const app = tempApp();
  const first = await app.call("person.create", { fullName: "Noa Lind" }, testActor);
  const second = await app.call("person.create", { fullName: "Ira Bloom" }, testActor);
  await run(app, "undo", { seq: first.operation ?? 0 });
  const { rows } = await run(app, "person.list", {});
  expect(rows.map((row) => row.id)).toEqual([second.output.id]);
});

test("an undo that would lose later work is refused and names that work", async () => {
  const app = tempApp();
  const created = await app.call("person.create", { fullName: "Noa Lind" }, testActor);
  await run(app, "person.update", { id: created.output.id, position: "CEO" });
  await expect(run(app, "undo", { seq: created.operation ?? 0 })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("2 (Change Noa Lind)"),
  });
  await run(app, "undo", {});
  await run(app, "undo", {});
  expect((await run(app, "person.list", {})).total).toBe(0);
});

test("an undo that would leave a reference without its row is refused and changes nothing", async () => {
  const app = tempApp();
  const company = await app.call("company.create", { name: "Harbor Robotics" }, testActor);
  await run(app, "opportunity.create", { company: "Harbor Robotics", title: "CTO" });
  await expect(run(app, "undo", { seq: company.operation ?? 0 })).rejects.toMatchObject({ code: "conflict" });
  expect((await run(app, "company.list", {})).total).toBe(1);
});

test("a write that changes nothing leaves no trace in the history", async () => {
  const app = tempApp();
  const company = await run(app, "company.create", { name: "Harbor Robotics", stage: "Series B" });
  const again = await app.call("company.update", { id: company.id, stage: "Series B" }, testActor);
  expect(again.operation).toBeNull();
  expect((await run(app, "history", {})).rows).toHaveLength(1);
});

test("undoing everything, in any mixture of writes, gives back the empty vault; redoing everything, the full one", async () => {
  const write = fc.constantFrom(
    "person",
    "company",
    "opportunity",
    "edit",
    "step",
    "rationale",
    "merge",
    "close",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
      const app = tempApp();
      const empty = await content(app);
      for (const [index, kind] of writes.entries()) await randomWrite(app, kind, index);
      const full = await content(app);
      const { rows } = await run(app, "history", { limit: 100 });
      for (const _ of rows) await run(app, "undo", {});
      expect(await content(app)).toEqual(empty);
      for (const _ of rows) await run(app, "redo", {});
      expect(await content(app)).toEqual(full);
    }),
    { numRuns: 12 },
  );
});

async function randomWrite(app: App, kind: string, index: number): Promise<void> {
  const people = (await run(app, "person.list", {})).rows;
  const opportunities = (await run(app, "opportunity.list", {})).rows;
  const [person, other] = people;
  const [opportunity] = opportunities;
  if (kind === "person")
    await run(app, "person.create", { fullName: `Person ${index}`, company: `Company ${index % 2}` });
  if (kind === "company") await run(app, "company.create", { name: `Company ${index % 3}` });
  if (kind === "opportunity")
    await run(app, "opportunity.create", { company: `Company ${index % 2}`, title: "CTO" });
  if (kind === "edit" && person !== undefined)
    await run(app, "person.update", { id: person.id, position: `P${index}` });
  if (kind === "merge" && person !== undefined && other !== undefined)
    await run(app, "person.merge", { keep: person.id, merge: other.id });
  if (kind === "rationale") await run(app, "rationale.save", { text: `Because ${index}` });
  if (kind === "close" && opportunity !== undefined)
    await run(app, "opportunity.close", { id: opportunity.id, reason: "ghosted" });
  const step = opportunity?.steps[0];
  if (kind === "step" && step !== undefined) {
    await run(app, "step.finish", { id: step.id, core: `core ${index}` });
    await run(app, "step.repeat", { id: step.id });
    await run(app, "step.move", { id: step.id, position: 3 });
  }
}

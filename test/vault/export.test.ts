import fc from "fast-check";
import { expect, test } from "vitest";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { dataTables } from "../../src/vault/schema.ts";
import { run, tempApp } from "../support/temp-app.ts";

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

test("the JSON export of a full search, read into an empty vault, gives an equal one table by table", async () => {
  const full = tempApp();
  await fillDemo(full);
  const exported = await run(full, "export.json", {});
  const empty = tempApp();
  await run(empty, "vault.import", { file: base64(exported.content) });
  const again = await run(empty, "export.json", {});
  const [before, after] = [exported, again].map(
    (file) => (JSON.parse(file.content) as { tables: Record<string, unknown[]> }).tables,
  );
  for (const table of dataTables) expect(after?.[table], table).toEqual(before?.[table]);
  expect(dataTables.filter((table) => before?.[table]?.length === 0)).toEqual([]);
  await run(empty, "undo", {});
  expect((await run(empty, "person.list", {})).total).toBe(0);
});

test("an export is not read over what is there unless asked, and a damaged one changes nothing", async () => {
  const app = tempApp();
  await run(app, "person.create", { fullName: "Noa Lind" });
  const { content } = await run(app, "export.json", {});
  await expect(run(app, "vault.import", { file: base64(content) })).rejects.toMatchObject({
    code: "conflict",
  });
  for (const broken of [
    "no json",
    "{}",
    content.replace('"person"', '"persons"'),
    content.replace('"full_name"', '"fullname"'),
  ]) {
    await expect(run(app, "vault.import", { file: base64(broken), replace: true })).rejects.toMatchObject({
      code: "invalid-input",
    });
  }
  expect((await run(app, "person.list", {})).total).toBe(1);
});

test("people survive export to CSV and import, formulas defused on the way and +44 unharmed", async () => {
  const nasty = fc.constantFrom(
    '=HYPERLINK("http://x")',
    "+44 20 7946 0958",
    "-1",
    "@sum",
    "'quoted",
    'Ann, "the" O\'Hara',
    "Zoë\nLine two",
    "plain",
  );
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (position, phone) => {
      const one = tempApp();
      await run(one, "person.create", {
        fullName: "Noa Lind",
        position: position.replace("\n", " "),
        phone: phone.replace("\n", " "),
        email: "noa@example.com",
      });
      const { content } = await run(one, "export.people", {});
      for (const line of content.split("\r\n"))
        for (const cell of line.split(",")) expect(cell).not.toMatch(/^"?[=+@-]/);
      const two = tempApp();
      await run(two, "import.run", { file: base64(content), fileName: "people.csv" });
      const [person] = (await run(two, "person.list", {})).rows;
      expect(person).toMatchObject({
        fullName: "Noa Lind",
        position: position.replace("\n", " ").trim(),
        phone: phone.replace("\n", " ").trim(),
      });
    }),
    { numRuns: 10 },
  );
});

test("dated steps become a calendar; a busy one tells nothing", async () => {
  const app = tempApp();
  const { steps } = await run(app, "opportunity.create", { company: "Harbor Robotics", title: "CTO" });
  await run(app, "step.update", {
    id: steps[0]?.id ?? "",
    startsAt: "2026-12-01T10:00:00+01:00",
    place: "Hamburg",
  });
  expect((await run(app, "export.ics", {})).content).toContain("DTSTART:20261201T090000Z");
  const busy = (await run(app, "export.ics", { busyOnly: true })).content;
  expect(busy).toContain("SUMMARY:Busy");
  expect(busy).not.toMatch(/Harbor|Hamburg|Recruiter/);
  expect((await run(app, "export.vcard", {})).content).toBe("");
});

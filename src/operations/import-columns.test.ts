import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

const table =
  "Was;Wo;Wann;Bemerkung;Aufwand\nCTO;Müller GmbH;03.02.2026;Gut;hoch\nVP Engineering;Öhlen AG;15.02.2026;;\n";
const windows1252 = Buffer.from(table, "latin1").toString("base64");
const mapping = ["title", "company", "savedOn", "notes", "notes"] as const;
const sheet = { file: windows1252, fileName: "stellen.csv" };

test("S7 a table that no reader knows shows its columns; the user's mapping is previewed, run and kept", async () => {
  const app = tempApp();
  const shown = await run(app, "import.columns", sheet);
  expect(shown).toMatchObject({
    format: "unknown",
    isMapped: true,
    isRemembered: false,
    encoding: "windows-1252",
    delimiter: ";",
  });
  expect(shown.columns.map((column) => [column.header, column.meaning, column.sample[0]])).toEqual([
    ["Was", "notes", "CTO"],
    ["Wo", "notes", "Müller GmbH"],
    ["Wann", "notes", "03.02.2026"],
    ["Bemerkung", "notes", "Gut"],
    ["Aufwand", "notes", "hoch"],
  ]);
  await expect(run(app, "import.preview", sheet)).rejects.toThrow(/import columns/u);
  const preview = await run(app, "import.preview", { ...sheet, mapping: [...mapping] });
  expect(preview).toMatchObject({ format: "tracker-csv", new: 2, skippedCount: 0 });
  expect(preview.kinds).toEqual([{ kind: "opportunities", new: 2, changed: 0, same: 0, skipped: 0 }]);
  const done = await run(app, "import.run", { ...sheet, mapping: [...mapping] });
  expect(done.columns.map((column) => column.meaning)).toEqual(mapping);
  const { rows } = await run(app, "opportunity.list", {});
  expect(new Set(rows.map((row) => `${row.companyName}|${row.title}|${row.notes}`))).toEqual(
    new Set(["Müller GmbH|CTO|Gut\nAufwand: hoch", "Öhlen AG|VP Engineering|"]),
  );
  expect((await run(app, "import.columns", sheet)).isRemembered).toBe(true);
  const again = await run(app, "import.run", sheet);
  expect([again.new, again.changed, again.same, again.run]).toEqual([0, 0, 2, null]);
  expect(again.sameRows.map((row) => row.line)).toEqual([2, 3]);
});

test("S7 a mapping that does not fit is refused with its field", async () => {
  const app = tempApp();
  const refusal = async (given: readonly ("company" | "title" | "notes" | "stage")[]) =>
    run(app, "import.preview", { ...sheet, mapping: [...given] }).then(
      () => null,
      (cause: unknown) => (cause as { issues: readonly { path: string; message: string }[] }).issues[0],
    );
  expect(await refusal(["company", "company"])).toMatchObject({
    path: "mapping",
    message: "names company twice; keep one of them as notes",
  });
  expect(await refusal(["notes", "stage"])).toMatchObject({ message: "must name a company or a title" });
  expect(await refusal(["company", "title", "notes", "notes", "notes", "notes"])).toMatchObject({
    message: "names more than 5 columns",
  });
  const card = Buffer.from("BEGIN:VCARD\nFN:Noa Lind\nEND:VCARD\n").toString("base64");
  await expect(
    run(app, "import.preview", { file: card, fileName: "a.vcf", mapping: ["company"] }),
  ).rejects.toThrow(/no columns/u);
});

test("a saved report tells its operation, which undo takes back", async () => {
  const app = tempApp();
  const done = await run(app, "import.run", { ...sheet, mapping: [...mapping] });
  const saved = await run(app, "import.show", { id: done.run ?? "" });
  expect(saved).toMatchObject({ fileName: "stellen.csv", new: 2, skippedCount: 0 });
  await run(app, "undo", { seq: saved.operation ?? 0 });
  expect((await run(app, "opportunity.list", {})).total).toBe(0);
  expect((await run(app, "import.list", {})).rows).toEqual([]);
});

test("an Excel workbook is named as what it is", async () => {
  const app = tempApp();
  // An empty archive whose comment names the part by which a workbook is known.
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(15, 20);
  const file = Buffer.concat([end, Buffer.from("xl/workbook.xml")]).toString("base64");
  await expect(run(app, "import.preview", { file, fileName: "jobs.xlsx" })).rejects.toThrow(/CSV UTF-8/u);
});

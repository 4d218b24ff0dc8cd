import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

const folder = join(import.meta.dirname, "..", "..", "docs", "guide", "offers");
const samples = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

function given(text: string, fileName = "offer.yaml") {
  return { file: Buffer.from(text, "utf8").toString("base64"), fileName };
}

test.each(samples)(
  "the guide's %s is valued and priced, with error bars and notes",
  { timeout: 60_000 },
  async (name) => {
    const app = tempApp();
    const file = given(readFileSync(join(folder, name), "utf8"), name);
    const value = await run(app, "offer.value", { ...file, paths: 8192 });
    expect(value.worth.mean).toBeGreaterThan(0);
    expect(value.worth.standardError).toBeGreaterThan(0);
    expect(value.notes.length).toBeGreaterThan(3);
    const again = await run(app, "offer.value", { ...file, paths: 8192 });
    expect(again.worth).toEqual(value.worth);
    const priced = await run(app, "offer.price", { ...file, paths: 8192 });
    expect(priced.asks.length).toBeGreaterThan(5);
  },
);

test("a file that is no offer is refused with the field and the fix, and nothing is saved", async () => {
  const app = tempApp();
  await expect(run(app, "offer.save", { ...given("grants: [}"), name: "x" })).rejects.toMatchObject({
    code: "invalid-input",
  });
  await expect(run(app, "offer.save", { ...given("salary: lots\n"), name: "x" })).rejects.toMatchObject({
    code: "invalid-input",
  });
  expect((await run(app, "offer.list", {})).rows).toEqual([]);
});

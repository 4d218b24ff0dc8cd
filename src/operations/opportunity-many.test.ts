import { expect, test } from "vitest";
import type { App } from "../app.ts";
import { run, tempApp } from "../../test/support/temp-app.ts";

async function three(app: App): Promise<string[]> {
  const ids: string[] = [];
  for (const company of ["Harbor", "Tidewater", "Quillbank"])
    ids.push((await run(app, "opportunity.create", { company, title: "CTO", withTemplate: false })).id);
  return ids;
}

async function states(app: App): Promise<Record<string, string>> {
  const { rows } = await run(app, "opportunity.list", {});
  return Object.fromEntries(
    rows.map((row) => [row.companyName, `${row.state} ${row.closeReason ?? ""}`.trim()]),
  );
}

test("many change at once, and one undo takes all of it back", async () => {
  const app = tempApp();
  const ids = await three(app);
  await run(app, "opportunity.update-many", { ids, channel: "investor", state: "offer" });
  const { rows } = await run(app, "opportunity.list", { channel: ["investor"], rung: ["investors"] });
  expect(rows.map((row) => row.state)).toEqual(["offer", "offer", "offer"]);
  expect((await run(app, "history", { limit: 1 })).rows[0]?.summary).toBe("Change Quillbank and 2 others");
  await run(app, "undo", {});
  expect(await states(app)).toEqual({ Harbor: "open", Tidewater: "open", Quillbank: "open" });
  expect((await run(app, "opportunity.list", { channel: ["unknown"] })).total).toBe(3);
});

test("closing keeps each with its reason, a state opens closed ones again, deleting takes their loops along", async () => {
  const app = tempApp();
  const ids = await three(app);
  await run(app, "opportunity.update-many", {
    ids: ids.slice(0, 2),
    closeReason: "ghosted",
    closeNote: "silent",
  });
  expect(await states(app)).toEqual({
    Harbor: "closed ghosted",
    Tidewater: "closed ghosted",
    Quillbank: "open",
  });
  await run(app, "opportunity.update-many", { ids, state: "offer" });
  expect(await states(app)).toEqual({ Harbor: "offer", Tidewater: "offer", Quillbank: "offer" });
  await run(app, "opportunity.update-many", { ids, delete: true });
  expect(await states(app)).toEqual({});
  await run(app, "undo", {});
  expect(Object.keys(await states(app))).toHaveLength(3);
});

test("nothing is changed when one of them cannot be, and contradictions are refused", async () => {
  const app = tempApp();
  const ids = await three(app);
  const refused = async (input: Parameters<typeof run<"opportunity.update-many">>[2]): Promise<string> =>
    run(app, "opportunity.update-many", input).then(
      () => "",
      (error: Error) => error.message,
    );
  expect(await refused({ ids: [...ids, "opp_none"], state: "offer" })).toContain("opp_none");
  expect(await refused({ ids, closeReason: "ghosted", closedOn: "2020-01-01" })).toContain(
    "before it opened",
  );
  expect(await refused({ ids })).toContain("Nothing to change");
  expect(await refused({ ids, delete: true, state: "offer" })).toContain("Deleting");
  expect(await refused({ ids, closeReason: "ghosted", state: "offer" })).toContain("no other state");
  expect(await refused({ ids, closeNote: "so" })).toContain("closeReason");
  expect(await states(app)).toEqual({ Harbor: "open", Tidewater: "open", Quillbank: "open" });
});

test("a saved view narrows the list, what is asked beside it counts, and views of schema 2 are still read", async () => {
  const app = tempApp();
  const [first = ""] = await three(app);
  await run(app, "opportunity.update-many", { ids: [first], channel: "investor", state: "offer" });
  const saved = await run(app, "view.save", {
    name: "Warm",
    layout: "board",
    channel: ["investor"],
    group: "rung",
  });
  expect(saved).toMatchObject({ filters: { channel: ["investor"] }, arrangement: { group: "rung" } });
  expect((await run(app, "opportunity.list", { view: "warm" })).total).toBe(1);
  expect((await run(app, "opportunity.list", { view: "Warm", channel: ["unknown"] })).total).toBe(2);
  await expect(run(app, "opportunity.list", { view: "Cold" })).rejects.toThrow('Saved are "Warm"');
  await run(app, "view.save", { name: "Warm", layout: "board" });
  const exported = JSON.parse((await run(app, "export.json", {})).content) as {
    tables: { saved_view: { filters: string }[] };
  };
  const [row] = exported.tables.saved_view;
  if (row !== undefined) row.filters = JSON.stringify({ states: ["offer"], channels: [], search: "" });
  const file = Buffer.from(JSON.stringify(exported)).toString("base64");
  await run(app, "vault.import", { file, replace: true });
  expect((await run(app, "view.list", {})).rows[0]?.filters).toEqual({
    state: ["offer"],
    channel: [],
    search: "",
  });
  expect((await run(app, "opportunity.list", { view: "Warm" })).total).toBe(1);
});

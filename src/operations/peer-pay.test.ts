import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

test("N2 what a peer told is kept under the role that the title names, unnamed unless a name is given", async () => {
  const app = tempApp();
  const added = await run(app, "peer-pay.add", { role: "VP Engineering", salary: 250_000, bonus: 40_000 });
  expect(added).toMatchObject({
    who: "",
    role: "engineering",
    currency: "USD",
    year: 2026,
    total: 290_000,
    toldOn: "2026-11-24",
  });
  const edited = await run(app, "peer-pay.edit", {
    id: added.id,
    bonus: null,
    total: 300_000,
    currency: "eur",
  });
  expect(edited).toMatchObject({ salary: 250_000, bonus: null, total: 300_000, currency: "EUR" });
  await run(app, "peer-pay.add", { role: "Head of Platform", total: 1 });
  expect((await run(app, "peer-pay.list", { role: "engineering" })).rows).toHaveLength(1);
  expect((await run(app, "peer-pay.list", {})).rows.map((row) => row.role)).toContain("head of platform");
  await run(app, "peer-pay.remove", { id: added.id });
  await expect(run(app, "peer-pay.edit", { id: added.id, bonus: 1 })).rejects.toThrow("peer-pay list");
  await expect(run(app, "peer-pay.add", { role: "cto", salary: -1 })).rejects.toThrow("negative");
  await expect(run(app, "peer-pay.add", { role: "cto", currency: "dollars" })).rejects.toThrow("USD or EUR");
});

test("N2 a peer's word answers the nudge on the seat's pay, and nothing of it is in the export of pay", async () => {
  const app = tempApp();
  const { id } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  await run(app, "opportunity.update", { id, state: "offer" });
  const nudges = async () =>
    (await run(app, "today", { limit: 50 })).nudges.filter(({ ruleId }) => ruleId === "N2");
  expect(await nudges()).toMatchObject([{ action: { operation: "peer-pay.add", input: { role: "cto" } } }]);
  await run(app, "peer-pay.add", { role: "CTO", who: "Noa Lind", total: 987_654 });
  expect(await nudges()).toEqual([]);
  for (const table of ["sct", "grants", "payments"] as const)
    expect((await run(app, "export.pay", { table })).content).not.toMatch(/Noa|987654/u);
});

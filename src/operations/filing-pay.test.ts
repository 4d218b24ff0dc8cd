import { expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { run, tempApp } from "../../test/support/temp-app.ts";

function proxy(rows: readonly (readonly [name: string, year: number, total: number])[]): Buffer {
  const cells = rows.map(
    ([name, year, total]) =>
      `<tr><td>${name}<br>Chief Technology Officer</td><td>${year}</td><td>${total - 1000}</td><td>1000</td><td>${total}</td></tr>`,
  );
  return Buffer.from(
    `<html><body><p>Summary Compensation Table</p><table><tr><td>Name and Principal Position</td><td>Year</td><td>Salary ($)</td><td>All Other Compensation ($)</td><td>Total ($)</td></tr>${cells.join("")}</table></body></html>`,
  );
}

const names = ["Ann Arbor", "Ben Byrd", "Cleo Carr", "Dov Dietz", "Eva Eng"];
const five = names.map((name, index) => [name, 2023, 400_000 + index * 100_000] as const);

test("N2 percentiles of a role count each person once, in the dollars asked for", async () => {
  const app = tempApp();
  await run(app, "filing.read", {
    file: proxy(five).toString("base64"),
    fileName: "a.htm",
    company: "Harbor",
    companySize: 300,
  });
  const pay = await run(app, "filing.pay", { role: "CTO", year: 2023 });
  expect(pay).toMatchObject({
    people: 5,
    companies: 1,
    percentiles: { p25: 500_000, p50: 600_000, p75: 700_000 },
  });
  await run(app, "filing.read", {
    file: proxy(five.map(([name, , total]) => [name, 2022, total])).toString("base64"),
    fileName: "b.htm",
    company: "Harbor",
  });
  expect(await run(app, "filing.pay", { role: "cto" })).toMatchObject({
    people: 5,
    percentiles: { p50: 600_000 },
  });
  const adjusted = await run(app, "filing.pay", { role: "cto", inflationAdjusted: true });
  expect(adjusted.percentiles?.p50).toBe(Math.round((600_000 * 313.689) / 304.702));
  const later = proxy([["Ann Arbor", 2090, 900_000]]).toString("base64");
  await run(app, "filing.read", { file: later, fileName: "c.htm", company: "Harbor" });
  expect(await run(app, "filing.pay", { role: "cto", inflationAdjusted: true })).toMatchObject({
    people: 5,
    leftOut: 0,
  });
  expect(await run(app, "filing.pay", { role: "cto", size: 500 })).toMatchObject({ people: 5 });
  expect(await run(app, "filing.pay", { role: "cto", size: 900 })).toMatchObject({ people: 0 });
});

test("N2 under five people there is no percentile, and it says so", async () => {
  const app = tempApp();
  const file = proxy(five.slice(0, 4)).toString("base64");
  await run(app, "filing.read", { file, fileName: "a.htm" });
  const pay = await run(app, "filing.pay", { role: "cto" });
  expect(pay).toMatchObject({ people: 4, percentiles: null });
  expect(pay.note).toContain("too few");
});

test("N2 a filing is read once, compressed or not, and again for a newer reader", async () => {
  const app = tempApp();
  const input = { file: gzipSync(proxy(five)).toString("base64"), fileName: "a.htm.gz" };
  const first = await run(app, "filing.read", input);
  expect(first).toMatchObject({ verdict: "found", wasRead: false });
  expect(first.sct[0]).toMatchObject({ bonus: null, total: 400_000, roles: ["cto"] });
  expect(await run(app, "filing.read", input)).toMatchObject({ id: first.id, wasRead: true });
  const exported = (await run(app, "export.json", {})).content;
  const older = exported.replace(/("reader_version": ?)\d+/, (_, key: string) => `${key}0`);
  expect(older).not.toBe(exported);
  await run(app, "vault.import", { file: Buffer.from(older).toString("base64"), replace: true });
  expect(await run(app, "filing.read", input)).toMatchObject({ id: first.id, wasRead: false });
  expect((await run(app, "filing.list", {})).rows).toHaveLength(1);
  expect(await run(app, "filing.pay", { role: "cto" })).toMatchObject({ people: 5 });
});

test("N2 a filing's company is taken from its inline XBRL where there is no submission around it", async () => {
  const tags =
    '<ix:nonNumeric name="dei:EntityRegistrantName" id="f1"><b>Harbor &amp; Sons</b></ix:nonNumeric><ix:nonNumeric contextRef="c" name="dei:EntityCentralIndexKey">0000000042</ix:nonNumeric>';
  const text = proxy(five).toString().replace("<body>", `<body>${tags}`);
  const input = { file: Buffer.from(text).toString("base64"), fileName: "a.htm" };
  expect(await run(tempApp(), "filing.read", input)).toMatchObject({
    company: "Harbor & Sons",
    cik: "0000000042",
  });
});

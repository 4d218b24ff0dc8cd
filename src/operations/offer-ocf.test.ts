import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";
import { AppError } from "../app-error.ts";

const folder = join(import.meta.dirname, "..", "..", "test", "fixtures", "ocf", "fernhill");
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [`fernhill/${name}`, readFileSync(join(folder, name))]),
);
const packed = (more: Record<string, Uint8Array> = {}) => ({
  file: Buffer.from(zipSync({ ...files, ...more })).toString("base64"),
  fileName: "fernhill.zip",
});
const asJson = (value: unknown) => ({
  file: Buffer.from(JSON.stringify(value)).toString("base64"),
  fileName: "x.json",
});

async function refusal(asked: Promise<unknown>): Promise<AppError> {
  const cause = await asked.catch((thrown: unknown) => thrown);
  expect(cause).toBeInstanceOf(AppError);
  return cause as AppError;
}

test("N4 a package is previewed, narrowed to a person, with what is passed over counted", async () => {
  const app = tempApp();
  const system = { "__MACOSX/fernhill/._Manifest.ocf.json": Buffer.from("junk"), "a.pdf": Buffer.from("x") };
  const read = await run(app, "offer.read-ocf", { ...packed(system), search: "kim roe" });
  expect(read).toMatchObject({ companyName: "Fernhill Robotics", total: 2, commonPrice: 0.8 });
  expect(read.rows.map(({ securityId }) => securityId)).toEqual(["es-1", "rs-1"]);
  expect(read.leftOut).toContainEqual({ what: "files that are no JSON", count: 2 });
});

test("N4 a security becomes an offer whose unknowns are marked, and one undo takes it back", async () => {
  const app = tempApp();
  const saved = await run(app, "offer.import-ocf", { ...packed(), securityIds: ["ES-3"] });
  expect(saved).toMatchObject({ name: "Fernhill Robotics", version: 1, grants: 1, currency: "USD" });
  expect(saved.unknown).toContain("salary");
  expect(saved.warnings.map(({ path }) => path)).toContain("company.fullyDilutedShares");
  await run(app, "undo", {});
  expect((await run(app, "offer.list", {})).rows).toEqual([]);
});

test("N4 a new version of a saved offer keeps its pay and takes over grants and company", async () => {
  const app = tempApp();
  const json = JSON.stringify({
    amounts: "units",
    id: "x",
    currency: "USD",
    place: "US-WA",
    startDate: "2027-02-01",
    salary: 320_000,
    company: { name: "Fernhill" },
    unknown: ["company.commonPrice"],
  });
  const { id } = await run(app, "offer.save", { json, name: "Talks" });
  const next = await run(app, "offer.import-ocf", { ...packed(), securityIds: ["es-3"], offerId: id });
  expect(next).toMatchObject({ name: "Talks", version: 2, salary: 320_000, place: "US-WA", grants: 1 });
  expect(next.unknown).toEqual(["company.classes[0].participation", "grants[0].acceleration"]);
  const { changes } = await run(app, "offer.diff", { from: "Talks@1" });
  expect(changes).toContainEqual({ field: "company.fullyDilutedShares", before: null, after: "11525000" });
  const value = await run(app, "offer.value", { offerId: "Talks", paths: 1024 });
  expect(value.worth.mean).toBeGreaterThan(0);
});

test.each([
  ["without a security named", packed(), [], "there are 4, such as es-1 (Kim Roe)"],
  ["for a security that is not there", packed(), ["es-9"], "There is no security es-9."],
  ["for what is not modelled", packed(), ["SAR-1"], "Stock appreciation rights are not modelled."],
  ["for JSON of another kind", asJson({ salary: 3 }), [], "holds nothing of the Open Cap Format"],
  ["without transactions", asJson([{ object_type: "STAKEHOLDER", id: "a" }]), [], "holds no transactions"],
  [
    "for what is no JSON",
    { file: Buffer.from("{").toString("base64"), fileName: "x.json" },
    [],
    "is not JSON",
  ],
  [
    "for a damaged zip",
    { file: Buffer.from("PK\u0003\u0004").toString("base64"), fileName: "x.zip" },
    [],
    "is damaged",
  ],
])("a refusal %s says what to do, and nothing is saved", async (_, given, securityIds, message) => {
  const app = tempApp();
  const refused = await refusal(run(app, "offer.import-ocf", { ...given, securityIds }));
  expect(refused.code).toBe("invalid-input");
  expect(refused.message).toContain(message);
  expect((await run(app, "offer.list", {})).rows).toEqual([]);
});

test("securities of another currency are not put into a saved offer", async () => {
  const app = tempApp();
  const json =
    '{"id":"x","currency":"EUR","place":"DE","startDate":"2027-02-01","salary":12000000,"company":{"name":"Y"}}';
  const { id } = await run(app, "offer.save", { json });
  const refused = await refusal(
    run(app, "offer.import-ocf", { ...packed(), securityIds: ["es-3"], offerId: id }),
  );
  expect(refused.message).toContain("is in EUR and the securities are in USD");
});

test("an offer file that is one of a cap table is told where to go", async () => {
  const app = tempApp();
  const manifest = readFileSync(join(folder, "Manifest.ocf.json"), "utf8");
  const refused = await refusal(run(app, "offer.save", { json: manifest }));
  expect(refused.message).toContain("oneofone offer import-ocf");
});

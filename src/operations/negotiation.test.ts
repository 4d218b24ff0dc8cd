import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";
import type { App } from "../app.ts";
import { pdfText } from "../../test/support/pdf-text.ts";

const offer = {
  id: "acme",
  amounts: "units",
  currency: "USD",
  place: "US-CA",
  startDate: "2027-02-01",
  salary: 300_000,
  bonus: { target: 0.2 },
  severance: { months: 6 },
  company: { name: "Acme", commonPrice: 2, preferredPrice: 6, fullyDilutedShares: 20_000_000 },
  grants: [
    {
      id: "options",
      instrument: "ISO",
      quantity: 200_000,
      grantDate: "2027-02-01",
      vestingStart: "2027-02-01",
      vesting: { months: 48, cliffMonths: 12 },
      price: 2,
      fairValueAtGrant: 2,
      windows: [{ length: 90, unit: "days" }],
    },
  ],
  beliefs: { stage: "B", scenarios: [{ name: "as planned", probability: 1 }] },
};

async function seat(app: App): Promise<string> {
  const { id } = await run(app, "opportunity.create", { company: "Acme", title: "CTO" });
  await run(app, "offer.save", { json: JSON.stringify(offer), name: "Acme", opportunityId: id });
  return id;
}

test("N1 an ask cannot be made before the offer step; the refusal says how it can", async () => {
  const app = tempApp();
  const id = await seat(app);
  await expect(
    run(app, "negotiation.add-ask", { opportunityId: id, what: "More", state: "made" }),
  ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("--state offer") });
  const ask = await run(app, "negotiation.add-ask", { opportunityId: id, what: "More", term: "salary=+5%" });
  await expect(run(app, "negotiation.update-ask", { id: ask.id, state: "granted" })).rejects.toThrow(
    /keep the ask planned/u,
  );
  await run(app, "opportunity.update", { id, state: "offer" });
  const made = await run(app, "negotiation.update-ask", { id: ask.id, state: "made" });
  expect(made).toMatchObject({ state: "made", madeOn: "2026-11-24", answeredOn: null });
  const answered = await run(app, "negotiation.update-ask", { id: ask.id, state: "partly", answer: "Three" });
  expect(answered).toMatchObject({ madeOn: "2026-11-24", answeredOn: "2026-11-24", answer: "Three" });
});

test("E2 the plan ranks asks with their errors, and its package keeps to the pushes", async () => {
  const app = tempApp();
  const id = await seat(app);
  const given = { opportunityId: id, what: "Pay", term: "salary=+10%", pushes: 3 };
  const ask = await run(app, "negotiation.add-ask", given);
  await run(app, "negotiation.add-ask", { opportunityId: id, what: "Fridays at home" });
  const plan = await run(app, "negotiation.plan", { opportunityId: id, pushes: 2, paths: 8192 });
  expect(plan.package.pushes).toBeLessThanOrEqual(2);
  expect(plan.package.joint?.worth).toBeGreaterThan(0);
  expect(plan.asks.find(({ text }) => text === "salary=+10%")).toMatchObject({
    askId: ask.id,
    pushes: 3,
    isInPackage: false,
    fallBack: { text: "salary=+5%" },
  });
  expect(plan.unpriced).toMatchObject([{ what: "Fridays at home" }]);
  const words = plan.package.asks.map((text) => text.split("=")[0]);
  expect(new Set(words).size).toBe(words.length);
  const single = await run(app, "offer.price", { offerId: "Acme", ask: ["salary=+10%"], paths: 8192 });
  expect(plan.asks.find(({ text }) => text === "salary=+10%")?.worth).toBeCloseTo(
    single.asks[0]?.worth ?? 0,
    0,
  );
  const weighed = await run(app, "negotiation.plan", {
    opportunityId: id,
    pushes: 1,
    weight: ["shares=2"],
    paths: 8192,
  });
  expect(weighed.asks.find(({ text }) => text === "shares=+20%")).toMatchObject({
    pushes: 2,
    isInPackage: false,
  });
});

test("N11 each start day loses what falls due later there, and the pay since the earliest day here", async () => {
  const app = tempApp();
  const id = await seat(app);
  const item = { opportunityId: id, what: "Bonus", dueOn: "2027-01-10", amount: 30_000 };
  await run(app, "negotiation.save-forgone", item);
  const { days, least, currency } = await run(app, "negotiation.start-date", {
    opportunityId: id,
    earliest: "2027-01-01",
    days: 20,
  });
  expect(currency).toBe("USD");
  expect(days[0]).toMatchObject({ atPresentJob: 30_000, atNewJob: 0, lostItems: ["Bonus"] });
  // Nine days of 360,000 a year.
  expect(days[9]).toMatchObject({ on: "2027-01-10", atPresentJob: 30_000, atNewJob: 8876.71 });
  expect(days[10]).toMatchObject({ atPresentJob: 0, lostItems: [] });
  expect(least).toBe("2027-01-11");
});

test("N7 N8 a sale, being let go and both differ as the terms say; IRC 280G shows when it bites", async () => {
  const app = tempApp();
  const id = await seat(app);
  const plain = await run(app, "negotiation.scenarios", { opportunityId: id, price: 12 });
  expect(plain.rows.map(({ severance }) => severance)).toEqual([0, 150_000, 150_000]);
  expect(plain.rows.map(({ acceleratedShares }) => acceleratedShares)).toEqual([0, 0, 0]);
  const acceleration = {
    trigger: "double",
    amount: { kind: "part-of-unvested", part: 1 },
    protectionMonths: 12,
    lookBackMonths: 3,
    qualifyingTerminations: ["without-cause"],
    ifNotAssumed: "vests-in-full",
    beforeCliff: true,
    takenFrom: "last-tranches",
  };
  const better = { ...offer, grants: [{ ...offer.grants[0], acceleration }] };
  await run(app, "offer.save", { json: JSON.stringify(better), name: "Acme" });
  const changed = await run(app, "negotiation.scenarios", {
    opportunityId: id,
    price: 12,
    baseAmount: 100_000,
  });
  const [sale, letGo, both] = changed.rows;
  expect([sale?.acceleratedShares, letGo?.acceleratedShares]).toEqual([0, 0]);
  expect(both?.vestedShares).toBe(200_000);
  expect(both?.parachute).toMatchObject({ bites: true, limit: 300_000 });
  expect(both?.parachute?.exciseTax).toBeGreaterThan(0);
  expect(letGo?.parachute).toBeNull();
});

test("N6 the adviser pack is PDF, JSON and a workbook with live formulas, without private notes", async () => {
  const app = tempApp();
  const id = await seat(app);
  await run(app, "negotiation.update", { opportunityId: id, notes: "SECRET floor" });
  await run(app, "negotiation.add-ask", { opportunityId: id, what: "=SECRET()", reason: "SECRET why" });
  const file = async (format: "pdf" | "xlsx" | "json", includeNotes = false) => {
    const { content } = await run(app, "export.adviser-pack", { opportunityId: id, format, includeNotes });
    return new Uint8Array(Buffer.from(content, "base64"));
  };
  const json = strFromU8(await file("json"));
  expect(json).not.toContain("SECRET");
  expect(strFromU8(await file("json", true))).toContain("SECRET floor");
  const { text } = await pdfText(await file("pdf"));
  for (const part of [
    "Questions for the adviser",
    "Calendar of events",
    "Assumptions and sources",
    "200,000",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("SECRET");

  const workbook = unzipSync(await file("xlsx", true));
  const sheet = (number: number): string => strFromU8(workbook[`xl/worksheets/sheet${number}.xml`]!);
  const [pay, years] = [sheet(1), sheet(3)];
  expect(pay).toMatch(/<c r="B2"[^>]*><v>300000<\/v>/u);
  expect(pay).toMatch(/<c r="B4"[^>]*><f>B2\*B3<\/f><v>[\d.]+<\/v><\/c>/u);

  expect(pay).toMatch(/<f>B2\/12\*B7\+B4\*B8\+B9\*B10<\/f>/u);
  expect(years).toMatch(/<f>B2-C2<\/f>/u);
  // Each formula stands with its result, for readers that do not compute.
  expect(years).not.toContain("</f></c>");
  expect(years).toMatch(/<f>SUM\(B2:B6\)<\/f>/u);
  // What a user typed stays text, also where it begins like a formula.
  const all = [1, 2, 3, 4, 5, 6, 7].map(sheet).join("");
  expect(all).not.toMatch(/<f>[^<]*SECRET/u);
  expect(strFromU8(workbook["xl/sharedStrings.xml"]!)).toContain("=SECRET()");
});

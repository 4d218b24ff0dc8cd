import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

const offer = {
  id: "acme",
  amounts: "units",
  currency: "EUR",
  place: "FR",
  startDate: "2027-02-01",
  salary: 200_000,
  company: { name: "Acme", commonPrice: 2, preferredPrice: 6, fullyDilutedShares: 20_000_000 },
};

const told = { issues: [{ path: "place", message: expect.stringContaining("US-CA, US-NY-NYC") }] };

test.each(["FR", "US-OH", "Atlantis"])(
  "T4 an offer in %s, which has no tax table, is refused at its place and told what helps",
  async (place) => {
    const app = tempApp();
    const saved = await run(app, "offer.save", { json: JSON.stringify({ ...offer, place }) });
    const why = expect.stringContaining(`there is no tax table for ${place}`);
    const refused = { code: "invalid-input", message: why, ...told };
    await expect(run(app, "offer.value", { offerId: saved.id })).rejects.toMatchObject(refused);
    await expect(run(app, "offer.price", { offerId: saved.id })).rejects.toMatchObject(refused);
    await expect(
      run(app, "offer.compare", { offerId1: saved.id, presentSalary: 150_000 }),
    ).rejects.toMatchObject(refused);

    const rates = { tax: { ordinary: 0.45, gains: 0.3, isoExercise: 0 } };
    const json = JSON.stringify({ ...offer, place, beliefs: rates });
    const own = await run(app, "offer.save", { json });
    const { notes } = await run(app, "offer.value", { offerId: own.id, paths: 1000 });
    expect(notes).toContainEqual(expect.objectContaining({ about: "tax", source: "your own" }));
  },
);

test("T4 N6 calendar and adviser pack of a place without a table stay before tax and say so", async () => {
  const app = tempApp();
  const seat = await run(app, "opportunity.create", { company: "Acme", title: "VPE", channel: "investor" });
  const saved = await run(app, "offer.save", { json: JSON.stringify(offer), opportunityId: seat.id });
  const { years, notes } = await run(app, "offer.calendar", { offerId: saved.id });
  for (const year of years) expect(year).toMatchObject({ tax: null, cashAfterTax: null, coverage: "none" });
  expect(notes.map(({ text }) => text).join(" ")).toContain("No tax tables of FR");

  const file = async (format: "json" | "xlsx" | "pdf") => {
    const { content } = await run(app, "export.adviser-pack", { opportunityId: seat.id, format });
    return Buffer.from(content, "base64");
  };
  const pack = JSON.parse((await file("json")).toString("utf8")) as {
    readonly questions: readonly string[];
    readonly assumptions: readonly { readonly text: string }[];
  };
  expect(pack.questions.join(" ")).toContain("Taxes of FR are not modelled");
  expect(pack.assumptions.map(({ text }) => text).join(" ")).toContain("there is no tax table for FR");
  expect((await file("pdf")).length).toBeGreaterThan(1000);
  expect((await file("xlsx")).length).toBeGreaterThan(1000);
});

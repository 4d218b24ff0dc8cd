import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { importPage, loop, opportunitiesPage, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const connections = [
  "Notes:",
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  "",
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Noa,Lind,https://www.linkedin.com/in/noa-lind,noa@example.com,Harbor Robotics,CEO,03 Nov 2026",
  "Ravi,Menon,https://www.linkedin.com/in/ravi-menon,,Harbor Robotics,CTO,12 Oct 2026",
  ",,,,,,",
].join("\n");

const actor = { face: "cli", byAssistant: false } as const;

test("the main job: a network comes in, a seat's loop is run, Today says what to do next and why", async () => {
  const { app, page, complaints } = await openPage(browser);
  const window = shell(page);

  await expect
    .poll(() => window.section("Next").innerText())
    .toContain("why you are looking for an executive role");

  await window.go("Import");
  const imports = importPage(page);
  await imports.choose("Connections.csv", connections);
  await imports.row("Noa Lind").waitFor();
  expect(await imports.row("Noa Lind").innerText()).toContain("New");
  await imports.run();
  await window.toast("Connections.csv imported").waitFor();
  expect((await app.call("person.list", {}, actor)).output.total).toBe(2);

  await window.go("Opportunities");
  await opportunitiesPage(page).create("Harbor Robotics", "VP Engineering", "Executives' network");
  const steps = loop(page);
  await expect.poll(async () => (await steps.titles()).length).toBeGreaterThan(3);

  const [firstStep = "", secondStep = ""] = await steps.titles();
  const form = await steps.open(firstStep);
  await form.getByLabel("Date and time").fill("2026-11-23T10:00");
  await form.getByRole("combobox", { name: "Who will be there" }).fill("Noa");
  await form.getByRole("option", { name: /Noa Lind/u }).click();
  await form.getByRole("button", { name: "Save the step" }).click();
  await window.toast("Step saved").waitFor();
  await steps.finish(firstStep, {
    core: "Delivery dates are what customers complain about",
    excitement: "Keen",
    notes: "Promised: the planning template",
  });
  await expect.poll(() => steps.step(firstStep).innerText()).toContain("Follow-up owed");

  // A later step of the loop moves to the front by the keys alone.
  await page.getByRole("button", { name: new RegExp(`^Move ${secondStep}`, "u") }).focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await steps.titles())[0]).toBe(secondStep);

  await window.go("Today");
  const owed = window.section("Follow-ups owed");
  await owed.getByText("Draft from your notes").click();
  const draft = owed.locator("blockquote");
  await expect.poll(() => draft.innerText()).toContain("Delivery dates are what customers complain about");
  expect(await draft.innerText()).toContain("the planning template");
  await owed.getByRole("button", { name: "Mark it as sent" }).click();
  await owed.waitFor({ state: "detached" });
  await window.toast("Follow-up marked as sent").getByRole("button", { name: "Undo" }).click();
  await owed.waitFor();
  const next = await window.section("Next").innerText();
  expect(next).toContain("Larson, ch. 1");

  await window.go("History");
  await expect.poll(() => page.locator("main").innerText()).toContain("Import Connections.csv: 2 new");
  expect(complaints).toEqual([]);
}, 60_000);

test("a nudge's action runs, asks for what only the user knows, and can be snoozed and dismissed", async () => {
  const { app, page, complaints } = await openPage(browser);
  const window = shell(page);
  await app.call("opportunity.create", { company: "Tidewater", title: "CTO", withTemplate: false }, actor);
  const next = window.section("Next");
  await next.getByRole("button", { name: "Start from the usual loop" }).click();
  await window.toast("Start from the usual loop").waitFor();
  await expect
    .poll(async () => (await app.call("opportunity.list", {}, actor)).output.rows[0]?.steps.length)
    .toBeGreaterThan(3);

  await next.getByRole("button", { name: "Set the channel" }).click();
  await window.dialog().getByLabel("How it reached you").selectOption("posting");
  await window.dialog().getByRole("button", { name: "Set the channel" }).click();
  await expect
    .poll(async () => (await app.call("opportunity.list", {}, actor)).output.rows[0]?.channel)
    .toBe("posting");

  const profile = next.locator("li").filter({ hasText: "Fill in the role profile" });
  await profile.getByText("Not now").click();
  await profile.getByRole("button", { name: "Dismiss" }).click();
  await window.dialog().getByRole("button", { name: "Dismiss" }).click();
  await window
    .dialog()
    .getByText(/must not be empty/u)
    .waitFor();
  await window.dialog().getByLabel("Why it does not apply to you").fill("They told me all there is");
  await window.dialog().getByRole("button", { name: "Dismiss" }).click();
  await profile.waitFor({ state: "detached" });
  await window.go("Playbook");
  await page.getByRole("button", { name: "Show it again" }).click();
  await page.getByRole("button", { name: "Show it again" }).waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 60_000);

import AxeBuilder from "@axe-core/playwright";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, opportunityViews, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

async function demoPage() {
  const session = await openPage(browser);
  await fillDemo(session.app);
  await session.page.goto(`${session.server.url}/opportunities`);
  await session.page.getByRole("link", { name: "Harbor Robotics" }).waitFor();
  const rows = async () => (await session.app.call("opportunity.list", {}, actor)).output.rows;
  const stateOf = async (company: string) => (await rows()).find((row) => row.companyName === company)?.state;
  return { ...session, rows, stateOf };
}

test("the same opportunities as list, board, table and timeline, narrowed in the address and kept as a view", async () => {
  const { page, complaints } = await demoPage();
  const views = opportunityViews(page);
  const all = (await views.companies()).toSorted();
  expect(all).toHaveLength(7);
  for (const layout of ["Board", "Table", "Timeline"] as const) {
    await views.show(layout);
    await expect.poll(() => new URL(page.url()).searchParams.get("show")).toBe(layout.toLowerCase());
    await expect.poll(async () => (await views.companies()).toSorted()).toEqual(all);
  }
  await page.getByRole("img", { name: /Steps of 7 loops/u }).waitFor();
  await page.getByText("The numbers").click();
  await page.getByRole("rowheader", { name: "Tidewater Health" }).first().waitFor();

  await views.show("Table");
  await views.narrow("How it reached you", "Search firm");
  await expect
    .poll(async () => (await views.companies()).toSorted())
    .toEqual(["Quillbank", "Tidewater Health"]);
  await page.getByRole("button", { name: "Company" }).click();
  await expect.poll(views.companies).toEqual(["Quillbank", "Tidewater Health"]);
  await page.getByRole("button", { name: "Company" }).click();
  await expect.poll(views.companies).toEqual(["Tidewater Health", "Quillbank"]);
  await page.reload();
  await expect.poll(views.companies).toEqual(["Tidewater Health", "Quillbank"]);

  await page.getByRole("button", { name: "Save this view…" }).click();
  await shell(page).dialog().getByLabel("Name").fill("By search firm");
  await shell(page).dialog().getByRole("button", { name: "Save", exact: true }).click();
  await shell(page).toast("View saved").waitFor();
  await page.getByLabel("Saved views").selectOption({ label: "All, as usual" });
  await expect.poll(async () => (await views.companies()).length).toBe(7);
  expect(new URL(page.url()).search).toBe("");
  await page.reload();
  await page.getByLabel("Saved views").selectOption({ label: "By search firm" });
  await expect.poll(views.companies).toEqual(["Tidewater Health", "Quillbank"]);

  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("quill");
  await expect.poll(views.companies).toEqual(["Quillbank"]);
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("nobody");
  await page.getByText("None fits.").waitFor();
  await page.getByRole("button", { name: "Show all again" }).last().click();
  await expect.poll(async () => (await views.companies()).length).toBe(7);
  expect(complaints).toEqual([]);
}, 60_000);

test("several change, close and go at once, each with a single undo", async () => {
  const { app, page, rows, stateOf, complaints } = await demoPage();
  const views = opportunityViews(page);
  const window = shell(page);
  await views.show("Table");
  await views.choose("Harbor Robotics");
  await views.choose("Tidewater Health");
  await views.chosen().getByLabel("Set where they stand").selectOption({ label: "Offer" });
  await window.toast("2 opportunities changed").waitFor();
  expect([await stateOf("Harbor Robotics"), await stateOf("Tidewater Health")]).toEqual(["offer", "offer"]);
  await window.toast("2 opportunities changed").getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => [await stateOf("Harbor Robotics"), await stateOf("Tidewater Health")])
    .toEqual(["open", "open"]);

  await views.chosen().getByRole("button", { name: "Close…" }).click();
  await window.dialog().getByLabel("Why it ended").selectOption({ label: "They went silent" });
  await window.dialog().getByRole("button", { name: "Close", exact: true }).last().click();
  await window.toast("2 opportunities closed").waitFor();
  expect((await rows()).filter((row) => row.closeReason === "ghosted").length).toBeGreaterThan(1);

  await page.getByLabel("Choose all").check();
  await views.chosen().getByRole("button", { name: "Delete…" }).click();
  await window.dialog().getByRole("button", { name: "Delete 7 opportunities" }).click();
  await page.getByRole("button", { name: "Open the first one" }).waitFor();
  await app.call("undo", {}, actor);
  await expect.poll(async () => (await views.companies()).length).toBe(7);
  expect(complaints).toEqual([]);
}, 60_000);

test("a cell is changed where it stands, by the keys", async () => {
  const { page, rows, complaints } = await demoPage();
  const views = opportunityViews(page);
  await views.show("Table");
  await page.getByRole("button", { name: /change the seat at Harbor Robotics/u }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Chief Engineer");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /change the seat at Harbor Robotics/u }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Head of Everything");
  await page.keyboard.press("Enter");
  await shell(page).toast("Seat renamed").waitFor();
  expect((await rows()).find((row) => row.companyName === "Harbor Robotics")?.title).toBe(
    "Head of Everything",
  );
  await page.getByRole("button", { name: /change how it reached you: Harbor Robotics/u }).click();
  await page
    .getByLabel("how it reached you: Harbor Robotics", { exact: true })
    .selectOption({ label: "Investor" });
  await expect
    .poll(async () => (await rows()).find((row) => row.companyName === "Harbor Robotics")?.channel)
    .toBe("investor");
  await page.locator("summary").filter({ hasText: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Rung" }).check();
  await page.getByRole("columnheader", { name: "Rung" }).waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("O1 a board's columns follow from the opportunities; a card moves by the keys and by the pointer", async () => {
  const { app, page, rows, stateOf, complaints } = await demoPage();
  const views = opportunityViews(page);
  const window = shell(page);
  await app.call("step-kind.save", { id: "harbour-tour", name: "Harbour tour" }, actor);
  const { output } = await app.call(
    "opportunity.create",
    { company: "Pierhead", title: "CTO", withTemplate: false },
    actor,
  );
  await app.call("step.add", { opportunityId: output.id, kind: "harbour-tour" }, actor);
  await views.show("Board");
  await views.column("Harbour tour").getByRole("link", { name: "Pierhead" }).waitFor();

  await page.getByLabel("Columns by").selectOption({ label: "Where it stands" });
  await views.column("Open").getByRole("link", { name: "Harbor Robotics" }).waitFor();
  expect(await views.column("Offer").count()).toBe(0);
  await page.getByLabel("Move Harbor Robotics to").focus();
  await page.keyboard.press("ArrowDown");
  await views.column("Offer").getByRole("link", { name: "Harbor Robotics" }).waitFor();
  await expect.poll(async () => stateOf("Harbor Robotics")).toBe("offer");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("Move Harbor Robotics to");
  await window.toast("1 opportunity changed").getByRole("button", { name: "Undo" }).click();
  await views.column("Open").getByRole("link", { name: "Harbor Robotics" }).waitFor();

  await page.getByLabel("Move Tidewater Health to").selectOption("closed");
  await window.dialog().getByLabel("Why it ended").selectOption({ label: "You said no" });
  await window.dialog().getByRole("button", { name: "Close", exact: true }).last().click();
  await views.column("Closed").getByRole("link", { name: "Tidewater Health" }).waitFor();

  // Tall enough for the whole board: scrolling between press and move would drag whatever stands there then.
  await page.setViewportSize({ width: 1280, height: 1600 });
  const card = page.locator("li[draggable=true]").filter({ hasText: "Tidewater Health" });
  await card.dragTo(views.column("Open"), { sourcePosition: { x: 60, y: 60 } });
  await views.column("Open").getByRole("link", { name: "Tidewater Health" }).waitFor();
  await expect.poll(async () => stateOf("Tidewater Health")).toBe("open");
  expect((await rows()).find((row) => row.companyName === "Tidewater Health")?.closeReason).toBeNull();
  expect(complaints).toEqual([]);
}, 60_000);

test("the calendar feed: off, on by a link that a calendar fetches without a session, revoked", async () => {
  const { app, page, server, complaints } = await demoPage();
  await page.goto(`${server.url}/settings`);
  await page.getByText("The feed is off").waitFor();
  await page.getByRole("radio", { name: /Full titles/u }).check();
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.getByText("The feed is on").waitFor();
  const address = await page.locator("code").filter({ hasText: "/feed/" }).innerText();
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const events = new ICAL.Component(ICAL.parse(await response.text()))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));
  const dated = (await app.call("opportunity.list", {}, actor)).output.rows.flatMap((row) =>
    row.steps.filter((step) => step.startsAt !== null),
  );
  expect(events.map(({ uid }) => uid).toSorted()).toEqual(dated.map(({ id }) => `${id}@oneofone`).toSorted());
  expect(events.map(({ summary }) => summary).join("\n")).toContain("Harbor Robotics");
  const first = dated[0];
  const shown = events.find(({ uid }) => uid === `${first?.id}@oneofone`);
  expect(shown?.startDate.toJSDate().toISOString()).toBe(new Date(first?.startsAt ?? 0).toISOString());

  await page.reload();
  await page.getByText("The feed is on").waitFor();
  expect(await page.locator("code").filter({ hasText: "/feed/" }).count()).toBe(0);
  await page.getByRole("button", { name: "Turn it off" }).click();
  await page.getByText("The feed is off").waitFor();
  expect((await fetch(address)).status).toBe(404);
  expect(complaints).toEqual([]);
}, 60_000);

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

test.for([
  "/opportunities?state=open&state=closed",
  "/opportunities?show=board&group=state",
  "/opportunities?show=table&columns=title+state+channel+rung+stage+next-step+silent+excitement+opened",
  "/opportunities?show=timeline&zoom=week",
  "/charts",
])(
  "%s is clean under axe in light and dark, at 390 and 1280, and no wider than the window",
  { timeout: 180_000 },
  async (path) => {
    const { page, server, complaints } = await demoPage();
    const found: string[] = [];
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(server.url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expect.poll(() => page.locator("main output[aria-label=Loading]").count()).toBe(0);
      if (path.includes("table")) await page.getByLabel("Choose all").check();
      for (const one of await page.getByText("The numbers").all()) await one.click();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((text) => `${width} ${colorScheme} ${text}`));
      }
      await expect.poll(() => horizontalOverflow(page), { message: `at ${width}` }).toBe(0);
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

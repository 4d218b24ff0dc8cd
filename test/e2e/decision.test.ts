import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { deciding } from "./decision-pages.ts";
import { horizontalOverflow, shell } from "./page-models.ts";
import { pdfText } from "../support/pdf-text.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

/** A seat with an offer, of which all is known that is written down on other pages. */
async function offeredSeat(app: App): Promise<string> {
  await app.call("rationale.save", { text: "I want to build an organisation that ships hardware." }, actor);
  const { output: seat } = await app.call(
    "opportunity.create",
    { company: "Harbor Robotics", title: "VP Engineering" },
    actor,
  );
  await app.call("opportunity.update", { id: seat.id, state: "offer" }, actor);
  const { output: greta } = await app.call(
    "person.create",
    { fullName: "Greta Holloway", company: "Harbor Robotics", position: "VP Product" },
    actor,
  );
  for (const step of [
    { kind: "peer-interview", interviewers: [greta.id] },
    { kind: "board-conversation", title: "Lunch with the chair" },
  ]) {
    const { output } = await app.call("step.add", { opportunityId: seat.id, ...step }, actor);
    await app.call("step.finish", { id: output.id, core: "They care about lead time." }, actor);
  }
  const { output: question } = await app.call(
    "question.add",
    { opportunityId: seat.id, text: "How long does the money last?" },
    actor,
  );
  await app.call("question.ask", { id: question.id, outcome: "full", answer: "Nineteen months" }, actor);
  return seat.id;
}

async function openHarbor(browserOf: Browser) {
  const session = await openPage(browserOf);
  await fillDemo(session.app);
  const { rows } = (await session.app.call("opportunity.list", {}, actor)).output;
  const id = rows.find((row) => row.companyName === "Harbor Robotics")?.id ?? "";
  return {
    ...session,
    id,
    at: (path: string) => new URL(`/opportunities/${id}${path}`, session.page.url()).href,
  };
}

test("diligence and criteria make the decision ready; it is decided, undone and taken along", async () => {
  const { app, page, complaints } = await openPage(browser);
  const id = await offeredSeat(app);
  const window = shell(page);
  const seat = deciding(page);
  await page.goto(new URL(`/opportunities/${id}`, page.url()).href);
  await seat.open("Diligence");

  // D4: trust against the user's own bar.
  await seat.noteTrust("Some", "60", "Open on money, vague on the board");
  await page.getByText("Trust 3 of 5, some").waitFor();
  await page.getByRole("button", { name: "Set your bar" }).click();
  await window.dialog().getByLabel("Hours with the CEO").fill("2");
  await window.dialog().getByRole("button", { name: "Set the bar" }).click();
  await seat.noteTrust("Much", "90", "Told me of the layoff before I asked");
  await page.getByText("2.5 h").first().waitFor();
  await page.getByRole("img", { name: /Trust in the CEO over time/u }).waitFor();
  await window.section("The board").getByRole("link", { name: "Lunch with the chair" }).waitFor();

  // D6: who is added to the team counts as met where a finished step met them.
  await page.getByRole("button", { name: "Add an executive" }).click();
  await window.dialog().getByLabel("Name", { exact: true }).fill("Greta Holloway");
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await page.getByText("1 of 1 executive met.").waitFor();

  // D8.
  await seat.addDeparture("Tom Abara", "VP Sales");
  await page.getByText("Why is not known").waitFor();
  await seat.writeWhy("Tom Abara", "Wanted to found again", "Himself");
  await page.getByText("Wanted to found again").waitFor();

  await seat.open("Decision");
  await expect.poll(async () => (await seat.missing().allInnerTexts()).length).toBe(6);
  expect((await seat.missing().allInnerTexts()).join(" ")).not.toMatch(/D[4-8]/u);

  // A decision before all is there says what is missing and forbids nothing.
  await page.getByRole("button", { name: "Decide: yes" }).click();
  await window.dialog().getByText("6 things are missing", { exact: false }).waitFor();
  await window.dialog().getByRole("button", { name: "Not yet" }).click();

  await page.getByLabel("You answer by").fill("2030-05-02");
  await page.getByRole("button", { name: "Save the day" }).click();
  await page.getByText(/days left/u).waitFor();

  // D3: scores of this seat and the present job, and how far a weight can move.
  await seat.addCriterion("A CEO I learn from", "30");
  await seat.addCriterion("Evenings at home", "20");
  const choice = "VP Engineering at Harbor Robotics";
  await seat.score("A CEO I learn from", choice, "9", "Changed her mind with me twice");
  await seat.score("A CEO I learn from", "Present job", "4", "He has left");
  await seat.score("Evenings at home", choice, "3", "Two plants, two zones");
  await seat.score("Evenings at home", "Present job", "8", "");
  const order = page.getByRole("list", { name: "Order" }).locator("li");
  await expect.poll(async () => order.first().innerText()).toContain(choice);
  await page.getByText(/It is 60\s% of all weight; the order holds between 50\s% and 100\s%/u).waitFor();
  await page.getByRole("slider", { name: "Weight of A CEO I learn from" }).fill("10");
  await expect.poll(async () => order.first().innerText()).toContain("Present job");
  await window.toast("Weight saved").waitFor();
  await page.getByText("Weight 10, at the start 30").waitFor();
  await page.getByLabel("Weight of A CEO I learn from", { exact: true }).fill("30");
  await expect.poll(async () => order.first().innerText()).toContain(choice);

  await page.getByRole("button", { name: "Predict something", exact: true }).click();
  await window.dialog().getByLabel("A statement").fill("They raise again at a higher price.");
  await window.dialog().getByLabel("Chance, per cent").fill("60");
  await window.dialog().getByLabel("Shows by").fill("2031-01-01");
  await window.dialog().getByRole("button", { name: "Predict it" }).click();
  await page.getByRole("button", { name: "It came true: They raise again" }).click();
  await page.getByText("Brier score 0.16 over 1 scored prediction").waitFor();

  await seat.noteFriend("Ada Moreno", "You lit up at the factory");
  await seat.noteFriend("Jo Farrow", "Mind the evenings");
  await page.getByRole("button", { name: "Yes, still excited" }).click();
  await page.getByLabel("Why: what speaks for it").fill("The CEO listens; the evenings are the price.");
  await page.getByRole("button", { name: "Save the reason" }).click();
  await page.getByText("Ready", { exact: true }).waitFor();

  await page.getByRole("button", { name: "Decide: yes" }).click();
  await page
    .getByText(/^You said yes|Decided You said yes/u)
    .first()
    .waitFor();
  await window.toast("Decided: yes").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => page.getByText("Open it again").count()).toBe(0);
  expect((await app.call("decision.show", { opportunityId: id }, actor)).output.verdict).toBeNull();

  // The pack is a PDF without private notes; the memo takes them along when asked.
  const { text: pack } = await pdfText(await seat.file("Pack for friends (PDF)"));
  expect(pack).toContain("Harbor Robotics");
  expect(pack).not.toContain("Mind the evenings");
  await page.getByLabel("Take private notes along").check();
  await page.getByLabel("Paper of the PDF").selectOption({ label: "US Letter" });
  expect((await pdfText(await seat.file("Memo (PDF)"))).text).toContain("Mind the evenings");
  expect(new TextDecoder().decode(await seat.file("Memo (Markdown)"))).toContain("vague on the board");
  expect(complaints).toEqual([]);
}, 120_000);

test("the keyboard alone: trust, the way to the decision, a reason and a verdict", async () => {
  const { app, page, complaints } = await openPage(browser);
  const id = await offeredSeat(app);
  const window = shell(page);
  await page.goto(new URL(`/opportunities/${id}/diligence`, page.url()).href);
  await page.getByText("your bar is 4").first().waitFor();
  await page.keyboard.press("c");
  await window.dialog().waitFor();
  await page.keyboard.press("Space");
  for (let value = 1; value < 4; value += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Kept a promise");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("list", { name: "Notes of trust" }).getByText("Kept a promise").waitFor();

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Find or do" }).waitFor();
  await page.keyboard.type("Decision Harbor");
  await page.getByText("Decision, Harbor Robotics").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Ready?" }).waitFor();
  const tabTo = async (field: Locator): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await field.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error("Tab does not reach it.");
  };
  // What is missing leads to its place on the page; the next Tab is there.
  await tabTo(page.getByRole("link", { name: /^Write the reason/u }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The CEO listens.");
  await page.keyboard.press("Control+Enter");
  await window.toast("Reason saved").waitFor();
  await page.getByRole("button", { name: "Save the reason" }).waitFor({ state: "detached" });
  expect((await app.call("decision.show", { opportunityId: id }, actor)).output.verdict).toBeNull();
  await tabTo(page.getByRole("button", { name: "Decide: yes" }));
  await page.keyboard.press("Enter");
  await window.dialog().waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await window.toast("Decided: yes").waitFor();
  const { output } = await app.call("decision.show", { opportunityId: id }, actor);
  expect([output.verdict, output.reason]).toEqual(["yes", "The CEO listens."]);
  expect(complaints).toEqual([]);
}, 60_000);

test("nudges and gaps lead to the part where they are closed; refusals head the page", async () => {
  const { page, at, complaints } = await openHarbor(browser);
  await page.getByRole("button", { name: "See whom you have met" }).click();
  await page.waitForURL(at("/diligence#team"));
  await expect
    .poll(() =>
      page
        .getByRole("heading", { name: "Executive team" })
        .evaluate((element) => element.getBoundingClientRect().top),
    )
    .toBeLessThan(500);

  await page.getByRole("link", { name: "Decision", exact: true }).click();
  const headings = page.getByRole("heading", { level: 2 });
  await headings.first().waitFor();
  await expect.poll(async () => (await headings.allInnerTexts())[0]).toBe("Refused");
  await page.getByRole("link", { name: /^Go to who left/u }).click();
  await page.waitForURL(at("/diligence#departures"));
  await page.getByText("Why is not known").waitFor();
  await page.goBack();
  await page.getByRole("link", { name: /^Note a talk/u }).click();
  expect(page.url()).toBe(at("/decision#friends"));
  await page.getByRole("link", { name: "Change your beliefs" }).click();
  await page.waitForURL(/\/offers\/.*#beliefs$/u);

  expect(complaints).toEqual([]);
}, 60_000);

test("a seat without an offer says what the decision is for, and opens with one", async () => {
  const { app, page, complaints } = await openPage(browser);
  const { output: seat } = await app.call(
    "opportunity.create",
    { company: "Tidewater", title: "CTO" },
    actor,
  );
  await page.goto(new URL(`/opportunities/${seat.id}/decision`, page.url()).href);
  await page.getByText("Diligence can begin at any time", { exact: false }).waitFor();
  await page.getByRole("button", { name: "They made an offer" }).click();
  await page.getByText("Not ready").waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("both pages are clean under axe in both schemes, on a phone and on a desk", async () => {
  const { page, at, complaints } = await openHarbor(browser);
  const found: string[] = [];
  for (const path of ["/diligence", "/decision"]) {
    await page.goto(at(path));
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    for (const width of [390, 1280])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await expect.poll(() => horizontalOverflow(page), { message: `${path} ${width}` }).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${path} ${width} ${colorScheme} ${id} ${nodes[0]?.html}`),
        );
      }
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 90_000);

import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Locator, Page } from "playwright-core";
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

/** The page of a presentation: its checks, sections and files. */
function presentation(page: Page) {
  const section = (title: string): Locator =>
    page
      .getByRole("list", { name: "Sections" })
      .locator("> li")
      .filter({ has: page.getByRole("button", { name: title, exact: true }) });
  return {
    section,
    check: (name: string): Locator =>
      page.getByRole("complementary", { name: "Checks" }).locator("li").filter({ hasText: name }),
    titles: async (): Promise<string[]> =>
      page.getByRole("list", { name: "Sections" }).locator("button[aria-expanded]").allInnerTexts(),
    open: async (title: string): Promise<Locator> => {
      await section(title).getByRole("button", { name: title, exact: true }).click();
      return section(title);
    },
    file: async (button: string): Promise<Buffer> => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      return readFileSync(await (await waiting).path());
    },
  };
}

/** Ticks a box that is kept at once: it may stand as it was until what was read before the click is in. */
async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

test("a presentation is planned from its prompt, mended by its checks, rehearsed and taken along", async () => {
  const { app, page, complaints } = await openPage(browser);
  const { output: opportunity } = await app.call(
    "opportunity.create",
    { company: "Harbor Robotics", title: "VP Engineering" },
    actor,
  );
  const window = shell(page);
  const plan = presentation(page);
  await page.goto(new URL(`/opportunities/${opportunity.id}`, page.url()).href);
  await page
    .getByRole("navigation", { name: "This opportunity" })
    .getByRole("link", { name: "Presentation", exact: true })
    .click();
  await page
    .getByLabel("What they asked for, in their words")
    .fill("You have 60 minutes. Please cover: your focus, and your first 90 days.");
  await page.getByRole("button", { name: "Plan the presentation" }).click();
  await page.getByText("Your first 90 days", { exact: true }).waitFor();

  // All checks that data can fail now fail; each settles with what mends it.
  for (const name of ["Feedback beforehand", "What worked for others", "The prompt"])
    await plan.check(name).getByText("To mend").waitFor();
  await plan.check("Time for questions").getByText("Good").waitFor();
  const focus = await plan.open("Where I would put my focus");
  await tick(focus.getByLabel("Your focus", { exact: true }));
  await expect.poll(() => plan.check("The prompt").innerText()).toContain("Your first 90 days");
  await tick(focus.getByLabel("Your first 90 days", { exact: true }));
  await plan.check("The prompt").getByText("Good").waitFor();
  await focus.getByLabel("Minutes", { exact: true }).fill("40");
  await focus.getByLabel("On the slide, a point a line").fill("One calendar\nRelease trains & <owners>");
  await focus.getByLabel("What you say").fill("Slowly here.");
  await page.keyboard.press("Control+Enter");
  await plan.check("Time for questions").getByText("To mend").waitFor();
  expect(await plan.check("Time for questions").innerText()).toContain("The talk takes 74 of 60 min.");
  expect(await plan.check("Minutes against impact").innerText()).toContain("has 40 min");
  await focus.getByLabel("Minutes", { exact: true }).fill("11");
  await focus.getByRole("button", { name: "Save the section" }).click();
  await plan.check("Minutes against impact").getByText("Good").waitFor();
  await page.getByLabel("What did others do that was well received?").fill("Three slides");
  await page.getByRole("button", { name: "Save the answer" }).click();
  await page.getByRole("button", { name: "I asked somebody" }).click();
  await window.dialog().getByLabel("Or somebody else").fill("Greta Holloway");
  await window.dialog().getByRole("button", { name: "Note it" }).click();
  await page.getByText("Nothing to mend.").waitFor();

  // Order by the keys alone.
  await page.getByRole("button", { name: /^Move Where I would put my focus/u }).focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await plan.titles())[1]).toBe("Where I would put my focus");

  await page.getByRole("button", { name: /Rehearse$/u }).click();
  await page.getByRole("timer").waitFor();
  await page.waitForTimeout(1200);
  await page.keyboard.press("Space");
  await page.getByText("Section 2 of 4").waitFor();
  await page.keyboard.press("p");
  await page.getByText("Section 2 of 4, paused").waitFor();
  await page.keyboard.press("p");
  await page.waitForTimeout(1200);
  // Closed midway: the rehearsal waits where it stopped, and goes on.
  await page.reload();
  await page.getByText(/was left midway/u).waitFor();
  await page.getByText("Section 2 of 4, paused").waitFor();
  await page.keyboard.press("p");
  await page.keyboard.press("Space");
  await page.waitForTimeout(1200);
  await page.getByRole("button", { name: "Finish now" }).click();
  await window.toast("Rehearsal logged").waitFor();
  const shown = (await app.call("presentation.show", { opportunityId: opportunity.id }, actor)).output.plan;
  const laps = shown?.rehearsals[0]?.laps ?? [];
  expect(laps.map(({ title }) => title)).toEqual([
    "Where I come from",
    "Where I would put my focus",
    "What matters for the business",
  ]);
  for (const { seconds } of laps) {
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThan(20);
  }
  expect(await page.getByRole("region", { name: "Rehearsals by section" }).innerText()).toContain("In all");

  const slides = unzipSync(await plan.file("Slides (PPTX)"));
  const all = Object.entries(slides)
    .filter(([path]) => /^ppt\/(slides|notesSlides)\/[a-zA-Z]+\d+\.xml$/u.test(path))
    .map(([, bytes]) => strFromU8(bytes))
    .join("");
  for (const text of ["Release trains &amp; &lt;owners&gt;", "Slowly here.", "Your questions"])
    expect(all).toContain(text);
  const notes = await plan.file("Speaker notes (PDF)");
  const { text } = await pdfText(notes);
  for (const part of ["Slowly here.", "Release trains & <owners>", "Three slides"])
    expect(text).toContain(part);
  expect(complaints).toEqual([]);
}, 120_000);

test("the prompt's asks are split, joined and reworded, and the 90-day plan adds up", async () => {
  const { app, page, complaints } = await openPage(browser);
  const { output: opportunity } = await app.call(
    "opportunity.create",
    { company: "Harbor", title: "CTO" },
    actor,
  );
  await app.call(
    "presentation.create",
    { opportunityId: opportunity.id, prompt: "Your focus. Your plan." },
    actor,
  );
  const window = shell(page);
  await page.goto(new URL(`/opportunities/${opportunity.id}/presentation`, page.url()).href);
  await page.getByText("Ask 1", { exact: false }).first().click();
  await page.getByRole("button", { name: "Reword or split" }).click();
  await window.dialog().getByLabel("What they ask for").fill("Your focus\nWhat you would stop");
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await page.getByText("What you would stop", { exact: true }).waitFor();
  await page.getByText("Ask 2", { exact: false }).first().click();
  await page.getByRole("button", { name: "Join with the next" }).click();
  await page.getByText("What you would stop, and your plan", { exact: true }).waitFor();

  await page.getByRole("button", { name: "Add until day 30" }).click();
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await window
    .dialog()
    .getByText(/must not be empty/u)
    .waitFor();
  await window.dialog().getByLabel("What is done").fill("Listen");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Listen", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Add a hire" }).click();
  await window.dialog().getByLabel("Role").fill("Release engineer");
  await window.dialog().getByLabel("Starts in month").fill("7");
  await window.dialog().getByLabel("Cost of a year").fill("120,000");
  await window.dialog().getByLabel("Currency").fill("eur");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/In the first twelve months EUR 60,000/u).waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("the page is clean under axe in both schemes, on a phone and on a desk", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const { rows } = (await app.call("opportunity.list", {}, actor)).output;
  const harbor = rows.find((row) => row.companyName === "Harbor Robotics");
  const other = rows.find((row) => row.companyName !== "Harbor Robotics" && row.state === "open");
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
      }
  };
  await page.goto(`${server.url}/opportunities/${other?.id}/presentation`);
  await page.getByRole("button", { name: "Plan the presentation" }).waitFor();
  await look("start");
  await page.goto(`${server.url}/opportunities/${harbor?.id}/presentation`);
  await page.getByRole("button", { name: "My first 90 days", exact: true }).click();
  await look("plan");
  await page.getByRole("button", { name: /Rehearse$/u }).click();
  await page.getByRole("timer").waitFor();
  await look("rehearsal");
  await page.getByRole("button", { name: "Leave" }).click();
  await shell(page).dialog().getByRole("button", { name: "Drop it" }).click();
  await page.getByRole("heading", { name: "Checks" }).waitFor();
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);

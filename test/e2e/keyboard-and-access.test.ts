import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

async function demoPaths(app: Parameters<typeof fillDemo>[0]): Promise<string[]> {
  const rows = (await app.call("opportunity.list", {}, actor)).output.rows;
  const external = rows.find(
    (row) => row.internal === null && row.steps.some((step) => step.state === "done"),
  );
  const internal = rows.find((row) => row.internal !== null);
  const [person] = (await app.call("person.list", { limit: 1 }, actor)).output.rows;
  const step = external?.steps.find((candidate) => candidate.state === "planned");
  const done = external?.steps.find((candidate) => candidate.state === "done");
  return [
    "/",
    "/opportunities",
    `/opportunities/${external?.id}?step=${done?.id}`,
    `/opportunities/${internal?.id}`,
    `/opportunities/${external?.id}/diligence`,
    `/opportunities/${external?.id}/decision`,
    `/steps/${step?.id}/sheet`,
    "/people",
    `/people/${person?.id}`,
    "/companies",
    `/companies/${external?.companyId}`,
    "/preparation",
    "/playbook",
    "/history",
    "/import",
    "/settings",
    "/nowhere",
  ];
}

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.locator("main output[aria-label=Loading]").count()).toBe(0);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude(".paper").analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

test("every page is clean under axe in light and dark, and as narrow as a phone", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const found: string[] = [];
  for (const path of await demoPaths(app)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(server.url + path);
    await settled(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)).map((text) => `${path} ${colorScheme} ${text}`));
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => horizontalOverflow(page), { message: `${path} is wider than a phone` }).toBe(0);
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);

test("layers are clean under axe, and a phone reaches every page", async () => {
  const { app, page } = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await fillDemo(app);
  await page.getByRole("button", { name: "More" }).click();
  expect(await violations(page)).toEqual([]);
  await shell(page).dialog().getByRole("button", { name: "Playbook" }).click();
  await page.getByRole("heading", { level: 1, name: "Playbook" }).waitFor();
  await page.getByRole("button", { name: "More" }).click();
  await shell(page).dialog().getByRole("button", { name: "Find or do" }).click();
  await page.getByRole("dialog", { name: "Find or do" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.goto(new URL("/opportunities", page.url()).href);
  await page.getByRole("button", { name: "New opportunity" }).click();
  await shell(page).dialog().waitFor();
  expect(await violations(page)).toEqual([]);
}, 60_000);

test("the keyboard alone: go, create, move, open, come back, undo, veil, help", async () => {
  const { app, page, complaints } = await openPage(browser);
  const window = shell(page);
  await window.heading().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByRole("heading", { level: 1, name: "Opportunities" }).waitFor();
  await page.getByRole("button", { name: "Open the first one" }).waitFor();
  await page.keyboard.press("c");
  await window.dialog().waitFor();
  await page.keyboard.type("Harbor Robotics");
  await page.keyboard.press("Tab");
  await page.keyboard.type("VP Engineering");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: "VP Engineering" }).waitFor();
  expect((await app.call("opportunity.list", {}, actor)).output.total).toBe(1);

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("ol > li:nth-child(2) form").count()).toBe(1);
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByRole("link", { name: "Harbor Robotics" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Harbor Robotics");

  await page.keyboard.press("u");
  await window.toast("Undone").waitFor();
  await expect.poll(async () => (await app.call("opportunity.list", {}, actor)).output.total).toBe(0);

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await window.dialog().waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Find or do" }).waitFor();
  await page.keyboard.type("settings");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await expect.poll(() => page.title()).toBe("Settings · One of One");
  await page.keyboard.press("v");
  await expect.poll(() => page.title()).toBe("One of One");
  await page.keyboard.press("v");
  await expect.poll(() => page.title()).toBe("Settings · One of One");
  expect(complaints).toEqual([]);
}, 60_000);

test("the veil hides every name on a page", async () => {
  const { app, page, server } = await openPage(browser);
  await fillDemo(app);
  for (const path of (await demoPaths(app)).slice(0, 12)) {
    await page.goto(server.url + path);
    await settled(page);
    await page.evaluate(() => document.documentElement.setAttribute("data-veil", ""));
    const shown = await page.evaluate(() => {
      const names = ["Harbor", "Tidewater", "Stoneground", "Noa", "Ravi", "Mirela", "Greta"];
      const walker = document.createTreeWalker(
        document.querySelector("main") ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const readable: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        const parent = node.parentElement;
        if (parent === null || parent.closest(".paper, .sr-only, datalist, option") !== null) continue;
        if (!names.some((name) => text.includes(name)) || parent.closest("svg") !== null) continue;
        const { color } = getComputedStyle(parent);
        if (!/rgba\(0, 0, 0, 0\)|transparent/u.test(color)) readable.push(text.trim());
      }
      return readable;
    });
    expect(shown, path).toEqual([]);
  }
}, 60_000);

test("30,000 people scroll without a gap that stays", async () => {
  const { app, page } = await openPage(browser);
  const rows = Array.from(
    { length: 30_000 },
    (_, index) =>
      `Person ${index},Number${index},https://www.linkedin.com/in/p${index},,Company ${index % 900},Engineer,03 Nov 2025`,
  );
  const file = Buffer.from(
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join("\n")}`,
  ).toString("base64");
  await app.call("import.run", { file, fileName: "Connections.csv" }, actor);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByText("30,000 people").waitFor();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expect.poll(() => page.locator("main [data-row]").count()).toBeGreaterThan(10);
  const position = async (): Promise<number> =>
    Number(await page.locator("main li").first().getAttribute("aria-posinset"));
  await expect.poll(position).toBeGreaterThan(10_000);
  expect(await page.locator("main li").count()).toBeLessThan(80);
  await page.getByRole("searchbox", { name: "Search people" }).fill("number29999");
  await page.getByText("1 person", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Person 29999 Number29999" }).waitFor();
}, 60_000);

test("a prep sheet prints on exactly one page of A4 and of Letter", async () => {
  const { app, page, server } = await openPage(browser);
  const { output: opportunity } = await app.call(
    "opportunity.create",
    { company: "Harbor", title: "VPE" },
    actor,
  );
  const [first, second] = opportunity.steps;
  if (first === undefined || second === undefined) throw new Error("The template has no steps.");
  await app.call("rationale.save", { text: "I want to build an organisation. ".repeat(40) }, actor);
  for (const step of opportunity.steps.slice(1))
    await app.call(
      "step.finish",
      {
        id: step.id,
        core: "They said a great deal about everything. ".repeat(6),
        whyRight: "They may be right. ".repeat(6),
        excitement: 3,
      },
      actor,
    );
  for (const step of [first, second]) {
    await page.goto(`${server.url}/steps/${step.id}/sheet`);
    await settled(page);
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length, `${step.title} on ${format}`).toBe(1);
    }
  }
}, 60_000);

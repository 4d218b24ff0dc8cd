import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import type { App } from "../../src/app.ts";
import { fillDemo } from "../../src/demo/demo-search.ts";
import type { InputOf, OperationName, OutputOf } from "../../src/operations/index.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, importPage, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

async function call<N extends OperationName>(app: App, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  return (await app.call(name, input, actor)).output;
}

const linkedinHead =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
const own = "Robin Vale,https://www.linkedin.com/in/robin-vale";
const selma = "Selma Orsini,https://www.linkedin.com/in/selma-orsini";
const theo = "Theo Brandt,https://www.linkedin.com/in/theo-brandt";

const hostile = "<img src=x onerror=\"document.title='owned'\"> Called about a seat.";

/** One conversation that was answered after four hours, and one that waits since 2 November, with text that must not live. */
const messagesFile = [
  linkedinHead,
  `c1,,${theo},${own},2026-10-01 08:00:00 UTC,,"Are you open to a chat?",INBOX`,
  `c1,,${own},${theo},2026-10-01 12:00:00 UTC,,"Gladly, Thursday.",INBOX`,
  `c2,,${selma},${own},2026-11-02 09:00:00 UTC,,"<img src=x onerror=""document.title='owned'"">We run a search for a CTO.",INBOX`,
  "",
].join("\n");

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.locator("main output[aria-label=Loading]").count()).toBe(0);
}

test("S5 imported messages: who waits stands first, a draft is kept, the answer stops the clock, undo starts it again", async () => {
  const { app, page, complaints } = await openPage(browser);
  const window = shell(page);
  await call(app, "settings.update", { ownName: "Robin Vale" });
  await page.goto(new URL("/import", page.url()).href);
  await importPage(page).choose("messages.csv", messagesFile);
  await importPage(page).run();
  await expect.poll(async () => (await call(app, "inbound.list", {})).total).toBe(1);

  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
  const waiting = window.section("Waiting for you");
  await waiting.getByText("Overdue", { exact: true }).waitFor();
  await waiting.getByText("Recruiter", { exact: true }).waitFor();
  await waiting.getByText("We run a search for a CTO.").waitFor();
  expect(await page.locator("main img").count()).toBe(0);
  await window.section("Your time to answer").getByText("4 hours").waitFor();
  await window.section("Your time to answer").getByText("With so few this says little.").waitFor();

  await waiting.getByRole("button", { name: "Write the answer" }).click();
  const answer = waiting.getByLabel("Your answer to Selma Orsini");
  // The name to sign with is read when the form opens.
  await expect.poll(() => answer.inputValue()).toMatch(/^Hello Selma,[\s\S]*Robin Vale$/u);
  await answer.fill("Thank you, Selma. What is the scope?");
  await waiting.getByRole("button", { name: "Keep the draft" }).click();
  await window.toast("Draft kept").waitFor();
  expect((await call(app, "inbound.list", {})).rows[0]?.draft).toBe("Thank you, Selma. What is the scope?");

  await waiting.getByRole("link", { name: "Selma Orsini" }).click();
  await page.getByRole("heading", { level: 1, name: "Selma Orsini" }).waitFor();
  await window.section("Messages").getByText("We run a search for a CTO.").waitFor();
  await window.section("Your answer").getByRole("button", { name: "Answered", exact: true }).click();
  await window.toast("Marked as answered").waitFor();
  await window.section("Messages").getByText("Thank you, Selma. What is the scope?").waitFor();
  expect((await call(app, "inbound.list", {})).total).toBe(0);
  await window.toast("Marked as answered").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await call(app, "inbound.list", {})).total).toBe(1);

  await page.getByRole("link", { name: "Inbox" }).first().click();
  await window.section("Waiting for you").getByRole("button", { name: "No answer needed" }).click();
  await window.section("Answered").getByRole("link", { name: "Selma Orsini" }).waitFor();
  await page.keyboard.press("c");
  await window.dialog().getByLabel("Who").fill("Ola Pemberton");
  await window.dialog().getByLabel("What they wrote or said").fill(hostile);
  await window.dialog().getByRole("button", { name: "Note it" }).click();
  await window.section("Waiting for you").getByText(hostile).waitFor();
  expect(await page.locator("main img").count()).toBe(0);
  expect(await page.title()).not.toContain("owned");
  expect(complaints).toEqual([]);
}, 90_000);

test("S6 a warm path through an investor is asked, warned of where it must be, and thanked for", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const window = shell(page);
  await call(app, "settings.update", { ownName: "Robin Vale", presentCompany: "Stoneground Software" });
  const harbor = await call(app, "company.create", { name: "Harbor Robotics", isTarget: true });
  await call(app, "company.create", { name: "Old Mill Ventures" });
  const pia = await call(app, "person.create", {
    fullName: "Pia Keller",
    position: "Partner",
    company: "Old Mill Ventures",
    howKnown: "close",
  });
  const carl = await call(app, "person.create", {
    fullName: "Carl Nowak",
    position: "Engineer",
    company: "Stoneground Software",
    howKnown: "worked-together",
  });
  await call(app, "job.add", { personId: carl.id, company: "Harbor Robotics", title: "VP Product" });

  await page.goto(`${server.url}/companies/${harbor.id}`);
  const paths = window.section("Warm paths");
  await paths.getByText(/your present employer/u).waitFor();
  expect(await paths.getByText("Pia Keller").count()).toBe(0);
  await page.getByRole("combobox", { name: "Add an investor" }).fill("old mill");
  await page.getByRole("option", { name: /Old Mill Ventures/u }).click();
  await window.toast("Investor added").waitFor();
  const first = paths.locator("ol > li").first();
  await first
    .getByText("Pia Keller works at Old Mill Ventures as Partner; you know each other well.")
    .waitFor();
  await first.getByText("Investor: Old Mill Ventures").waitFor();
  await window.section("Ladder").getByRole("link", { name: "Pia Keller" }).waitFor();

  const risky = paths.locator("ol > li").filter({ hasText: "Carl Nowak" });
  await risky.getByRole("button", { name: /Ask for an introduction/u }).click();
  await window
    .dialog()
    .getByRole("note")
    .getByText(/An ask tells them that you are looking/u)
    .waitFor();
  await window.dialog().getByRole("button", { name: "Keep it all the same" }).waitFor();
  await window.dialog().getByRole("button", { name: "Cancel" }).click();

  await first.getByRole("button", { name: /Ask for an introduction/u }).click();
  await window.dialog().getByLabel("What you want to talk about").fill("their CTO seat");
  expect(await window.dialog().getByLabel("The message").inputValue()).toMatch(
    /^Hello Pia,[\s\S]*someone at Harbor Robotics[\s\S]*their CTO seat/u,
  );
  await window.dialog().getByRole("button", { name: "Keep the ask" }).click();
  await page.getByRole("heading", { level: 1, name: "Introductions" }).waitFor();
  await window.section("To be asked").getByRole("button", { name: "I have asked" }).click();
  await window.section("Asked").getByRole("button", { name: "They introduced us" }).click();
  await window.section("Thanks owed").getByRole("button", { name: "I have thanked" }).click();
  await window.section("Introduced and thanked").getByText("Thanked", { exact: true }).waitFor();
  await window.toast("Thanked").getByRole("button", { name: "Undo" }).click();
  await window.section("Thanks owed").getByRole("link", { name: "Pia Keller" }).click();
  await page.getByRole("heading", { level: 1, name: "Pia Keller" }).waitFor();
  await window.section("Introductions").getByText("Thanks owed").waitFor();
  expect((await call(app, "introduction.list", {})).rows).toMatchObject([
    { viaPersonId: pia.id, companyName: "Harbor Robotics", state: "made", owesThanks: true },
  ]);
  expect(complaints).toEqual([]);
}, 90_000);

test("a company's team is added to, linked to a person and taken off again", async () => {
  const { app, page, server } = await openPage(browser);
  const window = shell(page);
  const harbor = await call(app, "company.create", { name: "Harbor Robotics" });
  await call(app, "person.create", { fullName: "Noa Lind", company: "Harbor Robotics" });
  await page.goto(`${server.url}/companies/${harbor.id}`);
  const team = window.section("Executive team");
  await team.getByRole("button", { name: "Add to the team" }).click();
  await window.dialog().getByLabel("Name").fill("Noa Lind");
  await window.dialog().getByLabel("Role").fill("CEO");
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await team.getByRole("button", { name: "Link or change Noa Lind" }).click();
  await window.dialog().getByRole("combobox", { name: "Who it is in your people" }).fill("noa");
  await page.getByRole("option", { name: /^Noa Lind/u }).click();
  await window.dialog().getByRole("button", { name: "Save" }).click();
  await team.getByRole("link", { name: "Noa Lind" }).waitFor();
  await team.getByRole("button", { name: "Remove Noa Lind from the team" }).click();
  await team.getByText("Nobody noted yet.").waitFor();
  expect((await call(app, "company.show", { id: harbor.id })).executives).toEqual([]);
}, 60_000);

test("the network's pages are clean under axe in light and dark, at 390 and 1280", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await fillDemo(app);
  const [waiting] = (await call(app, "inbound.list", {})).rows;
  const [ask] = (await call(app, "introduction.list", {})).rows;
  const thread = `/inbox/thread?id=${encodeURIComponent(waiting?.thread ?? "")}`;
  const found: string[] = [];
  for (const path of ["/inbox", thread, "/introductions", `/companies/${ask?.companyId ?? ""}`]) {
    await page.goto(server.url + path);
    await settled(page);
    for (const width of [1280, 390])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).exclude(".paper").analyze();
        found.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${path} ${width} ${colorScheme} ${id}: ${node.target.join(" ")}`),
          ),
        );
        await expect.poll(() => horizontalOverflow(page), { message: `${path} at ${width}` }).toBe(0);
      }
  }
  await page
    .getByRole("button", { name: /Ask for an introduction/u })
    .first()
    .click();
  await shell(page).dialog().waitFor();
  const { violations } = await new AxeBuilder({ page }).exclude(".paper").analyze();
  expect([...found, ...violations.map(({ id }) => `ask dialog ${id}`)]).toEqual([]);
  expect(complaints).toEqual([]);
}, 150_000);

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, importPage, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

const sheet =
  "Was;Wo;Wann;Stand der Dinge\nCTO;Müller GmbH;03.02.2026;Gespräch\nVP Engineering;Öhlen AG;15.02.2026;Absage\n;;01.03.2026;leer\n";

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).first().click();
  return readFileSync(await (await download).path(), "utf8");
}

test("S7 a spreadsheet's columns are named by hand, imported, reported, imported again without a change, undone", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const imports = importPage(page);
  await page.goto(`${server.url}/import`);
  await imports.choose("stellen.csv", sheet, "latin1");
  await page.getByText("Say which column names the company or the seat").waitFor();
  await imports.column("Was").selectOption("Seat");
  await imports.column("Wo").selectOption("Company");
  await imports.column("Wann").selectOption("Saved on");
  await imports.row("Müller GmbH").getByText("CTO").waitFor();
  await page.getByText("1 record skipped, and why").waitFor();
  await page.getByText("Line 4: neither a company nor a title").waitFor();
  await imports.run();
  await page.getByText("stellen.csv: 2 new, 0 changed, 0 same, 1 skipped.").waitFor();

  const text = await saved(page, "Report as text");
  expect(text).toContain("3 records: 2 new, 0 changed, 0 same, 1 skipped");
  expect(text).toContain("Stand der Dinge: Keep as a note");
  expect(text).toContain("Line 4: neither a company nor a title");
  const json = JSON.parse(await saved(page, "Report as JSON")) as { rows: { name: string }[] };
  expect(json.rows.map((row) => row.name)).toEqual(["CTO", "VP Engineering"]);
  const { rows } = (await app.call("opportunity.list", {}, actor)).output;
  expect(rows.find((row) => row.title === "CTO")?.notes).toContain("Stand der Dinge: Gespräch");

  await imports.choose("stellen.csv", sheet, "latin1");
  await page.getByText("You named these columns before").waitFor();
  await page.getByRole("button", { name: "Nothing to import" }).waitFor();
  await page.getByRole("button", { name: "Leave it out" }).click();

  await page.getByRole("button", { name: "stellen.csv" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await shell(page).toast("Undo: Import stellen.csv").waitFor();
  await expect.poll(async () => (await app.call("opportunity.list", {}, actor)).output.total).toBe(0);
  expect(complaints).toEqual([]);
}, 60_000);

test("several files at once; a whole vault only after a warning", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  await page.goto(`${server.url}/import`);
  const connections = (name: string, company: string): Buffer =>
    Buffer.from(
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${name},Lind,https://www.linkedin.com/in/${name},,${company},CEO,01 Mar 2024\n`,
    );
  await page.getByLabel("Your LinkedIn export").setInputFiles([
    { name: "one.csv", mimeType: "text/csv", buffer: connections("Noa", "Harbor") },
    { name: "two.csv", mimeType: "text/csv", buffer: connections("Ada", "Tidewater") },
  ]);
  await page.getByRole("button", { name: "Import all 2 files" }).click();
  await page.getByText("two.csv: 1 new").waitFor();
  expect((await app.call("person.list", {}, actor)).output.total).toBe(2);

  const exported = (await app.call("export.json", {}, actor)).output.content;
  await app.call("person.create", { fullName: "Added Later" }, actor);
  await page
    .getByLabel("Your LinkedIn export")
    .setInputFiles({ name: "search.json", mimeType: "application/json", buffer: Buffer.from(exported) });
  await page.getByText("it takes its place").waitFor();
  const restore = page.getByRole("button", { name: "Restore the export" });
  expect(await restore.isDisabled()).toBe(true);
  await page.getByLabel("Put the export in place").check();
  await restore.click();
  await page.getByText(/person: 0 added, 0 changed, 1 removed/u).waitFor();
  expect((await app.call("person.list", {}, actor)).output.total).toBe(2);
  expect(complaints).toEqual([]);
}, 60_000);

test("look-alikes are merged on a yes and parted by undo, or kept as two", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const window = shell(page);
  for (const position of ["CTO", "Student"])
    await app.call("person.create", { fullName: "Jonas Kestrel", position }, actor);
  await page.goto(`${server.url}/people`);
  await page.getByRole("link", { name: "1 pair may be one person" }).click();
  await page.getByRole("heading", { level: 1, name: "Look-alikes" }).waitFor();
  await page.getByRole("row", { name: /Position.*CTO.*Student/u }).waitFor();
  await page.getByRole("button", { name: "Yes, one person: merge" }).click();
  await page.getByText("No two of your people look alike").waitFor();
  expect((await app.call("person.list", {}, actor)).output.total).toBe(1);
  await window.toast("Merged").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Two people" }).click();
  await page.getByText("No two of your people look alike").waitFor();
  expect((await app.call("person.list", {}, actor)).output.total).toBe(2);
  expect(complaints).toEqual([]);
}, 60_000);

test("S7 a posting's verdict follows its evidence", async () => {
  const { page, server, complaints } = await openPage(browser);
  const window = shell(page);
  await page.goto(`${server.url}/postings`);
  await page.getByRole("button", { name: "Add a posting" }).click();
  await window.dialog().getByLabel("Company").fill("Northlight Energy");
  await window.dialog().getByLabel("Title as posted").fill("CTO");
  await window.dialog().getByRole("button", { name: "Add the posting" }).click();
  const posting = page.getByRole("article", { name: "CTO, Northlight Energy" });
  await posting.getByText("Likely desperation").waitFor();
  await posting.getByRole("button", { name: "Add evidence on CTO" }).click();
  await posting.getByLabel("What you found").fill("Their handbook says that every role is posted");
  await posting.getByRole("button", { name: "Add the evidence" }).click();
  await posting.getByText("Posted out of principle").waitFor();
  await posting.getByRole("button", { name: /^Remove the evidence/u }).click();
  await posting.getByText("Likely desperation").waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("R3 a phrase is marked while one writes, let stand, and marked again", async () => {
  const { page, server, complaints } = await openPage(browser);
  await page.goto(`${server.url}/preparation`);
  const text = page.getByLabel("Why are you looking for an executive role?");
  await text.fill("I am keen to grow a team. I deserve the title.");
  const marks = page.getByRole("region", { name: "How an interviewer may hear it" });
  const item = marks.getByRole("list", { name: "Marks" }).getByRole("listitem").first();
  await item.getByText(/Instead:/u).waitFor();
  await item.getByRole("button", { name: /^Go to it/u }).click();
  const selected = await text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toContain("deserve");
  const count = await marks.getByRole("list", { name: "Marks" }).getByRole("listitem").count();
  await item.getByRole("button", { name: /^Fine as is/u }).click();
  await expect
    .poll(async () => marks.getByRole("list", { name: "Marks" }).getByRole("listitem").count())
    .toBe(count - 1);
  await marks.getByText("1 phrase that you let stand").click();
  await marks.getByRole("button", { name: /^Mark it again/u }).click();
  await expect
    .poll(async () => marks.getByRole("list", { name: "Marks" }).getByRole("listitem").count())
    .toBe(count);
  expect(complaints).toEqual([]);
}, 60_000);

test("a person's roles, confidence and recruiter facts; the lists of who knows and of recruiters", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const window = shell(page);
  const { output: ola } = await app.call(
    "person.create",
    { fullName: "Ola Pemberton", kinds: ["recruiter"], company: "Keel Search" },
    actor,
  );
  await app.call("person.create", { fullName: "Somebody Else" }, actor);
  await page.goto(`${server.url}/people/${ola.id}`);
  await window.section("As a recruiter").getByText("Nobody vouches for them yet").waitFor();
  await page.getByRole("button", { name: "Add a role" }).click();
  await window.dialog().getByLabel("Company").fill("Quillbank");
  await window.dialog().getByLabel("Title").fill("Talent partner");
  await window.dialog().getByLabel("To", { exact: true }).fill("2021");
  await window.dialog().getByRole("button", { name: "Add the role" }).click();
  await window.section("Roles over time").getByText("Talent partner").waitFor();
  await page.getByRole("button", { name: "I told them today" }).click();
  await window.section("Towards your search").getByText("Knows").waitFor();

  await page.goto(`${server.url}/people`);
  await page.getByLabel("Kind").selectOption("Recruiter");
  await page.getByText("1 person", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Who knows of your search" }).click();
  await window.section("Know").getByRole("link", { name: "Ola Pemberton" }).waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

const askedPages = {
  people: async (person: (name: string) => Promise<string>) => [
    `/people/${await person("Mirela Santangelo")}`,
    `/people/${await person("Ola Pemberton")}`,
    "/people/look-alikes",
    "/people/who-knows",
    "/people?kind=recruiter",
  ],
  "postings, marks and columns": async () => ["/postings", "/preparation", "/import"],
};

/** Brings a page into the state that is to be looked at. */
async function prepare(page: Page, path: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.locator("main output[aria-label=Loading]").count()).toBe(0);
  if (path === "/preparation") {
    await page.getByLabel("Why are you looking").fill("I deserve the title, and I guess I want it.");
    await page.getByRole("list", { name: "Marks" }).waitFor();
  }
  if (path === "/import") {
    await importPage(page).choose("jobs.csv", "Company,Title,Status\nAcme,CTO,Open\n");
    await importPage(page).row("Acme").first().waitFor();
  }
}

test.each(Object.entries(askedPages))(
  "pages of %s are clean under axe in light and dark, at 390 and 1280",
  async (_name, pathsOf) => {
    const { app, page, server, complaints } = await openPage(browser);
    await fillDemo(app);
    const personId = async (search: string): Promise<string> =>
      (await app.call("person.list", { search }, actor)).output.rows[0]?.id ?? "";
    const found: string[] = [];
    for (const path of await pathsOf(personId)) {
      await page.goto(server.url + path);
      await prepare(page, path);
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [1280, 390]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).exclude(".paper").analyze();
          for (const { id, nodes } of violations)
            found.push(`${path} ${colorScheme} ${width} ${id}: ${nodes[0]?.target.join(" ")}`);
          await expect.poll(() => horizontalOverflow(page), { message: `${path} at ${width}` }).toBe(0);
        }
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
  180_000,
);

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const actor = { face: "cli", byAssistant: false } as const;

const mail = [
  "Message-ID: <hello@acme.example>",
  `Date: ${new Date().toUTCString()}`,
  "From: Dana Okafor <dana@acme.example>",
  "To: me@home.example",
  "Subject: The release train",
  "Content-Type: text/plain",
  "",
  "It left without us again.",
  "",
].join("\r\n");

test("a conversation is linked to the seat it was offered for, read from there, and found in the one box", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const { output: seat } = await app.call("opportunity.create", { company: "Acme", title: "CTO" }, actor);
  const dana = { fullName: "Dana Okafor", email: "dana@acme.example", company: "Acme" };
  await app.call("person.create", dana, actor);
  const file = Buffer.from(mail, "utf8").toString("base64");
  await app.call("import.run", { file, fileName: "hello.eml" }, actor);

  await page.goto(`${server.url}/correspondence`);
  await page.getByText("Dana Okafor works at Acme.").waitFor();
  await page.getByRole("button", { name: /^It is\s*Acme/u }).click();
  await page
    .getByText("Nothing to decide among 0 conversations.")
    .or(page.getByText("Import a calendar"))
    .waitFor();

  await page.goto(`${server.url}/opportunities/${seat.id}`);
  await page.getByRole("link", { name: "The release train" }).click();
  await page.getByText("It left without us again.").first().waitFor();

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("left without");
  await page.getByRole("option", { name: /It left without us/u }).click();
  await page.getByText("It left without us again.").first().waitFor();
  expect(page.url()).toContain("/inbox/thread?id=");
  expect(complaints).toEqual([]);
}, 60_000);

import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Browser } from "playwright-core";
import { openApp } from "../../src/app.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { horizontalOverflow, loop, shell } from "./page-models.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const cli = { face: "cli", byAssistant: false } as const;
const assistant = { face: "mcp", byAssistant: true } as const;

test("a change by another process shows within a second and leaves what is being typed alone", async () => {
  const { app, dataDir, page, server, complaints } = await openPage(browser);
  const { output: opportunity } = await app.call(
    "opportunity.create",
    { company: "Harbor", title: "VPE" },
    cli,
  );
  const [step] = opportunity.steps;
  if (step === undefined) throw new Error("The template has no steps.");
  await page.goto(`${server.url}/opportunities/${opportunity.id}`);
  const form = await loop(page).open(step.title);
  await form.getByLabel("Notes").pressSequentially("I am still ty");

  const other = openApp({ dataDir });
  onTestFinished(async () => other[Symbol.asyncDispose]());
  await other.call("step.update", { id: step.id, title: "Call with Greta", notes: "From the terminal" }, cli);
  const changedAt = performance.now();
  await loop(page).step("Call with Greta").waitFor();
  expect(performance.now() - changedAt).toBeLessThan(1500);
  const typing = page.getByRole("form", { name: "Step Call with Greta" });
  await page.keyboard.type("ping");
  expect(await typing.getByLabel("Notes").inputValue()).toBe("I am still typing");
  expect(await typing.getByLabel("Title").inputValue()).toBe("Call with Greta");
  await typing.getByText("Changed elsewhere while you were typing").waitFor();

  // Going away and coming back keeps it too.
  await shell(page).go("People");
  await page.goBack();
  const again = await loop(page).open("Call with Greta");
  expect(await again.getByLabel("Notes").inputValue()).toBe("I am still typing");

  await other.call("person.create", { fullName: "Made By Assistant" }, assistant);
  await shell(page).go("History");
  await page.getByText("By an assistant").waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test("a change made after the page's first answer and before its line to the server shows too", async () => {
  const { dataDir, page, server } = await openPage(browser);
  const gate = Promise.withResolvers<undefined>();
  await page.route("**/api/events", async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(`${server.url}/people`);
  await page
    .getByText("Nobody is here yet")
    .or(page.getByRole("heading", { name: "People" }))
    .first()
    .waitFor();
  await page.waitForLoadState("load");
  const other = openApp({ dataDir });
  onTestFinished(async () => other[Symbol.asyncDispose]());
  await other.call("person.create", { fullName: "Made In Between" }, cli);
  expect(await page.getByText("Made In Between").count()).toBe(0);
  gate.resolve(undefined);
  await page.getByText("Made In Between").first().waitFor();
}, 60_000);

const hostile = [
  `<img src=x onerror="window.hit=1">`,
  `"><script>window.hit=1</script>`,
  "javascript:window.hit=1",
  "{{7*7}} ${7*7} \u202Eevil\u202C \u0000".replace("\u0000", ""),
];

test("hostile text in every field stays text", async () => {
  const { app, page, server, complaints } = await openPage(browser);
  const text = hostile.join(" ");
  const line = text.slice(0, 400);
  const person = (
    await app.call(
      "person.create",
      {
        fullName: line,
        position: line,
        company: line,
        email: line,
        phone: line,
        profileUrl: "javascript:window.hit=1",
        location: line,
        notes: text,
      },
      cli,
    )
  ).output;
  const opportunity = (
    await app.call(
      "opportunity.create",
      {
        company: line,
        title: line,
        notes: text,
        isInternal: true,
        seatHolder: line,
        transitionPlan: text,
        ceoNeedsMost: text,
        functionsInScope: [line],
      },
      cli,
    )
  ).output;
  await app.call(
    "transition-peer.add",
    { opportunityId: opportunity.id, name: line, conversationOwed: text },
    cli,
  );
  const [step] = opportunity.steps;
  if (step === undefined) throw new Error("The template has no steps.");
  await app.call("step.update", { id: step.id, title: line, place: line, interviewers: [person.id] }, cli);
  await app.call("step.finish", { id: step.id, core: text, whyRight: text, notes: text, excitement: 3 }, cli);
  await app.call(
    "company.update",
    { id: opportunity.companyId, website: "javascript:window.hit=1", notes: text, isTarget: true },
    cli,
  );
  await app.call(
    "ladder.set",
    { companyId: opportunity.companyId, rung: "investors", state: "under-way", note: line },
    cli,
  );
  await app.call("rationale.save", { text }, cli);
  await app.call("rationale.save", { text: `${text} again` }, cli);
  await app.call("review.add", { reviewer: line, said: text, verdictReason: text }, cli);
  await app.call("outreach.add", { recipient: line, connection: line, draft: text }, cli);
  await app.call("settings.update", { ownName: line, presentCompany: line }, cli);
  const paths = [
    "/",
    "/opportunities",
    `/opportunities/${opportunity.id}?step=${step.id}`,
    `/steps/${step.id}/sheet`,
    "/people",
    `/people/${person.id}`,
    "/companies",
    `/companies/${opportunity.companyId}`,
    "/preparation",
    "/playbook",
    "/history",
    "/settings",
  ];
  for (const path of paths) {
    await page.goto(server.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.locator("main output[aria-label=Loading]").count()).toBe(0);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect(await page.locator("main script, main img, main iframe, main a[href^='javascript']").count()).toBe(
      0,
    );
    expect(await horizontalOverflow(page), `${path} is as wide as its window`).toBe(0);
  }
  expect(complaints).toEqual([]);
}, 60_000);

test("locked, unlocked, session ended, not found", async () => {
  const { app, page, server, context } = await openPage(browser);
  await app.call("person.create", { fullName: "Noa Lind" }, cli);
  await app.call("vault.passphrase", { next: "a long passphrase" }, cli);
  await shell(page).go("People");
  await page.getByRole("link", { name: /Noa Lind/u }).waitFor();
  await app.call("vault.lock", {}, cli);
  await page.getByRole("heading", { name: "Locked" }).waitFor();
  expect(await page.locator("body").innerText()).not.toContain("Noa Lind");
  await page.getByLabel("Passphrase").fill("not this one");
  await page.getByRole("button", { name: "Unlock" }).click();
  await page.getByText("That is not the passphrase").waitFor();
  await page.getByLabel("Passphrase").fill("a long passphrase");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /Noa Lind/u }).waitFor();

  await page.goto(`${server.url}/nothing/here`);
  await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  await shell(page).go("Today");
  await context.clearCookies();
  await page.getByRole("link", { name: "Companies" }).click();
  await page.getByRole("heading", { name: /session has ended/u }).waitFor();
}, 60_000);

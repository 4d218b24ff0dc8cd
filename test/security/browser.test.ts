import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serverUnderTest } from "./server-under-test.ts";
import type { UnderTest } from "./server-under-test.ts";

/** What a foreign page tries, with the user's session in the same browser. Runs inside the page. */
const attacks = async (target: string): Promise<Record<string, string>> => {
  const outcome = async (attempt: () => Promise<unknown>): Promise<string> =>
    attempt().then(
      (value) => `reached: ${String(value)}`,
      () => "refused",
    );
  const loaded = (tag: "img" | "script" | "iframe", path: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const element = document.createElement(tag);
      element.addEventListener("load", () => resolve(tag));
      element.addEventListener("error", reject);
      element.src = target + path;
      document.body.append(element);
    });
  return {
    read: await outcome(
      async () => (await fetch(`${target}/api/openapi.json`, { credentials: "include" })).status,
    ),
    "json post": await outcome(async () => {
      const headers = { "content-type": "application/json" };
      const init = {
        method: "POST",
        credentials: "include",
        headers,
        body: '{"fullName":"Foreign"}',
      } as const;
      return (await fetch(`${target}/api/person.create`, init)).status;
    }),
    stream: await outcome(
      () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(`${target}/api/events`, { withCredentials: true });
          source.addEventListener("open", resolve);
          source.addEventListener("error", reject);
        }),
    ),
    script: await outcome(() => loaded("script", "/assets/app-B4d5xYz1.js")),
    "text post": await outcome(async () => {
      const body = '{"fullName":"Foreign"}';
      await fetch(`${target}/api/person.create`, {
        method: "POST",
        mode: "no-cors",
        credentials: "include",
        body,
      });
      throw new Error("its answer cannot be read; the vault tells");
    }),
  };
};

describe("in a real browser", () => {
  let under: UnderTest;
  let browser: Browser;
  let foreign: Server;
  let foreignPort: number;

  beforeAll(async () => {
    under = await serverUnderTest();
    foreign = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(`<body><a id="door" href="${under.server.url}/">in</a>
        <a id="link" href="${under.server.openLink()}">link</a>
        <form id="form" method="post" enctype="text/plain" action="${under.server.url}/api/person.create">
        <input name='{"fullName":"Foreign","position":"' value='"}'></form></body>`);
    });
    await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
    foreignPort = (foreign.address() as AddressInfo).port;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    foreign.closeAllConnections();
    foreign.close();
    await under.stop();
  });

  async function pageWithSession(): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(under.server.openLink());
    return page;
  }

  const people = async (): Promise<number> =>
    (await under.app.call("person.list", {}, { face: "program", byAssistant: false })).output.total;

  test("the link opens the page, and its code is gone from the address", async () => {
    const page = await pageWithSession();
    expect(page.url()).toBe(`${under.server.url}/`);
    expect(await page.title()).toBe("One of One");
    expect(await page.evaluate(() => document.cookie)).toBe("");
  });

  // The same machine's other port is another origin but the same site, so that it does get our cookie.
  test.each(["127.0.0.1", "localhost"])("a page of another server on %s reaches nothing", async (host) => {
    const page = await pageWithSession();
    await page.goto(`http://${host}:${foreignPort}/`);
    const outcomes = await page.evaluate(attacks, under.server.url);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(["refused"]));
    const answered = page.waitForResponse((response) => response.url().includes("person.create"));
    await page.locator("#form").evaluate((form) => (form as HTMLFormElement).submit());
    expect((await answered).status()).toBe(403);
    expect(await people()).toBe(0);
  });

  test.each(["127.0.0.1", "localhost"])("a plain link on a page of %s still leads in", async (host) => {
    const page = await pageWithSession();
    for (const link of ["#door", "#link"]) {
      await page.goto(`http://${host}:${foreignPort}/`);
      await page.locator(link).click();
      await page.waitForFunction(() => document.title === "One of One");
      expect(page.url()).toBe(`${under.server.url}/`);
    }
  });

  test("without a session the page says where to get one", async () => {
    const page = await (await browser.newContext()).newPage();
    const response = await page.goto(`${under.server.url}/`);
    expect(response?.status()).toBe(401);
    expect(await page.textContent("body")).toContain("oneofone start");
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Browser, Page } from "playwright-core";
import { commandLine, mcp } from "../../faces/four-faces.ts";
import type { Face } from "../../faces/four-faces.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPage } from "../../support/page-session.ts";
import { tempDir } from "../../support/temp-app.ts";
import { endState } from "./end-state.ts";
import { externalYes } from "./external-yes.ts";
import { ghosted } from "./ghosted.ts";
import { internalToExternal } from "./internal-to-external.ts";
import { readerOf } from "./story.ts";
import type { Story } from "./story.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

const start = "2026-11-24T09:00:00.000Z";

/** The clock of this process, which all faces of the program read here. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(start) });
  return () => vi.useRealTimers();
});

/** The story as commands of one face. */
async function toldBy(face: Face, story: Story): Promise<unknown> {
  vi.setSystemTime(start);
  const dataDir = tempDir();
  const read = readerOf(dataDir);
  await read("today", {});
  for (const act of story) {
    if ("clock" in act) {
      vi.setSystemTime(act.clock);
      continue;
    }
    for (const [name, input] of await act.orders(read))
      expect(await face(dataDir, name, input), act.happens).not.toHaveProperty("error");
  }
  return endState(read);
}

/**
 * Loads the page again at another time. Only the calendar moves: the browser's own fake clock also moves the timers, by
 * weeks, and a page that waits for its parts then waits for weeks.
 */
async function setPageClock(page: Page, instant: string): Promise<void> {
  await page.addInitScript((shown) => {
    const offset = Date.parse(shown) - Date.now();
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, given) =>
        given.length === 0 ? new target(target.now() + offset) : Reflect.construct(target, given),
      get: (target, key) =>
        key === "now" ? () => target.now() + offset : (Reflect.get(target, key) as unknown),
    });
  }, instant);
  await page.reload();
}

/** The story as a person does it on the pages. */
async function toldByHand(story: Story): Promise<unknown> {
  vi.setSystemTime(start);
  const { page, dataDir, complaints } = await openPage(browser);
  const read = readerOf(dataDir);
  await setPageClock(page, start);
  for (const act of story) {
    if ("clock" in act) {
      vi.setSystemTime(act.clock);
      await setPageClock(page, act.clock);
      continue;
    }
    try {
      await act.byHand(page, read);
    } catch (cause) {
      throw new Error(`On the pages, where ${act.happens}: ${String(cause)}`, { cause });
    }
  }
  expect(complaints).toEqual([]);
  return endState(read);
}

const stories: readonly (readonly [name: string, story: Story])[] = [
  ["an external search with an offer and a yes", externalYes],
  ["an internal seat that fails and becomes an external search", internalToExternal],
  ["a seat that goes silent after the CEO call", ghosted],
];

describe.each(stories)("%s", (_, story) => {
  test("ends in the same vault on the pages, by commands and by an assistant", async () => {
    const onPages = await toldByHand(story);
    expect(await toldBy(commandLine, story), "command line").toEqual(onPages);
    expect(await toldBy(mcp, story), "MCP").toEqual(onPages);
  }, 180_000);
});

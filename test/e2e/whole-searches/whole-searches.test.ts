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
import type { Read, Story } from "./story.ts";

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

type End = { readonly seats: readonly string[]; readonly vault: unknown };

/** The story as commands of one face. */
async function toldBy(face: Face, story: Story): Promise<End> {
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
  return { seats: await seats(read), vault: await endState(read) };
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
async function toldByHand(story: Story): Promise<End> {
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
  return { seats: await seats(read), vault: await endState(read) };
}

/** Seats with how they stand, the reason where they are closed. */
async function seats(read: Read): Promise<string[]> {
  const { rows } = await read("opportunity.list", {});
  return rows.map((row) => `${row.companyName}: ${row.closeReason ?? row.state}`).toSorted();
}

type Told = { readonly name: string; readonly story: Story; readonly ends: readonly string[] };

const stories: readonly Told[] = [
  {
    name: "an external search with an offer and a yes",
    story: externalYes,
    ends: ["Larkspur Freight: accepted"],
  },
  {
    name: "an internal seat that fails and becomes an external search",
    story: internalToExternal,
    ends: ["Marlow Grid: open", "Quillon Health: role-filled"],
  },
  {
    name: "a seat that goes silent after the CEO call",
    story: ghosted,
    ends: ["Tidewater Systems: ghosted"],
  },
];

describe.each(stories)("$name", ({ story, ends }) => {
  test("ends in the same vault on the pages, by commands and by an assistant", async () => {
    const onPages = await toldByHand(story);
    expect(onPages.seats).toEqual(ends);
    expect(await toldBy(commandLine, story), "command line").toEqual(onPages);
    expect(await toldBy(mcp, story), "MCP").toEqual(onPages);
  }, 300_000);
});

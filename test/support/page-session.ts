import { onTestFinished } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openApp } from "../../src/app.ts";
import type { App, AppOptions } from "../../src/app.ts";
import { startServer } from "../../src/server/start-server.ts";
import type { StartedServer } from "../../src/server/start-server.ts";
import { builtWeb } from "./built-web.ts";
import { tempDir } from "./temp-app.ts";

export type PageSession = {
  readonly app: App;
  readonly dataDir: string;
  readonly server: StartedServer;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console, of scripts and of the content policy so far. */
  readonly complaints: string[];
};

type Options = Parameters<Browser["newContext"]>[0];

/** Notes whatever a page complains about. Requests that are refused on purpose are not among it. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** A vault of its own, served and opened in a window through a one-time link; all gone when the test ends. */
export async function openPage(
  browser: Browser,
  options: Options = {},
  appOptions: Pick<AppOptions, "edgar"> = {},
): Promise<PageSession> {
  const dataDir = tempDir();
  const app = openApp({ dataDir, ...appOptions });
  const server = await startServer(app, { webRoot: await builtWeb(), version: "0.0.0" });
  const context = await browser.newContext({ timezoneId: "Europe/Berlin", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  onTestFinished(async () => {
    await context.close();
    await server.close();
    await app[Symbol.asyncDispose]();
  });
  await page.goto(server.openLink());
  return { app, dataDir, server, context, page, complaints };
}

/**
 * `npm run screenshots`: takes the guide's pictures from the demo search, in light and dark, into docs/guide/pictures. It needs a build
 * (`npm run build`) and works on a demo vault of its own.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openApp } from "../src/app.ts";
import { demoConnections } from "../src/demo/demo-network.ts";
import { fillDemo } from "../src/demo/demo-search.ts";
import { addDays } from "../src/plain-date.ts";
import { startServer } from "../src/server/start-server.ts";
import { launchBrowser } from "../test/support/browser.ts";

process.env["ONEOFONE_KEYCHAIN"] = "off";
const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs", "guide", "pictures");
const dataDir = mkdtempSync(join(tmpdir(), "oneofone-pictures-"));

type Picture = { readonly name: string; take(page: Page, base: string): Promise<void> };

/** Queries answer within a frame or two; the charts measure themselves once more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.waitForTimeout(300);
}

async function open(page: Page, base: string, path: string): Promise<void> {
  await page.goto(`${base}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settled(page);
}

async function openHarbor(page: Page, base: string): Promise<void> {
  await open(page, base, "/opportunities");
  await page
    .getByRole("link", { name: /Harbor/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /VP Engineering/ }).waitFor();
  await settled(page);
}

/** A page by its address. */
function pageAt(name: string, path: string): Picture {
  return { name, take: (page, base) => open(page, base, path) };
}

/** A tab of the demo's main seat; `part` is a heading to scroll to. */
function tabOfHarbor(name: string, tab: string, part?: string): Picture {
  return {
    name,
    take: async (page, base) => {
      await openHarbor(page, base);
      await page
        .getByRole("navigation", { name: "This opportunity" })
        .getByRole("link", { name: tab, exact: true })
        .click();
      await page.locator("a[aria-current=page]").filter({ hasText: tab }).waitFor();
      await settled(page);
      if (part === undefined) return;
      await page.getByRole("heading", { name: part, exact: true }).evaluate((heading) => {
        heading.scrollIntoView({ block: "start" });
      });
    },
  };
}

const all: readonly Picture[] = [
  pageAt("today", "/"),
  pageAt("rationale", "/preparation"),
  pageAt("inbox", "/inbox"),
  { name: "opportunity", take: openHarbor },
  {
    name: "prep-sheet",
    take: async (page, base) => {
      await openHarbor(page, base);
      await page.getByRole("link", { name: "Prep sheet" }).first().click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await settled(page);
    },
  },
  tabOfHarbor("coverage", "Coverage"),
  tabOfHarbor("questions", "Questions"),
  tabOfHarbor("presentation", "Presentation"),
  tabOfHarbor("negotiation", "Negotiation"),
  tabOfHarbor("diligence", "Diligence"),
  tabOfHarbor("decision", "Decision"),
  tabOfHarbor("criteria", "Decision", "What you want"),
  {
    name: "offer",
    take: async (page, base) => {
      await open(page, base, "/offers");
      await page
        .getByRole("main")
        .getByRole("link", { name: /Harbor/u })
        .first()
        .click();
      await page.getByRole("list", { name: "Terms to move" }).waitFor();
      // All paths are drawn by then.
      await page.waitForTimeout(2500);
    },
  },
  pageAt("charts", "/charts"),
  pageAt("learnt", "/learnt"),
  {
    name: "import",
    take: async (page, base) => {
      await open(page, base, "/import");
      await page.locator('input[type="file"]').setInputFiles({
        name: "Connections.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(demoConnections(addDays(app.today(), 30))),
      });
      await page.getByText(/140/).first().waitFor();
      await settled(page);
    },
  },
  pageAt("playbook", "/playbook"),
];

await using app = openApp({ dataDir });
await fillDemo(app);
const server = await startServer(app, { webRoot: join(root, "dist", "web"), version: "pictures" });
const browser = await launchBrowser();
mkdirSync(pictures, { recursive: true });
try {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1180, height: 820 } });
    const page = await context.newPage();
    await page.goto(server.openLink());
    for (const picture of all) {
      await picture.take(page, server.url);
      await page.screenshot({ path: join(pictures, `${picture.name}-${colorScheme}.png`) });
      console.log(`${picture.name}-${colorScheme}.png`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}

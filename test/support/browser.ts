import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import chromiumPackage, { inflate } from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Ours alone: the bundled browser's default arguments switch web security off. */
const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
];

const systemBrowsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** `environment` is what the bundled browser needs of what a bare machine lacks: its libraries and its fonts. */
type FoundBrowser = { readonly path: string; readonly environment: Readonly<Record<string, string>> };

/** The browser that `ONEOFONE_BROWSER` names, else the system's, else the bundled one with its bundled libraries. */
async function foundBrowser(): Promise<FoundBrowser> {
  const named = process.env["ONEOFONE_BROWSER"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`ONEOFONE_BROWSER names ${named}, which does not exist.`);
    return { path: named, environment: {} };
  }
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system !== undefined) return { path: system, environment: {} };
  const bin = join(dirname(import.meta.dirname), "..", "node_modules", "@sparticuz", "chromium", "bin");
  const path = await chromiumPackage.executablePath();
  const libraries = join(await inflate(join(bin, "al2023.tar.br")), "lib");
  const fonts = await inflate(join(bin, "fonts.tar.br"));
  const known = process.env["LD_LIBRARY_PATH"] ?? "";
  return {
    path,
    environment: {
      LD_LIBRARY_PATH: [libraries, known].filter((folder) => folder !== "").join(":"),
      // Without a font no text has a size, and every heading counts as hidden.
      FONTCONFIG_PATH: fonts,
    },
  };
}

/** A headless browser of this machine; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await foundBrowser();
  return chromium.launch({
    executablePath: path,
    args: browserArguments,
    env: { ...process.env, ...environment },
  });
}

// Run by itself, it unpacks the bundled browser, so that two test files do not do it at once.
if (process.argv[1] === import.meta.filename) await (await launchBrowser()).close();

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
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

type FoundBrowser = { readonly path: string; readonly libraries: string | null };

/** The browser that `ONEOFONE_BROWSER` names, else the system's, else the bundled one with its bundled libraries. */
async function foundBrowser(): Promise<FoundBrowser> {
  const named = process.env["ONEOFONE_BROWSER"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`ONEOFONE_BROWSER names ${named}, which does not exist.`);
    return { path: named, libraries: null };
  }
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system !== undefined) return { path: system, libraries: null };
  const bin = join(dirname(import.meta.dirname), "..", "node_modules", "@sparticuz", "chromium", "bin");
  const path = await chromiumPackage.executablePath();
  const libraries = join(await inflate(join(bin, "al2023.tar.br")), "lib");
  return { path, libraries: existsSync(libraries) ? libraries : join(tmpdir(), "al2023", "lib") };
}

/** A headless browser of this machine; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, libraries } = await foundBrowser();
  const known = process.env["LD_LIBRARY_PATH"] ?? "";
  return chromium.launch({
    executablePath: path,
    args: browserArguments,
    ...(libraries === null
      ? {}
      : { env: { ...process.env, LD_LIBRARY_PATH: known === "" ? libraries : `${libraries}:${known}` } }),
  });
}

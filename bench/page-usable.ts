import { launchBrowser } from "../test/support/browser.ts";

/** Milliseconds from opening a one-time link in a fresh browser until Today's heading is there and answers the keyboard. */
export async function pageUsableMs(link: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const start = performance.now();
    await page.goto(link);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}

import { launchBrowser } from "../test/support/browser.ts";
import { percentile } from "./timing.ts";

/** Milliseconds between frames while the list of people scrolls 150 pixels a frame, for some seconds. */
export async function scrollFrames(
  link: string,
  seconds: number,
): Promise<{ readonly median: number; readonly p95: number; readonly frames: number }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(link);
    await page.goto(new URL("/people", link).href);
    await page.locator("main [data-row]").first().waitFor();
    const times = await page.evaluate(async (milliseconds) => {
      const gaps: number[] = [];
      await new Promise<void>((resolve) => {
        const start = performance.now();
        let last = start;
        const frame = (now: number): void => {
          gaps.push(now - last);
          last = now;
          window.scrollBy(0, 150);
          if (now - start < milliseconds) requestAnimationFrame(frame);
          else resolve();
        };
        requestAnimationFrame(frame);
      });
      return gaps.slice(2);
    }, seconds * 1000);
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95), frames: times.length };
  } finally {
    await browser.close();
  }
}

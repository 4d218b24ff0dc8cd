import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { demoCompanies, demoProxyStatement } from "../../src/demo/demo-filings.ts";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/page-session.ts";
import { shell } from "./page-models.ts";

const actor = { face: "cli", byAssistant: false } as const;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => browser.close());

const [saltmarsh, corvane] = demoCompanies;
if (saltmarsh === undefined || corvane === undefined) throw new Error("The demo has no companies.");

/** What a hostile document would do: run, load from elsewhere, leave. */
const hostile = demoProxyStatement(saltmarsh).replace(
  "<td>Ottoline",
  `<td onclick="parent.hacked=1"><script>parent.hacked = 1; document.title = "hacked"</script><img src="https://evil.example/p.png" onerror="parent.hacked=1"><a href="https://evil.example/" target="_top">Ottoline</a><style>@import "https://evil.example/x.css"</style>Ottoline`,
);

function payPage(page: Page) {
  return {
    open: async (): Promise<void> => shell(page).go("Pay"),
    choose: async (files: readonly (readonly [string, string | Buffer])[]): Promise<void> =>
      page
        .getByLabel("Proxy statements that you saved")
        .setInputFiles(
          files.map(([name, text]) => ({ name, mimeType: "text/html", buffer: Buffer.from(text) })),
        ),
    filing: (company: string) => page.getByRole("link", { name: company }),
    figure: (said: string) => page.getByRole("button", { name: said }),
    frame: (title: string) => page.frameLocator(`iframe[title="${title}"]`),
  };
}

test("N2 files are read, a broken one stops nothing, a known one is skipped; a figure leads to its cell; the document cannot act", async () => {
  const { page, complaints } = await openPage(browser);
  const requests: string[] = [];
  page.on("request", (request) => void requests.push(request.url()));
  const pay = payPage(page);
  await pay.open();
  await page.getByText("No filing was read yet.").waitFor();
  await pay.choose([
    ["saltmarsh.htm", hostile],
    ["broken.htm.gz", Buffer.from([0x1f, 0x8b, 1, 2, 3])],
    ["none.htm", "<html><body>No pay here.</body></html>"],
    ["again.htm", hostile],
  ]);
  await page.getByText("4 of 4 done, 1 failed").waitFor();
  const entry = (name: string, said: string) =>
    page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: said });
  await entry("broken.htm.gz", "cannot be unpacked").waitFor();
  await entry("none.htm", "no Summary Compensation Table").waitFor();
  await entry("again.htm", "read before").waitFor();

  await pay.filing("SALTMARSH INSTRUMENTS INC").click();
  await page.getByRole("heading", { level: 1, name: "SALTMARSH INSTRUMENTS INC" }).waitFor();
  const frame = pay.frame("Summary Compensation Table, as in the document");
  await pay.figure("Ilse Marchetti 2025, Salary, 445,000").click();
  await expect.poll(() => frame.locator("mark[data-on]").allTextContents()).toEqual(["445,000"]);
  expect(await frame.locator("td[data-on]").count()).toBe(1);
  await pay.figure("Caspian Wrede 2024, Total, 1,717,200").click();
  await expect.poll(() => frame.locator("mark[data-on]").allTextContents()).toEqual(["1,717,200"]);
  await pay.figure("Ilse Marchetti, Involuntary Termination Without Cause, $667,000").first().click();
  const severance = pay.frame("Severance and change in control, as in the document");
  await expect.poll(() => severance.locator("mark[data-on]").first().textContent()).toBe("667,000");

  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await frame.locator("script, img, a, style, link").count()).toBe(0);
  expect(await page.locator("iframe").first().getAttribute("sandbox")).toBe("allow-same-origin");
  expect(requests.filter((url) => url.includes("evil.example"))).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

test("N2 the chart shows filings, the offer and peers each in its own way; a peer added shows as a further mark", async () => {
  const { app, page, complaints } = await openPage(browser);
  await fillDemo(app);
  const pay = payPage(page);
  await pay.open();
  const chart = page.getByRole("img", { name: /Total pay, Engineering/ });
  await chart.waitFor();
  await expect.poll(() => chart.locator('[data-mark="diamond"]').count()).toBe(1);
  await expect.poll(() => chart.locator('[data-mark="triangle"]').count()).toBe(2);
  expect(await chart.locator("circle").count()).toBe(6);
  await page.getByText("median").first().waitFor();
  await page.getByLabel("Groups").selectOption("size");
  await page.getByText("too few for percentiles").first().waitFor();
  await page.getByLabel("Fiscal year").fill("2024");
  await page.getByLabel("In 2024 dollars").check();
  await page.getByText("CUUR0000SA0").or(page.getByText("too few for percentiles")).first().waitFor();

  await page.getByRole("button", { name: "Add what a peer told you" }).click();
  const dialog = shell(page).dialog();
  await dialog.getByLabel("Role or title").fill("VP Engineering");
  await dialog.getByLabel("Salary").fill("300000");
  await dialog.getByLabel("Stock, a year of it").fill("90000");
  await dialog.getByRole("button", { name: "Add it" }).click();
  await shell(page).toast("Peer’s pay added").waitFor();
  await expect.poll(() => chart.locator('[data-mark="triangle"]').count()).toBe(3);
  const { rows } = (await app.call("peer-pay.list", { role: "engineering" }, actor)).output;
  expect(rows.find(({ salary }) => salary === 300_000)).toMatchObject({
    who: "",
    stock: 90_000,
    total: 390_000,
  });
  const csv = (await app.call("export.pay", {}, actor)).output.content;
  expect(csv).toContain("Emeric Sandoval");
  expect(csv).not.toMatch(/Kestrel|Pallas|292000/u);
  expect(complaints).toEqual([]);
}, 60_000);

async function edgarServer(wait: number): Promise<string> {
  const accessions = [2, 1, 0].map((year) => `0000000042-2${year + 3}-000001`);
  const routes: Record<string, string> = {
    "/files/company_tickers.json": JSON.stringify({
      0: { cik_str: 42, ticker: "CRVN", title: "Corvane Robotics" },
    }),
    "/submissions/CIK0000000042.json": JSON.stringify({
      name: "Corvane Robotics",
      sicDescription: "Industrial machines",
      filings: {
        recent: {
          accessionNumber: accessions,
          form: accessions.map(() => "DEF 14A"),
          filingDate: ["2025-03-01", "2024-03-01", "2023-03-01"],
          primaryDocument: accessions.map(() => "proxy.htm"),
        },
        files: [],
      },
    }),
  };
  for (const [age, accession] of accessions.entries())
    routes[`/Archives/edgar/data/42/${accession.replaceAll("-", "")}/proxy.htm`] = demoProxyStatement({
      ...corvane!,
      years: [2024 - age],
    });
  const server = createServer((request, response) => {
    const body = routes[request.url ?? ""];
    const answer = (): void => void response.writeHead(body === undefined ? 404 : 200).end(body);
    if ((request.url ?? "").startsWith("/Archives")) setTimeout(answer, wait);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("N2 a company is found on EDGAR in the user's own name, its filings are fetched one by one, and stopping finishes the one at hand", async () => {
  const url = await edgarServer(600);
  const { page } = await openPage(browser, {}, { edgar: { wwwUrl: url, dataUrl: url } });
  await payPage(page).open();
  await page.getByLabel("Your name and e-mail address").fill("Robin Vale robin@example.com");
  await page.getByRole("button", { name: "Save the contact" }).click();
  await page.getByLabel("Ticker, or words of the company's name").fill("corvane");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.getByText("3 proxy statements").waitFor();
  await page.getByRole("button", { name: "Fetch the newest 3" }).click();
  await page.getByRole("button", { name: "Stop after this one" }).click();
  await page.getByText("1 of 3 done").waitFor();
  expect(await page.getByText("not begun").count()).toBe(2);
  await page.getByRole("button", { name: "Fetch the newest 2" }).waitFor();
  await payPage(page).filing("Corvane Robotics").waitFor();
}, 60_000);

test("N2 what EDGAR refuses is told, and nothing else breaks", async () => {
  const closed = "http://127.0.0.1:9";
  const patience = { attempts: 1, firstWait: 1 };
  const { app, page } = await openPage(browser, {}, { edgar: { wwwUrl: closed, dataUrl: closed, patience } });
  await app.call("settings.update", { edgarContact: "Robin Vale robin@example.com" }, actor);
  await payPage(page).open();
  await page.getByLabel("Ticker, or words of the company's name").fill("CRVN");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.getByText("EDGAR could not be read").waitFor();
  expect(await page.getByText("No filing was read yet.").count()).toBe(1);
}, 60_000);

test("N2 pay and a filing are accessible in both schemes, wide and narrow", async () => {
  const { app, page, server } = await openPage(browser);
  await fillDemo(app);
  const { rows } = (await app.call("filing.list", {}, actor)).output;
  for (const path of ["/pay", `/pay/${rows[0]?.id ?? ""}`]) {
    await page.goto(server.url + path);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
        expect(told, `${path} ${width} ${colorScheme}`).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} ${width}`).toBeLessThanOrEqual(0);
    }
  }
}, 60_000);

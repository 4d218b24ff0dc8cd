import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { edgarClient } from "./edgar-client.ts";
import type { Edgar, EdgarFiling } from "./edgar-client.ts";

type Route = (response: ServerResponse, visit: number, request: IncomingMessage) => void;

const contact = "Robin Vale robin@example.com";
const filing: EdgarFiling = {
  cik: "0000000042",
  accession: "0000000042-25-000001",
  form: "DEF 14A",
  filedOn: "2025-03-01",
  primaryDocument: "proxy.htm",
};
const documentPath = "/Archives/edgar/data/42/000000004225000001/proxy.htm";
const page = "<html><body>pay</body></html>";

async function served(routes: Record<string, Route>) {
  const visits: string[] = [];
  const agents = new Set<string | undefined>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    visits.push(path);
    agents.add(request.headers["user-agent"]);
    const route = routes[path];
    if (route === undefined) response.writeHead(404).end();
    else route(response, visits.filter((visit) => visit === path).length, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cacheDir = mkdtempSync(join(tmpdir(), "oneofone-edgar-"));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(cacheDir, { recursive: true, force: true });
  });
  const patience = { attempts: 3, firstWait: 10, longestWait: 2_000, silence: 300 };
  const edgar: Edgar = edgarClient({ contact, cacheDir, wwwUrl: url, dataUrl: url, patience });
  return { edgar, visits, agents, cacheDir };
}

const json =
  (value: unknown): Route =>
  (response) =>
    response.end(JSON.stringify(value));
const columns = (accessions: string[], form: string, date: string) => ({
  accessionNumber: accessions,
  form: accessions.map(() => form),
  filingDate: accessions.map(() => date),
  primaryDocument: accessions.map(() => "proxy.htm"),
});

test("a company is found by ticker or name and its filings over all pages of the index", async () => {
  const { edgar, agents } = await served({
    "/files/company_tickers.json": json({
      0: { cik_str: 42, ticker: "HRBR", title: "Harbor Robotics Inc." },
      1: { cik_str: 43, ticker: "ROB", title: "Robotic Looms" },
    }),
    "/submissions/CIK0000000042.json": json({
      name: "Harbor Robotics Inc.",
      sicDescription: "Industrial machines",
      filings: {
        recent: columns(["0000000042-25-000001"], "DEF 14A", "2025-03-01"),
        files: [{ name: "CIK0000000042-submissions-001.json" }],
      },
    }),
    "/submissions/CIK0000000042-submissions-001.json": json(
      columns(["0000000042-09-000001"], "DEF 14A", "2009-03-01"),
    ),
  });
  expect(await edgar.companies("hrbr")).toMatchObject([{ cik: "0000000042", name: "Harbor Robotics Inc." }]);
  expect(await edgar.companies("robotic")).toHaveLength(2);
  const index = await edgar.filings("0000000042", ["DEF 14A"]);
  expect(index.industry).toBe("Industrial machines");
  expect(index.filings.map((row) => row.filedOn)).toEqual(["2025-03-01", "2009-03-01"]);
  expect([...agents]).toEqual([contact]);
});

test("a document is fetched once and kept for its owner only", async () => {
  const { edgar, visits, cacheDir } = await served({ [documentPath]: (response) => response.end(page) });
  expect((await edgar.document(filing)).toString()).toBe(page);
  expect((await edgar.document(filing)).toString()).toBe(page);
  expect(visits).toHaveLength(1);
  const [name = ""] = readdirSync(cacheDir);
  expect(statSync(join(cacheDir, name)).mode & 0o777).toBe(0o600);
});

test("403, 429 and 503 are tried again, and Retry-After is waited for", async () => {
  const { edgar } = await served({
    [documentPath]: (response, visit) => {
      if (visit === 1) response.writeHead(429, { "retry-after": "1" }).end();
      else if (visit === 2) response.writeHead(403).end();
      else response.end(page);
    },
  });
  const start = performance.now();
  expect((await edgar.document(filing)).toString()).toBe(page);
  expect(performance.now() - start).toBeGreaterThanOrEqual(990);
});

test("a server that keeps refusing, or asks for too long a wait, is reported and not hammered", async () => {
  const refusing = await served({ [documentPath]: (response) => response.writeHead(503).end() });
  await expect(refusing.edgar.document(filing)).rejects.toMatchObject({ code: "unavailable" });
  expect(refusing.visits).toHaveLength(3);
  const busy = await served({
    [documentPath]: (response) => response.writeHead(429, { "retry-after": "600" }).end(),
  });
  await expect(busy.edgar.document(filing)).rejects.toThrow("600 seconds");
  expect(busy.visits).toHaveLength(1);
});

test("a body that breaks off, ends early or falls silent is fetched again and never kept", async () => {
  const { edgar, visits, cacheDir } = await served({
    [documentPath]: (response, visit) => {
      if (visit === 1) {
        response.writeHead(200, { "content-length": "1000" });
        response.write("<html>");
        setTimeout(() => response.destroy(), 20);
      } else if (visit === 2) response.write("<html>");
      else response.end("<html><body>cut");
    },
  });
  await expect(edgar.document(filing)).rejects.toMatchObject({ code: "unavailable" });
  expect(visits).toHaveLength(3);
  expect(readdirSync(cacheDir)).toEqual([]);
});

test("a document that was filed without its end is taken when it comes twice alike", async () => {
  const { edgar, visits } = await served({ [documentPath]: (response) => response.end("<html><body>pay") });
  expect((await edgar.document(filing)).toString()).toBe("<html><body>pay");
  expect(visits).toHaveLength(2);
});

test("a whole submission is fetched where the index names no document", async () => {
  const { edgar } = await served({
    "/Archives/edgar/data/42/0000000042-25-000001.txt": (response) => response.end("pay </SEC-DOCUMENT>\n"),
  });
  expect((await edgar.document({ ...filing, primaryDocument: "../up" })).toString()).toContain("pay");
});

test("what is not there is said so, and a cancel ends the wait", async () => {
  const { edgar } = await served({ [documentPath]: () => undefined });
  await expect(edgar.document({ ...filing, primaryDocument: "none.htm" })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(edgar.document(filing, AbortSignal.timeout(50))).rejects.toMatchObject({
    name: "TimeoutError",
  });
});

test("requests of the whole process start at most five a second", async () => {
  const routes = { [documentPath]: ((response) => response.end(page)) as Route };
  const clients = await Promise.all([1, 2, 3, 4, 5, 6].map(() => served(routes)));
  const start = performance.now();
  await Promise.all(clients.map(({ edgar }) => edgar.document(filing)));
  expect(performance.now() - start).toBeGreaterThanOrEqual(990);
});

test("without the user's contact nothing is asked", () => {
  for (const none of ["", "Robin", "a\r\nb@c.d"])
    expect(() => edgarClient({ contact: none, cacheDir: "unused" })).toThrow("e-mail address");
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { run, tempApp, testActor } from "../../test/support/temp-app.ts";

const page = `<html><body><p>Summary Compensation Table</p><table>
<tr><td>Name and Principal Position</td><td>Year</td><td>Salary ($)</td><td>All Other Compensation ($)</td><td>Total ($)</td></tr>
<tr><td>Ann Arbor<br>Chief Technology Officer</td><td>2024</td><td>400,000</td><td>1,000</td><td>401,000</td></tr>
<tr><td>Ben Byrd<br>Chief Executive Officer</td><td>2024</td><td>500,000</td><td>2,000</td><td>502,000</td></tr>
</table></body></html>`;

async function edgarServer(): Promise<string> {
  const accessions = ["0000000042-25-000001", "0000000042-24-000001", "0000000042-23-000001"];
  const routes: Record<string, string> = {
    "/files/company_tickers.json": JSON.stringify({
      0: { cik_str: 42, ticker: "HRBR", title: "Harbor Robotics Inc." },
    }),
    "/submissions/CIK0000000042.json": JSON.stringify({
      name: "Harbor Robotics Inc.",
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
    "/Archives/edgar/data/42/000000004225000001/proxy.htm": page,
  };
  const server = createServer((request, response) => {
    const body = routes[request.url ?? ""];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("N2 filings are fetched in the user's own name, and a missing one does not stop the others", async () => {
  const url = await edgarServer();
  const app = tempApp({ edgar: { wwwUrl: url, dataUrl: url } });
  await expect(run(app, "filing.fetch", { ticker: "HRBR" })).rejects.toThrow("--edgar-contact");
  await run(app, "settings.update", { edgarContact: "Robin Vale robin@example.com" });
  expect((await run(app, "filing.find", { query: "robotics" })).rows).toMatchObject([{ ticker: "HRBR" }]);
  const fetched = await run(app, "filing.fetch", { ticker: "hrbr", years: 2 });
  expect(fetched).toMatchObject({
    company: "Harbor Robotics Inc.",
    rows: [{ people: 2, fiscalYears: [2024], wasRead: false, form: "DEF 14A" }],
    failed: [{ accession: "0000000042-24-000001" }],
  });
  const again = await run(app, "filing.fetch", { ticker: "HRBR", years: 1 });
  expect(again.rows).toMatchObject([{ wasRead: true }]);
  expect(await run(app, "filing.pay", { role: "cto", industry: "machines" })).toMatchObject({ people: 1 });
});

test("N2 a company's filings are listed with what was read of them, and one is fetched by its number", async () => {
  const url = await edgarServer();
  const app = tempApp({ edgar: { wwwUrl: url, dataUrl: url } });
  await run(app, "settings.update", { edgarContact: "Robin Vale robin@example.com" });
  const before = await run(app, "filing.available", { ticker: "HRBR" });
  expect(before.rows.map((row) => row.filingId)).toEqual([null, null, null]);
  const accession = "0000000042-25-000001";
  const { rows } = await run(app, "filing.fetch", { ticker: "HRBR", accession });
  expect(rows).toMatchObject([{ accession }]);
  const after = await run(app, "filing.available", { ticker: "HRBR" });
  expect(after.rows[0]).toMatchObject({ accession, filedOn: "2025-03-01", filingId: rows[0]?.id });
  await expect(run(app, "filing.fetch", { ticker: "HRBR", accession: "x" })).rejects.toThrow("available");
});

test("N2 stopping a fetch keeps what was read, names the rest, and tells how far it was", async () => {
  const url = await edgarServer();
  const app = tempApp({ edgar: { wwwUrl: url, dataUrl: url, patience: { attempts: 1 } } });
  await run(app, "settings.update", { edgarContact: "Robin Vale robin@example.com" });
  const stop = new AbortController();
  const told: string[] = [];
  const { output } = await app.call("filing.fetch", { ticker: "HRBR", years: 3 }, testActor, {
    signal: stop.signal,
    onProgress: (done, total) => {
      told.push(`${done}/${total}`);
      if (done === 1) stop.abort();
    },
  });
  expect(output).toMatchObject({
    rows: [{ accession: "0000000042-25-000001" }],
    failed: [],
    notDone: ["0000000042-24-000001", "0000000042-23-000001"],
  });
  expect(told).toEqual(["0/3", "1/3", "2/3", "3/3"]);
  expect((await run(app, "filing.list", {})).rows).toHaveLength(1);
});

test("N2 filings of an older reader are read again where their bytes can be had, and the others are named", async () => {
  const url = await edgarServer();
  const app = tempApp({ edgar: { wwwUrl: url, dataUrl: url } });
  await run(app, "settings.update", { edgarContact: "Robin Vale robin@example.com" });
  await run(app, "filing.fetch", { ticker: "HRBR", years: 1 });
  await run(app, "filing.read", {
    file: Buffer.from(`${page} `).toString("base64"),
    fileName: "own.htm",
    companySize: 70,
  });
  const exported = (await run(app, "export.json", {})).content;
  const older = Buffer.from(exported.replaceAll(/("reader_version": ?)\d+/g, "$10")).toString("base64");
  await run(app, "vault.import", { file: older, replace: true });
  expect((await run(app, "filing.list", {})).rows.every((row) => row.isOutdated)).toBe(true);
  const check = async () => (await run(app, "doctor", {})).rows.find(({ name }) => name === "filings");
  expect(await check()).toMatchObject({ state: "warning" });
  const { rows } = await run(app, "filing.reread", {});
  expect(rows.filter((row) => row.isRead)).toHaveLength(1);
  expect(rows.find((row) => !row.isRead)).toMatchObject({
    fileName: "own.htm",
    message: /give its file again/u,
  });
  await run(app, "filing.read", { file: Buffer.from(`${page} `).toString("base64"), fileName: "own.htm" });
  expect(await check()).toMatchObject({ state: "ok" });
  expect(await run(app, "filing.pay", { role: "cto", size: 70 })).toMatchObject({ people: 1 });
});

test("N2 a filing shows its own tables with every figure marked, and leaves with all that was read out of it", async () => {
  const app = tempApp();
  const { id, sct } = await run(app, "filing.read", {
    file: Buffer.from(page.replace("Ann Arbor", "<script>x()</script>Ann Arbor")).toString("base64"),
    fileName: "a.htm",
  });
  const [table] = (await run(app, "filing.tables", { id })).rows;
  expect(table).toMatchObject({ table: 0, kind: "sct" });
  expect(table?.html).not.toContain("script");
  const salary = sct[0]?.sources["salary"];
  expect(table?.html).toContain(`<mark data-at="${salary?.start}-${salary?.end}">400,000</mark>`);
  await run(app, "filing.remove", { id });
  expect((await run(app, "filing.list", {})).rows).toEqual([]);
  await run(app, "undo", {});
  expect((await run(app, "filing.tables", { id })).rows).toEqual([table]);
});

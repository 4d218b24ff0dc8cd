import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

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

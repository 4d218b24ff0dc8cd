import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { run, tempApp, tempDir } from "../../test/support/temp-app.ts";
import { runningServer } from "./server-file.ts";
import { startServer } from "./start-server.ts";

test("a client that hangs up stops what it asked for", async () => {
  let asked = 0;
  const silent = createServer(() => void (asked += 1));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const app = tempApp({ edgar: { wwwUrl: url, dataUrl: url } });
  const server = await startServer(app, { webRoot: tempDir(), version: "0", report: () => undefined });
  onTestFinished(async () => {
    silent.closeAllConnections();
    silent.close();
    await server.close();
  });
  await run(app, "settings.update", { edgarContact: "Robin Vale robin@example.com" });
  const stopped = new Promise<void>((resolve) =>
    silent.on("connection", (socket) => socket.on("close", resolve)),
  );
  const hangUp = new AbortController();
  const token = (await runningServer(app.session.paths.runDir))?.token ?? "";
  const answer = fetch(`${server.url}/api/filing.find`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query: "harbor" }),
    signal: hangUp.signal,
  });
  await expect.poll(() => asked).toBe(1);
  hangUp.abort();
  await expect(answer).rejects.toThrow("aborted");
  await stopped;
  expect(asked).toBe(1);
}, 15_000);

import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, tempApp, tempDir } from "../support/temp-app.ts";

const writer = join(import.meta.dirname, "..", "support", "writer.ts");
const writers = 4;
const each = 1250;

type Ended = { readonly code: number | null; readonly lines: number; readonly errors: string };

function startWriter(dataDir: string, name: string, opportunityId: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, dataDir, name, String(each), opportunityId], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("close", (code) => resolve({ code, lines: out.split("\n").length - 1, errors }));
  });
}

test(
  "4 writers and 1 reader, 5,000 transactions: none lost, none refused, every read consistent",
  { timeout: 240_000 },
  async () => {
    const dataDir = tempDir();
    const app = tempApp({ dataDir });
    const { id } = await run(app, "opportunity.create", {
      company: "Harbor Robotics",
      title: "CTO",
      withTemplate: false,
    });
    let writing = true;
    let reads = 0;
    const ended = Promise.all(
      Array.from({ length: writers }, (_, index) => startWriter(dataDir, `Writer${index}`, id)),
    ).finally(() => {
      writing = false;
    });
    let seen = 0;
    while (writing) {
      const { total } = await run(app, "person.list", { limit: 1 });
      expect(total).toBeGreaterThanOrEqual(seen);
      seen = total;
      reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const { code, lines, errors } of await ended)
      expect({ code, lines, errors }).toEqual({ code: 0, lines: each, errors: "" });
    const steps = (await run(app, "opportunity.show", { id })).steps;
    const { total } = await run(app, "person.list", { limit: 1 });
    expect(total + steps.length).toBe(writers * each);
    // Each step took its place by counting those before it: two that saw the same count would share one.
    expect(steps.map((step) => step.position)).toEqual(steps.map((_, index) => index));
    const { rows } = await run(app, "history", { limit: 1 });
    expect(rows[0]?.seq).toBe(writers * each + 1);
    expect(app.session.current().database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(reads).toBeGreaterThan(10);
  },
);

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tempDir } from "../../test/support/temp-app.ts";
import { main } from "./main.ts";

async function printed(args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const { log, error } = console;
  onTestFinished(() => void Object.assign(console, { log, error }));
  console.log = (text: string) => void out.push(text);
  console.error = (text: string) => void errors.push(text);
  const code = await main(args);
  Object.assign(console, { log, error });
  return { code, lines: out.map((line) => JSON.parse(line) as Record<string, unknown>), errors };
}

test("N2 many filings are read, one line each; a missing one stops nothing and a known one is skipped", async () => {
  const dir = tempDir();
  const path = join(dir, "a.htm");
  writeFileSync(path, "<html><body><p>No pay here.</p></body></html>");
  const words = [
    "filings",
    "read",
    join(dir, "none.htm"),
    path,
    path,
    "--json",
    "--data-dir",
    join(dir, "data"),
  ];
  const { code, lines, errors } = await printed(words);
  expect(code).toBe(1);
  expect(lines).toMatchObject([
    { error: { code: "not-found" } },
    { file: path, verdict: "none", sct: [], wasRead: false },
    { file: path, wasRead: true },
  ]);
  expect(errors.join("\n")).toContain("3/3");
});

test("N2 the filing operations answer to the plural noun", async () => {
  const dataDir = join(tempDir(), "data");
  const pay = await printed([
    "filings",
    "pay",
    "--role",
    "cto",
    "--year",
    "2024",
    "--json",
    "--data-dir",
    dataDir,
  ]);
  expect(pay).toMatchObject({ code: 0, lines: [{ people: 0, percentiles: null }] });
  const find = await printed(["filings", "find", "Harbor", "Robotics", "--json", "--data-dir", dataDir]);
  expect(find.code).toBe(2);
  expect(find.errors.join("\n")).toContain("--edgar-contact");
});

test("N2 Ctrl-C finishes the file at hand, tells what was left, and keeps what was read", async () => {
  const dir = tempDir();
  const paths = ["a", "b", "c"].map((name) => {
    const path = join(dir, `${name}.htm`);
    writeFileSync(path, `<html><body><p>No pay in ${name}.</p></body></html>`);
    return path;
  });
  const words = ["filings", "read", ...paths, "--json", "--data-dir", join(dir, "data")];
  const { error } = console;
  const stopped = printed(words);
  const told = console.error;
  console.error = (text: string) => {
    told(text);
    if (text.includes("1/3")) process.emit("SIGINT");
  };
  const { code, lines, errors } = await stopped;
  console.error = error;
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(errors.join("\n")).toContain("2 of 3 files were not read");
  expect(process.listenerCount("SIGINT")).toBe(0);
  const again = await printed(words);
  expect(again.lines.map((line) => line["wasRead"])).toEqual([true, false, false]);
});

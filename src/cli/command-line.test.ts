import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { operations } from "../operations/index.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { version } from "../version.ts";
import { completionScript } from "./completion.ts";
import { main } from "./main.ts";
import { optionFields } from "./option-field.ts";
import { addOperationOptions } from "./operation-command.ts";
import type { OperationCall } from "./operation-command.ts";
import { terminalTable, terminalText } from "./terminal-text.ts";

const all = operations as unknown as readonly AnyOperation[];

/** An example's words as a shell splits them. */
function shellWords(example: string): string[] {
  return [...example.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

async function parsed(operation: AnyOperation, words: readonly string[]): Promise<OperationCall | null> {
  let call: OperationCall | null = null;
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addOperationOptions(command, operation, async (given) => {
    call = given;
  });
  await command.parseAsync(words, { from: "user" });
  return call;
}

describe("the example in each command's help is one that the command takes", () => {
  const plain = all.filter((operation) => operation.needs !== "file" && operation.needs !== "passphrase");
  test.for(plain.map((operation) => [operation.name, operation] as const))("%s", async ([, operation]) => {
    const call = await parsed(operation, shellWords(operation.example));
    expect(operation.input().safeParse(call?.input).error?.issues ?? []).toEqual([]);
  });
});

test("what is no number, choice or field is refused by name", async () => {
  const list = all.find((operation) => operation.name === "person.list");
  const update = all.find((operation) => operation.name === "person.update");
  if (list === undefined || update === undefined)
    throw new Error("the list lacks person.list or person.update");
  const call = await parsed(list, ["--limit", "many"]);
  expect(list.input().safeParse(call?.input).error?.issues[0]?.path).toEqual(["limit"]);
  await expect(parsed(update, ["per_1", "--background", "banana"])).rejects.toThrow("Allowed choices are");
  await expect(parsed(update, ["per_1", "--colour", "red"])).rejects.toThrow("unknown option");
});

test("a field named like an option of the program has a flag of its own", async () => {
  for (const operation of all)
    for (const { flag } of optionFields(operation))
      expect(["json", "data-dir", "help", "version", "out"], operation.name).not.toContain(flag);
  const save = all.find((operation) => operation.name === "offer.save");
  if (save === undefined) throw new Error("the list lacks offer.save");
  expect((await parsed(save, ["--json-text", "{}"]))?.input).toEqual({ json: "{}" });
});

test("a secret is never an option", () => {
  for (const shell of ["bash", "zsh", "fish"])
    expect(completionScript(shell)).not.toMatch(/--(?:passphrase|next|present)[ ']/);
});

test("completion knows every command, and refuses a shell it does not know", () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const script = completionScript(shell);
    for (const { name } of all) for (const word of name.split(".")) expect(script).toContain(word);
  }
  expect(() => completionScript("tcsh")).toThrow("bash, zsh, fish");
});

test("imported text cannot steer the terminal", () => {
  expect(terminalText("\u001b[31mred\u001b[0m \u001b]0;title\u0007 a\u202Eb\u0000c\nd")).toBe("red  abc\nd");
  expect(terminalTable(["Name"], [["\u001b[2Jgone\nnext"]], 80)).toContain("gone next");
});

test("a table is cut to the terminal's width, wide characters counted twice", () => {
  const lines = terminalTable(["Name", "Note"], [["株式会社ワンオブワン", "x".repeat(200)]], 60).split("\n");
  expect(lines[1]?.endsWith("…")).toBe(true);
  expect(lines[1]?.length).toBeLessThanOrEqual(60);
});

test("the program's version is the package's", () => {
  const { version: packaged } = JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"),
  ) as { version: string };
  expect(version).toBe(packaged);
});

test("short forms are written out: backup, restore, lock", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "oneofone-short-"));
  process.env["ONEOFONE_KEYCHAIN"] = "off";
  const said: string[] = [];
  const { log, error } = console;
  console.log = (text: string) => said.push(text);
  console.error = (text: string) => said.push(text);
  try {
    expect(await main(["--data-dir", dataDir, "backup", "--json"])).toBe(0);
    const { backup } = JSON.parse(said[0] ?? "{}") as { backup: { name: string } };
    expect(await main(["restore", backup.name, "--data-dir", dataDir])).toBe(0);
    expect(await main(["lock", "--data-dir", dataDir])).toBe(1);
    expect(said.at(-1)).toContain("no passphrase");
  } finally {
    console.log = log;
    console.error = error;
    rmSync(dataDir, { recursive: true });
  }
});

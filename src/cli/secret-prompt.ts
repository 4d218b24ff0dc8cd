import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks for a secret without showing it; from a pipe, takes the next line. Never from arguments, which others can list. */
export async function promptedSecret(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (isTerminal) process.stderr.write(`${question}: `);
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    return isTerminal ? await lines.question("") : ((await lines[Symbol.asyncIterator]().next()).value ?? "");
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write("\n");
  }
}

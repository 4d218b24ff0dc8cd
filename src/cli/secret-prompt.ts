import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

let pipedLines: AsyncIterator<string> | null = null;

/** The next line of a pipe; one reader for all prompts, since a second would miss what the first has read ahead. */
async function pipedLine(): Promise<string> {
  pipedLines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const next = await pipedLines.next();
  return next.done === true ? "" : next.value;
}

/** Asks for a secret without showing it; from a pipe, takes the next line. Never from arguments, which others can list. */
export async function promptedSecret(question: string): Promise<string> {
  if (process.stdin.isTTY !== true) return pipedLine();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`${question}: `);
  try {
    return await lines.question("");
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}

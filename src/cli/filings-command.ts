import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { AppError, appErrorFrom } from "../app-error.ts";
import { backUp, commandApp } from "./command-app.ts";
import { terminalText } from "./terminal-text.ts";

type Globals = { readonly json: boolean; readonly dataDir: string };

const actor = { face: "cli", byAssistant: false } as const;

function tell(words: string): void {
  console.error(terminalText(words));
}

/**
 * Reads any number of filings, each by itself: one that fails does not stop the rest, and one that was read before is
 * not read again. With `json`, prints one object a line and file.
 * @throws AppError `unsupported` at the end when a file could not be read
 */
async function readFilings(files: readonly string[], { json, dataDir }: Globals): Promise<void> {
  await using app = commandApp(dataDir);
  let failed = 0;
  for (const [index, path] of files.entries()) {
    const place = `${index + 1}/${files.length} ${path}`;
    try {
      const file = readFileSync(path).toString("base64");
      const { output } = await app.call("filing.read", { file, fileName: basename(path) }, actor);
      tell(`${place}: ${output.wasRead ? "read before" : "read"}`);
      const people = new Set(output.sct.map((row) => row.name)).size;
      if (json) console.log(JSON.stringify({ file: path, ...output }));
      else
        console.log(
          terminalText(
            `${output.id}  ${path}: ${people} people, fiscal years ${output.fiscalYears.join(", ") || "none"}, ${output.problems.length} problems`,
          ),
        );
    } catch (cause) {
      const error = appErrorFrom(cause);
      failed += 1;
      tell(`${place}: failed. ${error.message}`);
      if (json)
        console.log(JSON.stringify({ file: path, error: { code: error.code, message: error.message } }));
    }
  }
  if (failed < files.length) backUp(app);
  if (failed > 0)
    throw new AppError(
      "unsupported",
      `${failed} of ${files.length} files could not be read; the others are kept.`,
    );
}

/** `filings read FILE…`: what one operation does to one file, over many. */
export function addFilingsCommand(program: Command, globals: () => Globals): void {
  const filings = program.command("filings").description("filings: read");
  filings
    .command("read")
    .description("Read executive pay out of any number of proxy statements and keep it.")
    .argument("<files...>", "HTML, text or full submissions, also in gzip")
    .addHelpText("after", "\nExample:\n  oneofone filings read proxies/*.htm --json > pay.ndjson")
    .action((files: string[]) => readFilings(files, globals()));
}

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

async function runFiling(
  name: "filing.find" | "filing.fetch" | "filing.pay",
  input: Record<string, unknown>,
  { json, dataDir }: Globals,
): Promise<void> {
  await using app = commandApp(dataDir);
  const { output, operation } = await app.run(name, input, actor);
  const { printedOutput } = await import("./printed-output.ts");
  console.log(json ? JSON.stringify(output) : printedOutput(name, output));
  if (operation !== null) backUp(app);
}

/** `filings …`: the filing operations in the words people say, and reading over many files. */
export function addFilingsCommand(program: Command, globals: () => Globals): void {
  const filings = program.command("filings").description("filings: read, find, fetch, pay");
  filings
    .command("read")
    .description("Read executive pay out of any number of proxy statements and keep it.")
    .argument("<files...>", "HTML, text or full submissions, also in gzip")
    .addHelpText("after", "\nExample:\n  oneofone filings read proxies/*.htm --json > pay.ndjson")
    .action((files: string[]) => readFilings(files, globals()));
  filings
    .command("find")
    .description("Find a listed company on EDGAR by ticker or words of its name.")
    .argument("<query...>", "ticker or words of the name")
    .addHelpText("after", "\nExample:\n  oneofone filings find AAPL")
    .action((query: string[]) => runFiling("filing.find", { query: query.join(" ") }, globals()));
  filings
    .command("fetch")
    .description("Fetch a company's newest proxy statements from EDGAR, read them and keep the pay.")
    .argument("<ticker>", "ticker")
    .option("--years <number>", "how many years' proxy statements; 3 when left out")
    .addHelpText("after", "\nExample:\n  oneofone filings fetch AAPL --years 2")
    .action((ticker: string, words: object) => runFiling("filing.fetch", { ticker, ...words }, globals()));
  filings
    .command("pay")
    .description("Show how total pay of a role is distributed over the filings that were read.")
    .requiredOption("--role <role>", "cto, engineering, product, ceo …")
    .option("--year <number>", "fiscal year; each person's newest when left out")
    .option("--industry <words>", "words of the industry")
    .option("--size <number>", "employees: companies from half to twice as many")
    .option("--inflation-adjusted", "give all years in 2024 dollars")
    .addHelpText("after", "\nExample:\n  oneofone filings pay --role cto --year 2024")
    .action((words: object) => runFiling("filing.pay", { ...words }, globals()));
}

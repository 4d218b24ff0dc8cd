import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import { Option } from "commander";
import type { Command } from "commander";
import type { App } from "../app.ts";
import { AppError, appErrorFrom } from "../app-error.ts";
import { filingCsvTables } from "../exports/filing-csv.ts";
import type { FilingCsvTable } from "../exports/filing-csv.ts";
import type { OutputOf } from "../operations/index.ts";
import { backUp, commandApp } from "./command-app.ts";
import { terminalText } from "./terminal-text.ts";

type Globals = { readonly json: boolean; readonly dataDir: string };

const actor = { face: "cli", byAssistant: false } as const;

function tell(words: string): void {
  console.error(terminalText(words));
}

/** A signal that the first Ctrl-C gives; the second ends the program as usual. */
function interruption(): { readonly signal: AbortSignal; [Symbol.dispose](): void } {
  const controller = new AbortController();
  const stop = (): void => {
    tell("Stopping after this file; press Ctrl-C again to break off.");
    controller.abort();
  };
  process.once("SIGINT", stop);
  return { signal: controller.signal, [Symbol.dispose]: () => void process.removeListener("SIGINT", stop) };
}

type ReadWords = { readonly csv?: FilingCsvTable | undefined };
type Reading = OutputOf<"filing.read">;

function summary(path: string, { id, sct, fiscalYears, problems }: Reading): string {
  const people = new Set(sct.map((row) => row.name)).size;
  return terminalText(
    `${id}  ${path}: ${people} people, fiscal years ${fiscalYears.join(", ") || "none"}, ${problems.length} problems`,
  );
}

/** How reading went: what was read for a CSV, how many files failed, and how many were not come to. */
type Outcome = { readonly read: Reading[]; failed: number; left: number };

async function readEach(
  app: App,
  files: readonly string[],
  isPrinting: { readonly json: boolean; readonly csv: boolean },
  signal: AbortSignal,
): Promise<Outcome> {
  const outcome: Outcome = { read: [], failed: 0, left: 0 };
  for (const [index, path] of files.entries()) {
    if (signal.aborted) {
      outcome.left = files.length - index;
      break;
    }
    const place = `${index + 1}/${files.length} ${path}`;
    try {
      const file = readFileSync(path).toString("base64");
      const { output } = await app.call("filing.read", { file, fileName: basename(path) }, actor);
      tell(`${place}: ${output.wasRead ? "read before" : "read"}`);
      if (isPrinting.csv) outcome.read.push({ ...output, fileName: path });
      else console.log(isPrinting.json ? JSON.stringify({ file: path, ...output }) : summary(path, output));
    } catch (cause) {
      const { code, message } = appErrorFrom(cause);
      outcome.failed += 1;
      tell(`${place}: failed. ${message}`);
      if (isPrinting.json) console.log(JSON.stringify({ file: path, error: { code, message } }));
    }
    // Between two files, so that Ctrl-C is heard.
    await pause();
  }
  return outcome;
}

/**
 * Reads any number of filings, each by itself: one that fails does not stop the rest, and one that was read before is
 * not read again. With `json`, prints one object a line and file; with `csv`, one table over all of them. Ctrl-C
 * finishes the file at hand; what was read is kept.
 * @throws AppError `unsupported` at the end when a file could not be read or was not come to
 */
async function readFilings(
  files: readonly string[],
  words: ReadWords,
  { json, dataDir }: Globals,
): Promise<void> {
  if (json && words.csv !== undefined)
    throw new AppError("invalid-input", "Give either --json or --csv, not both.");
  await using app = commandApp(dataDir);
  using interrupted = interruption();
  const isPrinting = { json, csv: words.csv !== undefined };
  const { read, failed, left } = await readEach(app, files, isPrinting, interrupted.signal);
  if (words.csv !== undefined) {
    const { filingCsv } = await import("../exports/filing-csv.ts");
    process.stdout.write(filingCsv(words.csv, read));
  }
  if (failed + left < files.length) backUp(app);
  const stopped = left === 0 ? "" : `Stopped: ${left} of ${files.length} files were not read. `;
  const broken = failed === 0 ? "" : `${failed} of ${files.length} files could not be read; `;
  if (failed + left > 0)
    throw new AppError(
      "unsupported",
      `${stopped}${broken}what was read is kept, and will be skipped the next time.`,
    );
}

async function runFiling(
  name: "filing.find" | "filing.available" | "filing.fetch" | "filing.reread" | "filing.pay",
  input: Record<string, unknown>,
  { json, dataDir }: Globals,
): Promise<void> {
  await using app = commandApp(dataDir);
  using interrupted = interruption();
  const { output, operation } = await app.run(name, input, actor, {
    signal: interrupted.signal,
    onProgress: (done, total, what) => {
      if (done < total) tell(`${done + 1}/${total} ${what}`);
    },
  });
  const { printedOutput } = await import("./printed-output.ts");
  console.log(json ? JSON.stringify(output) : printedOutput(name, output));
  if (operation !== null) backUp(app);
}

/** `filings …`: the filing operations in the words people say, and reading over many files. */
export function addFilingsCommand(program: Command, globals: () => Globals): void {
  const filings = program
    .command("filings")
    .description("filings: read, find, available, fetch, reread, pay");
  filings
    .command("read")
    .description("Read executive pay out of any number of proxy statements and keep it.")
    .argument("<files...>", "HTML, text or full submissions, also in gzip")
    .addOption(
      new Option("--csv [table]", "print one table over all files, each figure with its place")
        .choices(filingCsvTables)
        .preset("sct"),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  oneofone filings read proxies/*.htm --json > pay.ndjson\n  oneofone filings read proxies/*.htm --csv grants > grants.csv",
    )
    .action((files: string[], words: ReadWords) => readFilings(files, words, globals()));
  filings
    .command("find")
    .description("Find a listed company on EDGAR by ticker or words of its name.")
    .argument("<query...>", "ticker or words of the name")
    .addHelpText("after", "\nExample:\n  oneofone filings find AAPL")
    .action((query: string[]) => runFiling("filing.find", { query: query.join(" ") }, globals()));
  filings
    .command("available")
    .description("List a company's proxy statements on EDGAR, and which of them were read.")
    .argument("<ticker>", "ticker")
    .addHelpText("after", "\nExample:\n  oneofone filings available AAPL")
    .action((ticker: string) => runFiling("filing.available", { ticker }, globals()));
  filings
    .command("reread")
    .description("Read again what an older version of the reader read, from EDGAR where it came from there.")
    .addHelpText("after", "\nExample:\n  oneofone filings reread")
    .action(() => runFiling("filing.reread", {}, globals()));
  filings
    .command("fetch")
    .description("Fetch a company's newest proxy statements from EDGAR, read them and keep the pay.")
    .argument("<ticker>", "ticker")
    .option("--years <number>", "how many years' proxy statements; 3 when left out")
    .addHelpText("after", "\nExample:\n  oneofone filings fetch AAPL --years 2")
    .action((ticker: string, words: object) => runFiling("filing.fetch", { ticker, ...words }, globals()));
  filings
    .command("pay")
    .description("Show how pay of a role is distributed over the filings that were read.")
    .requiredOption("--role <role>", "cto, engineering, product, ceo …")
    .option("--component <part>", "total, salary, bonus, stock or options; total when left out")
    .option("--by <group>", "also in groups: year, role, size or industry")
    .option("--year <number>", "fiscal year; each person's newest when left out")
    .option("--industry <words>", "words of the industry")
    .option("--size <number>", "employees: companies from half to twice as many")
    .option("--inflation-adjusted", "give all years in 2024 dollars")
    .addHelpText("after", "\nExample:\n  oneofone filings pay --role cto --year 2024")
    .action((words: object) => runFiling("filing.pay", { ...words }, globals()));
}

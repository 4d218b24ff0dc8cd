import { Command, CommanderError } from "commander";
import { AppError, appErrorFrom } from "../app-error.ts";
import type { AppErrorCode } from "../app-error.ts";
import { operations } from "../operations/index.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { defaultDataDir } from "../data-dir.ts";
import { version } from "../version.ts";
import { backUp, commandApp } from "./command-app.ts";
import { addOperationOptions, isExport, writeExport } from "./operation-command.ts";
import type { OperationCall } from "./operation-command.ts";
import { addProgramCommands } from "./program-commands.ts";
import { terminalText } from "./terminal-text.ts";

/** 0: done. 1: refused or failed. 2: the command's words were off. */
function exitCode(code: AppErrorCode): 1 | 2 {
  return code === "invalid-input" ? 2 : 1;
}

type Globals = { readonly json: boolean; readonly dataDir: string };

function globals(program: Command): Globals {
  const options = program.opts<{ json?: boolean; dataDir?: string }>();
  return { json: options.json ?? false, dataDir: options.dataDir ?? defaultDataDir() };
}

async function print(
  call: OperationCall,
  output: unknown,
  operation: number | null,
  json: boolean,
): Promise<void> {
  if (
    isExport(call.operation) &&
    typeof output === "object" &&
    output !== null &&
    "content" in output &&
    !(json && "encoding" in output && call.out === null)
  ) {
    const isBytes = "encoding" in output && output.encoding === "base64";
    const content = isBytes ? Buffer.from(String(output.content), "base64") : String(output.content);
    if (isBytes && call.out === null && process.stdout.isTTY)
      throw new AppError(
        "invalid-input",
        "The file is not made of text, so a terminal cannot show it. Say with --out where to write it.",
      );
    if (call.out !== null) {
      writeExport(call.out, content);
      console.error(`Written to ${call.out}.`);
    } else process.stdout.write(content);
    return;
  }
  if (json) {
    console.log(JSON.stringify(output, null, process.stdout.isTTY ? 2 : undefined));
    return;
  }
  const { printedOutput } = await import("./printed-output.ts");
  console.log(printedOutput(call.operation.name, output));
  if (operation !== null && call.operation.name !== "undo")
    console.error(`Saved as ${operation}; \`oneofone undo ${operation}\` takes it back.`);
}

async function runCall(call: OperationCall, { json, dataDir }: Globals): Promise<void> {
  await using app = commandApp(dataDir);
  const { output, operation } = await app.run(call.operation.name, call.input, {
    face: "cli",
    byAssistant: false,
  });
  await print(call, output, operation, json);
  if (operation !== null) backUp(app);
}

function list(): readonly AnyOperation[] {
  return operations as unknown as readonly AnyOperation[];
}

/** Every command by name; only the one that the arguments name gets its options, which keeps the others from costing time. */
function addOperations(program: Command, words: readonly string[]): void {
  const nouns = new Map<string, Command>();
  for (const operation of list()) {
    const [noun = "", verb] = operation.name.split(".");
    const isMeant = words[0] === noun && (verb === undefined || words[1] === verb);
    let command: Command;
    if (verb === undefined) command = program.command(noun).description(operation.summary);
    else {
      const parent =
        nouns.get(noun) ?? program.command(noun).description(`${noun}: ${verbsOf(noun).join(", ")}`);
      nouns.set(noun, parent);
      command = parent.command(verb).description(operation.summary);
    }
    if (isMeant) addOperationOptions(command, operation, (call) => runCall(call, globals(program)));
  }
}

function verbsOf(noun: string): string[] {
  return list().flatMap(({ name }) => (name.startsWith(`${noun}.`) ? [name.slice(noun.length + 1)] : []));
}

function report(error: AppError, json: boolean): void {
  if (json) {
    console.error(
      JSON.stringify({ error: { code: error.code, message: error.message, issues: error.issues } }),
    );
    return;
  }
  console.error(terminalText(error.message));
}

/** Throws instead of leaving the process, so that an error can be told as JSON. */
function withoutExit(command: Command, json: boolean): void {
  command.exitOverride();
  if (json) command.configureOutput({ writeErr: () => undefined });
  for (const child of command.commands) withoutExit(child, json);
}

/** Short forms of what is typed in a hurry. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  restore: ["backup", "restore"],
  unlock: ["vault", "unlock"],
  lock: ["vault", "lock"],
};

/** The command's words with a short form written out; `backup` alone makes one. */
function writtenOut(argv: readonly string[]): string[] {
  const at = argv.findIndex((word, index) => !word.startsWith("-") && argv[index - 1] !== "--data-dir");
  const word = argv[at];
  if (word === undefined) return [...argv];
  const further = argv
    .slice(at + 1)
    .find((next, index) => !next.startsWith("-") && argv[at + index] !== "--data-dir");
  const isHelp = argv.some((next) => next === "--help" || next === "-h");
  const long =
    word === "backup" && further === undefined && !isHelp ? ["backup", "create"] : shortForms[word];
  return long === undefined ? [...argv] : argv.toSpliced(at, 1, ...long);
}

/** Runs one command and returns its exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const argv = writtenOut(given);
  const json = argv.includes("--json");
  const program = new Command("oneofone")
    .description(
      "Run the search for an engineering executive seat. Everything stays in one encrypted file on this machine.",
    )
    .version(version)
    .option("--json", "print JSON, errors included (on standard error)")
    .option("--data-dir <path>", "folder of the vault; also ONEOFONE_DATA_DIR")
    .addHelpText(
      "after",
      "\nShort forms: backup (backup create), restore (backup restore), unlock and lock (vault unlock, vault lock).",
    )
    .showHelpAfterError("(--help shows what it takes)")
    .showSuggestionAfterError();
  const isValue = (index: number): boolean => argv[index - 1] === "--data-dir";
  const words = argv.filter((word, index) => !word.startsWith("-") && !isValue(index));
  addOperations(program, words[0] === "help" ? words.slice(1) : words);
  addProgramCommands(program, () => globals(program));
  withoutExit(program, json);
  try {
    await program.parseAsync(argv, { from: "user" });
    return 0;
  } catch (cause) {
    if (cause instanceof CommanderError) {
      if (cause.exitCode !== 0 && json) report(new AppError("invalid-input", cause.message), true);
      return cause.exitCode === 0 ? 0 : 2;
    }
    const error = appErrorFrom(cause);
    report(error, json);
    return exitCode(error.code);
  }
}

import type { Command } from "commander";
import { addFilingsCommand } from "./filings-command.ts";
import { completionScript, shells } from "./completion.ts";

type Globals = { readonly json: boolean; readonly dataDir: string };

type StartWords = { port?: string; open: boolean; demo?: boolean; mcpWrite?: boolean };

/** Commands that run the program's faces rather than an operation. */
export function addProgramCommands(program: Command, globals: () => Globals): void {
  program
    .command("start")
    .description("Start the app on this machine and open it in the browser.")
    .option("--port <number>", "port on 127.0.0.1; a free one when left out")
    .option("--no-open", "print the link instead of opening it")
    .option("--demo", "use a complete fictional search in a folder of its own")
    .option("--mcp-write", "let assistants that connect over HTTP write")
    .addHelpText("after", "\nExample:\n  oneofone start --demo --port 4117")
    .action(async (words: StartWords) => {
      const { startCommand } = await import("./start-command.ts");
      await startCommand({ ...globals(), ...words });
    });
  program
    .command("open")
    .description("Open the running app with a fresh one-time link.")
    .option("--no-open", "print the link instead of opening it")
    .addHelpText("after", "\nExample:\n  oneofone open")
    .action(async (words: { open: boolean }) => {
      const { openCommand } = await import("./start-command.ts");
      await openCommand({ ...globals(), ...words });
    });
  program
    .command("mcp")
    .description("Serve an AI assistant over stdio; read-only unless --write.")
    .option("--write", "let the assistant write; each write is marked and undoable")
    .option("--include-pay", "include pay and secrecy fields")
    .addHelpText("after", "\nExample:\n  oneofone mcp --write")
    .action(async (words: { write?: boolean; includePay?: boolean }) => {
      const { mcpCommand } = await import("./mcp-command.ts");
      await mcpCommand({ ...globals(), write: words.write ?? false, includePay: words.includePay ?? false });
    });
  addFilingsCommand(program, globals);
  program
    .command("completion")
    .description(`Print a completion script for ${shells.join(", ")}.`)
    .argument("<shell>", shells.join(", "))
    .addHelpText(
      "after",
      "\nExample:\n  oneofone completion bash > ~/.local/share/bash-completion/completions/oneofone",
    )
    .action((shell: string) => {
      process.stdout.write(completionScript(shell));
    });
}

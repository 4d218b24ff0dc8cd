import { openApp } from "../app.ts";
import type { App } from "../app.ts";

/** The application as a command opens it. The passphrase comes from the environment only, never from arguments. */
export function commandApp(dataDir: string): App {
  return openApp({ dataDir, passphrase: process.env["ONEOFONE_PASSPHRASE"] });
}

/** Makes the day's backup; a failure is told, and does not undo what the command did. */
export function backUp(app: App): void {
  const problem = app.backUpDaily();
  if (problem !== null) console.error(`The daily backup failed: ${problem.message}`);
}

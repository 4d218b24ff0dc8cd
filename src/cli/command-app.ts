import { openApp } from "../app.ts";
import type { App } from "../app.ts";

/** The application as a command opens it. The passphrase comes from the environment only, never from arguments. */
export function commandApp(dataDir: string): App {
  return openApp({ dataDir, passphrase: process.env["ONEOFONE_PASSPHRASE"] });
}

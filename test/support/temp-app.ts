import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openApp } from "../../src/app.ts";
import type { App, AppOptions } from "../../src/app.ts";
import type { InputOf, OperationName, OutputOf } from "../../src/operations/index.ts";

process.env["ONEOFONE_KEYCHAIN"] = "off";

/** A folder that is gone when the test ends. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "oneofone-test-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A clock that stands still until it is set. */
function testClock(start = "2026-11-24T09:00:00.000Z"): { now: () => string; set(to: string): void } {
  let present = start;
  return {
    now: () => present,
    set: (to) => {
      present = to;
    },
  };
}

/** An application on a vault of its own, on 24 November 2026 in Berlin. */
export function tempApp(options: Partial<AppOptions> = {}): App {
  const app = openApp({
    dataDir: options.dataDir ?? tempDir(),
    now: testClock().now,
    timeZone: "Europe/Berlin",
    ...options,
  });
  onTestFinished(async () => app[Symbol.asyncDispose]());
  return app;
}

export const testActor = { face: "cli", byAssistant: false } as const;

/** Runs an operation as the command line would and returns its output, which must fit its own schema. */
export async function run<N extends OperationName>(
  app: App,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  return (await app.call(name, input, testActor)).output;
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApp } from "../../src/app.ts";

const writer = join(import.meta.dirname, "..", "support", "writer.ts");
const actor = { face: "program", byAssistant: false } as const;

export type CrashReport = {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly damaged: number;
};

/** Starts a writer, kills it with SIGKILL a random while after its first acknowledgement, and returns what it acknowledged. */
function killedWriter(dataDir: string, name: string, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, dataDir, name, "100000"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (out === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
      out += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", () => resolve(out.split("\n").slice(0, -1)));
  });
}

/**
 * Kills a writing process again and again on one vault. After each kill the vault must open, be whole, and hold every
 * acknowledged write. `random` gives numbers from 0 to 1.
 */
export async function killRounds(
  rounds: number,
  random: () => number,
  told: (round: number) => void = () => undefined,
): Promise<CrashReport> {
  const dataDir = mkdtempSync(join(tmpdir(), "oneofone-crash-"));
  const lost: string[] = [];
  let acknowledged = 0;
  let damaged = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const names = await killedWriter(dataDir, `Round${round}`, random() * 150);
      acknowledged += names.length;
      await using app = openApp({ dataDir });
      const { database } = app.session.current();
      if (database.pragma("integrity_check", { simple: true }) !== "ok") damaged += 1;
      const found = new Set(
        database
          .prepare("select full_name from person where full_name like ?")
          .pluck()
          .all(`Round${round} %`) as string[],
      );
      lost.push(...names.filter((name) => !found.has(name)));
      await app.call("today", {}, actor);
      told(round + 1);
    }
    return { rounds, acknowledged, lost, damaged };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

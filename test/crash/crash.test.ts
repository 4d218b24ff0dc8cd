import { expect, test } from "vitest";
import { killRounds } from "./kill-rounds.ts";

test(
  "a dozen kills at random moments lose no acknowledged write and leave the vault whole",
  { timeout: 180_000 },
  async () => {
    process.env["ONEOFONE_KEYCHAIN"] = "off";
    const report = await killRounds(12, Math.random);
    expect(report).toMatchObject({ rounds: 12, lost: [], damaged: 0 });
    expect(report.acknowledged).toBeGreaterThan(24);
  },
);

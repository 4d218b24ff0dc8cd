/** `npm run crash [-- ROUNDS]`: kills a writer at random moments, 200 times unless told otherwise, and counts what was lost. */
import { killRounds } from "./kill-rounds.ts";

process.env["ONEOFONE_KEYCHAIN"] = "off";
const rounds = Number(process.argv[2] ?? 200);
const { acknowledged, lost, damaged } = await killRounds(rounds, Math.random, (round) => {
  if (round % 20 === 0) console.error(`${round} of ${rounds}`);
});
console.log(
  `${rounds} kills, ${acknowledged} acknowledged writes, ${lost.length} lost, ${damaged} damaged vaults`,
);
process.exitCode = lost.length + damaged === 0 ? 0 : 1;

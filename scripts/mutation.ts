/**
 * Mutation testing of the exact part of the offer engine: `npm run mutation -- vesting` (or waterfall, tax; several may
 * be named). Prints the mutants that no test notices and the score. Not part of `npm test`: it takes many minutes.
 * `--concurrency=N` runs N at once, 1 unless told.
 */

import { Stryker } from "@stryker-mutator/core";

type Area = { readonly mutate: readonly string[]; readonly tests: string };

const areas: Readonly<Record<string, Area>> = {
  vesting: { mutate: ["src/offer/vesting/**/*.ts"], tests: "src/offer/vesting" },
  waterfall: {
    mutate: ["src/offer/company/waterfall.ts", "src/offer/company/payout-curve.ts"],
    tests: "src/offer/company",
  },
  tax: { mutate: ["src/offer/tax/**/*.ts"], tests: "src/offer/tax" },
};

/** Tables are data with a source each; a changed figure is for the reader of the law, not for a test of the rules. */
const tables = ["!src/**/*.test.ts", "!src/offer/tax/**/*-tables*.ts", "!src/offer/tax/index.ts"];

async function scoreOf({ mutate, tests }: Area, concurrency: number): Promise<number> {
  process.env["MUTATED_FOLDER"] = tests;
  const stryker = new Stryker({
    mutate: [...mutate, ...tables],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutation.config.ts", related: false },
    // Stryker rewrites a tsconfig through the compiler's old API, which TypeScript 7 has not; there is none to rewrite.
    tsconfigFile: "no-tsconfig.json",
    ignorePatterns: ["dist", "docs", "coverage", "reports", "src/web", "test/fixtures", "src/demo"],
    ignoreStatic: true,
    concurrency,
    checkers: [],
    coverageAnalysis: "perTest",
    reporters: ["clear-text"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: ".stryker-tmp",
    timeoutMS: 10_000,
  });
  const mutants = await stryker.runMutationTest();
  const caught = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const valid = mutants.filter(({ status }) =>
    ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status),
  ).length;
  return valid === 0 ? 1 : caught / valid;
}

async function run(args: readonly string[]): Promise<number> {
  const named = args.filter((arg) => !arg.startsWith("--"));
  const unknown = named.filter((name) => areas[name] === undefined);
  if (named.length === 0 || unknown.length > 0) {
    console.error(`Name one or more of ${Object.keys(areas).join(", ")}.`);
    return 2;
  }
  const concurrency = Number(args.find((arg) => arg.startsWith("--concurrency="))?.slice(14)) || 1;
  for (const name of named) {
    const area = areas[name];
    if (area === undefined) continue;
    const score = await scoreOf(area, concurrency);
    console.log(`${name}: ${(100 * score).toFixed(1)} % of the mutants are noticed`);
  }
  return 0;
}

process.exitCode = await run(process.argv.slice(2));

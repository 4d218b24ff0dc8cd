import { defineConfig } from "vitest/config";

/** Tests that judge the mutants of one area: `scripts/mutation.ts` names its folder. */
export default defineConfig({
  test: {
    include: [`${process.env["MUTATED_FOLDER"] ?? "src/offer"}/**/*.test.ts`],
    environment: "node",
    testTimeout: 30_000,
  },
});

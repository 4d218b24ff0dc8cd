/** Loads the reference company and its contracts into an engine. */

import { writeCompany } from "../../src/offer/paths/company-parameters.ts";
import { writeContract } from "../../src/offer/paths/contract-parameters.ts";
import type { PathKernel } from "../../src/offer/paths/path-kernel.ts";
import {
  referenceCompany,
  referenceContracts,
  referenceHolder,
  referenceStay,
  referenceWindows,
} from "./reference-company.ts";

/** Writes company and contracts to the engine's memory, ready to simulate and value. */
export function loadReference({ memory }: PathKernel, seed: number): void {
  const [scenario] = referenceCompany.scenarios;
  writeCompany(memory, referenceCompany, scenario, referenceStay, {
    seed,
    windows: referenceWindows,
    discountRate: referenceHolder.discountRate,
  });
  for (const [contract, { offer, plan }] of referenceContracts.entries()) {
    writeContract(memory, contract, offer, {
      holder: referenceHolder,
      horizonMonths: referenceCompany.horizonMonths,
      plan,
      side: "holder",
      employerRate: 0,
    });
  }
}

/** Writes beliefs into a company block: single-precision numbers from portable functions, the same on every machine. */

import type { CompanyBeliefs, Scenario, StageRates, StayBeliefs } from "./company-beliefs.ts";
import * as L from "./memory-layout.ts";
import type { PathMemory } from "./path-memory.ts";
import { portableLog } from "./portable-math.ts";

export type PathDraw = {
  /** Whole, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Months after leaving at whose end prices are kept; ascending, at most eight. */
  readonly windows: readonly number[];
  /** Yearly, continuous. */
  readonly discountRate: number;
  /** Everyone leaves in this month: for fitting, not for valuing. */
  readonly fixedLeave?: number;
};

// A hazard of nought would divide by zero; this one never strikes within ten years.
const leastHazard = 1e-12;

function perLog(hazard: number): number {
  const held = Math.min(Math.max(hazard, leastHazard), 1 - leastHazard);
  return 1 / portableLog(1 - held);
}

type Writer = {
  readonly number: (offset: number, x: number, entry?: number) => void;
  readonly integer: (offset: number, x: number) => void;
};

function writer(memory: PathMemory): Writer {
  const base = memory.company >> 2;
  return {
    number: (offset, x, entry = 0) => {
      memory.f32[base + (offset >> 2) + entry] = x;
    },
    integer: (offset, x) => {
      memory.i32[base + (offset >> 2)] = x;
    },
  };
}

function writeStage(write: Writer, entry: number, rates: StageRates): void {
  const end = rates.exit + rates.failure;
  const share = end > 0 ? 1 / end : 0;
  write.number(L.companyDrift, (rates.growth - (rates.volatility * rates.volatility) / 2) / 12, entry);
  write.number(L.companySpread, rates.volatility / Math.sqrt(12), entry);
  // Rounds are drawn among the months in which the company does not end.
  write.number(L.companyRoundPerLog, perLog(rates.round / (1 - end)), entry);
  write.number(L.companyIssue, 1 / (1 - rates.dilution), entry);
  write.number(L.companyDilution, rates.dilution, entry);
  write.number(L.companyEndHazard, -1 / perLog(end), entry);
  write.number(L.companyEndPerLog, perLog(end), entry);
  write.number(L.companyFailShare, rates.failure * share, entry);
  write.number(L.companySaleShare, (rates.failure + rates.exit * rates.saleShare) * share, entry);
}

/** Claims of the classes in the order in which they convert, cheapest conversion first. */
function writeClasses(write: Writer, company: CompanyBeliefs): void {
  const classes = [...company.preferred]
    .filter((one) => one.shares > 0 || one.preference > 0)
    .sort((a, b) => a.preference * b.shares - b.preference * a.shares);
  let owed = company.debt + classes.reduce((sum, one) => sum + one.preference, 0);
  let shares = company.commonShares;
  for (let entry = 0; entry < 4; entry++) {
    write.number(L.companyOwed, owed, entry);
    write.number(L.companyShares, shares, entry);
    write.number(L.companyPerShare, 1 / shares, entry);
    const next = classes[entry];
    if (next && next.shares > 0) {
      owed -= next.preference;
      shares += next.shares;
    }
  }
}

function isStaged(stages: readonly StageRates[]): boolean {
  const [first] = stages;
  return stages.some(
    (rates) =>
      rates.exit !== first?.exit || rates.failure !== first.failure || rates.saleShare !== first.saleShare,
  );
}

/** Writes one scenario of a company, the user's stay and the draw's settings. */
export function writeCompany(
  memory: PathMemory,
  company: CompanyBeliefs,
  scenario: Scenario,
  stay: StayBeliefs,
  draw: PathDraw,
): void {
  const write = writer(memory);
  write.integer(L.companySeedLow, (draw.seed % 0x1_0000_0000) | 0);
  write.integer(L.companySeedHigh, Math.floor(draw.seed / 0x1_0000_0000));
  write.integer(L.companyWindowCount, draw.windows.length);
  for (const [entry, months] of draw.windows.entries()) write.number(L.companyWindows, months, entry);
  const { stages } = scenario;
  write.integer(L.companyStaged, isStaged(stages) ? 1 : 0);
  for (let entry = 0; entry < 4; entry++)
    writeStage(write, entry, stages[entry] ?? stages.at(-1) ?? stages[0]);
  writeClasses(write, company);
  write.number(L.companyValue, company.value);
  write.number(L.companyHorizon, company.horizonMonths);
  write.number(L.companyHorizonDiscount, company.horizonDiscount);
  write.number(L.companyRate, -draw.discountRate / 12);
  const leaving = stay.letGo + stay.quit;
  write.number(L.companyLeavePerLog, perLog(leaving));
  write.number(L.companyLetGoShare, leaving > 0 ? stay.letGo / leaving : 0);
  write.number(L.companyFixedLeave, draw.fixedLeave ?? -1);
  write.integer(L.companyLinked, stay.beforeFailure || stay.afterSale ? 1 : 0);
  write.number(L.companyTroubleMonths, stay.beforeFailure?.months ?? 0);
  write.number(L.companyTroublePerLog, perLog(stay.beforeFailure?.monthly ?? 0));
  write.number(L.companyIntegrationMonths, stay.afterSale?.months ?? 0);
  write.number(L.companyIntegrationPerLog, perLog(stay.afterSale?.monthly ?? 0));
}

import { plainDate, type PlainDate } from "../../../plain-date.ts";
import type { Sourced } from "../sourced.ts";

/** What a company and a person must keep to for EMI options (ITEPA 2003 Sch.5; SPEC T87). */
export interface EmiLimits extends Sourced {
  readonly from: PlainDate;
  /** Unexercised EMI options of one person, at grant value. */
  readonly person: number;
  /** Unexercised EMI options of the company, at grant value. */
  readonly company: number;
  readonly grossAssets: number;
  /** Full-time staff must be fewer than this. */
  readonly staffBelow: number;
  readonly lifeYears: number;
}

const source = "ITEPA 2003 Sch.5; Autumn Budget 2025, as birketts.co.uk and stephensonharwood.com report it";

const before: EmiLimits = {
  from: plainDate(2012, 6, 16),
  source,
  asOf: "2025-11-26",
  confidence: "high",
  person: 250_000,
  company: 3_000_000,
  grossAssets: 30_000_000,
  staffBelow: 250,
  lifeYears: 10,
};

const since2026: EmiLimits = {
  ...before,
  from: plainDate(2026, 4, 6),
  company: 6_000_000,
  grossAssets: 120_000_000,
  staffBelow: 500,
  lifeYears: 15,
};

/** The limits for options granted on a day. */
export function emiLimits(granted: PlainDate): EmiLimits {
  return granted >= since2026.from ? since2026 : before;
}

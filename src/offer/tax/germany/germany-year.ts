import type { Sourced } from "../sourced.ts";

/** The coefficients of §32a(1) EStG as the statute prints them, in euros. */
export interface GermanyYear extends Sourced {
  readonly year: number;
  readonly basicAllowance: number;
  readonly zone1: { readonly to: number; readonly square: number };
  readonly zone2: { readonly to: number; readonly square: number; readonly plus: number };
  readonly zone3: { readonly to: number; readonly minus: number };
  readonly zone4: { readonly minus: number };
  /** Income tax up to which a single person pays no solidarity surcharge. */
  readonly solidarityFreeTax: number;
}

const tables: readonly GermanyYear[] = [
  {
    year: 2024,
    source: "§32a(1) EStG for 2024 as amended 2024-12-02 (BGBl. 2024 I Nr. 386); §3 SolZG",
    asOf: "2024-12-02",
    confidence: "high",
    basicAllowance: 11_784,
    zone1: { to: 17_005, square: 954.8 },
    zone2: { to: 66_760, square: 181.19, plus: 991.21 },
    zone3: { to: 277_825, minus: 10_636.31 },
    zone4: { minus: 18_971.06 },
    solidarityFreeTax: 18_130,
  },
  {
    year: 2025,
    source: "§32a(1) EStG for 2025 (BGBl. 2024 I Nr. 449); §3 SolZG",
    asOf: "2024-12-23",
    confidence: "high",
    basicAllowance: 12_096,
    zone1: { to: 17_443, square: 932.3 },
    zone2: { to: 68_480, square: 176.64, plus: 1_015.13 },
    zone3: { to: 277_825, minus: 10_911.92 },
    zone4: { minus: 19_246.67 },
    solidarityFreeTax: 19_950,
  },
  {
    year: 2026,
    source: "§32a(1) EStG for 2026 (BGBl. 2024 I Nr. 449); §3 SolZG",
    asOf: "2024-12-23",
    confidence: "high",
    basicAllowance: 12_348,
    zone1: { to: 17_799, square: 914.51 },
    zone2: { to: 69_878, square: 173.1, plus: 1_034.87 },
    zone3: { to: 277_825, minus: 11_135.63 },
    zone4: { minus: 19_470.38 },
    solidarityFreeTax: 20_350,
  },
];

export const germanyYears: readonly number[] = tables.map((table) => table.year);

/** The figures of the year, or undefined where no table is held. */
export function germanyYear(year: number): GermanyYear | undefined {
  return tables.find((table) => table.year === year);
}

import type { BracketState } from "./bracket-state.ts";

/** States with one rate, of which the sources hold the rate only (SPEC T70). */
export const flatStates: readonly BracketState[] = [
  {
    code: "CO",
    name: "Colorado",
    source: "C.R.S. 39-22-104; SB24-228; DR 0104 booklet",
    alsoMissing: "local occupational taxes",
    tables: [
      { years: [2024], rate: 0.0425 },
      { years: [2025], rate: 0.044 },
    ],
  },
  {
    code: "IL",
    name: "Illinois",
    source: "35 ILCS 5/201; IL-1040 instructions",
    alsoMissing: "personal exemption",
    tables: [{ years: [2024, 2025, 2026], rate: 0.0495 }],
  },
  {
    code: "PA",
    name: "Pennsylvania",
    source: "72 P.S. §7302; PA-40 instructions",
    alsoMissing: "municipal earned income tax",
    tables: [{ years: [2024, 2025, 2026], rate: 0.0307 }],
  },
  {
    code: "UT",
    name: "Utah",
    source: "Utah Code §59-10-104; SB 60 of 2026",
    alsoMissing: "taxpayer credit",
    tables: [
      { years: [2024], rate: 0.0455 },
      { years: [2025], rate: 0.045 },
      { years: [2026], rate: 0.0445 },
    ],
  },
  {
    code: "NC",
    name: "North Carolina",
    source: "N.C.G.S. §105-153.7; D-401 instructions",
    alsoMissing: null,
    tables: [
      { years: [2024], rate: 0.045 },
      { years: [2025], rate: 0.0425 },
      { years: [2026], rate: 0.0399 },
    ],
  },
  {
    code: "GA",
    name: "Georgia",
    source: "O.C.G.A. §48-7-20; IT-511 booklet",
    alsoMissing: null,
    tables: [
      { years: [2024], rate: 0.0539 },
      { years: [2025], rate: 0.0519 },
      { years: [2026], rate: 0.0499 },
    ],
  },
  {
    code: "MI",
    name: "Michigan",
    source: "MCL 206.51; Treasury notices of 2025 and 2026-04-15",
    alsoMissing: "city income tax",
    tables: [{ years: [2024, 2025, 2026], rate: 0.0425 }],
  },
  {
    code: "AZ",
    name: "Arizona",
    source: "A.R.S. §43-1011",
    alsoMissing: null,
    tables: [{ years: [2024, 2025, 2026], rate: 0.025 }],
  },
];

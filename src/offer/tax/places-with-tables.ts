import { bracketStates } from "./us-bracket-only/bracket-state.ts";
import { noWageTaxStates } from "./us-no-wage-tax/no-wage-tax-states.ts";

/** A place of work as an offer file has it. */
export type PlaceWithTables = { readonly code: string; readonly name: string; readonly currency: string };

const modules: Readonly<Record<string, string>> = {
  CA: "California",
  NY: "New York",
  "NY-NYC": "New York City",
  MA: "Massachusetts",
  WA: "Washington",
};

const noWageTaxNames: Readonly<Record<string, string>> = {
  AK: "Alaska",
  FL: "Florida",
  NV: "Nevada",
  NH: "New Hampshire",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  WY: "Wyoming",
};

function usPlaces(): readonly PlaceWithTables[] {
  const states = [
    ...Object.entries(modules),
    ...noWageTaxStates.codes.map((code) => [code, noWageTaxNames[code] ?? code] as const),
    ...bracketStates().map(({ code, name }) => [code, `${name} (rates only)`] as const),
  ];
  return states.map(([code, name]) => ({ code: `US-${code}`, name, currency: "USD" }));
}

/** Every place of which tax tables are held, by name within its country (SPEC T1). */
export function placesWithTables(): readonly PlaceWithTables[] {
  return [
    ...usPlaces().toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    { code: "UK", name: "England, Wales or Northern Ireland", currency: "GBP" },
    { code: "UK-SCT", name: "Scotland", currency: "GBP" },
    { code: "DE", name: "Germany", currency: "EUR" },
    { code: "NL", name: "Netherlands", currency: "EUR" },
    { code: "CA", name: "Canada (federal tax only)", currency: "CAD" },
  ];
}

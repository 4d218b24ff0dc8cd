/** An offer of nobody's: a worker prices it once, so that its code is compiled when the first real offer arrives. */
export const warmOffer: Readonly<Record<string, unknown>> = {
  id: "warm",
  currency: "USD",
  company: {
    name: "Warm",
    isPrivate: true,
    commonPrice: 1_000_000,
    preferredPrice: 3_000_000,
    fullyDilutedShares: 20_000_000,
    classes: [{ id: "A", kind: "preferred", shares: 4_000_000, invested: 1_200_000_000 }],
  },
  place: "US-CA",
  startDate: "2026-01-01",
  salary: 20_000_000,
  bonus: { target: 0.2 },
  grants: [
    {
      id: "options",
      instrument: "ISO",
      quantity: 100_000,
      grantDate: "2026-01-01",
      vestingStart: "2026-01-01",
      vesting: { months: 48, cliffMonths: 12 },
      price: 1_000_000,
      fairValueAtGrant: 1_000_000,
      windows: [{ length: 3, unit: "months" }],
    },
  ],
};

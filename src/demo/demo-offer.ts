import type { DemoWriter } from "./demo-writer.ts";

function harborOffer(writer: DemoWriter, improved: boolean): string {
  const day = writer.day(40);
  return JSON.stringify({
    id: "harbor-vpe",
    amounts: "units",
    currency: "USD",
    place: "US-CA",
    startDate: day,
    salary: improved ? 285_000 : 270_000,
    bonus: { target: 0.2 },
    severance: { months: improved ? 6 : 3 },
    company: {
      name: "Harbor Robotics",
      commonPrice: 1.9,
      preferredPrice: 5.2,
      fullyDilutedShares: 31_000_000,
      classes: [
        { id: "Series A", kind: "preferred", shares: 6_000_000, invested: 10_000_000 },
        { id: "Series B", kind: "preferred", shares: 5_400_000, invested: 28_080_000 },
      ],
    },
    grants: [
      {
        id: "options",
        instrument: "ISO",
        quantity: 310_000,
        grantDate: day,
        vestingStart: day,
        vesting: { months: 48, cliffMonths: 12 },
        price: 1.9,
        fairValueAtGrant: 1.9,
        windows: improved ? [{ length: 12, unit: "months" }] : [{ length: 90, unit: "days" }],
      },
    ],
    beliefs: {
      stage: "B",
      scenarios: [
        { name: "as planned", probability: 0.6 },
        { name: "delivery stays late", probability: 0.4, growth: -0.05, failure: 0.015 },
      ],
    },
  });
}

/** What Harbor Robotics may offer, in two versions, as Noa sketched it before any letter. */
export async function harborOffers(writer: DemoWriter): Promise<void> {
  const { rows } = await writer.do("opportunity.list", {});
  const harbor = rows.find((row) => row.companyName === "Harbor Robotics");
  const given = { name: "Harbor Robotics", opportunityId: harbor?.id ?? null };
  await writer.do("offer.save", { ...given, json: harborOffer(writer, false), note: "Sketched by Noa" });
  await writer.do("offer.save", {
    ...given,
    json: harborOffer(writer, true),
    note: "After the talk on risk",
  });
}

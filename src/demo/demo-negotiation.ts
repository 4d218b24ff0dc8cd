import type { DemoWriter } from "./demo-writer.ts";

const asks = [
  {
    what: "A window of five years to exercise after leaving",
    term: "window=60",
    reason: "A year is short when the company may stay private for six.",
    fallBack: "Three years",
  },
  {
    what: "Double trigger on all that is unvested",
    term: "double-trigger=100%@12",
    reason: "Noa spoke of two buyers who ask every year.",
    fallBack: "Half of it",
    pushes: 2,
  },
  {
    what: "No weekend visits to the factory in the first quarter",
    reason: "The twins start school.",
    fallBack: "One a month",
  },
] as const;

/** What Robin plans to ask Harbor for; nothing was said yet, since there is no offer. */
export async function harborNegotiation(writer: DemoWriter): Promise<void> {
  const { rows } = await writer.do("opportunity.list", {});
  const opportunityId = rows.find((row) => row.companyName === "Harbor Robotics")?.id ?? "";
  await writer.do("negotiation.update", {
    opportunityId,
    pushes: 4,
    earliestStart: writer.day(40),
    adviser: "Ada Marsh, tax adviser",
    notes: "Would say yes to the first version, if it came to that.",
  });
  for (const ask of asks) await writer.do("negotiation.add-ask", { opportunityId, ...ask });
  await writer.do("negotiation.add-ask", {
    opportunityId,
    kind: "support",
    what: "An executive assistant, shared at first",
    yearlyBudget: 90_000,
    currency: "EUR",
    fallBack: "Half a position",
  });
  for (const [what, days, amount] of [
    ["Bonus of the year at Stoneground", 75, 42_000],
    ["Quarterly vesting at Stoneground", 58, 18_500],
  ] as const)
    await writer.do("negotiation.save-forgone", {
      opportunityId,
      what,
      dueOn: writer.day(days),
      amount,
      currency: "USD",
    });
}

import { expect, test } from "vitest";
import { actionPage, subjectPage } from "./nudge-pages.ts";

const seat = { kind: "opportunity", id: "o1", label: "VPE at Fernhill" } as const;

function nudge(ruleId: string, operation: string, input: Readonly<Record<string, string>>) {
  return { ruleId, subject: seat, action: { operation, input: { ...input }, asks: [], label: "See" } };
}

test.each(["N3", "N4"])("%s opens the offer whose terms are unknown", (ruleId) => {
  expect(actionPage(nudge(ruleId, "offer.show", { offerId: "off1" }))).toBe("/offers/off1");
  expect(actionPage(nudge(ruleId, "offer.show", {}))).toBe("/offers");
  expect(subjectPage(nudge(ruleId, "offer.show", { offerId: "off1" }))).toBe("/opportunities/o1");
});

test("D2 opens the beliefs of the offer, asks and ledgers their seat's negotiation", () => {
  expect(actionPage(nudge("D2", "offer.show", { offerId: "off1" }))).toBe("/offers/off1#beliefs");
  for (const operation of ["negotiation.show", "negotiation.add-ask", "negotiation.save-forgone"])
    expect(actionPage(nudge("N5", operation, { opportunityId: "o1" }))).toBe("/opportunities/o1/negotiation");
});

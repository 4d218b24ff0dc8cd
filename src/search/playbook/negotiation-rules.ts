import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import { opportunitySubject, runningOpportunities } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

/** Pay is about to be spoken of: there is an offer, or the CEO has been talked with. */
function isNearPay({ state, steps }: Opportunity): boolean {
  return state === "offer" || steps.some((step) => step.kind === "ceo-discussion" && step.state === "done");
}

function nearPay(facts: SearchFacts): readonly Opportunity[] {
  return facts.pay === undefined ? [] : runningOpportunities(facts).filter(isNearPay);
}

function payFindings(facts: SearchFacts): readonly Finding[] {
  return nearPay(facts).flatMap((opportunity) => {
    const evidence = facts.pay?.byOpportunity.get(opportunity.id);
    if (evidence === undefined || evidence.inFilings + evidence.fromPeers > 0) return [];
    const isOffer = opportunity.state === "offer";
    return [
      {
        subject: opportunitySubject(opportunity),
        weight: isOffer ? 70 : 46,
        what: `${isOffer ? "There is an offer" : "You have talked with the CEO"}, and you do not know what this seat is paid elsewhere. Ask a peer, or read the proxy statements of companies like this one.`,
        action: {
          operation: "peer-pay.add",
          input: { role: evidence.role },
          asks: ["company", "place", "salary", "bonus", "total", "source"],
          label: "Find out what the seat pays",
        },
      },
    ];
  });
}

export const negotiationRules: readonly Rule[] = [
  {
    id: "N2",
    family: "N",
    title: "What the seat pays elsewhere",
    source: sections.negotiating,
    why: "Fair pay depends on company, size, place and background; nobody knows it but peers in such seats, and filings that must tell.",
    reads: ["opportunities", "pay"],
    waitsFor: "An offer, or a finished discussion with a CEO.",
    applies: (facts) => nearPay(facts).length > 0,
    findings: payFindings,
  },
];

import type { SearchFacts } from "../facts.ts";
import type { InternalSeat, Opportunity } from "../opportunity.ts";
import { opportunityLabel, opportunitySubject } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const isInternal = ({ internal, channel }: Opportunity): boolean =>
  internal !== null || channel === "internal";

/** Former peers matter from the day the seat is near, so an accepted internal seat still counts. */
function liveInternal(facts: SearchFacts): readonly Opportunity[] {
  return facts.opportunities.filter(
    (opportunity) => isInternal(opportunity) && opportunity.state !== "closed",
  );
}

function missingParts(internal: InternalSeat | null): readonly (readonly [field: string, words: string])[] {
  const parts = [
    ["seatHolder", "who holds the seat now", internal?.seatHolder],
    ["needsTeamLacks", "what the company needs that its team lacks", internal?.needsTeamLacks],
    ["transitionPlan", "how the transition would go", internal?.transitionPlan],
  ] as const;
  return parts
    .filter(([, , value]) => value === undefined || value.trim() === "")
    .map(([field, words]) => [field, words]);
}

function seatFindings(opportunity: Opportunity): readonly Finding[] {
  const subject = opportunitySubject(opportunity);
  const missing = missingParts(opportunity.internal);
  const findings: Finding[] = [];
  if (missing.length > 0) {
    findings.push({
      subject,
      weight: 56,
      what: `For the internal seat ${subject.label} write down ${missing.map(([, words]) => words).join(", ")}.`,
      action: {
        operation: "opportunity.update",
        input: { id: opportunity.id },
        asks: missing.map(([field]) => field),
        label: "Describe the internal seat",
      },
    });
  } else if (opportunity.internal !== null && opportunity.internal.peers.length === 0) {
    findings.push({
      subject,
      weight: 48,
      what: `Name the peers who would report to you or be passed over in ${subject.label}.`,
      action: {
        operation: "transition-peer.add",
        input: { opportunityId: opportunity.id },
        asks: ["name", "conversationOwed"],
        label: "Name a former peer",
      },
    });
  }
  return findings;
}

function peerFindings(opportunity: Opportunity): readonly Finding[] {
  const isNear = opportunity.state === "offer" || opportunity.state === "accepted";
  return (opportunity.internal?.peers ?? [])
    .filter(({ heldOn }) => heldOn === null)
    .map((peer) => ({
      subject: {
        kind: "transition-peer",
        id: peer.id,
        label: `${peer.name}, ${opportunityLabel(opportunity)}`,
      },
      weight: isNear ? 78 : 42,
      what:
        peer.conversationOwed.trim() === ""
          ? `You owe ${peer.name} a conversation about the move.`
          : `You owe ${peer.name} a conversation: ${peer.conversationOwed.trim()}`,
      action: {
        operation: "transition-peer.update",
        input: { id: peer.id },
        asks: ["heldOn"],
        label: "Record the conversation",
      },
    }));
}

function outsideFindings(facts: SearchFacts): readonly Finding[] {
  const hasExternal = facts.opportunities.some(
    (opportunity) => !isInternal(opportunity) && opportunity.state !== "closed",
  );
  const last = facts.opportunities.findLast(
    (opportunity) => isInternal(opportunity) && opportunity.state === "closed",
  );
  if (hasExternal || last === undefined || liveInternal(facts).length > 0) return [];
  return [
    {
      subject: opportunitySubject(last),
      weight: 62,
      what: `${opportunityLabel(last)} is closed and no external seat is open. The same material serves the search outside.`,
      action: {
        operation: "opportunity.create",
        input: {},
        asks: ["company", "title", "channel"],
        label: "Open the external search",
      },
    },
  ];
}

export const internalRules: readonly Rule[] = [
  {
    id: "I1",
    family: "I",
    title: "The internal seat and its peers",
    source: sections.internal,
    why: "There is one seat, usually filled; the need differs from the present team, and peers passed over may feel slighted and leave.",
    reads: ["opportunities"],
    waitsFor: "An internal opportunity.",
    applies: (facts) => liveInternal(facts).length > 0,
    findings: (facts) =>
      liveInternal(facts).flatMap((opportunity) => [
        ...seatFindings(opportunity),
        ...peerFindings(opportunity),
      ]),
  },
  {
    id: "I2",
    family: "I",
    title: "A no inside says nothing about outside",
    source: sections.internal,
    why: "Moving up inside is in many ways harder than being hired; how it ended there predicts nothing elsewhere.",
    reads: ["opportunities"],
    waitsFor: "An internal opportunity that was closed.",
    applies: (facts) =>
      facts.opportunities.some((opportunity) => isInternal(opportunity) && opportunity.state === "closed"),
    findings: outsideFindings,
  },
];

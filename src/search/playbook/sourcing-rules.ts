import type { SearchFacts, TargetCompany } from "../facts.ts";
import type { Channel, Rung } from "../ladder.ts";
import { counted, opportunitySubject, runningOpportunities } from "./open-loop.ts";
import { searchSubject, sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const rungNames: Readonly<Record<Rung, string>> = {
  "internal-candidates": "internal candidates",
  "executive-network": "its executives' network",
  "in-house-recruiter": "its own recruiter",
  investors: "its investors",
  "search-firm": "a search firm",
};

function ladderFinding(target: TargetCompany, hasOpportunity: boolean): Finding | null {
  const unknown = target.ladder.filter(({ state }) => state === "unknown");
  const [first] = unknown;
  if (first === undefined) return null;
  // Where the user knows someone, one message settles the rung; elsewhere take the company's own order.
  const best = unknown.reduce((a, b) => (b.acquaintances > a.acquaintances ? b : a), first);
  const whom =
    best.acquaintances === 0
      ? ""
      : ` You know ${counted(best.acquaintances, "person").replace("persons", "people")} there to ask.`;
  return {
    subject: { kind: "company", id: target.id, label: target.name },
    weight: (hasOpportunity ? 40 : 30) + Math.min(10, best.acquaintances * 2),
    what: `You do not know whether ${target.name} looks among ${rungNames[best.rung]} (${unknown.length} of ${target.ladder.length} rungs unknown).${whom}`,
    action: {
      operation: "ladder.set",
      input: { companyId: target.id, rung: best.rung },
      asks: ["state", "note"],
      label: "Set the rung",
    },
  };
}

function ladderFindings(facts: SearchFacts): readonly Finding[] {
  const running = new Set(runningOpportunities(facts).map(({ companyId }) => companyId));
  // A company whose only opportunities are over needs no ladder any more.
  const over = new Set(
    facts.opportunities.map(({ companyId }) => companyId).filter((companyId) => !running.has(companyId)),
  );
  const findings = facts.targets
    .filter(({ id }) => !over.has(id))
    .flatMap((target) => ladderFinding(target, running.has(target.id)) ?? []);
  if (facts.peopleCount > 0) return findings;
  return [
    {
      subject: searchSubject,
      weight: 54,
      what: "Your network is not here yet. With your LinkedIn connections every rung shows whom you know.",
      action: { operation: "import.run", input: {}, asks: ["file"], label: "Import your connections" },
    },
    ...findings,
  ];
}

const fewestForMix = 4;
const largestShare = 0.8;
const lateChannels: readonly Channel[] = ["search-firm", "posting"];

function channelFindings(facts: SearchFacts): readonly Finding[] {
  const findings: Finding[] = runningOpportunities(facts)
    .filter(({ channel }) => channel === null)
    .map((opportunity) => ({
      subject: opportunitySubject(opportunity),
      weight: 34,
      what: "How did this opportunity reach you? Without the channel it is missing from your mix.",
      action: {
        operation: "opportunity.update",
        input: { id: opportunity.id },
        asks: ["channel"],
        label: "Set the channel",
      },
    }));
  const known = facts.opportunities.flatMap(({ channel }) => channel ?? []);
  const late = known.filter((channel) => lateChannels.includes(channel)).length;
  if (known.length < fewestForMix || late <= known.length * largestShare) return findings;
  const isNetworkHere = facts.peopleCount > 0;
  findings.push({
    subject: searchSubject,
    weight: 52,
    what: `${late} of ${known.length} opportunities came by search firm or posting. Open one through people you know.`,
    action: isNetworkHere
      ? {
          operation: "opportunity.create",
          input: { channel: "own-outreach", rung: "executive-network" },
          asks: ["company", "title"],
          label: "Open one through your network",
        }
      : { operation: "import.run", input: {}, asks: ["file"], label: "Import your connections" },
  });
  return findings;
}

export const sourcingRules: readonly Rule[] = [
  {
    id: "S1",
    family: "S",
    title: "The ladder of every target company",
    source: sections.external,
    why: "Companies look in a usual order, from their own people to a search firm; knowing the rung tells you whom to ask.",
    reads: ["targets", "opportunities", "peopleCount"],
    waitsFor: "",
    applies: () => true,
    findings: ladderFindings,
  },
  {
    id: "S2",
    family: "S",
    title: "Mix of channels",
    source: sections.external,
    why: "The best seats are filled before a search firm hears of them; recruiters alone show you what was hard to fill.",
    reads: ["opportunities", "peopleCount"],
    waitsFor: `An open opportunity; the mix needs ${fewestForMix}.`,
    applies: (facts) => runningOpportunities(facts).length > 0 || facts.opportunities.length >= fewestForMix,
    findings: channelFindings,
  },
];

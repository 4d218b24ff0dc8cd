import type { NetworkFacts, SearchFacts } from "../facts.ts";
import { epochMilliseconds } from "../instant.ts";
import { postingVerdict } from "../posting-verdict.ts";
import { counted, runningOpportunities } from "./open-loop.ts";
import { searchSubject, sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

type NetworkRule = Omit<Rule, "applies" | "findings"> & {
  readonly applies: (network: NetworkFacts, facts: SearchFacts) => boolean;
  readonly findings: (network: NetworkFacts, facts: SearchFacts) => readonly Finding[];
};

/** A rule over the network: not applicable while nothing of it is known. */
function networkRule(rule: NetworkRule): Rule {
  return {
    ...rule,
    applies: (facts) => facts.network !== undefined && rule.applies(facts.network, facts),
    findings: (facts) => (facts.network === undefined ? [] : rule.findings(facts.network, facts)),
  };
}

const lint = networkRule({
  id: "R3",
  family: "R",
  title: "No ego, jealousy, status or ambivalence in the rationale",
  source: sections.why,
  why: "Interviewers ask why you want the seat to filter these four out, more than to hear a unique story.",
  reads: ["rationale", "network"],
  waitsFor: "a rationale",
  applies: (_network, facts) => facts.rationale.length > 0,
  findings: ({ rationaleMarks }) =>
    rationaleMarks === null || rationaleMarks === 0
      ? []
      : [
          {
            subject: searchSubject,
            weight: 58,
            what: `${counted(rationaleMarks, "phrase")} of your rationale may make an interviewer stumble. Turn them, or say that they are fine.`,
            action: { operation: "rationale.lint", input: {}, asks: [], label: "Look at the phrases" },
          },
        ],
});

const vouched = networkRule({
  id: "S3",
  family: "S",
  title: "Work with recruiters whom peers have worked with",
  source: sections.external,
  why: "A recruiter whom peers know coaches you well; in-house recruiters of today are the search firms of tomorrow.",
  reads: ["network"],
  waitsFor: "a recruiter among your people",
  applies: ({ recruiters }) => recruiters.length > 0,
  findings: ({ recruiters }) =>
    recruiters
      .filter(({ vouchedBy, kind }) => vouchedBy === "" && kind === "agency")
      .map(({ id, name }) => ({
        subject: { kind: "recruiter", id, label: name },
        weight: 26,
        what: `Nobody you know vouches for ${name} yet. Ask a peer who has worked with them.`,
        action: { operation: "person.update", input: { id }, asks: ["vouchedBy"], label: "Note who vouches" },
      })),
});

const day = 86_400_000;

const replies = networkRule({
  id: "S5",
  family: "S",
  title: "Answer recruiters who reach out",
  source: sections.external,
  why: "A polite answer costs a minute and keeps you in mind for a seat that is not posted.",
  reads: ["network", "now"],
  waitsFor: "messages from others, imported or noted by hand",
  applies: () => true,
  findings: ({ waiting }, { now }) =>
    waiting.map(({ thread, name, since }) => {
      const days = Math.floor((epochMilliseconds(now) - epochMilliseconds(since)) / day);
      return {
        subject: { kind: "inbound", id: thread, label: name },
        weight: Math.min(70, 34 + days * 3),
        what: `${name} waits for your answer${days < 1 ? "" : `, ${counted(days, "day")} now`}.`,
        action: { operation: "inbound.answer", input: { thread }, asks: ["state", "draft"], label: "Answer" },
      };
    }),
});

function thanksOwed({ introductions }: NetworkFacts): Finding[] {
  return introductions
    .filter(({ state, thankedOn }) => state === "made" && thankedOn === null)
    .map(({ id, viaName, toName }) => ({
      subject: { kind: "introduction", id, label: viaName },
      weight: 52,
      what: `You owe ${viaName} thanks for the introduction${toName === "" ? "" : ` to ${toName}`}.`,
      action: { operation: "introduction.update", input: { id, thanked: true }, asks: [], label: "Thanked" },
    }));
}

function unusedPaths({ acquaintances, introductions }: NetworkFacts, facts: SearchFacts): Finding[] {
  const over = new Set(facts.opportunities.map(({ companyId }) => companyId));
  // Nobody needs an introduction to the company they work for.
  for (const { companyId, internal } of runningOpportunities(facts))
    if (internal === null) over.delete(companyId);
  const asked = new Set(introductions.map(({ companyId }) => companyId));
  return facts.targets
    .filter(({ id }) => !over.has(id) && !asked.has(id) && (acquaintances.get(id) ?? 0) > 0)
    .map(({ id, name }) => ({
      subject: { kind: "company", id, label: name },
      weight: 36,
      what: `You know ${counted(acquaintances.get(id) ?? 0, "person").replace("persons", "people")} at or from ${name} and have asked nobody for an introduction.`,
      action: {
        operation: "introduction.add",
        input: { companyId: id },
        asks: ["viaPersonId"],
        label: "See the warm paths",
      },
    }));
}

const introductions = networkRule({
  id: "S6",
  family: "S",
  title: "Let the network introduce you",
  source: sections.external,
  why: "People who know you can introduce you where you know nobody: to a company, its investors, a search firm.",
  reads: ["network", "targets", "opportunities"],
  waitsFor: "your network and a target company",
  applies: (_network, facts) => facts.peopleCount > 0,
  findings: (network, facts) => [...thanksOwed(network), ...unusedPaths(network, facts)],
});

const posted = networkRule({
  id: "S7",
  family: "S",
  title: "A posted role: out of principle, or because all else failed",
  source: sections.external,
  why: "Few companies post such a role. Those that do it out of principle say so in public; otherwise it is likely desperation.",
  reads: ["network"],
  waitsFor: "a posting or an opportunity that came by one",
  applies: ({ postings }, facts) =>
    postings.length > 0 || facts.opportunities.some(({ channel }) => channel === "posting"),
  findings: ({ postings }, facts) => {
    const running = new Set(runningOpportunities(facts).map(({ companyId }) => companyId));
    const over = new Set(
      facts.opportunities.map(({ companyId }) => companyId).filter((id) => !running.has(id)),
    );
    const unlooked = postings
      .filter(({ evidence, companyId }) => evidence.length === 0 && !over.has(companyId))
      .map(({ id, title, companyName, evidence }) => ({
        subject: { kind: "posting" as const, id, label: `${title}, ${companyName}` },
        weight: 38,
        what: `No public evidence yet why ${companyName} posts ${title}; as it stands: ${postingVerdict(evidence).verdict.replace("-", " ")}. Look for what they say of it.`,
        action: {
          operation: "posting.add-evidence",
          input: { id },
          asks: ["pointsTo", "text", "source"],
          label: "Add evidence",
        },
      }));
    const posted = new Set(postings.map(({ companyId }) => companyId));
    const unrecorded = runningOpportunities(facts)
      .filter(({ channel, companyId }) => channel === "posting" && !posted.has(companyId))
      .map(({ id, title, companyName }) => ({
        subject: { kind: "opportunity" as const, id, label: `${title}, ${companyName}` },
        weight: 37,
        what: `${title} at ${companyName} was posted. Note the posting and look for evidence of why.`,
        action: {
          operation: "posting.add",
          input: { company: companyName, title, opportunityId: id },
          asks: ["url"],
          label: "Note the posting",
        },
      }));
    return [...unlooked, ...unrecorded];
  },
});

export const networkRules: readonly Rule[] = [lint, vouched, replies, introductions, posted];

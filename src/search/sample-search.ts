import type { PlainDate } from "../plain-date.ts";
import type { LadderRung, SearchFacts, TargetCompany } from "./facts.ts";
import { rungs } from "./ladder.ts";
import type { RungState } from "./ladder.ts";
import type { InternalSeat, Opportunity } from "./opportunity.ts";
import type { Outreach, RationaleReview, RationaleVersion } from "./rationale.ts";
import type { Interviewer, Step } from "./step.ts";

/** Small complete nouns for tests and benches: each call gives one that no rule has anything to say about. */

export const sampleToday = "2026-11-24" as PlainDate;
const sampleNow = "2026-11-24T12:00:00Z";

const day = (text: string): PlainDate => text as PlainDate;

export function sampleInterviewer(changes: Partial<Interviewer> = {}): Interviewer {
  return { personId: "person-1", name: "Dana Okafor", position: "CEO", background: "business", ...changes };
}

export function sampleStep(changes: Partial<Step> = {}): Step {
  return {
    id: "step-1",
    opportunityId: "opportunity-1",
    position: 0,
    kind: "ceo-discussion",
    title: "CEO talk",
    state: "planned",
    startsAt: "2026-11-27T15:00:00Z",
    timeZone: "Europe/London",
    minutes: 60,
    place: "",
    interviewers: [sampleInterviewer()],
    notes: "",
    core: "",
    whyRight: "",
    excitement: null,
    doneAt: null,
    followUp: { state: "none", dueAt: null, draft: "", sentAt: null },
    ...changes,
  };
}

/** A step that took place and owes nothing. */
export function sampleDoneStep(changes: Partial<Step> = {}): Step {
  return sampleStep({
    id: "step-done",
    state: "done",
    startsAt: "2026-11-20T15:00:00Z",
    doneAt: "2026-11-20T16:00:00Z",
    notes: "They ship twice a year and want more.",
    core: "Shipping is slow because nobody owns the release.",
    whyRight: "Three people said so.",
    excitement: 4,
    followUp: { state: "sent", dueAt: "2026-11-21T16:00:00Z", draft: "", sentAt: "2026-11-20T18:00:00Z" },
    ...changes,
  });
}

export function sampleOpportunity(changes: Partial<Opportunity> = {}): Opportunity {
  return {
    id: "opportunity-1",
    companyId: "company-1",
    companyName: "Acme",
    companyStage: "Series B",
    title: "VP Engineering",
    state: "open",
    channel: "executive-network",
    rung: "executive-network",
    openedOn: day("2026-11-10"),
    closedOn: null,
    closeReason: null,
    closeNote: "",
    role: {
      functionsInScope: ["engineering"],
      productOwner: "product-executive",
      founderKind: "business",
      ceoNeedsMost: "Releases that customers can plan on",
      scopeAgainstTitle: "Decides hiring and architecture",
    },
    internal: null,
    notes: "",
    lastContactAt: "2026-11-20T16:00:00Z",
    steps: [sampleStep()],
    ...changes,
  };
}

export function sampleInternalSeat(changes: Partial<InternalSeat> = {}): InternalSeat {
  return {
    seatHolder: "Ines Roth",
    needsTeamLacks: "Someone who has run a budget",
    transitionPlan: "Hand over payments to Lee in March",
    peers: [
      {
        id: "peer-1",
        name: "Lee Park",
        personId: null,
        conversationOwed: "Why not Lee",
        heldOn: day("2026-11-01"),
      },
    ],
    ...changes,
  };
}

export function sampleRationale(changes: Partial<RationaleVersion> = {}): RationaleVersion {
  return {
    id: "version-1",
    text: "I have led platform teams of forty people for six years and loved it. I am excited to build a whole organisation with a CEO who cares for customers.",
    archetype: null,
    writtenOn: day("2026-11-01"),
    ...changes,
  };
}

export function sampleReview(changes: Partial<RationaleReview> = {}): RationaleReview {
  return {
    id: "review-1",
    versionId: "version-1",
    reviewer: "Maya Lind",
    personId: null,
    isExecutive: true,
    askedOn: day("2026-11-02"),
    saidOn: day("2026-11-04"),
    said: "Say what you built.",
    verdict: "taken-in",
    verdictReason: "",
    ...changes,
  };
}

export function sampleOutreach(changes: Partial<Outreach> = {}): Outreach {
  return {
    id: "outreach-1",
    recipient: "Omar Haddad",
    personId: null,
    connection: "Both at Initech",
    draft: "Hello Omar",
    state: "answered",
    draftedOn: day("2026-11-01"),
    sentOn: day("2026-11-02"),
    answeredOn: day("2026-11-05"),
    ...changes,
  };
}

/** A target whose five rungs all have the given state. */
export function sampleTarget(
  state: RungState = "not-started",
  changes: Partial<TargetCompany> = {},
): TargetCompany {
  const ladder: readonly LadderRung[] = rungs.map((rung) => ({ rung, state, note: "", acquaintances: 0 }));
  return { id: "company-1", name: "Acme", ladder, ...changes };
}

/** A search in good order: no rule fires. */
export function sampleFacts(changes: Partial<SearchFacts> = {}): SearchFacts {
  return {
    today: sampleToday,
    now: sampleNow,
    startedOn: day("2026-11-01"),
    rationale: [sampleRationale()],
    reviews: [sampleReview(), sampleReview({ id: "review-2", reviewer: "Jo Weiss" })],
    outreach: [],
    opportunities: [sampleOpportunity()],
    targets: [sampleTarget()],
    peopleCount: 900,
    ...changes,
  };
}

/** A search of the given size in which many rules fire, for benches. */
export function largeSearch(opportunityCount: number, stepsEach: number, peopleCount: number): SearchFacts {
  const opportunities = Array.from({ length: opportunityCount }, (_, index) => {
    const id = `opportunity-${index}`;
    const steps = Array.from({ length: stepsEach }, (__, position) => {
      const changes = {
        id: `${id}-step-${position}`,
        opportunityId: id,
        position,
        kind: position % 5 === 4 ? "own kind" : "peer-interview",
      };
      return position < stepsEach / 2
        ? sampleDoneStep({ ...changes, core: "", excitement: null })
        : sampleStep({
            ...changes,
            interviewers: [sampleInterviewer({ personId: `person-${index % 40}`, background: "unknown" })],
          });
    });
    return sampleOpportunity({
      id,
      companyId: `company-${index}`,
      companyName: `Company ${index}`,
      channel: "posting",
      steps,
    });
  });
  const targets = opportunities.map(({ companyId, companyName }) =>
    sampleTarget("unknown", { id: companyId, name: companyName }),
  );
  return sampleFacts({ opportunities, targets, peopleCount, reviews: [] });
}

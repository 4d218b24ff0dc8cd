import type { PlainDate } from "../plain-date.ts";
import type { Criterion } from "../search/decision/criteria.ts";
import { ranking } from "../search/decision/criteria.ts";
import type { DecisionFacts, PendingDecision } from "../search/decision/decision-facts.ts";
import { ceoSteps } from "../search/decision/decision.ts";
import type { DecisionRecord } from "../search/decision/decision.ts";
import { decisionGaps } from "../search/decision/readiness.ts";
import type { DecisionContext } from "../search/decision/readiness.ts";
import type { Opportunity } from "../search/opportunity.ts";
import { questionState } from "../search/question.ts";
import type { VaultDb } from "./database.ts";
import { alternatives, criteria, decisionRecord, predictions, presentJobId, trustBar } from "./decisions.ts";
import type { RecordedAlternative } from "./decisions.ts";
import { latestOfferId } from "./negotiations.ts";
import { questions } from "./questions.ts";
import { rationaleVersions } from "./rationale.ts";

/** The scenarios of an offer in the user's words; chances from 0 to 1 (D2). */
export type OfferScenarios = {
  readonly offerId: string;
  readonly offerName: string;
  readonly stage: string;
  readonly savedOn: PlainDate;
  readonly scenarios: readonly { readonly name: string; readonly probability: number }[];
};

type Body = {
  readonly beliefs?: {
    readonly stage?: string;
    readonly scenarios?: readonly { readonly name?: string; readonly probability?: number }[];
  };
};

/** What the offer saved last for an opportunity believes of the company's future; null where none is saved. */
export async function offerScenarios(db: VaultDb, opportunityId: string): Promise<OfferScenarios | null> {
  const offerId = await latestOfferId(db, opportunityId);
  if (offerId === null) return null;
  const saved = await db
    .selectFrom("saved_offer")
    .select(["name", "body", "saved_on"])
    .where("id", "=", offerId)
    .executeTakeFirstOrThrow();
  const { beliefs } = JSON.parse(saved.body) as Body;
  return {
    offerId,
    offerName: saved.name,
    stage: beliefs?.stage ?? "",
    savedOn: saved.saved_on,
    scenarios: (beliefs?.scenarios ?? []).map(({ name = "", probability = 0 }) => ({ name, probability })),
  };
}

function latestNews({ steps }: Opportunity, offer: OfferScenarios | null): DecisionContext["news"] {
  const happened = steps.flatMap(({ state, doneAt, title }) =>
    state === "done" && doneAt !== null ? [{ on: doneAt.slice(0, 10) as PlainDate, what: title }] : [],
  );
  const terms = offer === null ? [] : [{ on: offer.savedOn, what: `new terms of ${offer.offerName}` }];
  return [...happened, ...terms].toSorted((a, b) => a.on.localeCompare(b.on)).at(-1) ?? null;
}

type Choices = { readonly wanted: readonly Criterion[]; readonly choices: readonly RecordedAlternative[] };

function comparisonOf({ wanted, choices }: Choices, opportunityId: string): DecisionContext["comparison"] {
  const weighing = wanted.filter(({ weight }) => weight > 0);
  const own = choices.find(({ id }) => id === opportunityId)?.scores;
  return {
    criteria: weighing.length,
    unscored: weighing.filter(({ id }) => own?.has(id) !== true).length,
    others: ranking(wanted, choices).ranked.filter(({ id }) => id !== opportunityId).length,
  };
}

/** What readiness looks at beside the decision's own record. */
export async function decisionContext(
  db: VaultDb,
  opportunity: Opportunity,
  compared: Choices,
  offer: OfferScenarios | null,
): Promise<DecisionContext> {
  const ledger = await questions(db, opportunity.id);
  const states = ledger.map((question) => questionState(question));
  return {
    steps: opportunity.steps,
    bar: await trustBar(db),
    questions: {
      asked: ledger.length,
      open: states.filter((state) => state === "open" || state === "partly").length,
      unweighed: ledger.filter(
        (question, index) => states[index] === "refused" && question.refusalView.trim() === "",
      ).length,
    },
    comparison: comparisonOf(compared, opportunity.id),
    hasRationale: (await rationaleVersions(db)).length > 0,
    offer:
      offer === null
        ? null
        : { id: offer.offerId, name: offer.offerName, hasScenarios: offer.scenarios.length > 0 },
    news: latestNews(opportunity, offer),
  };
}

function unexplained({ departures }: DecisionRecord): string | null {
  const missing = departures.find(({ reason }) => reason.trim() === "");
  return (missing ?? departures.find(({ source }) => source.trim() === ""))?.id ?? null;
}

function firstUnscored({ wanted, choices }: Choices, choiceId: string): string | null {
  const scores = choices.find(({ id }) => id === choiceId)?.scores;
  return wanted.find(({ id, weight }) => weight > 0 && scores?.has(id) !== true)?.id ?? null;
}

async function pendingDecision(
  db: VaultDb,
  opportunity: Opportunity,
  compared: Choices,
): Promise<PendingDecision> {
  const record = await decisionRecord(db, opportunity.id, opportunity.companyId);
  const offer = await offerScenarios(db, opportunity.id);
  return {
    opportunityId: opportunity.id,
    deadline: record.deadline,
    isDecided: record.verdict !== null,
    gaps: decisionGaps(record, await decisionContext(db, opportunity, compared, offer)),
    unexplainedId: unexplained(record),
    unscoredId: firstUnscored(compared, opportunity.id),
    presentUnscoredId: firstUnscored(compared, presentJobId),
    lengthlessStepId:
      ceoSteps(opportunity.steps, record.team).find(({ minutes }) => minutes === null)?.id ?? null,
    offerId: offer?.offerId ?? null,
  };
}

/** The decisions ahead (D1 to D6, D8, D9), which are few: seats with an offer, and open ones with a day to answer by. */
export async function decisionFacts(db: VaultDb, seats: readonly Opportunity[]): Promise<DecisionFacts> {
  const dated = await db
    .selectFrom("decision")
    .select("opportunity_id as id")
    .where("deadline", "is not", null)
    .execute();
  const ids = new Set(dated.map(({ id }) => id));
  const ahead = seats.filter(({ id, state }) => state === "offer" || (state === "open" && ids.has(id)));
  const compared =
    ahead.length === 0
      ? { wanted: [], choices: [] }
      : { wanted: await criteria(db), choices: await alternatives(db, seats) };
  const pending = [];
  for (const opportunity of ahead) pending.push(await pendingDecision(db, opportunity, compared));
  return { pending, unscored: (await predictions(db)).filter(({ cameTrue }) => cameTrue === null) };
}

import { ranking } from "../search/decision/criteria.ts";
import type { DecisionFacts } from "../search/decision/decision-facts.ts";
import type { DecisionRecord } from "../search/decision/decision.ts";
import { decisionGaps } from "../search/decision/readiness.ts";
import type { DecisionGap } from "../search/decision/readiness.ts";
import type { Opportunity } from "../search/opportunity.ts";
import { questionState } from "../search/question.ts";
import type { VaultDb } from "./database.ts";
import { alternatives, criteria, decisionRecord, predictions, trustBar } from "./decisions.ts";
import { questions } from "./questions.ts";
import { rationaleVersions } from "./rationale.ts";

/** What the recorded facts miss before the decision on one opportunity. */
export async function gapsOf(
  db: VaultDb,
  record: DecisionRecord,
  opportunity: Opportunity,
  seats: readonly Opportunity[],
): Promise<readonly DecisionGap[]> {
  const states = (await questions(db, opportunity.id)).map((question) => questionState(question));
  const { ranked } = ranking(await criteria(db), await alternatives(db, seats));
  return decisionGaps(record, {
    steps: opportunity.steps,
    bar: await trustBar(db),
    refusals: states.filter((state) => state === "refused").length,
    openQuestions: states.filter((state) => state === "open" || state === "partly").length,
    isCompared: ranked.length > 1 && ranked.some(({ id }) => id === opportunity.id),
    hasRationale: (await rationaleVersions(db)).length > 0,
  });
}

/** The decisions ahead (D1 to D6, D8, D9): opportunities with an offer, which are few. */
export async function decisionFacts(db: VaultDb, seats: readonly Opportunity[]): Promise<DecisionFacts> {
  const wanted = await criteria(db);
  const choices = await alternatives(db, seats);
  const pending = [];
  for (const opportunity of seats.filter(({ state }) => state === "offer")) {
    const record = await decisionRecord(db, opportunity.id, opportunity.companyId);
    const scores = choices.find(({ id }) => id === opportunity.id)?.scores;
    pending.push({
      opportunityId: opportunity.id,
      deadline: record.deadline,
      isDecided: record.verdict !== null,
      gaps: await gapsOf(db, record, opportunity, seats),
      unexplainedId: record.departures.find(({ reason }) => reason.trim() === "")?.id ?? null,
      unscoredId: wanted.find(({ id }) => scores?.has(id) !== true)?.id ?? null,
    });
  }
  return { pending, unscored: (await predictions(db)).filter(({ cameTrue }) => cameTrue === null) };
}

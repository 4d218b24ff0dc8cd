import type { PresentationFacts } from "../search/facts.ts";
import type { VaultDb } from "./database.ts";

/** The plans of opportunities that run, without slide text and notes (P14, P15). */
export async function presentationFacts(db: VaultDb): Promise<PresentationFacts> {
  const plans = await db
    .selectFrom("presentation")
    .innerJoin("opportunity", "opportunity.id", "presentation.opportunity_id")
    .selectAll("presentation")
    .where("opportunity.state", "in", ["open", "offer"])
    .orderBy("presentation.id")
    .execute();
  if (plans.length === 0) return { plans: [] };
  const ids = plans.map(({ id }) => id);
  const clauses = await db
    .selectFrom("presentation_clause")
    .select(["id", "presentation_id", "text"])
    .where("presentation_id", "in", ids)
    .orderBy("position")
    .execute();
  const sections = await db
    .selectFrom("presentation_section")
    .select(["id", "presentation_id", "title", "kind", "minutes", "impact"])
    .where("presentation_id", "in", ids)
    .orderBy("position")
    .execute();
  const answers = await db
    .selectFrom("section_answer")
    .innerJoin("presentation_section", "presentation_section.id", "section_answer.section_id")
    .select(["section_answer.section_id", "section_answer.clause_id"])
    .where("presentation_section.presentation_id", "in", ids)
    .execute();
  const periods = await db
    .selectFrom("plan_item")
    .select(["presentation_id", "period"])
    .distinct()
    .where("presentation_id", "in", ids)
    .execute();
  const answersOf = Map.groupBy(answers, (answer) => answer.section_id);
  const [reviewers, rehearsals] = [
    await rowsOf(db, "presentation_reviewer", ids),
    await rowsOf(db, "rehearsal", ids),
  ];
  return {
    plans: plans.map((plan) => ({
      id: plan.id,
      opportunityId: plan.opportunity_id,
      stepId: plan.step_id,
      totalMinutes: plan.total_minutes,
      questionMinutes: plan.question_minutes,
      wellReceived: plan.well_received,
      clauses: clauses.filter((clause) => clause.presentation_id === plan.id),
      sections: sections
        .filter((section) => section.presentation_id === plan.id)
        .map((section) => ({
          ...section,
          answers: (answersOf.get(section.id) ?? []).map((answer) => answer.clause_id),
        })),
      periods: periods.filter((row) => row.presentation_id === plan.id).map((row) => row.period),
      reviewers: reviewers.filter((row) => row.presentation_id === plan.id),
      rehearsalCount: rehearsals.filter((row) => row.presentation_id === plan.id).length,
    })),
  };
}

async function rowsOf(
  db: VaultDb,
  table: "presentation_reviewer" | "rehearsal",
  ids: readonly string[],
): Promise<{ presentation_id: string }[]> {
  return db.selectFrom(table).select("presentation_id").where("presentation_id", "in", ids).execute();
}

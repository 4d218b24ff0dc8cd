import * as z from "zod";
import { planCheckIds, planChecks, timeUse } from "../search/presentation/plan-checks.ts";
import { planCost } from "../search/presentation/plan-totals.ts";
import { budgetCadences, planPeriods, sectionKinds } from "../search/presentation/presentation.ts";
import type { Presentation } from "../search/presentation/presentation.ts";
import { rehearsalDrift } from "../search/presentation/rehearsal-drift.ts";
import { presentationById } from "../vault/presentations.ts";
import { count, date, id, instant, line, text } from "./field.ts";
import type { OperationContext } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

const amount = (description: string) => z.number().min(0).meta({ description });

const planShape = () => ({
  planItems: z.array(
    z.object({
      id: id("Plan item id"),
      period: z.enum(planPeriods),
      what: line("What is done"),
      measure: line("How all see that it works"),
    }),
  ),
  hires: z.array(
    z.object({
      id: id("Hire id"),
      role: line("Role"),
      month: count("Month in which they start, from 1"),
      yearlyCost: amount("Cost of a year, in units of the currency").nullable(),
      currency: line("Currency"),
    }),
  ),
  budget: z.array(
    z.object({
      id: id("Budget line id"),
      what: line("What is paid for"),
      amount: amount("Amount, in units of the currency"),
      currency: line("Currency"),
      cadence: z.enum(budgetCadences),
    }),
  ),
  cost: z.object({
    totals: z.array(
      z.object({
        currency: line("Currency"),
        hiresFirstYear: amount("Hires from their month to the end of month 12, in units"),
        hiresFullYear: amount("A full year of all hires, in units"),
        budgetFirstYear: amount("Budget lines over twelve months, in units"),
      }),
    ),
    hiresWithoutCost: count("Hires whose cost is not known and in no total"),
  }),
});

const rehearsalShape = () => ({
  rehearsals: z.array(
    z.object({
      id: id("Rehearsal id"),
      startedAt: instant("When it began"),
      note: line("Note"),
      laps: z.array(
        z.object({
          sectionId: id("Section id").nullable(),
          title: line("Section as it was called"),
          targetSeconds: count("Seconds that the plan gave it then"),
          seconds: count("Seconds spoken"),
        }),
      ),
    }),
  ),
  drift: z.object({
    sections: z.array(
      z.object({
        sectionId: id("Section id"),
        title: line("Section"),
        targetSeconds: count("Seconds that the plan gives it now"),
        seconds: z.array(count("Seconds").nullable()).meta({ description: "By rehearsal, oldest first" }),
        lastOver: z
          .int()
          .nullable()
          .meta({ description: "Seconds over the plan the last time; below 0 is under" }),
      }),
    ),
    totals: z.array(
      z.object({
        id: id("Rehearsal id"),
        seconds: count("Seconds spoken"),
        targetSeconds: count("Seconds planned for the sections spoken"),
        removedSeconds: count("Seconds in sections that were removed since"),
      }),
    ),
  }),
});

export const presentationShape = () =>
  z.object({
    id: id("Presentation id"),
    opportunityId: id("Opportunity id"),
    stepId: id("Step at which it is held").nullable(),
    title: line("Title"),
    prompt: text("What they asked for", { imported: true }),
    totalMinutes: count("Minutes in all"),
    questionMinutes: count("Minutes to be left for questions"),
    wellReceived: text("What others did that was well received"),
    clauses: z.array(z.object({ id: id("Clause id"), text: text("Ask", { imported: true }) })),
    sections: z.array(
      z.object({
        id: id("Section id"),
        title: line("Title"),
        kind: z.enum(sectionKinds),
        minutes: count("Minutes"),
        impact: z.int().min(1).max(5).meta({ description: "Impact, 1 to 5" }),
        points: text("What stands on the slide, a point a line"),
        notes: text("What you say"),
        answers: z.array(id("Clause id")).meta({ description: "Clauses that it answers" }),
      }),
    ),
    ...planShape(),
    reviewers: z.array(
      z.object({
        id: id("Reviewer's entry"),
        reviewer: line("Who"),
        personId: id("Person id").nullable(),
        askedOn: date("Asked on"),
        saidOn: date("Answered on").nullable(),
        said: text("What they said"),
      }),
    ),
    ...rehearsalShape(),
    time: z.object({
      talk: count("Minutes of talking"),
      plannedQuestions: count("Minutes of sections that are questions"),
      left: z.int().meta({ description: "Minutes that the talk leaves; below 0 it is too long" }),
      bonus: count("Minutes of bonus, outside the time"),
    }),
    checks: z.array(
      z.object({
        check: z.enum(planCheckIds),
        state: z.enum(["fails", "holds", "waits"]),
        what: text("What was found", { imported: true }),
        why: text("Why it matters"),
        fix: text("What settles it"),
      }),
    ),
  });

const units = (cents: number): number => cents / 100;

/** A presentation with all that is computed from it. Amounts leave in units of their currency. */
export function shownPresentation(plan: Presentation): z.output<ReturnType<typeof presentationShape>> {
  const cost = planCost(plan.hires, plan.budget);
  const drift = rehearsalDrift(plan);
  return {
    ...plan,
    clauses: [...plan.clauses],
    sections: plan.sections.map((section) => ({ ...section, answers: [...section.answers] })),
    planItems: [...plan.planItems],
    hires: plan.hires.map((hire) => ({
      ...hire,
      yearlyCost: hire.yearlyCost === null ? null : units(hire.yearlyCost),
    })),
    budget: plan.budget.map((entry) => ({ ...entry, amount: units(entry.amount) })),
    cost: {
      totals: cost.totals.map((total) => ({
        currency: total.currency,
        hiresFirstYear: units(total.hiresFirstYear),
        hiresFullYear: units(total.hiresFullYear),
        budgetFirstYear: units(total.budgetFirstYear),
      })),
      hiresWithoutCost: cost.hiresWithoutCost,
    },
    reviewers: [...plan.reviewers],
    rehearsals: plan.rehearsals.map((rehearsal) => ({ ...rehearsal, laps: [...rehearsal.laps] })),
    drift: {
      sections: drift.sections.map((section) => ({ ...section, seconds: [...section.seconds] })),
      totals: [...drift.totals],
    },
    time: timeUse(plan),
    checks: [...planChecks(plan)],
  };
}

/** Says in the history what was done to which presentation, and answers with the plan as it is now. */
export async function changedPresentation(
  context: OperationContext,
  presentationId: string,
  done: string,
): Promise<z.output<ReturnType<typeof presentationShape>>> {
  const plan = await presentationById(context.db, presentationId);
  context.describe(`${done}: presentation for ${await seatOf(context, plan.opportunityId)}`);
  return shownPresentation(plan);
}

export const minutes = (description: string) =>
  z.coerce
    .number({ error: "must be a number of minutes" })
    .int("must be whole minutes")
    .min(0, "must not be below 0")
    .max(1440, "at most 1440")
    .meta({ description });

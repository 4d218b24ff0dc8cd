import * as z from "zod";
import { AppError } from "../app-error.ts";
import { parsePlainDate } from "../plain-date.ts";
import { askingOutcomes } from "../search/question.ts";
import { personById } from "../vault/people.ts";
import { deleteAsking, questionById } from "../vault/questions.ts";
import { stepById } from "../vault/steps.ts";
import { date, id, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { questionShape, shownQuestion } from "./question-shape.ts";
import { seatOf } from "./step-fields.ts";

const outcomeWords = { full: "answered in full", partly: "answered in part", refused: "refused" } as const;

export const askQuestion = writeOperation({
  name: "question.ask",
  summary:
    "Record that a question was asked: of whom, when, the answer, and whether it was full, partial or refused.",
  input: () =>
    z.strictObject({
      id: id("Question id"),
      outcome: z.enum(askingOutcomes).meta({ description: "full, partly or refused" }),
      answer: text("What they said").default(""),
      personId: id("Id of who was asked; who can answer when left out").optional(),
      stepId: id("Step in which it was asked").optional(),
      askedOn: date("Asked on; the step's day or today when left out").optional(),
    }),
  output: questionShape,
  example: 'qst_0123456789ab partly "The CEO, above two seats a quarter"',
  positionals: ["id", "outcome", "answer"],
  run: async (context, input) => {
    const question = await questionById(context.db, input.id);
    const step = input.stepId === undefined ? null : await stepById(context.db, input.stepId);
    if (step !== null && step.opportunityId !== question.opportunityId)
      throw new AppError("invalid-input", `The step "${step.title}" belongs to another opportunity.`, {
        issues: [{ path: "stepId", message: "belongs to another opportunity" }],
      });
    if (input.personId !== undefined) await personById(context.db, input.personId);
    const stepDay = step?.doneAt == null ? null : parsePlainDate(step.doneAt.slice(0, 10));
    await context.db
      .insertInto("question_asking")
      .values({
        id: context.newId("ask"),
        question_id: question.id,
        person_id: input.personId ?? question.personId,
        step_id: step?.id ?? null,
        asked_on: input.askedOn ?? stepDay ?? context.today,
        outcome: input.outcome,
        answer: input.answer,
      })
      .execute();
    context.describe(
      `A question to ${await seatOf(context, question.opportunityId)} was ${outcomeWords[input.outcome]}`,
    );
    return shownQuestion(await questionById(context.db, question.id));
  },
});

export const unaskQuestion = writeOperation({
  name: "question.unask",
  summary: "Remove one asking of a question, written down by mistake.",
  destructive: true,
  input: () => z.strictObject({ id: id("Asking id") }),
  output: questionShape,
  example: "ask_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const questionId = await deleteAsking(context.db, input.id);
    const question = await questionById(context.db, questionId);
    context.describe(`Remove an answer of ${await seatOf(context, question.opportunityId)}`);
    return shownQuestion(question);
  },
});

import * as z from "zod";
import { questionOf, whoCanAnswer } from "../search/company-model.ts";
import { questionState, questionStates, refusals } from "../search/question.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { modelLineById, modelLinesOf } from "../vault/company-model.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { personById } from "../vault/people.ts";
import { deleteQuestion, questionById, questions } from "../vault/questions.ts";
import { count, id, requiredText, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { questionShape, shownQuestion } from "./question-shape.ts";
import { seatOf } from "./step-fields.ts";

const order = { refused: 0, partly: 1, open: 2, full: 3 } as const;

export const listQuestions = readOperation({
  name: "question.list",
  summary:
    "List your questions to companies, refused ones first, with who can answer and every answer given.",
  input: () =>
    z.strictObject({
      opportunityId: id("Only those of this opportunity").optional(),
      state: z
        .array(z.enum(questionStates))
        .optional()
        .meta({ description: "Only those that stand so: open, full, partly, refused" }),
      personId: id("Only those this person can answer").optional(),
    }),
  output: () => z.object({ rows: z.array(questionShape()), refused: count("Questions that stand refused") }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async ({ db }, input) => {
    if (input.opportunityId !== undefined) await opportunityById(db, input.opportunityId);
    const all = await questions(db, input.opportunityId ?? null);
    const rows = all
      .filter((question) => input.state === undefined || input.state.includes(questionState(question)))
      .filter(({ personId }) => input.personId === undefined || personId === input.personId)
      .toSorted((a, b) => order[questionState(a)] - order[questionState(b)]);
    return { rows: rows.map(shownQuestion), refused: refusals(all).length };
  },
});

async function insertQuestion(
  context: OperationContext,
  row: {
    readonly opportunityId: string;
    readonly text: string;
    readonly lineId: string | null;
    readonly personId: string | null;
  },
): Promise<string> {
  const newId = context.newId("qst");
  await context.db
    .insertInto("question")
    .values({
      id: newId,
      opportunity_id: row.opportunityId,
      text: row.text,
      line_id: row.lineId,
      person_id: row.personId,
      refusal_view: "",
      added_on: context.today,
    })
    .execute();
  return newId;
}

export const addQuestion = writeOperation({
  name: "question.add",
  summary: "Add a question to a company, with who can answer it.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      text: requiredText("Question"),
      personId: id("Id of who can answer").optional(),
      lineId: id("Line of the company's model that it settles").optional(),
    }),
  output: questionShape,
  example: 'opp_0123456789ab "Who decides on hiring above plan?"',
  positionals: ["opportunityId", "text"],
  run: async (context, input) => {
    await opportunityById(context.db, input.opportunityId);
    if (input.personId !== undefined) await personById(context.db, input.personId);
    if (input.lineId !== undefined) await modelLineById(context.db, input.lineId);
    const newId = await insertQuestion(context, {
      opportunityId: input.opportunityId,
      text: input.text.trim(),
      lineId: input.lineId ?? null,
      personId: input.personId ?? null,
    });
    context.describe(`Add a question to ${await seatOf(context, input.opportunityId)}`);
    return shownQuestion(await questionById(context.db, newId));
  },
});

export const generateQuestions = writeOperation({
  name: "question.generate",
  summary:
    "Make a question of every unknown in the company's model that has none, each for the interviewer who can answer it.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () => z.object({ rows: z.array(questionShape()) }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const opportunity = await opportunityById(context.db, input.opportunityId);
    const people = [
      ...new Map(
        opportunity.steps
          .filter(({ state }) => state !== "cancelled")
          .flatMap(({ interviewers }) => interviewers.map((person) => [person.personId, person] as const)),
      ).values(),
    ];
    const asked = new Set((await questions(context.db, opportunity.id)).map(({ lineId }) => lineId));
    const made = [];
    for (const unknown of await modelLinesOf(context.db, opportunity.companyId)) {
      if (!unknown.isUnknown || asked.has(unknown.id)) continue;
      const newId = await insertQuestion(context, {
        opportunityId: opportunity.id,
        text: questionOf(unknown),
        lineId: unknown.id,
        personId: whoCanAnswer(unknown.area, people)?.personId ?? null,
      });
      made.push(shownQuestion(await questionById(context.db, newId)));
    }
    context.describe(`Make ${made.length} questions to ${opportunity.title} at ${opportunity.companyName}`);
    return { rows: made };
  },
});

export const editQuestion = writeOperation({
  name: "question.update",
  summary: "Change a question or who can answer it, or say what a refusal means to you.",
  input: () =>
    z.strictObject({
      id: id("Question id"),
      text: requiredText("Question").optional(),
      personId: id("Id of who can answer").nullable().optional(),
      refusalView: text("What a refusal means to you").optional(),
    }),
  output: questionShape,
  example: 'qst_0123456789ab --refusal-view "No valuation, no yes"',
  positionals: ["id"],
  run: async (context, input) => {
    const before = await questionById(context.db, input.id);
    if (input.personId !== undefined && input.personId !== null) await personById(context.db, input.personId);
    await changeRow(
      context.db,
      "question",
      input.id,
      givenColumns({
        text: input.text?.trim(),
        person_id: input.personId,
        refusal_view: input.refusalView,
      }),
    );
    context.describe(`Change a question to ${await seatOf(context, before.opportunityId)}`);
    return shownQuestion(await questionById(context.db, input.id));
  },
});

export const removeQuestion = writeOperation({
  name: "question.remove",
  summary: "Remove a question with its answers.",
  destructive: true,
  input: () => z.strictObject({ id: id("Question id") }),
  output: () => z.object({ id: id("Question id") }),
  example: "qst_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await questionById(context.db, input.id);
    await deleteQuestion(context.db, input.id);
    context.describe(`Remove a question to ${await seatOf(context, before.opportunityId)}`);
    return { id: input.id };
  },
});

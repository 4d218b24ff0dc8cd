import * as z from "zod";
import { AppError } from "../app-error.ts";
import { ranking, weightRooms } from "../search/decision/criteria.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { alternatives, criteria, presentJobId } from "../vault/decisions.ts";
import { opportunities, opportunityById } from "../vault/opportunities.ts";
import { removedShape, wholeNumber } from "./decision-shape.ts";
import { count, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const criterionShape = () =>
  z.object({
    id: id("Criterion id"),
    name: line("Criterion"),
    weight: count("Weight, 0 to 100"),
    firstWeight: count("Weight as first written"),
    addedOn: line("Written on"),
  });

const share = (description: string) => z.number().meta({ description });

async function criterionById({ db }: Pick<OperationContext, "db">, criterionId: string) {
  const criterion = (await criteria(db)).find((row) => row.id === criterionId);
  if (criterion === undefined)
    throw new AppError(
      "not-found",
      `There is no criterion ${criterionId}. \`oneofone criterion list\` shows them.`,
    );
  return criterion;
}

export const listCriteria = readOperation({
  name: "criterion.list",
  summary:
    "List your weighted criteria, the ranking by them, and how far each weight can move before it changes.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(criterionShape()),
      alternatives: z.array(
        z.object({
          id: id("Opportunity id, or present"),
          name: line("Choice", { imported: true }),
          scores: z.array(
            z.object({
              criterionId: id("Criterion id"),
              score: count("Score, 0 to 10"),
              evidence: text("Evidence"),
            }),
          ),
        }),
      ),
      ranked: z.array(
        z.object({ id: id("Choice"), name: line("Choice", { imported: true }), total: share("0 to 10") }),
      ),
      unscored: z.array(
        z.object({
          id: id("Choice"),
          name: line("Choice", { imported: true }),
          missing: count("Scores that are missing"),
        }),
      ),
      rooms: z.array(
        z.object({
          criterionId: id("Criterion id"),
          share: share("Share of all weight, 0 to 1"),
          from: share("The order holds from this share"),
          to: share("The order holds up to this share"),
          fromWeight: share("The same end as a weight, while the others stay as written"),
          toWeight: share("The other end as a weight; none where it may weigh anything").nullable(),
          isTied: z.boolean().meta({ description: "Whether two choices are level now" }),
          canChange: z.boolean().meta({ description: "Whether any share changes the order" }),
        }),
      ),
    }),
  example: "",
  run: async ({ db }) => {
    const rows = await criteria(db);
    const choices = await alternatives(db, await opportunities(db));
    const { ranked, unscored } = ranking(rows, choices);
    return {
      rows,
      alternatives: choices.map(({ id: choiceId, name, scores, evidence }) => ({
        id: choiceId,
        name,
        scores: [...scores].map(([criterionId, score]) => ({
          criterionId,
          score,
          evidence: evidence.get(criterionId) ?? "",
        })),
      })),
      ranked: [...ranked],
      unscored: [...unscored],
      rooms: [...weightRooms(rows, choices)],
    };
  },
});

export const saveCriterion = writeOperation({
  name: "criterion.save",
  summary: "Add something you want of a job with its weight, or change it.",
  input: () =>
    z.strictObject({
      id: id("Criterion id; a new one when left out").optional(),
      name: requiredLine("Criterion").optional(),
      weight: wholeNumber("Weight, 0 to 100", 0, 100).optional(),
    }),
  output: criterionShape,
  example: '--name "A CEO I learn from" --weight 30',
  run: async (context, input) => {
    if (input.id === undefined) {
      if (input.name === undefined)
        throw new AppError("invalid-input", 'A new criterion needs a name: --name "A CEO I learn from".');
      const newId = context.newId("crt");
      const weight = input.weight ?? 10;
      await context.db
        .insertInto("criterion")
        .values({
          id: newId,
          position: (await criteria(context.db)).length,
          name: input.name,
          weight,
          first_weight: weight,
          added_on: context.today,
        })
        .execute();
      context.describe("Add a criterion");
      return criterionById(context, newId);
    }
    await criterionById(context, input.id);
    await changeRow(
      context.db,
      "criterion",
      input.id,
      givenColumns({ name: input.name, weight: input.weight }),
    );
    context.describe("Change a criterion");
    return criterionById(context, input.id);
  },
});

export const removeCriterion = writeOperation({
  name: "criterion.remove",
  summary: "Remove a criterion with its scores.",
  destructive: true,
  input: () => z.strictObject({ id: id("Criterion id") }),
  output: removedShape,
  example: "crt_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await criterionById(context, input.id);
    await context.db.deleteFrom("criterion_score").where("criterion_id", "=", input.id).execute();
    await context.db.deleteFrom("criterion").where("id", "=", input.id).execute();
    context.describe("Remove a criterion");
    return { id: input.id };
  },
});

export const scoreCriterion = writeOperation({
  name: "criterion.score",
  summary: "Score a seat, or your present job, on a criterion, with the evidence.",
  input: () =>
    z.strictObject({
      criterionId: id("Criterion id"),
      opportunityId: id("Opportunity id; your present job when left out").optional(),
      score: wholeNumber("Score, 0 to 10", 0, 10),
      evidence: text("What it rests on").default(""),
    }),
  output: () =>
    z.object({ criterionId: id("Criterion id"), score: count("Score, 0 to 10"), evidence: text("Evidence") }),
  example: 'crt_0123456789ab 8 --opportunity-id opp_0123456789ab --evidence "Changed her mind with me twice"',
  positionals: ["criterionId", "score"],
  run: async (context, { criterionId, opportunityId, score, evidence }) => {
    const { db } = context;
    await criterionById(context, criterionId);
    const seat = opportunityId === presentJobId ? undefined : opportunityId;
    if (seat !== undefined) await opportunityById(db, seat);
    const before = await db
      .selectFrom("criterion_score")
      .select("id")
      .where("criterion_id", "=", criterionId)
      .where("opportunity_id", seat === undefined ? "is" : "=", seat ?? null)
      .executeTakeFirst();
    if (before === undefined)
      await db
        .insertInto("criterion_score")
        .values({
          id: context.newId("scr"),
          criterion_id: criterionId,
          opportunity_id: seat ?? null,
          score,
          evidence,
        })
        .execute();
    else await changeRow(db, "criterion_score", before.id, { score, evidence });
    context.describe("Score a criterion");
    return { criterionId, score, evidence };
  },
});

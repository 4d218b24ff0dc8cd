import * as z from "zod";
import { brierScore } from "../search/decision/predictions.ts";
import { changeRow } from "../vault/changed-row.ts";
import { deletePartOfDecision, opportunityOfPart, predictions } from "../vault/decisions.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { brierShape, predictionShape, removedShape, wholeNumber } from "./decision-shape.ts";
import { date, id, requiredText } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

async function predictionById({ db }: Pick<OperationContext, "db">, predictionId: string) {
  const opportunityId = await opportunityOfPart(db, "prediction", predictionId);
  const [found] = (await predictions(db, opportunityId)).filter((row) => row.id === predictionId);
  if (found === undefined) throw new Error(`prediction ${predictionId} is not among its own`);
  return found;
}

export const listPredictions = readOperation({
  name: "prediction.list",
  summary: "List what you predicted of companies, with the Brier score of what was scored.",
  input: () => z.strictObject({ opportunityId: id("Only those of this opportunity").optional() }),
  output: () => z.object({ rows: z.array(predictionShape()), brier: brierShape() }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async ({ db }, { opportunityId }) => {
    if (opportunityId !== undefined) await opportunityById(db, opportunityId);
    const rows = await predictions(db, opportunityId ?? null);
    return { rows, brier: brierScore(rows) };
  },
});

export const addPrediction = writeOperation({
  name: "prediction.add",
  summary: "Predict something of a company with a chance and the day on which it shows.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      statement: requiredText("Statement that will be true or false"),
      probability: wholeNumber("Chance in per cent, 0 to 100", 0, 100),
      dueOn: date("The day on which it shows"),
    }),
  output: predictionShape,
  example: 'opp_0123456789ab "They raise again at a higher price" 60 2027-12-31',
  positionals: ["opportunityId", "statement", "probability", "dueOn"],
  run: async (context, { opportunityId, statement, probability, dueOn }) => {
    context.describe(`Predict something of ${await seatOf(context, opportunityId)}`);
    const newId = context.newId("prd");
    await context.db
      .insertInto("prediction")
      .values({ id: newId, opportunity_id: opportunityId, statement, probability, due_on: dueOn })
      .execute();
    return predictionById(context, newId);
  },
});

export const scorePrediction = writeOperation({
  name: "prediction.score",
  summary: "Say whether a prediction came true, or with --no-came-true that it did not.",
  input: () =>
    z.strictObject({
      id: id("Prediction id"),
      cameTrue: z.boolean().meta({ description: "Whether it came true" }),
    }),
  output: predictionShape,
  example: "prd_0123456789ab --came-true",
  positionals: ["id"],
  run: async (context, input) => {
    const { opportunityId } = await predictionById(context, input.id);
    await changeRow(context.db, "prediction", input.id, {
      came_true: input.cameTrue ? 1 : 0,
      scored_on: context.today,
    });
    context.describe(`Score a prediction of ${await seatOf(context, opportunityId)}`);
    return predictionById(context, input.id);
  },
});

export const removePrediction = writeOperation({
  name: "prediction.remove",
  summary: "Remove a prediction; one that failed is better scored than removed.",
  destructive: true,
  input: () => z.strictObject({ id: id("Prediction id") }),
  output: removedShape,
  example: "prd_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunityId = await deletePartOfDecision(context.db, "prediction", input.id);
    context.describe(`Remove a prediction of ${await seatOf(context, opportunityId)}`);
    return { id: input.id };
  },
});

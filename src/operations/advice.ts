import * as z from "zod";
import { AppError } from "../app-error.ts";
import { adviceStances, adviceVerdicts, contradictingAdvice } from "../search/learning.ts";
import type { Advice } from "../search/learning.ts";
import type { VaultDb } from "../vault/database.ts";
import { adviceList } from "../vault/learning.ts";
import { personById } from "../vault/people.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { removeRow } from "../vault/removed-row.ts";
import { date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const adviceShape = () =>
  z.object({
    id: id("Advice id"),
    giver: line("Who gave it"),
    personId: id("Person id").nullable(),
    topic: line("What it is about"),
    stance: z
      .enum(adviceStances)
      .meta({ description: "Whether it says to do it, not to, or something else" }),
    text: text("What they said"),
    context: text("Whom and which company they had in mind"),
    givenOn: date("Given on"),
    verdict: z.enum(adviceVerdicts).meta({ description: "open, taken-in or left" }),
    verdictReason: text("Why"),
    contradicts: z.array(id("Advice on the same topic that says the opposite")),
  });

function shown(advice: Advice, all: readonly Advice[]) {
  const group =
    contradictingAdvice(all).find((pieces) => pieces.some((piece) => piece.id === advice.id)) ?? [];
  return {
    ...advice,
    contradicts: group.filter((piece) => piece.stance !== advice.stance).map((piece) => piece.id),
  };
}

async function shownById(db: VaultDb, adviceId: string) {
  const all = await adviceList(db);
  const found = all.find((advice) => advice.id === adviceId);
  if (found === undefined)
    throw new AppError("not-found", `There is no advice ${adviceId}. \`oneofone advice list\` shows it.`);
  return shown(found, all);
}

export const listAdvice = readOperation({
  name: "advice.list",
  summary: "List the advice you were given, by topic, with what contradicts it side by side.",
  input: () => z.strictObject({ topic: line("Only on this topic").default("") }),
  output: () => z.object({ rows: z.array(adviceShape()) }),
  example: "",
  run: async ({ db }, { topic }) => {
    const all = await adviceList(db);
    const wanted = topic.toLowerCase();
    return {
      rows: all
        .filter((advice) => wanted === "" || advice.topic.toLowerCase() === wanted)
        .map((advice) => shown(advice, all)),
    };
  },
});

const details = {
  stance: z.enum(adviceStances).meta({ description: "do, do-not or other" }),
  context: text("Whom and which company they had in mind"),
};

export const addAdvice = writeOperation({
  name: "advice.add",
  summary: "Record a piece of advice with its giver and the case they had in mind.",
  input: () =>
    z.strictObject({
      giver: requiredLine("Who gave it"),
      topic: requiredLine("What it is about"),
      text: text("What they said").refine((value) => value.trim() !== "", "must not be empty"),
      stance: details.stance.default("other"),
      context: details.context.default(""),
      personId: id("Person id").nullable().default(null),
      givenOn: date("Given on; today when left out").optional(),
    }),
  output: adviceShape,
  example: '"Jonas Kestrel" "search firms" "Never start with one" --stance do-not',
  positionals: ["giver", "topic", "text"],
  run: async (context, input) => {
    if (input.personId !== null) await personById(context.db, input.personId);
    const newId = context.newId("adv");
    await context.db
      .insertInto("advice")
      .values({
        id: newId,
        giver: input.giver,
        person_id: input.personId,
        topic: input.topic,
        stance: input.stance,
        text: input.text,
        context: input.context,
        given_on: input.givenOn ?? context.today,
        verdict: "open",
        verdict_reason: "",
      })
      .execute();
    context.describe(`Note ${input.giver}'s advice on ${input.topic}`);
    return shownById(context.db, newId);
  },
});

export const editAdvice = writeOperation({
  name: "advice.update",
  summary: "Change a piece of advice, or say whether you take it in and why.",
  input: () =>
    z.strictObject({
      id: id("Advice id"),
      topic: requiredLine("What it is about").optional(),
      text: text("What they said").optional(),
      stance: details.stance.optional(),
      context: details.context.optional(),
      verdict: z.enum(adviceVerdicts).optional().meta({ description: "open, taken-in or left" }),
      verdictReason: text("Why").optional(),
    }),
  output: adviceShape,
  example: 'adv_0123456789ab --verdict left --verdict-reason "Their company was ten times larger"',
  positionals: ["id"],
  run: async (context, { id: adviceId, verdictReason, ...fields }) => {
    await changeRow(
      context.db,
      "advice",
      adviceId,
      givenColumns({ ...fields, verdict_reason: verdictReason }),
    );
    const advice = await shownById(context.db, adviceId);
    context.describe(`Change ${advice.giver}'s advice on ${advice.topic}`);
    return advice;
  },
});

export const removeAdvice = writeOperation({
  name: "advice.remove",
  summary: "Remove a piece of advice.",
  destructive: true,
  input: () => z.strictObject({ id: id("Advice id") }),
  output: () => z.object({ id: id("Advice id") }),
  example: "adv_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await removeRow(context.db, "advice", input.id, "advice");
    context.describe("Remove advice");
    return { id: input.id };
  },
});

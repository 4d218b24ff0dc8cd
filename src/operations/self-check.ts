import * as z from "zod";
import { checkupQuestions, profileItems } from "../search/learning.ts";
import type { CheckupQuestionId } from "../search/learning.ts";
import { lastCheckup, lastProfileCheck } from "../vault/learning.ts";
import { date, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const itemIds = profileItems.map(({ id }) => id);
const questionIds = checkupQuestions.map(({ id }) => id);

const profileShape = () =>
  z.object({
    checkedOn: date("Last checked").nullable(),
    note: text("Note"),
    items: z.array(
      z.object({
        id: z.enum(itemIds),
        text: line("What to look for"),
        inOrder: z.boolean().meta({ description: "Whether it was in order at the last check" }),
      }),
    ),
  });

async function profile(db: Parameters<typeof lastProfileCheck>[0]) {
  const last = await lastProfileCheck(db);
  return {
    checkedOn: last?.checkedOn ?? null,
    note: last?.note ?? "",
    items: profileItems.map((item) => ({ ...item, inOrder: last?.items.includes(item.id) ?? false })),
  };
}

export const showProfile = readOperation({
  name: "profile.show",
  summary: "Show what to look for on your public profile, and how the last check stood.",
  input: () => z.strictObject({}),
  output: profileShape,
  example: "",
  run: async ({ db }) => profile(db),
});

export const checkProfile = writeOperation({
  name: "profile.check",
  summary:
    "Record that you looked at your public profile, and what was in order; it comes back each quarter.",
  input: () =>
    z.strictObject({
      items: z
        .array(z.enum(itemIds).meta({ description: "What is in order" }))
        .default([])
        .meta({ description: "What is in order" }),
      note: text("Note").default(""),
      on: date("Checked on; today when left out").optional(),
    }),
  output: profileShape,
  example: "--items headline --items reachable",
  run: async (context, input) => {
    const columns = { items: JSON.stringify([...new Set(input.items)]), note: input.note };
    await context.db
      .insertInto("profile_check")
      .values({ id: context.newId("pch"), checked_on: input.on ?? context.today, ...columns })
      .onConflict((conflict) => conflict.column("checked_on").doUpdateSet(columns))
      .execute();
    context.describe("Check the public profile");
    return profile(context.db);
  },
});

const checkupShape = () =>
  z.object({
    answeredOn: date("Answered on").nullable(),
    questions: z.array(
      z.object({
        id: z.enum(questionIds),
        text: line("Question"),
        feeds: z.enum(["rationale", "criteria"]).meta({ description: "What its answer is for" }),
        answer: text("Your answer"),
      }),
    ),
  });

async function checkup(db: Parameters<typeof lastCheckup>[0]) {
  const last = await lastCheckup(db);
  return {
    answeredOn: last?.answeredOn ?? null,
    questions: checkupQuestions.map((question) => ({
      ...question,
      answer: last?.answers[question.id] ?? "",
    })),
  };
}

export const showCheckup = readOperation({
  name: "checkup.show",
  summary: "Show the career checkup: seven questions for whoever is unsure, with your last answers.",
  input: () => z.strictObject({}),
  output: checkupShape,
  example: "",
  run: async ({ db }) => checkup(db),
});

function answer(question: CheckupQuestionId) {
  return text(checkupQuestions.find(({ id }) => id === question)?.text ?? "").optional();
}

export const saveCheckup = writeOperation({
  name: "checkup.save",
  summary: "Answer the career checkup; earlier answers stay in the history.",
  input: () =>
    z
      .strictObject({
        bestWeeks: answer("bestWeeks"),
        worstWeeks: answer("worstWeeks"),
        askedFor: answer("askedFor"),
        withoutTitle: answer("withoutTitle"),
        price: answer("price"),
        where: answer("where"),
        inFiveYears: answer("inFiveYears"),
      } satisfies Record<CheckupQuestionId, unknown>)
      .refine(
        (all) => Object.values(all).some((given) => given !== undefined),
        "answer at least one question",
      ),
  output: checkupShape,
  example: '--best-weeks "The two before the launch: I talked with every team."',
  run: async (context, input) => {
    const before = await lastCheckup(context.db);
    const given = Object.entries(input).filter((entry) => entry[1] !== undefined);
    const answers = JSON.stringify({ ...before?.answers, ...Object.fromEntries(given) });
    await context.db
      .insertInto("career_checkup")
      .values({ id: context.newId("chk"), answered_on: context.today, answers })
      .onConflict((conflict) => conflict.column("answered_on").doUpdateSet({ answers }))
      .execute();
    context.describe("Answer the career checkup");
    return checkup(context.db);
  },
});

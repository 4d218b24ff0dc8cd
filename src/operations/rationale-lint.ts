import * as z from "zod";
import { AppError } from "../app-error.ts";
import type { RationaleMark } from "../search/rationale-linter/rationale-marks.ts";
import type { VaultDb } from "../vault/database.ts";
import {
  deleteLinterException,
  linterExceptions,
  rationaleVersions,
  saveLinterException,
  saveOpenMarks,
} from "../vault/rationale.ts";
import { count, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

/** Loaded on first use: it compiles hundreds of expressions, which no other command should pay for. */
export async function marksIn(
  rationale: string,
  fineAsIs: readonly string[],
): Promise<readonly RationaleMark[]> {
  const { rationaleMarks } = await import("../search/rationale-linter/rationale-marks.ts");
  return rationaleMarks(rationale, fineAsIs);
}

export const lintRationale = readOperation({
  name: "rationale.lint",
  summary:
    "Mark phrases of ego, jealousy, status or ambivalence in your rationale, why an interviewer would stumble, and how to turn them.",
  input: () =>
    z.strictObject({ text: text("A text to look at; the current rationale when left out").optional() }),
  output: () =>
    z.object({
      text: text("The text looked at"),
      marks: z.array(
        z.object({
          kind: z.enum(["ego", "jealousy", "status", "ambivalence"]),
          start: count("Where the phrase begins"),
          end: count("Where it ends"),
          phrase: text("The phrase"),
          why: text("Why an interviewer would stumble"),
          turn: text("How to turn it"),
        }),
      ),
      fineAsIs: z.array(line("A phrase that you let stand")),
    }),
  example: '"I deserve the title."',
  positionals: ["text"],
  run: async ({ db }, input) => {
    const looked = input.text ?? (await rationaleVersions(db)).at(-1)?.text;
    if (looked === undefined)
      throw new AppError(
        "conflict",
        "There is no rationale yet. Write one first with `oneofone rationale save`.",
      );
    const fineAsIs = await linterExceptions(db);
    const marks = (await marksIn(looked, fineAsIs)).map(({ kind, start, end, phrase, why, turn }) => ({
      kind,
      start,
      end,
      phrase,
      why,
      turn,
    }));
    return { text: looked, marks, fineAsIs };
  },
});

async function lookAgain(db: VaultDb): Promise<string[]> {
  const fineAsIs = await linterExceptions(db);
  const current = (await rationaleVersions(db)).at(-1);
  if (current !== undefined)
    await saveOpenMarks(db, current.id, (await marksIn(current.text, fineAsIs)).length);
  return fineAsIs;
}

const fineShape = () => z.object({ fineAsIs: z.array(line("A phrase that you let stand")) });

export const allowPhrase = writeOperation({
  name: "rationale.allow",
  summary: "Tell the linter that a phrase is fine as it is.",
  input: () => z.strictObject({ phrase: requiredLine("The phrase") }),
  output: fineShape,
  example: '"at scale"',
  positionals: ["phrase"],
  run: async (context, { phrase }) => {
    await saveLinterException(context.db, context.newId("lnt"), phrase);
    context.describe(`Let "${phrase}" stand`);
    return { fineAsIs: await lookAgain(context.db) };
  },
});

export const disallowPhrase = writeOperation({
  name: "rationale.disallow",
  summary: "Let the linter mark a phrase again.",
  input: () => z.strictObject({ phrase: requiredLine("The phrase") }),
  output: fineShape,
  example: '"at scale"',
  positionals: ["phrase"],
  run: async (context, { phrase }) => {
    await deleteLinterException(context.db, phrase);
    context.describe(`Mark "${phrase}" again`);
    return { fineAsIs: await lookAgain(context.db) };
  },
});

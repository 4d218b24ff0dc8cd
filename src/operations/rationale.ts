import * as z from "zod";
import { AppError } from "../app-error.ts";
import { archetypeById, archetypes } from "../search/archetypes.ts";
import { feedbackVerdicts } from "../search/rationale.ts";
import type { RationaleVersion } from "../search/rationale.ts";
import {
  insertRationale,
  linterExceptions,
  rationaleReviews,
  rationaleVersions,
} from "../vault/rationale.ts";
import { marksIn } from "./rationale-lint.ts";
import { readableDiff } from "../search/readable-diff.ts";
import { date, id, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const versionShape = () =>
  z.object({
    id: id("Version id"),
    number: z.int().min(1).meta({ description: "1 for the first" }),
    text: text("Why you are looking for an executive role"),
    archetype: line("The archetype it started from").nullable(),
    writtenOn: date("Written on"),
  });

export const reviewShape = () =>
  z.object({
    id: id("Review id"),
    versionId: id("Version reviewed"),
    reviewer: line("Who"),
    personId: id("Person id").nullable(),
    isExecutive: z.boolean().meta({ description: "Whether the reviewer has held an executive seat" }),
    askedOn: date("Asked on"),
    saidOn: date("Answered on").nullable(),
    said: text("What they said"),
    verdict: z.enum(feedbackVerdicts),
    verdictReason: text("Why it was taken in or not"),
  });

function numbered(versions: readonly RationaleVersion[]) {
  return versions.map((version, index) => ({ ...version, number: index + 1 }));
}

export const showRationale = readOperation({
  name: "rationale.show",
  summary: "Show your rationale: the current version, the earlier ones and their reviews.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      current: versionShape().nullable(),
      versions: z.array(versionShape()),
      reviews: z.array(reviewShape()),
    }),
  example: "",
  run: async ({ db }) => {
    const versions = numbered(await rationaleVersions(db));
    return {
      current: versions.at(-1) ?? null,
      versions: versions.toReversed(),
      reviews: await rationaleReviews(db),
    };
  },
});

export const saveRationale = writeOperation({
  name: "rationale.save",
  summary: "Save a new version of your rationale; earlier ones are kept.",
  input: () =>
    z.strictObject({
      text: text("Why you are looking for an executive role").refine(
        (value) => value.trim() !== "",
        "must not be empty",
      ),
      archetype: line("The archetype it started from").optional(),
    }),
  output: versionShape,
  example: '"I want to own engineering end to end after two roles next to the seat."',
  positionals: ["text"],
  run: async (context, input) => {
    if (input.archetype !== undefined && input.archetype !== "" && archetypeById(input.archetype) === null) {
      throw new AppError(
        "invalid-input",
        `There is no archetype "${input.archetype}". \`oneofone archetype list\` shows them.`,
        {
          issues: [{ path: "archetype", message: "is not one of the archetypes" }],
        },
      );
    }
    const before = await rationaleVersions(context.db);
    const last = before.at(-1);
    const archetype = input.archetype || (last?.archetype ?? null);
    if (last !== undefined && last.text === input.text.trim() && last.archetype === archetype)
      return { ...last, number: before.length };
    const version = {
      id: context.newId("rat"),
      text: input.text.trim(),
      archetype,
      writtenOn: context.today,
    };
    const marks = await marksIn(version.text, await linterExceptions(context.db));
    await insertRationale(context.db, version, marks.length, context.now);
    context.describe(`Save version ${before.length + 1} of the rationale`);
    return { ...version, number: before.length + 1 };
  },
});

export const diffRationale = readOperation({
  name: "rationale.diff",
  summary: "Compare two versions of the rationale word by word; the last two when none are named.",
  input: () =>
    z.strictObject({
      from: z.coerce.number().int().min(1).optional().meta({ description: "Number of the earlier version" }),
      to: z.coerce.number().int().min(1).optional().meta({ description: "Number of the later version" }),
    }),
  output: () =>
    z.object({
      from: z.int(),
      to: z.int(),
      parts: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: text("Words") })),
    }),
  example: "--from 1 --to 2",
  positionals: ["from", "to"],
  run: async ({ db }, input) => {
    const versions = await rationaleVersions(db);
    const to = input.to ?? versions.length;
    const from = input.from ?? to - 1;
    const [earlier, later] = [versions[from - 1], versions[to - 1]];
    if (earlier === undefined || later === undefined) {
      throw new AppError(
        "not-found",
        `There are ${versions.length} versions of the rationale; versions ${from} and ${to} cannot be compared.`,
      );
    }
    const { diffWordsWithSpace } = await import("diff");
    const parts = readableDiff(
      diffWordsWithSpace(earlier.text, later.text).map((part) => ({
        kind: part.added ? ("added" as const) : part.removed ? ("removed" as const) : ("same" as const),
        text: part.value,
      })),
    );
    return { from, to, parts };
  },
});

export const listArchetypes = readOperation({
  name: "archetype.list",
  summary: "List the archetypes of a rationale, each with a text to start from.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          id: id("Archetype"),
          name: line("Name"),
          suits: text("Whom it suits"),
          startingText: text("Text to start from; brackets are for you to fill"),
        }),
      ),
    }),
  example: "",
  run: async () => ({ rows: archetypes.map((archetype) => ({ ...archetype })) }),
});

import * as z from "zod";
import { AppError } from "../app-error.ts";
import { storyGaps } from "../search/coverage.ts";
import { readableDiff } from "../search/readable-diff.ts";
import { startingTopics } from "../search/story-topics.ts";
import { durationText, estimatedSeconds, storyParts } from "../search/story.ts";
import { careerEntryById } from "../vault/career.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { opportunities } from "../vault/opportunities.ts";
import {
  deleteStory,
  insertStory,
  saveVersion,
  stories,
  storyById,
  storyRehearsals,
  storyVersions,
} from "../vault/stories.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { shownStories, shownStoryById, storyShape } from "./story-shape.ts";

const topicShape = () =>
  z.object({ id: line("Topic"), name: line("Name"), asks: text("What is behind the question") });

export const listStories = readOperation({
  name: "story.list",
  summary:
    "List your stories with topics, length and who heard them, and the topics that coming steps ask for without one.",
  input: () => z.strictObject({ topic: line("Only those on this topic").optional() }),
  output: () =>
    z.object({
      rows: z.array(storyShape()),
      gaps: z.array(
        z.object({
          topic: line("Topic"),
          name: line("Name"),
          steps: count("Coming steps that may ask for it"),
        }),
      ),
      topics: z.array(topicShape()).meta({ description: "Topics to start from" }),
    }),
  example: "--topic delivery",
  run: async ({ db }, { topic }) => {
    const running = (await opportunities(db)).filter(({ state }) => state === "open" || state === "offer");
    const rows = await shownStories(db);
    return {
      rows: topic === undefined ? rows : rows.filter((row) => row.topics.some((own) => own.id === topic)),
      gaps: [...storyGaps(running, await stories(db))],
      topics: [...startingTopics],
    };
  },
});

const detailShape = () =>
  storyShape().extend({
    versions: z.array(
      z.object({
        number: z.int().min(1),
        writtenOn: date("Written on"),
        estimatedSeconds: count("Seconds to say it, estimated"),
      }),
    ),
    rehearsals: z.array(
      z.object({
        id: id("Rehearsal id"),
        version: z.int().min(1),
        seconds: count("Seconds by the clock"),
        rehearsedOn: date("Rehearsed on"),
      }),
    ),
  });

export const showStory = readOperation({
  name: "story.show",
  summary: "Show one story with its versions, rehearsals and who heard it.",
  input: () => z.strictObject({ id: id("Story id") }),
  output: detailShape,
  example: "sty_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => ({
    ...(await shownStoryById(db, input.id)),
    versions: (await storyVersions(db, input.id))
      .map((row) => ({
        number: row.number,
        writtenOn: row.written_on,
        estimatedSeconds: estimatedSeconds(row),
      }))
      .toReversed(),
    rehearsals: (await storyRehearsals(db, input.id)).map((row) => ({
      id: row.id,
      version: row.version,
      seconds: row.seconds,
      rehearsedOn: row.rehearsed_on,
    })),
  }),
});

const partFields = {
  situation: text("Situation: where and when, in a sentence or two").optional(),
  task: text("Task: what was yours to do").optional(),
  action: text("Action: what you did").optional(),
  result: text("Result: what came of it, with a number").optional(),
  topics: z.array(requiredLine("Topic")).max(30).optional().meta({
    description: "Topics it answers; `oneofone story list --json` has a set to start from, own ones are fine",
  }),
  teamSize: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .nullable()
    .optional()
    .meta({ description: "Size of the team in it" }),
};

function topicsJson(topics: readonly string[] | undefined): string | undefined {
  return topics === undefined ? undefined : JSON.stringify([...new Set(topics)]);
}

export const addStory = writeOperation({
  name: "story.add",
  summary:
    "Add a story in four parts (situation, task, action, result); from a role of your career ledger if you name one.",
  input: () =>
    z.strictObject({
      title: requiredLine("Title, for your eyes"),
      ...partFields,
      careerEntryId: id("Role it comes from; its company and team size are taken over").optional(),
    }),
  output: storyShape,
  example:
    '"Release trains" --situation "Six teams, monthly releases" --result "Daily releases" --topics delivery --topics culture',
  positionals: ["title"],
  run: async (context, input) => {
    const role =
      input.careerEntryId === undefined ? null : await careerEntryById(context.db, input.careerEntryId);
    const newId = context.newId("sty");
    const place = role === null ? "" : `At ${role.company}${role.title === "" ? "" : ` as ${role.title}`}: `;
    await insertStory(
      context.db,
      {
        id: newId,
        title: input.title,
        topics: topicsJson(input.topics) ?? "[]",
        team_size: input.teamSize ?? role?.teamSize ?? null,
        career_position_id: role?.id ?? null,
        made_on: context.today,
      },
      {
        situation: input.situation ?? place,
        task: input.task ?? "",
        action: input.action ?? "",
        result: input.result ?? "",
      },
      context.newId("stv"),
    );
    context.describe(`Add the story "${input.title}"`);
    return shownStoryById(context.db, newId);
  },
});

export const editStory = writeOperation({
  name: "story.update",
  summary: "Change a story; a change of its four parts is a new version, earlier ones are kept.",
  input: () =>
    z.strictObject({
      id: id("Story id"),
      title: requiredLine("Title").optional(),
      ...partFields,
      careerEntryId: id("Role it comes from").nullable().optional(),
    }),
  output: storyShape,
  example: 'sty_0123456789ab --result "From monthly to daily releases in five months"',
  positionals: ["id"],
  run: async (context, { id: storyId, title, topics, teamSize, careerEntryId, ...parts }) => {
    const before = await storyById(context.db, storyId);
    if (careerEntryId !== undefined && careerEntryId !== null)
      await careerEntryById(context.db, careerEntryId);
    await changeRow(
      context.db,
      "story",
      storyId,
      givenColumns({
        title,
        topics: topicsJson(topics),
        team_size: teamSize,
        career_position_id: careerEntryId,
      }),
    );
    const made = { id: context.newId("stv"), writtenOn: context.today };
    const version = await saveVersion(context.db, before, givenColumns(parts), made);
    context.describe(
      version === before.version
        ? `Change the story "${before.title}"`
        : `Save version ${version} of the story "${before.title}"`,
    );
    return shownStoryById(context.db, storyId);
  },
});

export const diffStory = readOperation({
  name: "story.diff",
  summary: "Compare two versions of a story word by word; the last two when none are named.",
  input: () =>
    z.strictObject({
      id: id("Story id"),
      from: z.coerce.number().int().min(1).optional().meta({ description: "Number of the earlier version" }),
      to: z.coerce.number().int().min(1).optional().meta({ description: "Number of the later version" }),
    }),
  output: () =>
    z.object({
      from: z.int(),
      to: z.int(),
      secondsBefore: count("Seconds the earlier one takes, estimated"),
      secondsAfter: count("Seconds the later one takes, estimated"),
      rows: z.array(
        z.object({
          part: z.enum(storyParts),
          parts: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: text("Words") })),
        }),
      ),
    }),
  example: "sty_0123456789ab --from 1 --to 2",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const { version, title } = await storyById(db, input.id);
    const to = input.to ?? version;
    const from = input.from ?? Math.max(1, to - 1);
    const versions = await storyVersions(db, input.id);
    const [earlier, later] = [from, to].map((number) => versions.find((row) => row.number === number));
    if (earlier === undefined || later === undefined)
      throw new AppError(
        "not-found",
        `The story "${title}" has ${version} version${version === 1 ? "" : "s"}; there is no version ${earlier === undefined ? from : to}.`,
      );
    const { diffWordsWithSpace } = await import("diff");
    return {
      from,
      to,
      secondsBefore: estimatedSeconds(earlier),
      secondsAfter: estimatedSeconds(later),
      rows: storyParts.map((part) => ({
        part,
        parts: readableDiff(
          diffWordsWithSpace(earlier[part], later[part]).map(({ added, removed, value }) => ({
            kind: added ? "added" : removed ? "removed" : "same",
            text: value,
          })),
        ),
      })),
    };
  },
});

export const rehearseStory = writeOperation({
  name: "story.rehearse",
  summary: "Record how long a story took when you said it aloud.",
  input: () =>
    z.strictObject({
      id: id("Story id"),
      seconds: z.coerce.number().int().min(1).max(7200).meta({ description: "Seconds by the clock" }),
    }),
  output: storyShape,
  example: "sty_0123456789ab 110",
  positionals: ["id", "seconds"],
  run: async (context, input) => {
    const story = await storyById(context.db, input.id);
    await context.db
      .insertInto("story_rehearsal")
      .values({
        id: context.newId("reh"),
        story_id: story.id,
        version: story.version,
        seconds: input.seconds,
        rehearsed_on: context.today,
      })
      .execute();
    context.describe(`Rehearse the story "${story.title}" in ${durationText(input.seconds)}`);
    return shownStoryById(context.db, story.id);
  },
});

export const removeStory = writeOperation({
  name: "story.remove",
  summary: "Remove a story with its versions, rehearsals and the record of who heard it.",
  destructive: true,
  input: () => z.strictObject({ id: id("Story id") }),
  output: () => z.object({ id: id("Story id") }),
  example: "sty_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const { title } = await storyById(context.db, input.id);
    await deleteStory(context.db, input.id);
    context.describe(`Remove the story "${title}"`);
    return { id: input.id };
  },
});

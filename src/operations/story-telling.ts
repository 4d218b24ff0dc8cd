import * as z from "zod";
import { AppError } from "../app-error.ts";
import { parsePlainDate } from "../plain-date.ts";
import { deleteTelling, saveTelling, storyById } from "../vault/stories.ts";
import { stepById } from "../vault/steps.ts";
import { date, id } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { shownStoryById, storyShape } from "./story-shape.ts";

export const tellStory = writeOperation({
  name: "story.tell",
  summary:
    "Record that a story was told in a step, to all its interviewers or to some, or plan it for a coming step.",
  input: () =>
    z.strictObject({
      id: id("Story id"),
      stepId: id("Step id"),
      people: z
        .array(id("Person id"))
        .max(50)
        .optional()
        .meta({ description: "Ids of who heard it; the step's interviewers when left out" }),
      toldOn: date("Told on; the step's day when left out").optional(),
      isPlanned: z
        .boolean()
        .default(false)
        .meta({ description: "Plan it instead: it is to be told in the step" }),
    }),
  output: storyShape,
  example: "sty_0123456789ab stp_0123456789ab",
  positionals: ["id", "stepId"],
  run: async (context, input) => {
    const story = await storyById(context.db, input.id);
    const step = await stepById(context.db, input.stepId);
    const present = step.interviewers.map(({ personId }) => personId);
    const stranger = input.people?.find((person) => !present.includes(person));
    if (stranger !== undefined)
      throw new AppError(
        "invalid-input",
        `${stranger} is not an interviewer of "${step.title}". Name them there first with \`oneofone step update --interviewers\`.`,
        { issues: [{ path: "people", message: "names someone who was not in the step" }] },
      );
    const people = input.people ?? present;
    const day = step.doneAt === null ? null : parsePlainDate(step.doneAt.slice(0, 10));
    const toldOn = input.isPlanned ? null : (input.toldOn ?? day ?? context.today);
    await saveTelling(
      context.db,
      { storyId: story.id, stepId: step.id, toldOn },
      people.length === 0 ? [null] : people,
      () => context.newId("tel"),
    );
    context.describe(
      input.isPlanned
        ? `Plan the story "${story.title}" for "${step.title}"`
        : `Tell the story "${story.title}" in "${step.title}"`,
    );
    return shownStoryById(context.db, story.id);
  },
});

export const untellStory = writeOperation({
  name: "story.untell",
  summary: "Take a story off a step: it was not told there, or is no longer planned.",
  input: () => z.strictObject({ id: id("Story id"), stepId: id("Step id") }),
  output: storyShape,
  example: "sty_0123456789ab stp_0123456789ab",
  positionals: ["id", "stepId"],
  run: async (context, input) => {
    const story = await storyById(context.db, input.id);
    await deleteTelling(context.db, input.id, input.stepId);
    context.describe(`Take the story "${story.title}" off a step`);
    return shownStoryById(context.db, story.id);
  },
});

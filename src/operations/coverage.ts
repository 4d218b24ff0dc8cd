import * as z from "zod";
import { coverage } from "../search/coverage.ts";
import { backgrounds } from "../search/step.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { stories, tellings } from "../vault/stories.ts";
import { count, id, line, text } from "./field.ts";
import { readOperation } from "./operation.ts";

export const showCoverage = readOperation({
  name: "coverage.show",
  summary:
    "Show which stories on which topics each interviewer of an opportunity heard, what repeats or is missing, and what to tell next.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () =>
    z.object({
      interviewers: z.array(
        z.object({
          personId: id("Person id"),
          name: line("Interviewer", { imported: true }),
          position: line("Position", { imported: true }),
          background: z.enum(backgrounds),
        }),
      ),
      rows: z.array(
        z.object({
          topic: line("Topic"),
          name: line("Topic's name"),
          cells: z.array(
            z.object({
              personId: id("Person id"),
              state: z.enum(["told", "planned", "missed", "expected", "none"]),
              stories: z.array(
                z.object({ storyId: id("Story id"), title: line("Story"), isPlanned: z.boolean() }),
              ),
            }),
          ),
        }),
      ),
      warnings: z.array(
        z.object({
          kind: z.enum(["repeat", "missed"]),
          text: text("What is wrong", { imported: true }),
          storyId: id("Story id").nullable(),
          topic: line("Topic").nullable(),
          stepId: id("Step id").nullable(),
        }),
      ),
      next: z.object({ stepId: id("Step id"), title: line("Next step") }).nullable(),
      suggestions: z.array(
        z.object({
          storyId: id("Story id"),
          title: line("Story"),
          seconds: count("Seconds to say it"),
          newTopics: z.array(line("Topic nobody there heard about")),
          reason: text("Why"),
        }),
      ),
    }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async ({ db }, input) => {
    const view = coverage(
      await opportunityById(db, input.opportunityId),
      await stories(db),
      await tellings(db),
    );
    return {
      interviewers: [...view.interviewers],
      rows: view.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, stories: [...cell.stories] })),
      })),
      warnings: [...view.warnings],
      next: view.next,
      suggestions: view.suggestions.map((story) => ({ ...story, newTopics: [...story.newTopics] })),
    };
  },
});

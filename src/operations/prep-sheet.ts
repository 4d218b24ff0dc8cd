import * as z from "zod";
import { prepSheet } from "../search/prep-sheet.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { searchFacts } from "../vault/search-facts.ts";
import { stepById } from "../vault/steps.ts";
import { count, id, instant, line, text } from "./field.ts";
import { readOperation } from "./operation.ts";
import { stepShape } from "./opportunity-shape.ts";

export const showPrepSheet = readOperation({
  name: "step.sheet",
  summary: "Make the one-page prep sheet of a step.",
  input: () => z.strictObject({ id: id("Step id") }),
  output: () =>
    z.object({
      stepId: id("Step id"),
      opportunityId: id("Opportunity id"),
      companyName: line("Company", { imported: true }),
      seat: line("Seat"),
      stepTitle: line("Step"),
      kindName: line("Kind"),
      when: z.object({
        startsAt: instant("Start").nullable(),
        timeZone: line("Zone").nullable(),
        minutes: count("Minutes").nullable(),
        place: line("Place"),
      }),
      interviewers: stepShape().shape.interviewers,
      sections: z.array(
        z.object({
          id: line("Section"),
          title: line("Heading"),
          rules: z.array(line("Playbook rule")),
          source: line("Where the advice comes from"),
          items: z.array(
            z.object({ text: text("Item", { imported: true }), detail: text("Detail", { imported: true }) }),
          ),
        }),
      ),
    }),
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async ({ db, now, today }, input) => {
    const step = await stepById(db, input.id);
    const facts = await searchFacts(db, { now, today });
    const opportunity = await opportunityById(db, step.opportunityId);
    const sheet = prepSheet(step, opportunity, facts.rationale.at(-1) ?? null, facts);
    return {
      ...sheet,
      interviewers: [...sheet.interviewers],
      sections: sheet.sections.map((section) => ({
        ...section,
        rules: [...section.rules],
        items: [...section.items],
      })),
    };
  },
});

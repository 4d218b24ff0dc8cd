import * as z from "zod";
import { AppError } from "../app-error.ts";
import { patterns } from "../search/learning.ts";
import { opportunities, opportunityById } from "../vault/opportunities.ts";
import { retrospectives } from "../vault/learning.ts";
import { removeRow } from "../vault/removed-row.ts";
import { count, date, id, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const retrospectiveShape = () =>
  z.object({
    id: id("Retrospective id"),
    opportunityId: id("Opportunity id"),
    whatHappened: text("What happened"),
    learnt: text("What you learnt"),
    differently: text("What you would do differently"),
    endedAtKind: line("Kind of step at which it ended").nullable(),
    missingSkills: z.array(line("Skill or experience that was missing")),
    writtenOn: date("Written on"),
  });

export const listRetrospectives = readOperation({
  name: "retrospective.list",
  summary: "List what was learnt from seats that ended, with the patterns across them.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(retrospectiveShape().extend({ companyName: line("Company"), title: line("Seat") })),
      patterns: z.array(
        z.object({
          kind: z.enum(["missing-skill", "ended-at", "channel"]),
          what: line("What comes up"),
          count: count("How often"),
          of: count("Of how many"),
        }),
      ),
      owed: z.array(
        z.object({ opportunityId: id("Opportunity id"), companyName: line("Company"), title: line("Seat") }),
      ),
    }),
  example: "",
  run: async ({ db }) => {
    const all = await retrospectives(db);
    const seats = new Map((await opportunities(db)).map((seat) => [seat.id, seat]));
    const written = new Set(all.map(({ opportunityId }) => opportunityId));
    return {
      rows: all.map((row) => ({
        ...row,
        missingSkills: [...row.missingSkills],
        companyName: seats.get(row.opportunityId)?.companyName ?? "",
        title: seats.get(row.opportunityId)?.title ?? "",
      })),
      patterns: [...patterns(all, (seatId) => seats.get(seatId)?.channel ?? null)],
      owed: [...seats.values()]
        .filter((seat) => seat.state === "closed" && !written.has(seat.id))
        .map((seat) => ({ opportunityId: seat.id, companyName: seat.companyName, title: seat.title })),
    };
  },
});

export const saveRetrospective = writeOperation({
  name: "retrospective.save",
  summary: "Write down what an ended seat taught; saving again changes it.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      whatHappened: text("What happened").optional(),
      learnt: text("What you learnt").optional(),
      differently: text("What you would do differently").optional(),
      endedAtKind: line("Kind of step at which it ended; that of the last one held when left out").optional(),
      missingSkills: z.array(line("Skill or experience that was missing")).max(20).optional(),
    }),
  output: retrospectiveShape,
  example: 'opp_0123456789ab --learnt "Ask who owns hiring before the second talk"',
  positionals: ["opportunityId"],
  run: async (context, { opportunityId, missingSkills, ...input }) => {
    const seat = await opportunityById(context.db, opportunityId);
    if (seat.state !== "closed" && seat.state !== "accepted")
      throw new AppError(
        "conflict",
        `${seat.title} at ${seat.companyName} has not ended. Close it first, then look back.`,
      );
    const before = (await retrospectives(context.db)).find((row) => row.opportunityId === opportunityId);
    const lastDone = seat.steps.findLast(({ state }) => state === "done");
    const columns = {
      what_happened: input.whatHappened ?? before?.whatHappened ?? "",
      learnt: input.learnt ?? before?.learnt ?? "",
      differently: input.differently ?? before?.differently ?? "",
      ended_at_kind: input.endedAtKind ?? before?.endedAtKind ?? lastDone?.kind ?? null,
      missing_skills: JSON.stringify(
        (missingSkills ?? before?.missingSkills ?? []).filter((skill) => skill !== ""),
      ),
      written_on: context.today,
    };
    await context.db
      .insertInto("retrospective")
      .values({ id: before?.id ?? context.newId("ret"), opportunity_id: opportunityId, ...columns })
      .onConflict((conflict) => conflict.column("opportunity_id").doUpdateSet(columns))
      .execute();
    context.describe(`Look back on ${seat.title} at ${seat.companyName}`);
    const saved = (await retrospectives(context.db)).find((row) => row.opportunityId === opportunityId);
    if (saved === undefined) throw new AppError("unexpected", "The retrospective was not saved.");
    return { ...saved, missingSkills: [...saved.missingSkills] };
  },
});

export const removeRetrospective = writeOperation({
  name: "retrospective.remove",
  summary: "Remove a retrospective.",
  destructive: true,
  input: () => z.strictObject({ id: id("Retrospective id") }),
  output: () => z.object({ id: id("Retrospective id") }),
  example: "ret_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await removeRow(context.db, "retrospective", input.id, "retrospective");
    context.describe("Remove a retrospective");
    return { id: input.id };
  },
});

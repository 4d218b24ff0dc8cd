import * as z from "zod";
import { boardSteps, ceoSteps, ceoTime, teamCoverage } from "../search/decision/decision.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import {
  decisionRecord,
  deletePartOfDecision,
  opportunityOfPart,
  trustBar,
  trustBarHours,
  trustBarTrust,
} from "../vault/decisions.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { personById } from "../vault/people.ts";
import { saveSetting } from "../vault/settings.ts";
import { departurePaths } from "./departure-path.ts";
import {
  departureShape,
  pastDate,
  referenceShape,
  removedShape,
  trustShape,
  wholeNumber,
} from "./decision-shape.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

const barShape = () =>
  z.object({
    hours: z.number().meta({ description: "Hours with the CEO that you want" }),
    trust: count("Trust that you want, 1 to 5"),
  });

const pathShape = () =>
  z.object({
    personId: id("Whom to ask"),
    name: line("Name", { imported: true }),
    towards: line("Whom they introduce; empty where they were there themselves", { imported: true }),
    reason: text("Why", { imported: true }),
    warning: text("Why they should not hear of the search; empty for nothing", { imported: true }),
  });

export const showDiligence = readOperation({
  name: "diligence.show",
  summary:
    "Show what you learnt of a company before a yes: CEO time and trust, board, team person by person, who left and why, with whom to ask.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () =>
    z.object({
      ceo: z.object({
        minutes: count("Minutes with the CEO or a founder"),
        occasions: count("Occasions"),
        withoutLength: count("Occasions without a length; they add no time"),
        trust: count("Trust as noted last").nullable(),
        lengthless: z
          .array(z.object({ stepId: id("Step id"), title: line("Step") }))
          .meta({ description: "Steps with the CEO or a founder whose length is not noted" }),
      }),
      bar: barShape(),
      trust: z.array(trustShape()),
      hasMetBoard: z.boolean().meta({ description: "Whether a board member was spoken to" }),
      board: z
        .array(z.object({ stepId: id("Step id"), title: line("Step"), names: z.array(line("Name")) }))
        .meta({ description: "Finished steps with the board" }),
      team: z.array(
        z.object({
          id: id("Executive id"),
          name: line("Name", { imported: true }),
          role: line("Role"),
          personId: id("Person id").nullable(),
          isMet: z.boolean().meta({ description: "Met in a finished step" }),
          isPlanned: z.boolean().meta({ description: "Not met yet, and a planned step has them" }),
        }),
      ),
      departures: z.array(z.object({ ...departureShape().shape, paths: z.array(pathShape()) })),
      references: z.array(referenceShape()),
    }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, { opportunityId }) => {
    const opportunity = await opportunityById(context.db, opportunityId);
    const { steps } = opportunity;
    const record = await decisionRecord(context.db, opportunityId, opportunity.companyId);
    const paths = await departurePaths(context, opportunity, record);
    const board = boardSteps(steps, record.team);
    return {
      ceo: {
        ...ceoTime(steps, record),
        lengthless: ceoSteps(steps, record.team)
          .filter(({ minutes }) => minutes === null)
          .map(({ id: stepId, title }) => ({ stepId, title })),
      },
      bar: await trustBar(context.db),
      trust: [...record.trust],
      hasMetBoard: board.length > 0,
      board: board.map(({ id: stepId, title, interviewers }) => ({
        stepId,
        title,
        names: interviewers.map(({ name }) => name),
      })),
      team: [...teamCoverage(steps, record.team)],
      departures: record.departures.map((departure) => ({
        ...departure,
        paths: [...(paths.get(departure.id) ?? [])],
      })),
      references: [...record.references],
    };
  },
});

export const setTrustBar = writeOperation({
  name: "diligence.set-bar",
  summary: "Set how many hours with a CEO, and how much trust, you want before a yes.",
  input: () =>
    z.strictObject({
      hours: z.coerce
        .number("must be a number from 0 to 200")
        .min(0, "must be a number from 0 to 200")
        .max(200, "must be a number from 0 to 200")
        .optional()
        .meta({ description: "Hours with the CEO" }),
      trust: wholeNumber("Trust, 1 to 5", 1, 5).optional(),
    }),
  output: barShape,
  example: "--hours 6 --trust 4",
  run: async (context, { hours, trust }) => {
    if (hours !== undefined) await saveSetting(context.db, trustBarHours, String(hours));
    if (trust !== undefined) await saveSetting(context.db, trustBarTrust, String(trust));
    context.describe("Set the bar for trust in a CEO");
    return trustBar(context.db);
  },
});

export const addTrust = writeOperation({
  name: "trust.add",
  summary: "Note how far you trust the CEO now, with the time of a meeting that is no step of the loop.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      trust: wholeNumber("Trust, 1 to 5", 1, 5),
      minutes: wholeNumber("Minutes of a meeting beside the loop; 0 for none", 0, 6000).default(0),
      note: text("What it rests on").default(""),
      notedOn: date("Noted on; today when left out").optional(),
    }),
  output: trustShape,
  example: 'opp_0123456789ab 4 --minutes 90 --note "Told me what went wrong in spring"',
  positionals: ["opportunityId", "trust"],
  run: async (context, { opportunityId, trust, minutes, note, notedOn }) => {
    context.describe(`Note trust in the CEO at ${await seatOf(context, opportunityId)}`);
    const row = { id: context.newId("tru"), trust, minutes, note };
    const on = pastDate(notedOn ?? context.today, context.today, "notedOn");
    await context.db
      .insertInto("trust_note")
      .values({ ...row, opportunity_id: opportunityId, noted_on: on })
      .execute();
    return { ...row, notedOn: on };
  },
});

export const removeTrust = writeOperation({
  name: "trust.remove",
  summary: "Remove a note on trust in a CEO.",
  destructive: true,
  input: () => z.strictObject({ id: id("Trust note id") }),
  output: removedShape,
  example: "tru_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunityId = await deletePartOfDecision(context.db, "trust_note", input.id);
    context.describe(`Remove a note on trust at ${await seatOf(context, opportunityId)}`);
    return { id: input.id };
  },
});

const departureFields = {
  personId: id("Person id, when they are among your people").nullable().optional(),
  role: line("Role they had").optional(),
  leftOn: line("When, as far as you know").optional(),
  reason: text("Why they left, as you were told").optional(),
  source: line("Who told you").optional(),
};

async function departureById(context: Pick<OperationContext, "db">, departureId: string) {
  const opportunityId = await opportunityOfPart(context.db, "departure", departureId);
  const { companyId } = await opportunityById(context.db, opportunityId);
  const { departures } = await decisionRecord(context.db, opportunityId, companyId);
  const [departure] = departures.filter((row) => row.id === departureId);
  if (departure === undefined) throw new Error(`departure ${departureId} is not in its own record`);
  return { departure, opportunityId };
}

export const addDeparture = writeOperation({
  name: "departure.add",
  summary: "Write down an executive who left a company, why, and who told you.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      name: requiredLine("Who left"),
      ...departureFields,
    }),
  output: departureShape,
  example: 'opp_0123456789ab "Ida Brandt" --role CTO --reason "Fell out over the roadmap" --source "Herself"',
  positionals: ["opportunityId", "name"],
  run: async (context, input) => {
    if (typeof input.personId === "string") await personById(context.db, input.personId);
    context.describe(`Add a departure at ${await seatOf(context, input.opportunityId)}`);
    const newId = context.newId("dep");
    await context.db
      .insertInto("departure")
      .values({
        id: newId,
        opportunity_id: input.opportunityId,
        name: input.name,
        person_id: input.personId ?? null,
        role: input.role ?? "",
        left_on: input.leftOn ?? "",
        reason: input.reason ?? "",
        source: input.source ?? "",
      })
      .execute();
    return (await departureById(context, newId)).departure;
  },
});

export const editDeparture = writeOperation({
  name: "departure.update",
  summary: "Record why an executive left, or change what is written of it.",
  input: () =>
    z.strictObject({ id: id("Departure id"), name: requiredLine("Who left").optional(), ...departureFields }),
  output: departureShape,
  example: 'dep_0123456789ab --reason "Wanted to found again" --source "Herself"',
  positionals: ["id"],
  run: async (context, input) => {
    const { opportunityId } = await departureById(context, input.id);
    if (typeof input.personId === "string") await personById(context.db, input.personId);
    await changeRow(
      context.db,
      "departure",
      input.id,
      givenColumns({
        name: input.name,
        person_id: input.personId,
        role: input.role,
        left_on: input.leftOn,
        reason: input.reason,
        source: input.source,
      }),
    );
    context.describe(`Change a departure at ${await seatOf(context, opportunityId)}`);
    return (await departureById(context, input.id)).departure;
  },
});

export const removeDeparture = writeOperation({
  name: "departure.remove",
  summary: "Remove an executive from those who left a company.",
  destructive: true,
  input: () => z.strictObject({ id: id("Departure id") }),
  output: removedShape,
  example: "dep_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunityId = await deletePartOfDecision(context.db, "departure", input.id);
    context.describe(`Remove a departure at ${await seatOf(context, opportunityId)}`);
    return { id: input.id };
  },
});

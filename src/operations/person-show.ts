import * as z from "zod";
import { introductionStates, messageDirections } from "../search/network.ts";
import type { VaultDb } from "../vault/database.ts";
import { introductions } from "../vault/introductions.ts";
import { contactPointsOf, employmentsOf, personNotesOf } from "../vault/network-people.ts";
import { personById } from "../vault/people.ts";
import { executiveSeatsOf, jobSources, personThreads } from "../vault/person-details.ts";
import { confidenceWarnings } from "../vault/confidence-warnings.ts";
import { count, date, id, line, text } from "./field.ts";
import { jobShape } from "./job.ts";
import { readOperation } from "./operation.ts";
import { personShape, shownPerson } from "./person.ts";

const listedThreads = 20;

const threadShape = () =>
  z.object({
    thread: id("Thread"),
    title: line("Title", { imported: true }),
    messages: count("Messages in it"),
    lastAt: line("When the last one was sent").nullable(),
    lastDirection: z.enum(messageDirections),
    lastText: text("What the last one says", { imported: true }),
  });

const introductionShape = () =>
  z.object({
    id: id("Introduction id"),
    part: z.enum(["via", "to"]).meta({ description: "Whether you ask them, or want to meet them" }),
    other: line("The other person", { imported: true }),
    otherId: id("Person id of the other").nullable(),
    purpose: text("What for"),
    state: z.enum(introductionStates),
    draftedOn: date("Drafted on"),
    owesThanks: z.boolean(),
  });

const detailShape = () =>
  personShape().extend({
    jobs: z.array(jobShape()),
    executiveOf: z.array(
      z.object({
        companyId: id("Company id"),
        company: line("Company", { imported: true }),
        role: line("Role"),
        since: line("Since").nullable(),
      }),
    ),
    addresses: z.array(
      z.object({
        kind: z.enum(["email", "phone", "url"]),
        value: line("Address"),
        label: line("What it is for"),
      }),
    ),
    furtherNotes: z.array(
      z.object({
        text: text("Note", { imported: true }),
        writtenAt: line("When").nullable(),
        source: line("Where it comes from"),
      }),
    ),
    confidenceWarning: text("Why to think twice before telling them of your search"),
    threads: z.array(threadShape()).meta({ description: "Messages with them, newest thread first" }),
    introductions: z
      .array(introductionShape())
      .meta({ description: "Introductions that you ask them for, or that lead to them" }),
    steps: z.array(
      z.object({
        id: id("Step id"),
        title: line("Step"),
        opportunityId: id("Opportunity id"),
        company: line("Company", { imported: true }),
      }),
    ),
  });

async function introductionsWith(db: VaultDb, personId: string) {
  return (await introductions(db))
    .filter((row) => row.viaPersonId === personId || row.toPersonId === personId)
    .map((row) => {
      const isVia = row.viaPersonId === personId;
      return {
        id: row.id,
        part: isVia ? ("via" as const) : ("to" as const),
        other: isVia ? row.toName : row.viaName,
        otherId: isVia ? row.toPersonId : row.viaPersonId,
        purpose: row.purpose,
        state: row.state,
        draftedOn: row.draftedOn,
        owesThanks: row.state === "made" && row.thankedOn === null,
      };
    });
}

async function stepsWith(db: VaultDb, personId: string) {
  return db
    .selectFrom("step_interviewer")
    .innerJoin("step", "step.id", "step_interviewer.step_id")
    .innerJoin("opportunity", "opportunity.id", "step.opportunity_id")
    .innerJoin("company", "company.id", "opportunity.company_id")
    .where("step_interviewer.person_id", "=", personId)
    .select(["step.id", "step.title", "opportunity.id as opportunityId", "company.name as company"])
    .orderBy("step.starts_at")
    .execute();
}

export const showPerson = readOperation({
  name: "person.show",
  summary:
    "Show one person: jobs over time, addresses, notes, messages, introductions, and the steps they take part in.",
  input: () => z.strictObject({ id: id("Person id") }),
  output: detailShape,
  example: "per_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const person = await personById(db, input.id);
    const jobs = await employmentsOf(db, [person.id]);
    const sources = await jobSources(db, person.id);
    const points = await contactPointsOf(db, person.id);
    const notes = await personNotesOf(db, person.id);
    return {
      ...shownPerson(person),
      jobs: jobs.map(({ personId: _personId, ...job }) => ({ ...job, source: sources.get(job.id) ?? "own" })),
      executiveOf: await executiveSeatsOf(db, person.id),
      addresses: points.map(({ kind, value, label }) => ({ kind, value, label })),
      furtherNotes: notes.map((note) => ({
        text: note.text,
        writtenAt: note.written_at,
        source: note.source,
      })),
      confidenceWarning: (await confidenceWarnings(db, [person.id])).get(person.id) ?? "",
      threads: await personThreads(db, person, listedThreads),
      introductions: await introductionsWith(db, person.id),
      steps: await stepsWith(db, person.id),
    };
  },
});

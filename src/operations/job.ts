import * as z from "zod";
import { ensureCompany } from "../vault/companies.ts";
import { deleteEmployment, employmentsOf, insertEmployment } from "../vault/network-people.ts";
import { personById } from "../vault/people.ts";
import { id, line, requiredLine } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { partialDate } from "./partial-date.ts";

/** A job as it stands with its person. */
export const jobShape = () =>
  z.object({
    id: id("Job id"),
    companyId: id("Company id"),
    company: line("Company", { imported: true }),
    title: line("Title", { imported: true }),
    startedOn: line("From").nullable(),
    endedOn: line("To").nullable(),
    isCurrent: z.boolean(),
    source: line("Where it comes from: own, or import"),
  });

export const addJob = writeOperation({
  name: "job.add",
  summary: "Record where a person works besides their main job, or worked before; warm paths use it.",
  input: () =>
    z.strictObject({
      personId: id("Person id"),
      company: requiredLine("Company by name; made when it is new"),
      title: line("Title").default(""),
      startedOn: partialDate("From: a year, month or day").optional(),
      endedOn: partialDate("To: a year, month or day").optional(),
      isCurrent: z.boolean().default(false).meta({ description: "Whether it goes on" }),
    }),
  output: () => jobShape().extend({ personId: id("Person id") }),
  example: 'per_0123456789ab "Stoneground Software" --title "Staff Engineer" --ended-on 2022-06',
  positionals: ["personId", "company"],
  run: async (context, input) => {
    const person = await personById(context.db, input.personId);
    const companyId = await ensureCompany(context.db, input.company, () => context.newId("com"), context.now);
    const job = {
      id: context.newId("emp"),
      personId: person.id,
      companyId,
      title: input.title,
      startedOn: input.startedOn ?? null,
      endedOn: input.endedOn ?? null,
      isCurrent: input.isCurrent,
    };
    await insertEmployment(context.db, job);
    context.describe(`Add ${person.full_name}'s job at ${input.company}`);
    const [saved] = (await employmentsOf(context.db, [person.id])).filter(
      (candidate) => candidate.id === job.id,
    );
    return { ...job, company: saved?.company ?? input.company, source: "own" };
  },
});

export const removeJob = writeOperation({
  name: "job.remove",
  summary: "Remove an earlier or second job of a person.",
  destructive: true,
  input: () => z.strictObject({ id: id("Job id") }),
  output: () => z.object({ id: id("Job id") }),
  example: "emp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await deleteEmployment(context.db, input.id);
    context.describe("Remove a person's job");
    return { id: input.id };
  },
});

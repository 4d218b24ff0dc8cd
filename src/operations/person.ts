import { z } from "zod";
import { AppError } from "../app-error.ts";
import { backgrounds } from "../search/step.ts";
import { ensureCompany } from "../vault/companies.ts";
import {
  deletePerson,
  insertPerson,
  mergePeople,
  personById,
  personList,
  updatePerson,
} from "../vault/people.ts";
import type { Person, PersonFields } from "../vault/people.ts";
import { count, date, id, line, paging, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

export const personShape = () =>
  z.object({
    id: id("Person id"),
    fullName: line("Name", { imported: true }),
    position: line("Position", { imported: true }),
    companyId: id("Company id").nullable(),
    company: line("Company", { imported: true }),
    email: line("E-mail address"),
    phone: line("Telephone"),
    profileUrl: line("Public profile"),
    location: line("Place"),
    background: z.enum(backgrounds).meta({ description: "Background; prep sheets adapt to it" }),
    notes: text("Notes", { imported: true }),
    connectedOn: date("Connected since").nullable(),
  });

const personInput = {
  position: line("Position").optional(),
  company: line("Company by name; made when it is new, empty for none").optional(),
  email: line("E-mail address").optional(),
  phone: line("Telephone").optional(),
  profileUrl: line("Public profile").optional(),
  location: line("Place").optional(),
  background: z.enum(backgrounds).optional().meta({ description: "Background; prep sheets adapt to it" }),
  notes: text("Notes").optional(),
};

function shown(person: Person) {
  return {
    id: person.id,
    fullName: person.full_name,
    position: person.position,
    companyId: person.company_id,
    company: person.company,
    email: person.email,
    phone: person.phone,
    profileUrl: person.profile_url,
    location: person.location,
    background: person.background,
    notes: person.notes,
    connectedOn: person.connected_on,
  };
}

type PersonInput = { [K in keyof typeof personInput]?: z.output<(typeof personInput)[K]> | undefined };

async function columns(context: OperationContext, input: PersonInput): Promise<PersonFields> {
  const { company, profileUrl, ...fields } = input;
  const given: PersonFields = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  if (profileUrl !== undefined) given.profile_url = profileUrl;
  if (company === "") given.company_id = null;
  else if (company !== undefined) {
    given.company_id = await ensureCompany(context.db, company, () => context.newId("com"), context.now);
  }
  return given;
}

export const listPeople = readOperation({
  name: "person.list",
  summary: "List or search the people you know; the best matches come first.",
  input: () =>
    z.strictObject({
      search: line("Words that name, position, company, address or notes must contain").default(""),
      companyId: id("Only people at this company").optional(),
      ...paging(),
    }),
  output: () => z.object({ total: count("How many match"), rows: z.array(personShape()) }),
  example: "--search recruiter",
  positionals: ["search"],
  run: async ({ db }, { companyId, ...filter }) => {
    const { rows, total } = await personList(db, { ...filter, companyId: companyId ?? null });
    return { total, rows: rows.map(shown) };
  },
});

export const showPerson = readOperation({
  name: "person.show",
  summary: "Show one person and the steps they take part in.",
  input: () => z.strictObject({ id: id("Person id") }),
  output: () =>
    personShape().extend({
      steps: z.array(
        z.object({
          id: id("Step id"),
          title: line("Step"),
          opportunityId: id("Opportunity id"),
          company: line("Company"),
        }),
      ),
    }),
  example: "per_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const person = await personById(db, input.id);
    const steps = await db
      .selectFrom("step_interviewer")
      .innerJoin("step", "step.id", "step_interviewer.step_id")
      .innerJoin("opportunity", "opportunity.id", "step.opportunity_id")
      .innerJoin("company", "company.id", "opportunity.company_id")
      .where("step_interviewer.person_id", "=", person.id)
      .select(["step.id", "step.title", "opportunity.id as opportunityId", "company.name as company"])
      .orderBy("step.starts_at")
      .execute();
    return { ...shown(person), steps };
  },
});

export const createPerson = writeOperation({
  name: "person.create",
  summary: "Add a person.",
  input: () => z.strictObject({ fullName: requiredLine("Name"), ...personInput }),
  output: personShape,
  example: '"Noa Lind" --position CEO --company "Harbor Robotics"',
  positionals: ["fullName"],
  run: async (context, { fullName, ...fields }) => {
    const newId = context.newId("per");
    context.describe(`Add ${fullName}`);
    await insertPerson(context.db, newId, fullName, await columns(context, fields), context.now);
    return shown(await personById(context.db, newId));
  },
});

export const editPerson = writeOperation({
  name: "person.update",
  summary: "Change a person; fields left out stay as they are.",
  input: () =>
    z.strictObject({ id: id("Person id"), fullName: requiredLine("Name").optional(), ...personInput }),
  output: personShape,
  example: "per_0123456789ab --background business",
  positionals: ["id"],
  run: async (context, { id: personId, fullName, ...fields }) => {
    const naming = fullName === undefined ? {} : { full_name: fullName };
    await updatePerson(context.db, personId, { ...(await columns(context, fields)), ...naming }, context.now);
    const person = await personById(context.db, personId);
    context.describe(`Change ${person.full_name}`);
    return shown(person);
  },
});

export const mergePerson = writeOperation({
  name: "person.merge",
  summary: "Make one person of two: the first is kept, what refers to the second moves over.",
  destructive: true,
  input: () =>
    z.strictObject({ keep: id("Id of the person to keep"), merge: id("Id of the person that goes into it") }),
  output: personShape,
  example: "per_0123456789ab per_ba9876543210",
  positionals: ["keep", "merge"],
  run: async (context, { keep, merge }) => {
    if (keep === merge) {
      throw new AppError("invalid-input", "A person cannot be merged into themselves.", {
        issues: [{ path: "merge", message: "give another person" }],
      });
    }
    const other = await personById(context.db, merge);
    await mergePeople(context.db, keep, merge, context.now, (prefix) => context.newId(prefix));
    const kept = await personById(context.db, keep);
    context.describe(`Merge ${other.full_name} into ${kept.full_name}`);
    return shown(kept);
  },
});

export const removePerson = writeOperation({
  name: "person.delete",
  summary: "Delete a person who takes part in nothing.",
  destructive: true,
  input: () => z.strictObject({ id: id("Person id") }),
  output: () => z.object({ id: id("Person id") }),
  example: "per_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const person = await personById(context.db, input.id);
    context.describe(`Delete ${person.full_name}`);
    await deletePerson(context.db, input.id);
    return { id: input.id };
  },
});

import * as z from "zod";
import { AppError } from "../app-error.ts";
import { acquaintanceDepths, confidences, personKinds, recruiterKinds } from "../search/network.ts";
import type { PersonKind } from "../search/network.ts";
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
    kinds: z.array(z.enum(personKinds)).meta({ description: "What they are to your search" }),
    howKnown: z.enum(acquaintanceDepths).meta({ description: "How well you know them" }),
    vouchedBy: line("Who vouches for them"),
    mayKnow: z
      .enum(confidences)
      .meta({ description: "Whether they may know of your search", sensitive: "secrecy" }),
    toldOn: date("When you told them of your search").nullable().meta({ sensitive: "secrecy" }),
    recruiterKind: z.enum(recruiterKinds).nullable().meta({ description: "For a recruiter: of which kind" }),
    rolesPlaced: text("For a recruiter: roles they have placed"),
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
  kinds: z.array(z.enum(personKinds)).optional().meta({ description: "What they are to your search" }),
  howKnown: z.enum(acquaintanceDepths).optional().meta({ description: "How well you know them" }),
  vouchedBy: line("Who vouches for them").optional(),
  mayKnow: z.enum(confidences).optional().meta({ description: "Whether they may know of your search" }),
  toldOn: date("When you told them of your search").nullable().optional(),
  recruiterKind: z
    .enum(recruiterKinds)
    .nullable()
    .optional()
    .meta({ description: "For a recruiter: of which kind" }),
  rolesPlaced: text("For a recruiter: roles they have placed").optional(),
};

export function shownPerson(person: Person) {
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
    kinds: JSON.parse(person.kinds) as PersonKind[],
    howKnown: person.how_known,
    vouchedBy: person.vouched_by,
    mayKnow: person.may_know,
    toldOn: person.told_on,
    recruiterKind: person.recruiter_kind,
    rolesPlaced: person.roles_placed,
    connectedOn: person.connected_on,
  };
}

type PersonInput = { [K in keyof typeof personInput]?: z.output<(typeof personInput)[K]> | undefined };

async function columns(context: OperationContext, input: PersonInput): Promise<PersonFields> {
  const { company, ...fields } = input;
  const all = {
    position: fields.position,
    email: fields.email,
    phone: fields.phone,
    profile_url: fields.profileUrl,
    location: fields.location,
    background: fields.background,
    notes: fields.notes,
    kinds: fields.kinds === undefined ? undefined : JSON.stringify([...new Set(fields.kinds)]),
    how_known: fields.howKnown,
    vouched_by: fields.vouchedBy,
    may_know: fields.mayKnow,
    told_on: fields.toldOn,
    recruiter_kind: fields.recruiterKind,
    roles_placed: fields.rolesPlaced,
  };
  const given: PersonFields = Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  );
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
      kind: z
        .enum(personKinds)
        .optional()
        .meta({ description: "Only people of this kind, such as recruiter" }),
      mayKnow: z.enum(confidences).optional().meta({
        description: "Only people who stand so towards your search: knows, may-know, must-not-know",
      }),
      ...paging(),
    }),
  output: () => z.object({ total: count("How many match"), rows: z.array(personShape()) }),
  example: "--search recruiter",
  positionals: ["search"],
  run: async ({ db }, { companyId, ...filter }) => {
    const { rows, total } = await personList(db, { ...filter, companyId: companyId ?? null });
    return { total, rows: rows.map(shownPerson) };
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
    return shownPerson(await personById(context.db, newId));
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
    return shownPerson(person);
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
    return shownPerson(kept);
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

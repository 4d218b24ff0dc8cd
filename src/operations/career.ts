import * as z from "zod";
import { careerGaps, careerLabel } from "../search/career.ts";
import type { CareerEntry } from "../search/career.ts";
import { careerEntries, careerEntryById, deleteCareerEntry, insertCareerEntry } from "../vault/career.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { count, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { partialDate } from "./partial-date.ts";

const entryShape = () =>
  z.object({
    id: id("Role id"),
    company: line("Company"),
    title: line("Title"),
    startedOn: line("From").nullable(),
    finishedOn: line("To; none while it goes on").nullable(),
    teamSize: count("People led, directly and not").nullable(),
    teams: z.array(line("Team led")),
    budget: count("Yearly budget in whole units of its currency").nullable(),
    currency: line("Currency of the budget"),
    results: z.array(text("Result")),
    location: line("Place"),
    description: text("Description"),
    source: line("Where it came from"),
    gaps: z
      .array(z.enum(["team size", "budget", "results"]))
      .meta({ description: "What loops ask for and is not there" }),
  });

function shown(entry: CareerEntry) {
  return { ...entry, teams: [...entry.teams], results: [...entry.results], gaps: [...careerGaps(entry)] };
}

const fields = {
  startedOn: partialDate("From: a year, month or day").nullable().optional(),
  finishedOn: partialDate("To: a year, month or day; none while it goes on").nullable().optional(),
  teamSize: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .nullable()
    .optional()
    .meta({ description: "People led, directly and not" }),
  teams: z.array(requiredLine("Team")).max(100).optional().meta({ description: "Teams led" }),
  budget: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000_000_000)
    .nullable()
    .optional()
    .meta({ description: "Yearly budget in whole units of its currency" }),
  currency: z
    .string()
    .regex(/^([A-Z]{3})?$/, "write it as three capitals, such as EUR")
    .optional()
    .meta({ description: "Currency of the budget, such as EUR; USD when left out" }),
  results: z
    .array(text("Result"))
    .max(100)
    .optional()
    .meta({ description: "What came of it, one each, measured where it can be" }),
  location: line("Place").optional(),
  description: text("Description").optional(),
};

type Fields = { [K in keyof typeof fields]?: z.output<(typeof fields)[K]> | undefined };

function columns(input: Fields & { company?: string | undefined; title?: string | undefined }) {
  return givenColumns({
    company: input.company,
    title: input.title,
    description: input.description,
    location: input.location,
    started_on: input.startedOn,
    finished_on: input.finishedOn,
    highlights: input.results === undefined ? undefined : JSON.stringify(input.results),
    teams: input.teams === undefined ? undefined : JSON.stringify(input.teams),
    team_size: input.teamSize,
    budget_cents: input.budget === undefined || input.budget === null ? input.budget : input.budget * 100,
    budget_currency:
      input.budget === null ? "" : (input.currency ?? (input.budget === undefined ? undefined : "USD")),
  });
}

export const listCareer = readOperation({
  name: "career.list",
  summary:
    "List your own roles, newest first, with teams, sizes, budgets and results, and what each still lacks.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(entryShape()) }),
  example: "",
  run: async ({ db }) => ({ rows: (await careerEntries(db)).map(shown) }),
});

export const addCareer = writeOperation({
  name: "career.add",
  summary: "Add a role to your career ledger; prep sheets quote it.",
  input: () => z.strictObject({ company: requiredLine("Company"), title: requiredLine("Title"), ...fields }),
  output: entryShape,
  example:
    '"Stoneground Software" "Director of Platform" --started-on 2019-04 --team-size 45 --budget 6200000 --currency EUR --results "Releases from monthly to daily"',
  positionals: ["company", "title"],
  run: async (context, input) => {
    const newId = context.newId("pos");
    await insertCareerEntry(context.db, newId, { ...columns(input), company: input.company });
    const entry = await careerEntryById(context.db, newId);
    context.describe(`Add the role ${careerLabel(entry)}`);
    return shown(entry);
  },
});

export const editCareer = writeOperation({
  name: "career.update",
  summary:
    "Change a role of your career ledger; fields left out stay, a list that is given replaces the one before.",
  input: () =>
    z.strictObject({
      id: id("Role id"),
      company: requiredLine("Company").optional(),
      title: line("Title").optional(),
      ...fields,
    }),
  output: entryShape,
  example: 'pos_0123456789ab --team-size 45 --results "Releases from monthly to daily"',
  positionals: ["id"],
  run: async (context, { id: entryId, ...input }) => {
    const before = await careerEntryById(context.db, entryId);
    const known = before.currency === "" ? {} : { currency: before.currency };
    const given = input.budget === undefined || input.budget === null ? input : { ...known, ...input };
    await changeRow(context.db, "career_position", entryId, columns(given));
    const entry = await careerEntryById(context.db, entryId);
    context.describe(`Change the role ${careerLabel(entry)}`);
    return shown(entry);
  },
});

export const removeCareer = writeOperation({
  name: "career.remove",
  summary: "Remove a role from your career ledger; its stories stay.",
  destructive: true,
  input: () => z.strictObject({ id: id("Role id") }),
  output: () => z.object({ id: id("Role id") }),
  example: "pos_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const entry = await careerEntryById(context.db, input.id);
    await deleteCareerEntry(context.db, input.id);
    context.describe(`Remove the role ${careerLabel(entry)}`);
    return { id: input.id };
  },
});

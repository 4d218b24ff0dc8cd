import { z } from "zod";
import { officerRole } from "../filings/index.ts";
import { deletePeerPay, insertPeerPay, peerPayById, peerPays, updatePeerPay } from "../vault/peer-pay.ts";
import type { PeerPay } from "../vault/peer-pay.ts";
import { date, id, line, requiredLine } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const most = 1_000_000_000_000;

/** A part of a year's pay in whole units of the currency. */
function amount(description: string) {
  return z.number().min(0).max(most).nullable().meta({ description, sensitive: "pay" });
}

function given(description: string) {
  return z.coerce
    .number()
    .min(0, "must not be negative")
    .max(most)
    .transform((value) => Math.round(value))
    .nullable()
    .optional()
    .meta({ description, sensitive: "pay" });
}

const peerPayShape = () =>
  z.object({
    id: id("Id"),
    who: line("Who told it; empty when left anonymous", { sensitive: "secrecy" }),
    role: line("Role"),
    company: line("Company", { sensitive: "secrecy" }),
    companySize: z.number().nullable().meta({ description: "Employees" }),
    industry: line("Industry"),
    place: line("Place"),
    year: z.number().meta({ description: "Year" }),
    currency: line("Currency"),
    salary: amount("Salary"),
    bonus: amount("Bonus"),
    stock: amount("A year's stock"),
    options: amount("A year's options"),
    total: amount("Total as told, or the sum of the parts"),
    source: line("Where it comes from", { sensitive: "secrecy" }),
    toldOn: date("Told on"),
  });

function shown(point: PeerPay): z.output<ReturnType<typeof peerPayShape>> {
  const parts = [point.salary, point.bonus, point.stock, point.options].filter((part) => part !== null);
  const sum = parts.length === 0 ? null : parts.reduce((all, part) => all + part, 0);
  const { company_size: companySize, told_on: toldOn, total, ...rest } = point;
  return { ...rest, companySize, total: total ?? sum, toldOn };
}

/** The role that titles are told by where the words say one, else the words. */
function roleOf(words: string): string {
  const [role] = officerRole(words);
  return role ?? words.toLowerCase();
}

const fields = () => ({
  who: line("Who told it; leave it out to keep them anonymous", { sensitive: "secrecy" }).optional(),
  company: line("Company", { sensitive: "secrecy" }).optional(),
  companySize: z.coerce.number().int().min(1).nullable().optional().meta({ description: "Employees" }),
  industry: line("Industry").optional(),
  place: line("Place").optional(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "is not a currency; write it as USD or EUR")
    .optional()
    .meta({ description: "Currency; USD when left out" }),
  salary: given("Salary of the year"),
  bonus: given("Bonus of the year"),
  stock: given("Worth of a year's stock"),
  options: given("Worth of a year's options"),
  total: given("Total of the year, where it is told as one figure"),
  source: line("Where it comes from, such as a talk or a survey", { sensitive: "secrecy" }).optional(),
});

const yearField = () =>
  z.coerce.number().int().min(1980).max(2100).meta({ description: "Year that the pay is of" });

type Fields = z.output<z.ZodObject<ReturnType<typeof fields>>>;

function columns({ companySize, ...rest }: Fields): Partial<Omit<PeerPay, "id">> {
  const all = { ...rest, company_size: companySize };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const listPeerPay = readOperation({
  name: "peer-pay.list",
  summary: "List what peers told of their pay, newest year first.",
  input: () => z.strictObject({ role: requiredLine("Only of this role").toLowerCase().optional() }),
  output: () => z.object({ rows: z.array(peerPayShape()) }),
  example: "--role cto",
  run: async ({ db }, input) => {
    const all = await peerPays(db);
    return { rows: all.filter(({ role }) => input.role === undefined || role === input.role).map(shown) };
  },
});

export const addPeerPay = writeOperation({
  name: "peer-pay.add",
  summary: "Record what a peer in a similar seat told of their pay; it stays out of every export of filings.",
  input: () =>
    z.strictObject({
      role: requiredLine("Role or title, such as cto or VP Engineering"),
      year: yearField().optional(),
      toldOn: date("Told on; today when left out").optional(),
      ...fields(),
    }),
  output: peerPayShape,
  example: "cto --year 2026 --salary 290000 --bonus 60000 --company-size 300 --place Berlin --currency EUR",
  positionals: ["role"],
  run: async (context, { role, year, toldOn, ...rest }) => {
    const newId = context.newId("ppy");
    await insertPeerPay(context.db, {
      id: newId,
      who: "",
      company: "",
      company_size: null,
      industry: "",
      place: "",
      currency: "USD",
      salary: null,
      bonus: null,
      stock: null,
      options: null,
      total: null,
      source: "",
      ...columns(rest),
      role: roleOf(role),
      year: year ?? Number(context.today.slice(0, 4)),
      told_on: toldOn ?? context.today,
    });
    context.describe("Add a peer's pay");
    return shown(await peerPayById(context.db, newId));
  },
});

export const editPeerPay = writeOperation({
  name: "peer-pay.edit",
  summary: "Change what a peer told of their pay; fields left out stay as they are.",
  input: () =>
    z.strictObject({
      id: id("Id"),
      role: requiredLine("Role or title").optional(),
      year: yearField().optional(),
      toldOn: date("Told on").optional(),
      ...fields(),
    }),
  output: peerPayShape,
  example: "ppy_0123456789ab --bonus 65000",
  positionals: ["id"],
  run: async (context, { id: pointId, role, year, toldOn, ...rest }) => {
    await updatePeerPay(context.db, pointId, {
      ...columns(rest),
      ...(role === undefined ? {} : { role: roleOf(role) }),
      ...(year === undefined ? {} : { year }),
      ...(toldOn === undefined ? {} : { told_on: toldOn }),
    });
    context.describe("Change a peer's pay");
    return shown(await peerPayById(context.db, pointId));
  },
});

export const removePeerPay = writeOperation({
  name: "peer-pay.remove",
  summary: "Remove what a peer told of their pay.",
  destructive: true,
  input: () => z.strictObject({ id: id("Id") }),
  output: () => z.object({ id: id("Id") }),
  example: "ppy_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await deletePeerPay(context.db, input.id);
    context.describe("Remove a peer's pay");
    return { id: input.id };
  },
});

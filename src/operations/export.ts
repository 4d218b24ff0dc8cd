import * as z from "zod";
import { AppError } from "../app-error.ts";
import { csvText } from "../exports/csv-text.ts";
import type { ExportedPerson } from "../exports/exported-person.ts";
import { peopleCsv } from "../exports/people-csv.ts";
import { vcardText } from "../exports/vcard-text.ts";
import { checkedContent, replaceContent, tableContent, vaultContent } from "../vault/content.ts";
import type { VaultContent } from "../vault/content.ts";
import type { VaultDb } from "../vault/database.ts";
import { contentColumns } from "../vault/journal.ts";
import { currentSchemaVersion } from "../vault/migrate.ts";
import { stepChanges } from "../vault/operation-log.ts";
import { opportunities } from "../vault/opportunities.ts";
import { everyone } from "../vault/people.ts";
import { dataTables } from "../vault/schema.ts";
import { count, line } from "./field.ts";
import type { FieldMarks } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

/** `sensitive` for exports of whole tables, whose text holds every field that an assistant is not shown. */
const exportShape = (marks: FieldMarks = {}) =>
  z.object({
    fileName: line("Suggested file name"),
    mediaType: line("Media type"),
    content: z.string().meta({ description: "The file's text", ...marks }),
  });

const format = "oneofone-vault";

export const exportJson = readOperation({
  name: "export.json",
  summary: "Export everything as JSON; read into an empty vault it gives an equal vault.",
  input: () => z.strictObject({}),
  output: () => exportShape({ sensitive: "secrecy" }),
  example: "--out search.json",
  run: async ({ db, now, today }) => {
    const exported = {
      format,
      schemaVersion: currentSchemaVersion,
      exportedAt: now,
      tables: await vaultContent(db),
    };
    return {
      fileName: `oneofone-${today}.json`,
      mediaType: "application/json",
      content: `${JSON.stringify(exported, null, 1)}\n`,
    };
  },
});

export const exportCsv = readOperation({
  name: "export.csv",
  summary: "Export one table as CSV; formulas are defused, and importing takes the mark off again.",
  input: () => z.strictObject({ table: z.enum(dataTables).meta({ description: "Table to export" }) }),
  output: () => exportShape({ sensitive: "secrecy" }),
  example: "opportunity --out opportunities.csv",
  positionals: ["table"],
  run: async ({ db, today }, { table }) => {
    const rows = await tableContent(db, table);
    const header = Object.keys(rows[0] ?? { id: "" });
    const cells = rows.map((row) => header.map((column) => String(row[column] ?? "")));
    return {
      fileName: `oneofone-${table}-${today}.csv`,
      mediaType: "text/csv",
      content: csvText(header, cells),
    };
  },
});

async function exportedPeople(db: VaultDb): Promise<ExportedPerson[]> {
  return (await everyone(db)).map((person) => ({
    id: person.id,
    fullName: person.full_name,
    givenName: person.given_name,
    familyName: person.family_name,
    position: person.position,
    company: person.company,
    emails: person.email === "" ? [] : [person.email],
    phones: person.phone === "" ? [] : [person.phone],
    urls: person.profile_url === "" ? [] : [person.profile_url],
    connectedOn: person.connected_on,
    birthday: null,
    notes: person.notes,
  }));
}

export const exportPeople = readOperation({
  name: "export.people",
  summary: "Export people as a CSV that our own import and a spreadsheet both read.",
  input: () => z.strictObject({}),
  output: () => exportShape(),
  example: "--out people.csv",
  run: async ({ db, today }) => ({
    fileName: `oneofone-people-${today}.csv`,
    mediaType: "text/csv",
    content: peopleCsv(await exportedPeople(db)),
  }),
});

export const exportVcard = readOperation({
  name: "export.vcard",
  summary: "Export people as vCards.",
  input: () => z.strictObject({}),
  output: () => exportShape(),
  example: "--out people.vcf",
  run: async ({ db, today }) => ({
    fileName: `oneofone-people-${today}.vcf`,
    mediaType: "text/vcard",
    content: vcardText(await exportedPeople(db)),
  }),
});

/** A company's name as part of a file name; "steps" when nothing of it can stand in one. */
function fileWord(name: string): string {
  const word = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return word.replaceAll(/^-|-$/g, "").slice(0, 60) || "steps";
}

export const exportIcs = readOperation({
  name: "export.ics",
  summary: "Export dated steps as a calendar; titles can read Busy.",
  input: () =>
    z.strictObject({
      opportunityId: z.string().optional().meta({ description: "Only this opportunity's steps" }),
      busyOnly: z.boolean().default(false).meta({ description: "Titles read Busy and nothing else is told" }),
    }),
  output: () => exportShape(),
  example: "--out steps.ics --busy-only",
  run: async ({ db, now, today }, { opportunityId, busyOnly }) => {
    const found = await opportunities(db, opportunityId === undefined ? {} : { ids: [opportunityId] });
    if (opportunityId !== undefined && found.length === 0)
      throw new AppError("not-found", `There is no opportunity ${opportunityId}.`);
    const { calendarText } = await import("../exports/calendar-text.ts");
    const changes = await stepChanges(db);
    const entries = found.flatMap((opportunity) =>
      opportunity.steps
        .filter((step) => step.startsAt !== null)
        .map((step) => ({
          id: step.id,
          title: `${step.title} · ${opportunity.companyName}`,
          startsAt: step.startsAt ?? now,
          minutes: step.minutes ?? 60,
          place: step.place,
          description: step.interviewers.map((person) => person.name).join(", "),
          isCancelled: step.state === "cancelled",
          sequence: changes.get(step.id)?.count ?? 0,
          changedAt: changes.get(step.id)?.lastAt ?? step.startsAt ?? now,
        })),
    );
    const [only] = opportunityId === undefined ? [] : found;
    return {
      fileName: `oneofone-${only === undefined ? "steps" : fileWord(only.companyName)}-${today}.ics`,
      mediaType: "text/calendar",
      content: calendarText(entries, { name: "One of One", isBusyOnly: busyOnly }),
    };
  },
});

const exportedVault = () =>
  z.object({
    format: z.literal(format),
    schemaVersion: z.int(),
    exportedAt: z.string(),
    tables: z.record(z.string(), z.unknown()),
  });

function parsedExport(base64: string): z.output<ReturnType<typeof exportedVault>> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(base64, "base64").toString("utf8"));
  } catch (cause) {
    throw new AppError("invalid-input", "The file is not JSON. Give a file made by `oneofone export json`.", {
      cause,
    });
  }
  const parsed = exportedVault().safeParse(value);
  if (!parsed.success)
    throw new AppError(
      "invalid-input",
      "The file is JSON, but no export of One of One. Give a file made by `oneofone export json`.",
    );
  if (parsed.data.schemaVersion !== currentSchemaVersion) {
    throw new AppError(
      "unsupported",
      `The export has schema ${parsed.data.schemaVersion}, this program ${currentSchemaVersion}. Read it with the version that wrote it, or restore a backup.`,
    );
  }
  return parsed.data;
}

function isEmpty(content: VaultContent): boolean {
  return dataTables.every((table) => table === "setting" || content[table].length === 0);
}

export const importVault = writeOperation({
  name: "vault.import",
  summary: "Read a JSON export into this vault: into an empty one, or in place of what is there; undoable.",
  destructive: true,
  input: () =>
    z.strictObject({
      file: z
        .base64("must be the file's content in base64")
        .max(700_000_000)
        .meta({ description: "The JSON export", file: { fileName: "fileName" } }),
      fileName: line("The file's name").default(""),
      replace: z.boolean().default(false).meta({ description: "Replace what the vault holds" }),
    }),
  output: () =>
    z.object({
      differences: z.array(
        z.object({
          table: z.enum(dataTables),
          added: count("Rows"),
          changed: count("Rows"),
          removed: count("Rows"),
        }),
      ),
    }),
  example: "search.json",
  positionals: ["file"],
  needs: "file",
  run: async (context, input) => {
    const { tables } = parsedExport(input.file);
    const { database } = context.session.current();
    const wanted = checkedContent(tables, (table) => contentColumns(database, table));
    const present = await vaultContent(context.db);
    if (!input.replace && !isEmpty(present)) {
      throw new AppError(
        "conflict",
        "The vault is not empty. Add --replace to put the export in place of what is there; undo takes it back.",
      );
    }
    const differences = await replaceContent(context.db, present, wanted);
    context.describe(`Import a vault from ${input.fileName || "JSON"}`);
    return { differences };
  },
});

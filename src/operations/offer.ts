import { z } from "zod";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "../vault/database.ts";
import { deleteLetters, moveLetters, storedLetters } from "../vault/letters.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { deleteOffers, insertOfferVersion, savedOffer, savedOffers, savedVersions } from "../vault/offers.ts";
import type { SavedOffer } from "../vault/offers.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { offerOfText } from "./offer-file.ts";
import { offerFileField, pay, textOfFile, warningShape } from "./offer-input.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

/** A saved version as every list shows it. */
export const savedShape = () =>
  z.object({
    id: id("Id of this version"),
    name: line("Offer", { imported: true }),
    version: count("Version, from 1"),
    opportunityId: id("Opportunity it belongs to").nullable(),
    companyName: line("Company", { imported: true }),
    currency: line("Currency"),
    place: line("Place of work"),
    salary: pay("Yearly salary"),
    grants: count("Grants of equity"),
    savedOn: date("Saved on"),
    note: line("Note"),
  });

type Body = {
  readonly company?: { readonly name?: string };
  readonly currency?: string;
  readonly place?: string;
  readonly salary?: number;
  readonly grants?: readonly unknown[];
};

function shown(saved: SavedOffer): z.output<ReturnType<typeof savedShape>> {
  const body = JSON.parse(saved.body) as Body;
  return {
    id: saved.id,
    name: saved.name,
    version: saved.version,
    opportunityId: saved.opportunity_id,
    companyName: body.company?.name ?? "",
    currency: body.currency ?? "",
    place: body.place ?? "",
    salary: (body.salary ?? 0) / 100,
    grants: body.grants?.length ?? 0,
    savedOn: saved.saved_on,
    note: saved.note,
  };
}

type NewVersion = {
  readonly name: string;
  readonly body: unknown;
  readonly note: string;
  /** Left out: that of the version before. */
  readonly opportunityId?: string | null | undefined;
};

/** Saves the next version of the name and returns it as every list shows it. */
export async function savedVersion(
  context: OperationContext,
  { name, body, note, opportunityId }: NewVersion,
): Promise<z.output<ReturnType<typeof savedShape>>> {
  const { db } = context;
  const newest = (await savedVersions(db, name))[0];
  const newId = context.newId("off");
  const version = await insertOfferVersion(db, {
    id: newId,
    name,
    opportunity_id: opportunityId === undefined ? (newest?.opportunity_id ?? null) : opportunityId,
    body: JSON.stringify(body),
    note,
    saved_on: context.today,
  });
  context.describe(`Save the offer ${name}, version ${version}`);
  return shown(await savedOffer(db, newId));
}

export const saveOffer = writeOperation({
  name: "offer.save",
  summary: "Save an offer under a name; the same name again keeps the older version beside it.",
  input: () =>
    z.strictObject({
      file: offerFileField("fileName", null, "An offer file, YAML or JSON").optional(),
      fileName: line("The file's name").optional(),
      json: text("The offer as JSON text, instead of a file").optional(),
      name: requiredLine("Name; the company's when left out")
        .regex(/^(?!.*@\d+$)/s, "must not end in @ and a number, which names a version")
        .optional(),
      opportunityId: id("Opportunity it belongs to").nullable().optional(),
      note: line("What changed, or who said it").default(""),
    }),
  output: () => savedShape().extend({ warnings: warningShape() }),
  example: 'docs/guide/offers/iso-california.yaml --name "Larkspur, first letter"',
  positionals: ["file"],
  needs: "file",
  run: async (context, input) => {
    const { db } = context;
    if ((input.file === undefined) === (input.json === undefined))
      throw new AppError("invalid-input", "Give either an offer file or its JSON text. Nothing was saved.", {
        issues: [{ path: "file", message: "give this or json" }],
      });
    const what = input.fileName ?? "The offer";
    const read = await offerOfText(
      input.file === undefined ? (input.json ?? "") : textOfFile(input.file, what),
      what,
    );
    if (input.opportunityId != null) await opportunityById(db, input.opportunityId);
    const name = input.name ?? (read.offer.company.name.replace(/@\d+$/, "").trim() || "Offer");
    return {
      ...(await savedVersion(context, { ...input, name, body: read.body })),
      warnings: read.warnings.map(({ path, reason, fix }) => ({ path, reason, fix })),
    };
  },
});

export const listOffers = readOperation({
  name: "offer.list",
  summary: "List the saved offers with their versions, newest version first.",
  input: () => z.strictObject({ opportunityId: id("Only offers of this opportunity").optional() }),
  output: () => z.object({ rows: z.array(savedShape()) }),
  example: "",
  run: async ({ db }, input) => ({
    rows: (await savedOffers(db))
      .filter(
        ({ opportunity_id }) => input.opportunityId === undefined || opportunity_id === input.opportunityId,
      )
      .map(shown),
  }),
});

export const showOffer = readOperation({
  name: "offer.show",
  summary: "Show a saved offer with all its terms; amounts in cents, prices in millionths.",
  input: () =>
    z.strictObject({
      offerId: requiredLine("Saved offer: id, name or name@version"),
    }),
  output: () =>
    savedShape().extend({
      versions: z.array(count("Version")),
      json: text("The offer as JSON, as `offer save` takes it", { sensitive: "pay" }),
    }),
  example: '"Larkspur, first letter"',
  positionals: ["offerId"],
  run: async ({ db }, input) => {
    const found = await savedOffer(db, input.offerId);
    const versions = await savedVersions(db, found.name);
    return { ...shown(found), versions: versions.map(({ version }) => version), json: found.body };
  },
});

/** Every leaf of a JSON value by its place. */
function leaves(value: unknown, place = ""): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${place}[${index}]`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) =>
      leaves(item, place === "" ? key : `${place}.${key}`),
    );
  return [[place, value === null ? "none" : String(value as string | number | boolean)]];
}

export const diffOffers = readOperation({
  name: "offer.diff",
  summary: "Compare two versions of an offer, or two offers, field by field.",
  input: () =>
    z.strictObject({
      from: requiredLine("Saved offer: id, name or name@version"),
      to: requiredLine("The other one; the newest version of the same name when left out").optional(),
    }),
  output: () =>
    z.object({
      from: savedShape(),
      to: savedShape(),
      changes: z.array(
        z.object({
          field: line("Place in the offer"),
          before: text("Before", { sensitive: "pay" }).nullable(),
          after: text("After", { sensitive: "pay" }).nullable(),
        }),
      ),
    }),
  example: '"Larkspur, first letter@1"',
  positionals: ["from", "to"],
  run: async ({ db }, input) => {
    const from = await savedOffer(db, input.from);
    const to = await savedOffer(db, input.to ?? from.name);
    const [before, after] = [new Map(leaves(JSON.parse(from.body))), new Map(leaves(JSON.parse(to.body)))];
    const fields = [...new Set([...before.keys(), ...after.keys()])];
    return {
      from: shown(from),
      to: shown(to),
      changes: fields
        .filter((field) => before.get(field) !== after.get(field))
        .map((field) => ({
          field,
          before: before.get(field) ?? null,
          after: after.get(field) ?? null,
        })),
    };
  },
});

async function letterIds(db: VaultDb, name: string, versions: readonly string[]): Promise<string[]> {
  const letters = await storedLetters(db, name);
  return letters.filter(({ offer_id }) => versions.includes(offer_id)).map((letter) => letter.id);
}

export const deleteOffer = writeOperation({
  name: "offer.delete",
  summary: "Delete a saved offer: one version of it, or the name with all its versions.",
  destructive: true,
  input: () =>
    z.strictObject({
      offerId: requiredLine("Saved offer: id, name or name@version"),
    }),
  output: () =>
    z.object({
      deleted: z.array(id("Id of a deleted version")),
      deletedLetters: count("Letters that went with the offer"),
      movedLetters: count("Letters that now belong to the newest version left"),
    }),
  example: '"Larkspur, first letter"',
  positionals: ["offerId"],
  run: async (context, input) => {
    const { db } = context;
    const wanted = input.offerId;
    const found = await savedOffer(db, wanted);
    const versions = await savedVersions(db, found.name);
    const all = found.name === wanted ? versions : [found];
    const ids = all.map((saved) => saved.id);
    const letters = await letterIds(db, found.name, ids);
    const [left] = versions.filter((saved) => !ids.includes(saved.id));
    if (left === undefined) await deleteLetters(db, letters);
    else await moveLetters(db, letters, left.id);
    await deleteOffers(db, ids);
    context.describe(
      found.name === wanted
        ? `Delete the offer ${found.name}`
        : `Delete version ${found.version} of the offer ${found.name}`,
    );
    return {
      deleted: ids,
      deletedLetters: left === undefined ? letters.length : 0,
      movedLetters: left === undefined ? 0 : letters.length,
    };
  },
});

import { z } from "zod";
import { AppError } from "../app-error.ts";
import type { OcfCandidate, OcfOffer, OcfReading } from "../offer/ocf/ocf-offer.ts";
import type { Problem } from "../offer/reading.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { savedOffer } from "../vault/offers.ts";
import { count, date, id, limit, line, requiredLine, text } from "./field.ts";
import { savedShape, savedVersion } from "./offer.ts";
import { offerOfData, refuse } from "./offer-file.ts";
import { warningShape } from "./offer-input.ts";
import { readOcf } from "./ocf-files.ts";
import type { ReadOcf } from "./ocf-files.ts";
import { readOperation, writeOperation } from "./operation.ts";

/** Bytes of a package, packed. */
const largestPackage = 40_000_000;

const packageFields = {
  file: z
    .base64("must be the file's content in base64")
    .min(1, "is empty: there is nothing in it")
    .max(Math.ceil(largestPackage / 3) * 4, `is larger than ${largestPackage / 1_000_000} MB`)
    .meta({
      description: "An Open Cap Format package: its folder, a zip of it, or one JSON file that holds it all",
      file: { fileName: "fileName", isFolder: true },
    }),
  fileName: line("The file's name").default("The package"),
};

const price = (description: string) => z.number().meta({ description, sensitive: "pay" }).nullable();

const candidateShape = () =>
  z.object({
    securityId: z.string().meta({ description: "Id of the security, for import", imported: true }),
    customId: z.string().meta({ description: "What the company calls it", imported: true }),
    stakeholder: z.string().meta({ description: "Whose it is", imported: true }),
    instrument: z.enum(["ISO", "NSO", "RSU", "RSA", "PSU"]).nullable().meta({
      description: "What it is; null where it cannot be taken over",
    }),
    quantity: count("Shares granted, in shares of today").nullable().meta({ sensitive: "pay" }),
    price: price("Strike or purchase price a share"),
    currency: z.string().nullable().meta({ description: "Currency of the price", imported: true }),
    grantDate: date("Granted on").nullable(),
    vestingStart: date("Vesting begins").nullable(),
    vesting: z.string().meta({ description: "Vesting in words", imported: true }),
    expires: date("Last day of its life").nullable(),
    unknown: z.array(line("Place")).meta({ description: "What the package does not say of it" }),
    problems: z.array(z.string().meta({ description: "What is the matter", imported: true })),
  });

function shownCandidate({ securityId, customId, stakeholder, grant, problems }: OcfCandidate) {
  return {
    securityId,
    customId,
    stakeholder,
    instrument: grant?.instrument ?? null,
    quantity: grant?.quantity ?? null,
    price: grant?.price ?? null,
    currency: grant?.currency ?? null,
    grantDate: grant?.grantDate ?? null,
    vestingStart: grant?.vestingStart ?? null,
    vesting: grant?.vestingWords ?? "",
    expires: grant?.expires ?? null,
    unknown: [...(grant?.unknown ?? [])],
    problems: [...problems, ...(grant?.problems ?? [])].map(({ reason, fix }) => `${reason} ${fix}`),
  };
}

function isWanted({ stakeholder, securityId, customId }: OcfCandidate, words: string): boolean {
  const whole = `${stakeholder} ${securityId} ${customId}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

function shownReading(reading: ReadOcf, words: string, most: number) {
  const { ocf, shares, commonPrice, candidates } = reading;
  const found = candidates.filter((candidate) => isWanted(candidate, words));
  const passedOver =
    reading.passedOver === 0 ? [] : [{ what: "files that are no JSON", count: reading.passedOver }];
  return {
    companyName: reading.companyName,
    version: ocf.version,
    asOf: ocf.asOf,
    shares: { ...shares },
    commonPrice: commonPrice?.price ?? null,
    commonPriceCurrency: commonPrice?.currency ?? null,
    appraisedOn: commonPrice?.on ?? null,
    rows: found.slice(0, most).map(shownCandidate),
    total: found.length,
    leftOut: [...reading.leftOut.map((one) => ({ ...one })), ...passedOver],
    problems: reading.problems.map(({ reason, fix }) => `${reason} ${fix}`),
  };
}

export const readOcfPackage = readOperation({
  name: "offer.read-ocf",
  summary:
    "Show what an Open Cap Format package holds: securities that an offer can be made of, shares, prices.",
  input: () =>
    z.strictObject({
      ...packageFields,
      search: line("Only securities of this person, or with this id").default(""),
      limit: limit("How many securities at most", 50, 1000),
    }),
  output: () =>
    z.object({
      companyName: z.string().nullable().meta({ description: "Company", imported: true }),
      version: z.string().nullable().meta({ description: "Version of the format", imported: true }),
      asOf: date("The day that it shows").nullable(),
      shares: z.object({
        total: count("Fully diluted shares: all of the following, as converted"),
        stock: count("Shares issued"),
        compensation: count("Under options and units"),
        warrants: count("Under warrants"),
        pool: count("In plans, held by nobody"),
        convertibles: count("Notes and SAFEs, which are not counted"),
      }),
      commonPrice: price("Newest appraisal (409A) of common, a share"),
      commonPriceCurrency: z.string().nullable().meta({ description: "Its currency", imported: true }),
      appraisedOn: date("Appraised on").nullable(),
      rows: z.array(candidateShape()),
      total: count("Securities in all"),
      leftOut: z
        .array(z.object({ what: z.string().meta({ imported: true }), count: count("How many") }))
        .meta({ description: "What no offer takes over" }),
      problems: z.array(z.string().meta({ description: "What is the matter", imported: true })),
    }),
  example: "fernhill-ocf.zip --search Robin",
  positionals: ["file"],
  needs: "file",
  run: async (_, input) => shownReading(await readOcf(input.file, input.fileName), input.search, input.limit),
});

/** The securities named, or the only one there is. @throws AppError `invalid-input` that says what there is */
function chosen(reading: OcfReading, securityIds: readonly string[]): OcfCandidate[] {
  const { candidates } = reading;
  const fits = candidates.filter(({ grant }) => grant !== null);
  const refusal = (message: string): AppError =>
    new AppError("invalid-input", `${message} Nothing was saved.`, {
      issues: [{ path: "securityIds", message }],
    });
  if (securityIds.length === 0) {
    const [only] = fits;
    if (only !== undefined && fits.length === 1) return [only];
    const told = fits.slice(0, 8).map((one) => `${one.securityId} (${one.stakeholder || "nobody named"})`);
    throw refusal(
      fits.length === 0
        ? "The package holds no option, unit or vesting share that an offer can be made of."
        : `Say which securities: there are ${fits.length}, such as ${told.join(", ")}. \`oneofone offer read-ocf\` lists them.`,
    );
  }
  return securityIds.map((wanted) => {
    const found = candidates.find(({ securityId, customId }) => securityId === wanted || customId === wanted);
    if (found === undefined)
      throw refusal(`There is no security ${wanted}. \`oneofone offer read-ocf\` lists them.`);
    if (found.grant !== null) return found;
    const reasons = found.problems.map(({ reason, fix }) => `${reason} ${fix}`);
    throw refusal(`${wanted} cannot be taken over. ${reasons.join(" ")}`);
  });
}

/** The offer's data, put into a saved offer where one is named. */
async function dataOf(
  offer: OcfOffer,
  saved: { readonly name: string; readonly body: string } | null,
): Promise<Readonly<Record<string, unknown>>> {
  const errors = offer.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) refuse("The package", errors);
  if (saved === null) return offer.data;
  const before = JSON.parse(saved.body) as Record<string, unknown>;
  if (before["currency"] !== offer.data["currency"]) {
    const reason = `${saved.name} is in ${String(before["currency"])} and the securities are in ${String(offer.data["currency"])}.`;
    refuse("The package", [
      {
        code: "contradiction",
        severity: "error",
        path: "offerId",
        reason,
        fix: "Make an offer of its own of them.",
      },
    ]);
  }
  const { mergedOffer } = await import("../offer/ocf/ocf-offer.ts");
  const { unitAmounts } = await import("../offer/recorded-amounts.ts");
  return mergedOffer(unitAmounts(before, "") as Record<string, unknown>, offer);
}

function told(problems: readonly Problem[]): { path: string; reason: string; fix: string }[] {
  return problems.map(({ path, reason, fix }) => ({ path, reason, fix }));
}

export const importOcf = writeOperation({
  name: "offer.import-ocf",
  summary:
    "Make an offer of securities in an Open Cap Format package, or a new version of a saved one; what the format does not say is marked unknown.",
  input: () =>
    z.strictObject({
      ...packageFields,
      securityIds: z
        .array(requiredLine("Id"))
        .max(50, "at most 50")
        .default([])
        .meta({ description: "The securities; left out where there is only one" }),
      offerId: requiredLine("A saved offer to make a new version of: it keeps its pay").optional(),
      name: requiredLine("Name; the company's when left out")
        .regex(/^(?!.*@\d+$)/s, "must not end in @ and a number, which names a version")
        .optional(),
      opportunityId: id("Opportunity it belongs to").nullable().optional(),
      note: line("What changed, or who said it").default("From the cap table"),
    }),
  output: () =>
    savedShape().extend({
      unknown: z.array(text("Place in the offer")).meta({ description: "What is still to be asked" }),
      warnings: warningShape(),
    }),
  example: 'fernhill-ocf.zip --security-ids ES-3 --name "Fernhill"',
  positionals: ["file"],
  needs: "file",
  prepare: (_, input) => readOcf(input.file, input.fileName),
  run: async (context, input, reading: ReadOcf) => {
    const { db } = context;
    const { ocfOffer } = await import("../offer/ocf/ocf-offer.ts");
    const offer = ocfOffer(reading, chosen(reading, input.securityIds));
    const saved = input.offerId === undefined ? null : await savedOffer(db, input.offerId);
    const read = await offerOfData(await dataOf(offer, saved), input.fileName);
    if (input.opportunityId != null) await opportunityById(db, input.opportunityId);
    const name =
      input.name ?? saved?.name ?? (read.offer.company.name.replace(/@\d+$/, "").trim() || "Offer");
    const shown = await savedVersion(context, { ...input, name, body: read.body });
    const { unknown } = read.body as { readonly unknown?: readonly string[] };
    const assumed = new Set(unknown);
    const others = read.warnings.filter(({ path, code }) => !(code === "missing" && assumed.has(path)));
    return { ...shown, unknown: [...(unknown ?? [])], warnings: told([...offer.problems, ...others]) };
  },
});

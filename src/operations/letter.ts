import { createHash } from "node:crypto";
import { z } from "zod";
import type { VaultDb } from "../vault/database.ts";
import { savedOffer } from "../vault/offers.ts";
import {
  deleteLetters,
  insertLetter,
  letterBySha256,
  letterContent,
  letterPages,
  moveLetters,
  storedLetter,
  storedLetters,
} from "../vault/letters.ts";
import type { StoredLetter } from "../vault/letters.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { bytesShape } from "./file-shape.ts";
import type { ReadLetter } from "./letter-pdf.ts";
import { largestLetter, readLetter } from "./letter-pdf.ts";
import { readOperation, writeOperation } from "./operation.ts";

const letterShape = () =>
  z.object({
    id: id("Letter id"),
    fileName: line("File", { imported: true }),
    offerId: id("The offer's version that it belongs to"),
    offerName: line("Offer", { imported: true }),
    version: count("Version of the offer"),
    attachedOn: date("Attached on"),
    size: count("Bytes"),
    pages: count("Pages"),
    pagesWithText: count("Pages with text that can be searched; a scanned page has none"),
    sha256: line("Checksum of the file"),
  });

const letterId = () => id("Letter id");

function shown(letter: StoredLetter): z.output<ReturnType<typeof letterShape>> {
  return {
    id: letter.id,
    fileName: letter.file_name,
    offerId: letter.offer_id,
    offerName: letter.offer_name,
    version: letter.offer_version,
    attachedOn: letter.attached_on,
    size: letter.size,
    pages: letter.pages,
    pagesWithText: letter.text_pages,
    sha256: letter.sha256,
  };
}

function searchableWords({ pages, pagesWithText }: { pages: number; pagesWithText: number }): string {
  if (pagesWithText === 0)
    return "The letter is kept. No page has text, as in a scan, so nothing in it can be searched.";
  return pagesWithText === pages
    ? "The letter is kept and its text can be searched."
    : `The letter is kept. ${pagesWithText} of its ${pages} pages have text that can be searched; the others are pictures.`;
}

/** `read` is null where the offer has these very bytes already. */
type Prepared = { readonly sha256: string; readonly bytes: Buffer; readonly read: ReadLetter | null };

async function prepared(
  db: VaultDb,
  input: { readonly file: string; readonly fileName: string; readonly offerId: string },
): Promise<Prepared> {
  const { name } = await savedOffer(db, input.offerId);
  const bytes = Buffer.from(input.file, "base64");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const isKnown = (await letterBySha256(db, name, sha256)) !== null;
  return { sha256, bytes, read: isKnown ? null : await readLetter(bytes, input.fileName) };
}

export const attachLetter = writeOperation({
  name: "letter.attach",
  summary: "Attach a letter's PDF to an offer: it is kept encrypted and its text is searched with the rest.",
  input: () =>
    z.strictObject({
      offerId: requiredLine("Saved offer: id, name (its newest version) or name@version"),
      file: z
        .base64("must be the file's content in base64")
        .min(1, "is empty: there is nothing in it")
        .max(
          Math.ceil(largestLetter / 3) * 4,
          `is larger than ${largestLetter / 1_000_000} MB, the most that a letter may have`,
        )
        .meta({ description: "The letter, a PDF", file: { fileName: "fileName" } }),
      fileName: line("The file's name").default("letter.pdf"),
    }),
  output: () =>
    letterShape().extend({
      wasAttached: z.boolean().meta({ description: "Whether this offer had this very file already" }),
      note: text("What can be searched of it"),
    }),
  example: '"Larkspur, first letter" letter.pdf',
  positionals: ["offerId", "file"],
  needs: "file",
  prepare: ({ db }, input): Promise<Prepared> => prepared(db, input),
  run: async (context, input, { sha256, bytes, read }) => {
    const { db } = context;
    const offer = await savedOffer(db, input.offerId);
    const known = await letterBySha256(db, offer.name, sha256);
    if (known !== null) {
      const note = `This letter was attached on ${known.attached_on}, to version ${known.offer_version}. Nothing was changed.`;
      return { ...shown(known), wasAttached: true, note };
    }
    const { pages, text: pageTexts } = read ?? (await readLetter(bytes, input.fileName));
    const newId = context.newId("let");
    await insertLetter(db, {
      letter: {
        id: newId,
        offer_id: offer.id,
        file_name: input.fileName,
        sha256,
        size: bytes.length,
        pages,
        attached_on: context.today,
      },
      file: { id: context.newId("ltf"), content: bytes.toString("base64") },
      pages: pageTexts.map((page) => ({ id: context.newId("ltp"), ...page })),
    });
    context.describe(`Attach ${input.fileName} to the offer ${offer.name}, version ${offer.version}`);
    const letter = shown(await storedLetter(db, newId));
    return { ...letter, wasAttached: false, note: searchableWords(letter) };
  },
});

export const listLetters = readOperation({
  name: "letter.list",
  summary: "List the letters attached to offers.",
  input: () =>
    z.strictObject({
      offerId: requiredLine("Only of this offer, all its versions: id, name or name@version").optional(),
    }),
  output: () => z.object({ rows: z.array(letterShape()) }),
  example: "",
  positionals: ["offerId"],
  run: async ({ db }, { offerId }) => {
    const name = offerId === undefined ? null : (await savedOffer(db, offerId)).name;
    return { rows: (await storedLetters(db, name)).map(shown) };
  },
});

export const showLetter = readOperation({
  name: "letter.show",
  summary: "Show a letter's text, page by page; letter save gives its file.",
  input: () => z.strictObject({ id: letterId() }),
  output: () =>
    letterShape().extend({
      text: z.array(
        z.object({
          page: count("Page, from 1"),
          text: z.string().meta({ description: "Its text", imported: true, sensitive: "pay" }),
        }),
      ),
    }),
  example: "let_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => ({
    ...shown(await storedLetter(db, input.id)),
    text: (await letterPages(db, input.id)).map(({ number, text: pageText }) => ({
      page: number,
      text: pageText,
    })),
  }),
});

export const saveLetter = readOperation({
  name: "letter.save",
  summary: "Give a letter's PDF back, byte for byte.",
  input: () => z.strictObject({ id: letterId() }),
  output: () =>
    bytesShape().extend({
      content: z.base64().meta({ description: "The file's bytes in base64", sensitive: "secrecy" }),
    }),
  example: "let_0123456789ab --out letter.pdf",
  positionals: ["id"],
  run: async ({ db }, input) => ({
    fileName: (await storedLetter(db, input.id)).file_name,
    mediaType: "application/pdf",
    encoding: "base64" as const,
    content: await letterContent(db, input.id),
  }),
});

export const moveLetter = writeOperation({
  name: "letter.move",
  summary: "Say which version of its offer a letter belongs to, or give it to another offer.",
  input: () =>
    z.strictObject({
      id: letterId(),
      offerId: requiredLine("Saved offer: id, name (its newest version) or name@version"),
    }),
  output: letterShape,
  example: 'let_0123456789ab "Larkspur, first letter@1"',
  positionals: ["id", "offerId"],
  run: async (context, input) => {
    const { db } = context;
    const letter = await storedLetter(db, input.id);
    const offer = await savedOffer(db, input.offerId);
    if (letter.offer_id !== offer.id) await moveLetters(db, [letter.id], offer.id);
    context.describe(`Put ${letter.file_name} to the offer ${offer.name}, version ${offer.version}`);
    return shown(await storedLetter(db, letter.id));
  },
});

export const removeLetter = writeOperation({
  name: "letter.remove",
  summary: "Remove a letter with its text from an offer.",
  destructive: true,
  input: () => z.strictObject({ id: letterId() }),
  output: () => z.object({ removed: id("Id of the removed letter") }),
  example: "let_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const letter = await storedLetter(context.db, input.id);
    await deleteLetters(context.db, [letter.id]);
    context.describe(`Remove ${letter.file_name} from the offer ${letter.offer_name}`);
    return { removed: letter.id };
  },
});

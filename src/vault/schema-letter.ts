import type { PlainDate } from "../plain-date.ts";

export type OfferLetterTable = {
  id: string;
  /** The version of the offer that it belongs to. */
  offer_id: string;
  file_name: string;
  sha256: string;
  /** Bytes. */
  size: number;
  pages: number;
  attached_on: PlainDate;
};

/** `content` is the file in base64. */
type LetterFileTable = { id: string; letter_id: string; content: string };

/** The text of one page, from 1; a page without text has no row. */
type LetterPageTable = { id: string; letter_id: string; number: number; text: string };

/** The tables of letters, by name. */
export type LetterSchema = {
  offer_letter: OfferLetterTable;
  letter_file: LetterFileTable;
  letter_page: LetterPageTable;
};

export const letterTables = [
  "offer_letter",
  "letter_file",
  "letter_page",
] as const satisfies readonly (keyof LetterSchema)[];

import type { DiffPart } from "../readable-diff.ts";

/** A part of a document on a decision: text, a diff, points, or a table. */
export type DocumentPart = {
  readonly heading: string;
  /** Where it stands on a page of two columns; the whole width when left out. */
  readonly place?: "left" | "right" | "close";
  readonly text?: string;
  readonly diff?: readonly DiffPart[];
  readonly points?: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

export type DecisionDocument = {
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly date: string;
  /** What stands at the top, each in a few words. */
  readonly head: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly DocumentPart[];
};

/** What a page or a person is told when something could not be read. */
export type ProblemCode =
  | "document-empty"
  | "document-too-large"
  | "document-cut"
  | "table-too-long"
  | "table-skipped"
  | "no-summary-compensation-table"
  | "row-unread"
  | "row-fails-check"
  | "filing-check-failed"
  | "several-tables";

export type Problem = {
  readonly code: ProblemCode;
  /** Character offsets in the text that was read. */
  readonly place: { readonly start: number; readonly end: number };
  /** Names the thing and the fix. */
  readonly message: string;
};

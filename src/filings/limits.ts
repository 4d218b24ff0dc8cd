/** How much one document may ask of the reader; past a limit it stops reading there and says so. */
export type Limits = {
  /** Characters of a document. */
  readonly characters: number;
  /** Rows of one table. */
  readonly rows: number;
  /** Cells with something in them, over all tables. */
  readonly cells: number;
  /** Columns of one table's grid. */
  readonly columns: number;
  /** Tables in tables. */
  readonly nesting: number;
};

export const defaultLimits: Limits = {
  characters: 40_000_000,
  rows: 4_000,
  cells: 600_000,
  columns: 1_000,
  nesting: 60,
};

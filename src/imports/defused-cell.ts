const markedFormula = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell without the leading `'` that keeps spreadsheets from running it as a formula. */
export function undefusedCell(cell: string): string {
  return markedFormula.test(cell) ? cell.slice(1) : cell;
}

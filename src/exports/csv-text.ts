/** Characters with which a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"; full-width forms included). */
const formulaStart = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A value that no spreadsheet runs: what would start a formula gets a leading `'`, and so does a value that
 * already carries such marks, so that taking one off gives the value back.
 */
export function defusedCell(value: string): string {
  return formulaStart.test(value) ? `'${value}` : value;
}

function quotedCell(value: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Comma-separated text (RFC 4180, CRLF) with formulas defused; a header, then a line a row. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => quotedCell(defusedCell(cell))).join(","),
  );
  return `${lines.join("\r\n")}\r\n`;
}

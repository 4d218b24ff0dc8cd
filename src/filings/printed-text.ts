/** What a printed cell says once its footnote marks and its line breaks are taken away. */

import type { Cell } from "./table.ts";

const bracketedMark =
  /\s*[([](?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|\*{1,3}|[†‡§#])(?:\s*[,;&]\s*(?:\d{1,2}|[a-zA-Z]))*[)\]]\s*$/;
const signMarks = /\s*[*†‡§¶^+#◊~]+\s*$/;

/** A piece of a cell's text and where it stands in it. */
export type Piece = { readonly text: string; readonly from: number; readonly to: number };

/** The cell's lines, raised marks cut out, blank lines kept (stacked cells count them). */
export function printedLines(cell: Cell): Piece[] {
  const lines: Piece[] = [];
  let from = 0;
  for (const line of cell.text.split("\n")) {
    const to = from + line.length;
    lines.push(trimmedPiece(cell, from, to));
    from = to + 1;
  }
  return lines;
}

/** The whole cell on one line. A line that ends in a hyphen joins the next without a space. */
export function printedPiece(cell: Cell): Piece {
  const lines = printedLines(cell).filter((line) => line.text !== "");
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { text: "", from: 0, to: 0 };
  return { text: joinedLines(lines.map((line) => line.text)), from: first.from, to: last.to };
}

function trimmedPiece(cell: Cell, from: number, to: number): Piece {
  let text = "";
  let at = from;
  let start = -1;
  let end = from;
  const take = (a: number, b: number): void => {
    const part = cell.text.slice(a, b);
    if (part.trim() === "") {
      text += part;
      return;
    }
    if (start < 0) start = a + part.length - part.trimStart().length;
    end = a + part.trimEnd().length;
    text += part;
  };
  for (let i = 0; i + 1 < cell.raised.length; i += 2) {
    const raisedFrom = Math.max(cell.raised[i] ?? 0, from);
    const raisedTo = Math.min(cell.raised[i + 1] ?? 0, to);
    if (raisedTo <= raisedFrom || !isMark(cell.text.slice(raisedFrom, raisedTo))) continue;
    take(at, raisedFrom);
    at = raisedTo;
  }
  take(at, to);
  const folded = text.replace(/\s+/g, " ").trim();
  return start < 0 ? { text: "", from, to: from } : { text: folded, from: start, to: end };
}

/** Raised words ("Former", "th") are words; raised digits, letters and signs are footnote marks. */
function isMark(text: string): boolean {
  return /^[\s\d(),*†‡§¶^+#&;[\].◊~-]*$/.test(text) || /^[\s(),\d]*[a-z][\s(),\da-z]{0,6}$/i.test(text);
}

export function joinedLines(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines) {
    if (joined === "") joined = line;
    else if (/[A-Za-z]-$/.test(joined) && /^[A-Za-z]/.test(line)) joined += line;
    else if (joined.endsWith("/")) joined += line;
    else joined += ` ${line}`;
  }
  return joined;
}

/** Without bracketed marks, asterisks and daggers at its end, and digits glued to its last word. */
export function withoutMarks(text: string): string {
  let bare = text.trim();
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare.replace(bracketedMark, "").replace(signMarks, "");
    bare = bare.replace(/([A-Za-z.’')])\d{1,2}(?:,\d{1,2})*$/, "$1").trim();
  }
  return bare;
}

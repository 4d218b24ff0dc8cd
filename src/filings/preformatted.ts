/** The text of an HTML `pre` element: filings of 1997 to 2003 often keep their character tables inside one. */

import { defaultLimits } from "./limits.ts";
import type { Table } from "./table.ts";
import { textTables } from "./text-tables.ts";
import type { TextLine } from "./text-tables.ts";

export type Preformatted = {
  add(text: string, start: number): void;
  tables(firstIndex: number, context: readonly string[]): readonly Table[];
};

export function preformattedTables(): Preformatted {
  const lines: TextLine[] = [];
  let text = "";
  let offsets: number[] = [];
  const endLine = (): void => {
    lines.push({ text, start: offsets[0] ?? 0, offsets });
    text = "";
    offsets = [];
  };
  return {
    add(piece, start) {
      for (let i = 0; i < piece.length; i++) {
        const character = piece[i] ?? "";
        if (character === "\n") endLine();
        else if (character !== "\r") {
          text += character === "\u00a0" ? " " : character;
          offsets.push(start + i);
        }
      }
    },
    tables(firstIndex, context) {
      endLine();
      return textTables(lines, firstIndex, context, defaultLimits).tables;
    },
  };
}

import writeXlsxFile from "write-excel-file/node";
import type { CellObject } from "write-excel-file/node";

export type SheetCell = CellObject;
export type SheetRow = readonly SheetCell[];

export type WrittenSheet = {
  readonly sheet: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly data: readonly SheetRow[];
};

/** An XLSX file of sheets; text cells stay text, whatever they begin with. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({ sheet, widths, data }) => ({
      sheet,
      columns: widths.map((width) => ({ width })),
      data: data.map((row) => [...row]),
      stickyRowsCount: 1,
    })),
  );
  return written.toBuffer();
}

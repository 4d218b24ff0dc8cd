import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/node";
import type { CellObject } from "write-excel-file/node";

/** `result` is what a formula comes to, for readers that show a file without computing it. */
export type SheetCell = CellObject & { readonly result?: number };
export type SheetRow = readonly SheetCell[];

export type WrittenSheet = {
  readonly sheet: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly data: readonly SheetRow[];
};

/** The library writes formulas without their results; they stand in the order of the cells. */
function withResults(xml: string, data: readonly SheetRow[]): string {
  const results = data.flat().flatMap(({ type, result }) => (type === "Formula" ? [result] : []));
  let next = 0;
  return xml.replaceAll(/<\/f>/gu, (end) => {
    const result = results[next++];
    return result === undefined ? end : `${end}<v>${result}</v>`;
  });
}

/** An XLSX file of sheets; text cells stay text, whatever they begin with. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = await writeXlsxFile(
    sheets.map(({ sheet, widths, data }) => ({
      sheet,
      columns: widths.map((width) => ({ width })),
      data: data.map((row) => [...row]),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  const files = unzipSync(new Uint8Array(written));
  for (const [index, { data }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const file = files[path];
    if (file !== undefined) files[path] = strToU8(withResults(strFromU8(file), data));
  }
  return zipSync(files);
}

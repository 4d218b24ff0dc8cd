import type { ReactNode } from "react";
import { useWidth } from "../use-width.ts";
import { ScrollArea } from "../scroll-area.tsx";

export type ChartTable = {
  readonly columns: readonly string[];
  /** One cell a column; the first names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

type ChartFrameProps = {
  /** What it shows, in a word or two; no other chart of the page has it. */
  readonly name: string;
  /** What the picture says, in one sentence, above it. */
  readonly caption?: ReactNode;
  /** The widest it is drawn (pixels). */
  readonly limit?: number;
  /** The numbers that the picture is drawn from. */
  readonly table: ChartTable;
  /** Draws at the width there is, so that type keeps its size. */
  readonly children: (width: number) => ReactNode;
};

/** A chart: caption, drawing, and its numbers as a table for whoever cannot see the drawing or wants them exact. */
export function ChartFrame({ name, caption, limit = 832, table, children }: ChartFrameProps) {
  const [figure, width] = useWidth(limit);
  return (
    <figure ref={figure} className="private break-inside-avoid">
      {caption === undefined ? null : (
        <figcaption className="prose-width mb-3 text-small text-soft">{caption}</figcaption>
      )}
      {children(width)}
      <details className="screen mt-2">
        <summary className="text-accent w-fit text-small">The numbers</summary>
        <ScrollArea label={`${name} in numbers`}>
          <table className="mt-2 text-small">
            <thead className="text-soft text-left">
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col" className="pr-6 font-medium">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, index) =>
                    index === 0 ? (
                      <th key={table.columns[index]} scope="row" className="pr-6 text-left font-normal">
                        {cell}
                      </th>
                    ) : (
                      <td key={table.columns[index]} className="pr-6">
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </details>
    </figure>
  );
}

type DrawingProps = {
  readonly width: number;
  readonly height: number;
  /** What is drawn, for whoever cannot see it. */
  readonly label: string;
  /** It stands in an area that scrolls sideways; else it shrinks to what there is, such as on paper. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
};

/** The drawing itself, one image with a name. */
export function Drawing({ width, height, label, scrolls = false, children }: DrawingProps) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${label}; the table below has the numbers`}
      className={scrolls ? "max-w-none" : "max-w-full"}
    >
      {children}
    </svg>
  );
}

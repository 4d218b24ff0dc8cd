import type { ReactNode } from "react";
import { Mark } from "../../ui/mark.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";

export type Place = { readonly table: number; readonly start: number; readonly end: number };

/** How a place is named by the marks in the document's own table. */
export function placeName({ start, end }: Place): string {
  return `${start}-${end}`;
}

export type FigureRow = {
  readonly sources: Readonly<Record<string, Place | undefined>>;
  readonly confidence: number;
  readonly warnings: readonly string[];
};

export type Column<R> = {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
  readonly value: (row: R) => string | number | null;
};

type FigureProps = {
  readonly shown: string;
  readonly said: string;
  readonly place: Place | undefined;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
};

/** A figure that shows itself in the document when it is pressed. */
export function Figure({ shown, said, place, chosen, onChoose }: FigureProps) {
  if (place === undefined) return <>{shown}</>;
  const isChosen = chosen !== null && placeName(chosen) === placeName(place);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={`${said}: show it in the document`}
      className={`rounded px-1 text-right whitespace-nowrap hover:underline ${isChosen ? "bg-wash text-accent font-medium" : ""}`}
      onClick={() => onChoose(place)}
    >
      {shown}
    </button>
  );
}

/** How far a row can be trusted, in words; its warnings are listed below the table. */
export function Trust({ confidence, warnings }: FigureRow) {
  if (warnings.length > 0) return <Mark tone="alarm">Look again</Mark>;
  return confidence >= 0.9 ? <Mark tone="good">Checked</Mark> : <Mark>Not checked</Mark>;
}

type FoundTableProps<R extends FigureRow> = {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly nameOf: (row: R) => string;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
};

function printed(key: string, value: string | number | null): string {
  if (key === "year") return String(value);
  return typeof value === "number" ? value.toLocaleString("en") : (value ?? "");
}

/** A table as the reader found it; each figure leads to its cell. */
export function FoundTable<R extends FigureRow>(props: FoundTableProps<R>) {
  const { label, rows, columns, nameOf, chosen, onChoose } = props;
  const shown = columns.filter((column) => rows.some((row) => column.value(row) !== null));
  return (
    <ScrollArea label={label}>
      <div className="max-h-96 overflow-y-auto">
        <table className="w-full text-small">
          <thead className="text-soft bg-page sticky top-0 text-left">
            <tr className="border-edge border-b">
              {shown.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={`py-1.5 pr-3 align-bottom font-medium ${column.isNumber ? "text-right" : ""}`}
                >
                  {column.label}
                </th>
              ))}
              <th scope="col" className="py-1.5 align-bottom font-medium">
                Reading
              </th>
            </tr>
          </thead>
          <tbody className="align-top">
            {rows.map((row, index) => (
              <tr key={`${nameOf(row)} ${index}`} className="border-line border-b last:border-0">
                {shown.map((column) => (
                  <td
                    key={column.key}
                    className={`py-1 pr-3 ${column.isNumber ? "text-right whitespace-nowrap" : "min-w-28"}`}
                  >
                    <Figure
                      shown={printed(column.key, column.value(row))}
                      said={`${nameOf(row)}, ${column.label}, ${printed(column.key, column.value(row))}`}
                      place={
                        column.isNumber && column.value(row) !== null ? row.sources[column.key] : undefined
                      }
                      chosen={chosen}
                      onChoose={onChoose}
                    />
                  </td>
                ))}
                <td className="py-1">
                  <Trust {...row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ScrollArea>
  );
}

/** The rows' warnings, each with its row's name. */
export function Warnings<R extends FigureRow>({
  rows,
  nameOf,
}: {
  readonly rows: readonly R[];
  readonly nameOf: (row: R) => ReactNode;
}) {
  const warned = rows.filter((row) => row.warnings.length > 0);
  if (warned.length === 0) return null;
  return (
    <ul className="mt-3 space-y-1 text-small">
      {warned.map((row, index) => (
        <li key={index} className="prose-width">
          <span aria-hidden="true">▲ </span>
          {nameOf(row)}: {row.warnings.join(" ")}
        </li>
      ))}
    </ul>
  );
}

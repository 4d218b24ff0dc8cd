import { useState } from "react";
import type { TrackerField } from "../../../imports/tracker/column-mapping.ts";
import { columnWords } from "../../ui/people-words.ts";
import type { Columns } from "./use-import-queue.ts";

type ColumnMappingProps = {
  readonly columns: Columns;
  readonly mapping: readonly TrackerField[];
  readonly onChange: (mapping: readonly TrackerField[]) => void;
};

const shownCells = 3;

const delimiterWords: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

function columnName(columns: Columns, index: number): string {
  return columns.columns[index]?.header || `Column ${index + 1}`;
}

/** What each column of a table holds: guessed, and the user's to change. What has no field is kept as a note. */
export function ColumnMapping({ columns, mapping, onChange }: ColumnMappingProps) {
  const [moved, setMoved] = useState("");
  const set = (index: number, meaning: TrackerField): void => {
    // A field stands in one column; the one that had it before is kept as a note.
    const before = meaning === "notes" ? -1 : mapping.indexOf(meaning);
    setMoved(
      before === -1 || before === index
        ? ""
        : `${columnWords[meaning]} is now in ${columnName(columns, index)}; ${columnName(columns, before)} is kept as a note.`,
    );
    onChange(mapping.map((field, at) => (at === index ? meaning : at === before ? "notes" : field)));
  };
  return (
    <div>
      <p className="text-soft prose-width mb-3 text-small">
        {columns.isRemembered
          ? "You named these columns before; your names are used again. "
          : "This is a guess from the names of the columns. "}
        Every column is kept: what has no field goes into the notes, with its name. Cells are parted by{" "}
        {delimiterWords[columns.delimiter ?? ""] ?? `“${columns.delimiter}”`}, the text is {columns.encoding}.
      </p>
      <ul aria-label="Columns">
        {columns.columns.map((column, index) => {
          const name = columnName(columns, index);
          const sample = column.sample.filter((cell) => cell !== "").slice(0, shownCells);
          return (
            <li
              // A header may hold one name twice.
              // oxlint-disable-next-line react/no-array-index-key
              key={`${index} ${column.header}`}
              className="border-line grid items-center gap-x-6 gap-y-1 border-b py-2 last:border-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_11rem]"
            >
              <span className="private font-medium">{name}</span>
              <span className="private text-soft line-clamp-2 text-small">
                {sample.length === 0 ? "Empty in the first rows" : sample.join(" · ")}
              </span>
              <select
                aria-label={`What ${name} holds`}
                className="control"
                value={mapping[index] ?? "notes"}
                onChange={(event) => set(index, event.target.value as TrackerField)}
              >
                {Object.entries(columnWords).map(([field, label]) => (
                  <option key={field} value={field}>
                    {label}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      <output className="text-soft private mt-2 block text-small">{moved}</output>
    </div>
  );
}

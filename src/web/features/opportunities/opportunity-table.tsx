import { useState } from "react";
import { Link } from "wouter";
import { sortedOpportunities, tableColumns } from "../../../search/opportunity-view.ts";
import type { SortColumn, TableColumn } from "../../../search/opportunity-view.ts";
import type { Opportunity } from "../../api/patches.ts";
import { CheckField } from "../../ui/field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { CloseManyDialog } from "./close-many-dialog.tsx";
import { TableCell } from "./table-cell.tsx";
import type { OpportunityView } from "./view-address.ts";

const columnWords: Readonly<Record<SortColumn, string>> = {
  company: "Company",
  title: "Seat",
  state: "Stands",
  channel: "Reached you by",
  rung: "Rung",
  stage: "Stage",
  "next-step": "Next step",
  silent: "Silent for",
  excitement: "Excitement",
  opened: "Opened",
};

type ColumnMenuProps = {
  readonly columns: readonly TableColumn[];
  readonly onChange: (columns: readonly TableColumn[]) => void;
};

function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  return (
    <Menu label="Columns">
      <fieldset className="space-y-1 p-2">
        <legend className="sr-only">Columns</legend>
        {tableColumns.map((column) => (
          <CheckField
            key={column}
            label={columnWords[column]}
            isChecked={columns.includes(column)}
            onChange={(isShown) =>
              onChange(tableColumns.filter((one) => (one === column ? isShown : columns.includes(one))))
            }
          />
        ))}
      </fieldset>
    </Menu>
  );
}

type HeadProps = {
  readonly column: SortColumn;
  readonly view: OpportunityView;
  readonly onChange: (change: Partial<OpportunityView>) => void;
};

function Head({ column, view, onChange }: HeadProps) {
  const isSorted = view.sort === column;
  const direction = view.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : "none"} className="py-1 pr-4 font-medium">
      <button
        type="button"
        className="hover:text-ink min-h-8 whitespace-nowrap"
        onClick={() =>
          onChange(
            isSorted && view.descending
              ? { sort: null, descending: false }
              : { sort: column, descending: isSorted },
          )
        }
      >
        {columnWords[column]}
        <span aria-hidden="true">{isSorted ? (view.descending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

type TableProps = {
  readonly rows: readonly Opportunity[];
  readonly view: OpportunityView;
  readonly now: string;
  readonly onChange: (change: Partial<OpportunityView>) => void;
};

/** The opportunities in rows: sorted by any column, changed in place, several at once. */
export function OpportunityTable({ rows, view, now, onChange }: TableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [closing, setClosing] = useState<string | null>(null);
  const sorted =
    view.sort === null
      ? rows
      : sortedOpportunities(rows, { column: view.sort, descending: view.descending }, now);
  const ids = sorted.map((row) => row.id).filter((id) => chosen.has(id));
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(new Set(isChosen ? [...ids, id] : ids.filter((other) => other !== id)));
  return (
    <>
      {ids.length === 0 ? null : <BulkBar ids={ids} onClear={() => setChosen(new Set())} />}
      <div className="chrome -mt-2 mb-1 flex justify-end">
        <ColumnMenu columns={view.columns} onChange={(columns) => onChange({ columns })} />
      </div>
      <ScrollArea label="Table of opportunities">
        <table className="w-full text-small">
          <thead className="text-soft text-left">
            <tr className="border-edge border-b">
              <th scope="col" className="chrome w-8 py-1 pr-2">
                <input
                  type="checkbox"
                  aria-label="Choose all"
                  className="accent-accent size-4 align-middle"
                  checked={ids.length === sorted.length}
                  onChange={(event) =>
                    setChosen(new Set(event.target.checked ? sorted.map((row) => row.id) : []))
                  }
                />
              </th>
              {(["company", ...view.columns] as const).map((column) => (
                <Head key={column} column={column} view={view} onChange={onChange} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.id} className={`border-line border-b ${chosen.has(row.id) ? "bg-wash" : ""}`}>
                <td className="chrome py-1 pr-2">
                  <input
                    type="checkbox"
                    aria-label={`Choose ${row.companyName}`}
                    className="accent-accent size-4 align-middle"
                    checked={chosen.has(row.id)}
                    onChange={(event) => choose(row.id, event.target.checked)}
                  />
                </td>
                <th scope="row" className="min-w-36 py-1 pr-4 text-left font-medium">
                  <Link href={`/opportunities/${row.id}`} className="private hover:underline" data-row>
                    {row.companyName}
                  </Link>
                </th>
                {view.columns.map((column) => (
                  <td
                    key={column}
                    className={`${column === "title" || column === "next-step" ? "min-w-36" : "min-w-24"} py-1 pr-4`}
                  >
                    <TableCell
                      opportunity={row}
                      column={column}
                      now={now}
                      onClose={() => setClosing(row.id)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {closing === null ? null : <CloseManyDialog ids={[closing]} onClose={() => setClosing(null)} />}
    </>
  );
}

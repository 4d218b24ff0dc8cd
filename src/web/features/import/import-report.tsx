import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { columnWords, recordKindWords } from "../../ui/people-words.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { counted } from "../../ui/words.ts";
import { formatName } from "./format-name.ts";
import type { Report } from "./use-import-queue.ts";

const firstRows = 100;

function Counts({ report }: { readonly report: Report }) {
  const counts = [
    ["New", report.new],
    ["Changed", report.changed],
    ["Same", report.same],
    ["Skipped", report.skippedCount],
  ] as const;
  return (
    <dl className="grid max-w-md grid-cols-4 gap-4">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt className="text-soft text-small">{label}</dt>
          <dd className="text-head font-semibold">{count.toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  );
}

type TableProps = { readonly label: string; readonly heads: readonly string[]; readonly children: ReactNode };

function Table({ label, heads, children }: TableProps) {
  return (
    <ScrollArea label={label}>
      <table className={`w-full text-small ${heads.length > 3 ? "min-w-[32rem]" : ""}`}>
        <thead className="text-soft text-left">
          <tr className="border-edge border-b">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-4 font-medium last:pr-0">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="align-top">{children}</tbody>
      </table>
    </ScrollArea>
  );
}

/** The counts by kind, where a file holds more than one. */
function Kinds({ report }: { readonly report: Report }) {
  if (report.kinds.length < 2) return null;
  return (
    <Table label="Counts by kind" heads={["Kind", "New", "Changed", "Same", "Skipped"]}>
      {report.kinds.map((row) => (
        <tr key={row.kind} className="border-line border-b last:border-0">
          <th scope="row" className="py-1.5 pr-4 text-left font-normal">
            {recordKindWords[row.kind]}
          </th>
          {[row.new, row.changed, row.same, row.skipped].map((count, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <td key={index} className="py-1.5 pr-4">
              {count.toLocaleString("en")}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** At most so many items of a long list until more are asked for. */
function useFirst<T>(items: readonly T[]): readonly [readonly T[], ReactNode] {
  const [isAll, setAll] = useState(false);
  const rest = items.length - firstRows;
  if (isAll || rest <= 0) return [items, null];
  return [
    items.slice(0, firstRows),
    <Button key="more" tone="quiet" className="-ml-3" onClick={() => setAll(true)}>
      Show {counted(rest, "more")}
    </Button>,
  ];
}

function LeftOut({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <p className="text-soft mt-2 text-small">and {counted(count, "more record")} like these</p>
  );
}

function Rows({ report }: { readonly report: Report }) {
  const [rows, more] = useFirst(report.rows);
  if (report.rows.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-small font-medium">New and changed</h3>
      <Table
        label="New and changed records"
        heads={["Line", "Kind", "Name", "Position and company", "What happens"]}
      >
        {rows.map((row, index) => (
          // Two records of an archive may stand on the same line of two files.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${index} ${row.line}`} className="border-line border-b last:border-0">
            <td className="text-soft py-1.5 pr-4">{row.line}</td>
            <td className="text-soft py-1.5 pr-4">{recordKindWords[row.kind]}</td>
            <td className="private py-1.5 pr-4">{row.name}</td>
            <td className="private text-soft py-1.5 pr-4">{row.detail}</td>
            <td className="py-1.5">
              {row.verdict === "new" ? (
                <Mark tone="good">New</Mark>
              ) : (
                <>
                  <Mark tone="accent">Changed</Mark>
                  {row.changes.map((change) => (
                    <span key={change.field} className="private block">
                      {change.field}: <del>{change.before}</del> <ins>{change.after}</ins>
                    </span>
                  ))}
                </>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {more}
      <LeftOut count={report.rowsLeftOut} />
    </div>
  );
}

function Same({ report }: { readonly report: Report }) {
  const [rows, more] = useFirst(report.sameRows);
  if (report.sameRows.length === 0) return null;
  return (
    <details>
      <summary className="text-small font-medium">{counted(report.same, "record")} there already</summary>
      <div className="mt-2">
        <Table label="Records there already" heads={["Line", "Kind", "Name", "Position and company"]}>
          {rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${index} ${row.line}`} className="border-line border-b last:border-0">
              <td className="text-soft py-1.5 pr-4">{row.line}</td>
              <td className="text-soft py-1.5 pr-4">{recordKindWords[row.kind]}</td>
              <td className="private py-1.5 pr-4">{row.name}</td>
              <td className="private text-soft py-1.5">{row.detail}</td>
            </tr>
          ))}
        </Table>
        {more}
        <LeftOut count={report.sameLeftOut} />
      </div>
    </details>
  );
}

function Skipped({ report }: { readonly report: Report }) {
  const [skipped, more] = useFirst(report.skipped);
  if (report.skippedCount === 0) return null;
  return (
    <details open={report.skippedCount <= 10}>
      <summary className="text-small font-medium">
        {counted(report.skippedCount, "record")} skipped, and why
      </summary>
      <ul className="mt-2 space-y-1 text-small">
        {skipped.map((skip) => (
          <li key={`${skip.file} ${skip.line} ${skip.code}`} className="private prose-width">
            <span className="text-soft">{recordKindWords[skip.kind]}. </span>
            {skip.message}
          </li>
        ))}
        {report.skippedCount > report.skipped.length ? (
          <li className="text-soft">and {counted(report.skippedCount - report.skipped.length, "more")}</li>
        ) : null}
      </ul>
      {more}
    </details>
  );
}

function Problems({ report }: { readonly report: Report }) {
  const [problems, more] = useFirst(report.problems);
  if (report.problems.length === 0) return null;
  return (
    <details open={report.problems.length <= 10}>
      <summary className="text-small font-medium">{counted(report.problems.length, "thing")} to know</summary>
      <ul className="mt-2 space-y-1 text-small">
        {problems.map((problem, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${problem.code}`} className="private prose-width">
            {problem.message}
          </li>
        ))}
      </ul>
      {more}
    </details>
  );
}

/** What each column was taken for, in a saved report. */
function ColumnsUsed({ report }: { readonly report: Report }) {
  if (report.columns.length === 0) return null;
  return (
    <details>
      <summary className="text-small font-medium">What each column was taken for</summary>
      <ul className="mt-2 space-y-1 text-small">
        {report.columns.map((column, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${column.header}`}>
            <span className="private">{column.header || `Column ${index + 1}`}</span>
            <span className="text-soft">: {columnWords[column.meaning]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What an import does or did: counts by kind, records, what was skipped with its line and why. */
export function ImportReport({ report }: { readonly report: Report }) {
  return (
    <div className="space-y-5">
      <p className="text-soft text-small">
        {formatName(report.format)}
        {report.encoding === null ? "" : `, ${report.encoding}`}, {counted(report.records, "record")}
        {report.notYet.length === 0
          ? ""
          : `. Read but not kept by this version: ${report.notYet.map(({ kind, count }) => `${count} ${recordKindWords[kind].toLowerCase()}`).join(", ")}`}
      </p>
      <Counts report={report} />
      <Kinds report={report} />
      <Problems report={report} />
      <Skipped report={report} />
      <Rows report={report} />
      <Same report={report} />
      <ColumnsUsed report={report} />
    </div>
  );
}

import type { OutputOf } from "../../api/client.ts";
import { Mark } from "../../ui/mark.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { counted } from "../../ui/words.ts";

export type Report = OutputOf<"import.preview">;

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

function Rows({ report }: { readonly report: Report }) {
  if (report.rows.length === 0) return null;
  return (
    <ScrollArea label="New and changed records">
      <table className="w-full text-small">
        <thead className="text-soft text-left">
          <tr className="border-edge border-b">
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Line
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Name
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Position and company
            </th>
            <th scope="col" className="py-1.5 font-medium">
              What happens
            </th>
          </tr>
        </thead>
        <tbody className="align-top">
          {report.rows.map((row) => (
            <tr key={`${row.line} ${row.name}`} className="border-line border-b last:border-0">
              <td className="text-soft py-1.5 pr-4">{row.line}</td>
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
        </tbody>
      </table>
      {report.rowsLeftOut === 0 ? null : (
        <p className="text-soft mt-2 text-small">
          and {counted(report.rowsLeftOut, "more record")} like these
        </p>
      )}
    </ScrollArea>
  );
}

function Skipped({ report }: { readonly report: Report }) {
  if (report.skippedCount === 0) return null;
  return (
    <details open={report.skippedCount <= 10}>
      <summary className="text-small font-medium">
        {counted(report.skippedCount, "record")} skipped, and why
      </summary>
      <ul className="mt-2 space-y-1 text-small">
        {report.skipped.map((skip) => (
          <li key={`${skip.file} ${skip.line} ${skip.code}`} className="private prose-width">
            <span className="text-soft">Line {skip.line}: </span>
            {skip.message}
          </li>
        ))}
        {report.skippedCount > report.skipped.length ? (
          <li className="text-soft">and {counted(report.skippedCount - report.skipped.length, "more")}</li>
        ) : null}
      </ul>
    </details>
  );
}

function Problems({ report }: { readonly report: Report }) {
  if (report.problems.length === 0) return null;
  return (
    <details open={report.problems.length <= 10}>
      <summary className="text-small font-medium">{counted(report.problems.length, "thing")} to know</summary>
      <ul className="mt-2 space-y-1 text-small">
        {report.problems.map((problem, index) => (
          <li key={`${index} ${problem.code}`} className="private prose-width">
            {problem.line === null ? null : <span className="text-soft">Line {problem.line}: </span>}
            {problem.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

const formatWords: Readonly<Record<string, string>> = {
  "linkedin-archive": "LinkedIn archive",
  "linkedin-connections": "LinkedIn connections",
  "oneofone-people": "One of One people",
  "google-contacts": "Google contacts",
  "outlook-csv": "Outlook contacts",
  vcard: "vCards",
  zip: "Zip archive",
};

export function formatName(format: string): string {
  return formatWords[format] ?? format;
}

/** What an import does or did: counts, records, what was skipped and why. */
export function ImportReport({ report }: { readonly report: Report }) {
  return (
    <div className="space-y-5">
      <p className="text-soft text-small">
        {formatName(report.format)}
        {report.encoding === null ? "" : `, ${report.encoding}`}, {counted(report.records, "record")}
        {report.notYet.length === 0
          ? ""
          : `. Read but not kept by this version: ${report.notYet.map(({ kind, count }) => `${count} ${kind}`).join(", ")}`}
      </p>
      <Counts report={report} />
      <Problems report={report} />
      <Skipped report={report} />
      <Rows report={report} />
    </div>
  );
}

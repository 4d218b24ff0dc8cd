import { useState } from "react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { CsvMenu } from "./csv-menu.tsx";
import { DocumentTable } from "./document-table.tsx";
import { FoundTable, placeName, Warnings } from "./found-table.tsx";
import type { Column, Place } from "./found-table.tsx";
import { PaymentParts, SeveranceTable } from "./severance-table.tsx";
import type { DocumentTableRow, Filing } from "./pay-words.ts";

type SctRow = Filing["sct"][number];
type GrantRow = Filing["grantsOfPlanBasedAwards"][number];

function columnsOf<R>(
  words: readonly (readonly [key: keyof R & string, label: string, isNumber?: false])[],
): readonly Column<R>[] {
  return words.map(([key, label, isNumber]) => ({
    key,
    label,
    isNumber: isNumber ?? true,
    value: (row) => (row[key] ?? null) as string | number | null,
  }));
}

const sctColumns = columnsOf<SctRow>([
  ["name", "Name", false],
  ["title", "Title", false],
  ["year", "Year"],
  ["salary", "Salary"],
  ["bonus", "Bonus"],
  ["stockAwards", "Stock"],
  ["optionAwards", "Options"],
  ["nonEquityIncentive", "Incentive plan"],
  ["pensionChange", "Pension"],
  ["allOther", "All other"],
  ["total", "Total"],
  ["otherAnnual", "Other annual"],
  ["restrictedStock", "Restricted stock"],
  ["optionsSarsCount", "Options, a number"],
  ["ltipPayouts", "Long-term payouts"],
]);

const grantColumns = columnsOf<GrantRow>([
  ["name", "Name", false],
  ["award", "Award", false],
  ["grantDate", "Granted", false],
  ["neipThreshold", "Cash, threshold"],
  ["neipTarget", "Cash, target"],
  ["neipMaximum", "Cash, maximum"],
  ["eipThreshold", "Shares, threshold"],
  ["eipTarget", "Shares, target"],
  ["eipMaximum", "Shares, maximum"],
  ["stockUnits", "Stock or units"],
  ["optionUnits", "Options"],
  ["exercisePrice", "Exercise price"],
  ["grantDateFairValue", "Fair value"],
]);

type PartProps = {
  readonly title: string;
  readonly note: string;
  readonly kind: DocumentTableRow["kind"];
  readonly tables: readonly DocumentTableRow[];
  readonly chosen: Place | null;
  readonly children: ReactNode;
};

/** The reader's table, and the document's own below it with the pressed figure marked. */
function Part({ title, note, kind, tables, chosen, children }: PartProps) {
  const own = tables.filter((table) => table.kind === kind);
  const shown = own.find(({ table }) => table === chosen?.table) ?? own[0];
  const isHere = chosen !== null && shown !== undefined && chosen.table === shown.table;
  return (
    <section className="border-line border-t py-6">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-soft prose-width mt-1 mb-3 text-small">{note}</p>
      {children}
      <h3 className="text-soft mt-5 mb-2 text-small font-medium">
        In the document{own.length > 1 ? `, table ${(shown?.table ?? 0) + 1} of it` : ""}
      </h3>
      {shown === undefined ? (
        <p className="text-soft text-small">
          The document’s own table was not kept with this reading. Give the file again to see it here.
        </p>
      ) : (
        <DocumentTable
          key={shown.table}
          html={shown.html}
          label={`${title}, as in the document`}
          place={isHere && chosen !== null ? placeName(chosen) : null}
        />
      )}
    </section>
  );
}

function Problems({ filing }: { readonly filing: Filing }) {
  if (filing.problems.length === 0) return null;
  return (
    <section className="border-line border-t py-6">
      <h2 className="font-semibold">What the reader could not settle</h2>
      <ul className="prose-width mt-2 space-y-1 text-small">
        {filing.problems.map((problem, index) => (
          <li key={index}>{problem.message}</li>
        ))}
      </ul>
    </section>
  );
}

function Parts({
  filing,
  tables,
}: {
  readonly filing: Filing;
  readonly tables: readonly DocumentTableRow[];
}) {
  const [chosen, setChosen] = useState<Place | null>(null);
  const shared = { chosen, onChoose: setChosen };
  const { sct, grantsOfPlanBasedAwards: grants, potentialPayments: payments } = filing;
  return (
    <>
      {sct.length === 0 ? null : (
        <Part
          title="Summary Compensation Table"
          note="Press a figure to see its cell in the document. A blank: the filing has no such column or left it empty; 0: it shows a dash or a zero."
          kind="sct"
          tables={tables}
          chosen={chosen}
        >
          <FoundTable
            label="Summary compensation as read"
            rows={sct}
            columns={sctColumns}
            nameOf={(row) => `${row.name} ${row.year}`}
            {...shared}
          />
          <Warnings rows={sct} nameOf={(row) => `${row.name} ${row.year}`} />
        </Part>
      )}
      {payments.length === 0 ? null : (
        <Part
          title="Severance and change in control"
          note="What each officer would be paid in each scenario that the filing estimates, beside years of the newest salary."
          kind="payments"
          tables={tables}
          chosen={chosen}
        >
          <SeveranceTable filing={filing} {...shared} />
          <PaymentParts filing={filing} {...shared} />
          <Warnings rows={payments} nameOf={(row) => `${row.name}, ${row.scenario}`} />
        </Part>
      )}
      {grants.length === 0 ? null : (
        <Part
          title="Grants of plan-based awards"
          note="Cash in dollars, shares and options as counts, the fair value on the day of grant in dollars."
          kind="grants"
          tables={tables}
          chosen={chosen}
        >
          <FoundTable
            label="Grants as read"
            rows={grants}
            columns={grantColumns}
            nameOf={(row) => `${row.name} ${row.grantDate ?? ""}`}
            {...shared}
          />
          <Warnings rows={grants} nameOf={(row) => `${row.name} ${row.grantDate ?? ""}`} />
        </Part>
      )}
    </>
  );
}

/** What one filing says of pay, each figure beside its cell. */
export function FilingPage({ id }: { readonly id: string }) {
  const filing = useRead("filing.show", { id });
  const tables = useRead("filing.tables", { id });
  const [, go] = useLocation();
  const remove = async (): Promise<void> => {
    const outcome = await write("filing.remove", { id }, { said: "Filing removed" });
    if (outcome.ok) go("/pay");
  };
  const { data } = filing;
  const people = new Set(data?.sct.map((row) => row.name)).size;
  return (
    <Page
      name="Filing"
      title={<span className="private">{data === undefined ? "Filing" : data.company || data.fileName}</span>}
      lead={
        data === undefined
          ? " "
          : `${data.form === "" ? "Filing" : data.form}, ${counted(people, "officer")}, fiscal years ${data.fiscalYears.join(", ") || "none"}.`
      }
      above={
        <Link href="/pay" className="link">
          Pay
        </Link>
      }
      actions={
        <>
          <CsvMenu filingId={id} />
          <ConfirmButton
            label="Remove"
            title="Remove this filing?"
            confirm="Remove the filing"
            onConfirm={() => void remove()}
          >
            Its figures leave the distribution. One undo brings them back.
          </ConfirmButton>
        </>
      }
    >
      <Loaded from={filing} lines={10}>
        {(shown) => (
          <div className="private">
            {shown.verdict === "none" ? (
              <p className="prose-width border-line border-t py-6">
                There is no Summary Compensation Table in this document, so nothing of it is counted.
              </p>
            ) : (
              <Loaded from={tables}>{({ rows }) => <Parts filing={shown} tables={rows} />}</Loaded>
            )}
            <Problems filing={shown} />
            <p className="text-soft border-line border-t pt-4 text-small">
              {shown.fileName}, read <When at={shown.readOn} /> by reader {shown.readerVersion}
              {shown.accession === "" ? "" : `, accession ${shown.accession}`}.
            </p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

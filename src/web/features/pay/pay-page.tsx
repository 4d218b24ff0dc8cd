import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { CsvMenu } from "./csv-menu.tsx";
import { EdgarSearch } from "./edgar-search.tsx";
import { OwnFiles } from "./own-files.tsx";
import { PayDistribution } from "./pay-distribution.tsx";
import { PeersPay } from "./peers-pay.tsx";

type FilingRow = OutputOf<"filing.list">["rows"][number];

function matches({ company, fileName, cik, accession }: FilingRow, words: string): boolean {
  const text = `${company} ${fileName} ${cik} ${accession}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

function Filing({ filing }: { readonly filing: FilingRow }) {
  const { id, company, fileName, form, fiscalYears, isOutdated, readOn } = filing;
  return (
    <li className="border-line flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t py-2 first:border-0">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`/pay/${id}`} className="private font-medium hover:underline" data-row>
          {company || fileName}
        </Link>
        {isOutdated ? <Mark tone="accent">Read by an older reader</Mark> : null}
      </span>
      <span className="text-soft text-small">
        {form === "" ? "" : `${form} · `}
        {fiscalYears.length === 0 ? "no pay table" : fiscalYears.join(", ")} · read <When at={readOn} />
      </span>
    </li>
  );
}

/** Reads again what an older reader read, where the document can be had. */
function Reread({ count }: { readonly count: number }) {
  const { submit, isBusy, error } = useSubmit();
  const [told, setTold] = useState<readonly string[]>([]);
  const run = async (): Promise<void> => {
    const outcome = await submit("filing.reread", {}, { said: "Filings read again" });
    if (outcome?.ok === true)
      setTold(
        outcome.output.rows.filter((row) => !row.isRead).map((row) => `${row.fileName}: ${row.message}`),
      );
  };
  return (
    <div className="mb-4 text-small">
      <Button disabled={isBusy} onClick={() => void run()}>
        Read {counted(count, "filing")} again with the newer reader
      </Button>
      {error === null ? null : <p className="text-alarm mt-2">{error.message}</p>}
      {told.map((text) => (
        <p key={text} className="text-soft mt-1">
          {text}
        </p>
      ))}
    </div>
  );
}

function Filings({ rows }: { readonly rows: readonly FilingRow[] }) {
  const [words, setWords] = useState("");
  if (rows.length === 0)
    return (
      <Empty
        what="No filing was read yet."
        why="Listed companies must say what their officers earn: salary, bonus, equity, and what they are paid when it ends."
        source="Larson, ch. 1, Negotiating the Contract"
      />
    );
  const found = rows.filter((row) => matches(row, words.trim()));
  const outdated = rows.filter((row) => row.isOutdated).length;
  return (
    <>
      <SearchField
        label="Search the filings read"
        value={words}
        onChange={setWords}
        result={counted(found.length, "filing")}
      />
      {outdated === 0 ? null : <Reread count={outdated} />}
      <ul className="max-h-96 overflow-y-auto">
        {found.map((filing) => (
          <Filing key={filing.id} filing={filing} />
        ))}
      </ul>
    </>
  );
}

/** What do seats like this pay? */
export function PayPage() {
  const filings = useRead("filing.list", {});
  return (
    <Page
      name="Pay"
      title="Pay"
      lead="What seats like yours pay: as companies must report it, as peers told you, and as you were offered (N2)."
    >
      <Section title="What a role pays" note="Filings you read, your offers and peers, each in its own lane.">
        <PayDistribution />
      </Section>
      <Section title="Peers" note="Private: in no export of filings, and hidden from assistants.">
        <PeersPay />
      </Section>
      <Section
        title="Filings read"
        note="Open one to see each figure in its cell."
        actions={filings.data === undefined || filings.data.rows.length === 0 ? null : <CsvMenu />}
      >
        <Loaded from={filings}>{({ rows }) => <Filings rows={rows} />}</Loaded>
      </Section>
      <Section title="From EDGAR" note="The SEC’s public archive. Nothing is asked of it before you do.">
        <EdgarSearch />
      </Section>
      <Section title="From your files">
        <OwnFiles />
      </Section>
    </Page>
  );
}

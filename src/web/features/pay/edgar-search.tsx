import { useState } from "react";
import { ApiError, callOperation } from "../../api/client.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { counted } from "../../ui/words.ts";
import { QueueProgress } from "./queue-progress.tsx";
import { useQueue } from "./use-queue.ts";
import type { Queue, Task } from "./use-queue.ts";

type Company = OutputOf<"filing.find">["rows"][number];
type Available = OutputOf<"filing.available">;

function ContactForm() {
  const [contact, setContact] = useState("");
  const { submit, error, isBusy } = useSubmit();
  return (
    <Form
      className="max-w-md space-y-4"
      onSubmit={() => void submit("settings.update", { edgarContact: contact }, { said: "Contact saved" })}
    >
      <TextField
        label="Your name and e-mail address"
        value={contact}
        onChange={setContact}
        placeholder="Robin Vale robin@example.com"
        error={error?.issueAt("edgarContact")}
        hint="The SEC asks who is fetching. It is sent to sec.gov with each request and to nobody else."
      />
      <FormEnd save="Save the contact" isBusy={isBusy} isDisabled={!contact.includes("@")} />
    </Form>
  );
}

function fetchTask(ticker: string, { accession, form, filedOn }: Available["rows"][number]): Task {
  return {
    name: `${ticker} ${form}, filed ${filedOn}`,
    run: async () => {
      const { output } = await callOperation("filing.fetch", { ticker, accession });
      const [failure] = output.failed;
      if (failure !== undefined) throw new Error(failure.message);
      const [row] = output.rows;
      return row === undefined
        ? "not fetched"
        : `${row.wasRead ? "read before, " : ""}${counted(row.people, "person", "people")}, ${row.fiscalYears.join(", ")}`;
    },
  };
}

type FilingsProps = { readonly ticker: string; readonly available: Available; readonly queue: Queue };

/** A company's proxy statements on EDGAR, each with the way to read it. */
function AvailableFilings({ ticker, available, queue }: FilingsProps) {
  const { company, industry, rows } = available;
  const unread = rows.filter(({ filingId }) => filingId === null);
  const fetchAll = (wanted: readonly Available["rows"][number][]): void =>
    void queue.start(wanted.map((row) => fetchTask(ticker, row)));
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p>
          <span className="private font-medium">{company}</span>
          <span className="text-soft text-small">
            {industry === "" ? "" : ` · ${industry}`} · {counted(rows.length, "proxy statement")}
          </span>
        </p>
        {unread.length === 0 ? null : (
          <Button disabled={queue.isRunning} onClick={() => fetchAll(unread.slice(0, 3))}>
            Fetch the newest {Math.min(3, unread.length)}
          </Button>
        )}
      </div>
      <ul className="mt-2 max-h-72 overflow-y-auto">
        {rows.map((row) => (
          <li
            key={row.accession}
            className="border-line flex flex-wrap items-center justify-between gap-3 border-t py-1.5 text-small"
          >
            <span>
              {row.form}, filed {row.filedOn}
            </span>
            {row.filingId === null ? (
              <Button
                tone="quiet"
                aria-label={`Fetch the one filed ${row.filedOn}`}
                disabled={queue.isRunning}
                onClick={() => fetchAll([row])}
              >
                Fetch
              </Button>
            ) : (
              <Mark tone="good">Read</Mark>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What EDGAR answers, asked only when the user asks; its refusals are told as they are. */
function useEdgar() {
  const [companies, setCompanies] = useState<readonly Company[] | null>(null);
  const [ticker, setTicker] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = async (question: () => Promise<void>): Promise<void> => {
    setAsking(true);
    setProblem(null);
    try {
      await question();
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.message : String(cause));
    }
    setAsking(false);
  };
  return {
    companies,
    ticker,
    problem,
    isAsking,
    open: setTicker,
    find: (query: string) =>
      ask(async () => {
        setTicker(null);
        const { rows } = (await callOperation("filing.find", { query })).output;
        setCompanies(rows);
        if (rows.length === 1) setTicker(rows[0]?.ticker ?? null);
      }),
  };
}

function Companies({ edgar }: { readonly edgar: ReturnType<typeof useEdgar> }) {
  const { companies, ticker, open } = edgar;
  if (companies === null) return null;
  if (companies.length === 0)
    return <p className="mt-3">EDGAR lists no company under that. Try its ticker, or fewer words.</p>;
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label="Companies found">
      {companies.slice(0, 12).map((company) => (
        <li key={`${company.cik} ${company.ticker}`}>
          <Button aria-pressed={company.ticker === ticker} onClick={() => open(company.ticker)}>
            <span className="private">{company.name}</span>
            <span className="text-soft">{company.ticker}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Search() {
  const [query, setQuery] = useState("");
  const edgar = useEdgar();
  const queue = useQueue();
  const available = useRead(
    "filing.available",
    { ticker: edgar.ticker ?? "" },
    { enabled: edgar.ticker !== null },
  );
  return (
    <>
      <Form
        className="flex max-w-md flex-wrap items-end gap-3"
        label="Find a company on EDGAR"
        onSubmit={() => {
          if (query.trim() !== "") void edgar.find(query);
        }}
      >
        <TextField
          label="Ticker, or words of the company's name"
          value={query}
          onChange={setQuery}
          className="min-w-0 flex-1"
        />
        <Button type="submit" disabled={edgar.isAsking}>
          Find
        </Button>
      </Form>
      <output className="block">
        {edgar.isAsking ? <p className="late text-soft mt-3">Asking EDGAR…</p> : null}
      </output>
      {edgar.problem === null ? null : (
        <p role="alert" className="text-alarm prose-width mt-3">
          <span aria-hidden="true">▲ </span>
          {edgar.problem}
        </p>
      )}
      <Companies edgar={edgar} />
      {edgar.ticker === null ? null : (
        <Loaded from={available}>
          {(data) => <AvailableFilings ticker={edgar.ticker ?? ""} available={data} queue={queue} />}
        </Loaded>
      )}
      <QueueProgress queue={queue} label="Proxy statements fetched" />
    </>
  );
}

/** Finds a listed company on EDGAR and fetches its proxy statements, in the user's own name. */
export function EdgarSearch() {
  const settings = useRead("settings.show", {});
  return (
    <Loaded from={settings} lines={2}>
      {({ edgarContact }) => (edgarContact === "" ? <ContactForm /> : <Search />)}
    </Loaded>
  );
}

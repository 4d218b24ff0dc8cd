import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import { callOperation } from "../../api/client.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { dayText } from "../../ui/time-text.ts";
import { counted } from "../../ui/words.ts";
import { money } from "./offer-words.ts";
import type { GivenPackage } from "./ocf-given.ts";
import { OpportunitySelect } from "./opportunity-select.tsx";
import { Refusals } from "./refusals.tsx";

type Reading = OutputOf<"offer.read-ocf">;
type Candidate = Reading["rows"][number];

function shares(value: number): string {
  return value.toLocaleString("en");
}

type Fact = readonly [label: string, value: string];

function facts({ shares: held, commonPrice, commonPriceCurrency, appraisedOn, asOf }: Reading): Fact[] {
  const open =
    held.convertibles === 0
      ? ""
      : `; ${counted(held.convertibles, "note or SAFE", "notes or SAFEs")} not counted`;
  const count = `${shares(held.total)}: ${shares(held.stock)} issued, ${shares(held.compensation)} under options and units, ${shares(held.warrants)} under warrants, ${shares(held.pool)} free in plans${open}`;
  const day = appraisedOn === null ? "" : `, ${dayText(appraisedOn)}`;
  return [
    ["As of", asOf === null ? "not told" : dayText(asOf)],
    ["Fully diluted", held.stock === 0 ? "not told" : count],
    [
      "Common (409A)",
      commonPrice === null ? "not told" : `${money(commonPriceCurrency ?? "USD", commonPrice)} a share${day}`,
    ],
  ];
}

/** The package under a short name: the file itself would be compared at every key that is typed. */
function useReading({ file, fileName }: GivenPackage, search: string) {
  return useQuery({
    queryKey: ["offer.read-ocf", fileName, file.length, search],
    queryFn: async ({ signal }) =>
      (await callOperation("offer.read-ocf", { file, fileName, search, limit: 50 }, signal)).output,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

function termsText({ quantity, price, currency, vesting, grantDate }: Candidate): string {
  const parts = [
    quantity === null ? "" : `${shares(quantity)} shares`,
    price === null ? "" : `at ${money(currency ?? "USD", price)}`,
    vesting === "" ? "" : `vesting ${vesting}`,
    grantDate === null ? "" : `granted ${dayText(grantDate)}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

type ChoiceProps = {
  readonly row: Candidate;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
};

function Choice({ row, isChosen, onChange }: ChoiceProps) {
  const name = `${row.stakeholder || "Nobody named"}, ${row.customId || row.securityId}`;
  return (
    <li className="border-line border-b py-2 last:border-0">
      <label className="flex items-baseline gap-3">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={row.instrument === null}
          className="accent-accent size-4 shrink-0 self-center"
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="private">
          <span className="font-medium">{name}</span>
          {row.instrument === null ? "" : ` · ${row.instrument}`}
        </span>
      </label>
      <div className="private text-soft pl-7 text-small">
        <p>{termsText(row)}</p>
        {row.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
    </li>
  );
}

/** What is not carried over, and what is odd about the package. */
function Remarks({ reading }: { readonly reading: Reading }) {
  if (reading.leftOut.length === 0 && reading.problems.length === 0) return null;
  return (
    <details className="text-small">
      <summary className="text-accent w-fit">What is not taken over</summary>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {reading.leftOut.map(({ what, count }) => (
          <li key={what}>
            {shares(count)} × {what}
          </li>
        ))}
        {reading.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}

type SaveProps = {
  readonly given: GivenPackage;
  readonly chosen: readonly string[];
  readonly onCancel: () => void;
};

function SaveForm({ given, chosen, onCancel }: SaveProps) {
  const [, go] = useLocation();
  const { submit, error, isBusy } = useSubmit();
  const [saved, setSaved] = useState("");
  const [name, setName] = useState("");
  const [opportunityId, setOpportunityId] = useState<string | null>(null);
  const rows = useRead("offer.list", {}).data?.rows ?? [];
  const newest = rows.filter((row, index) => rows.findIndex((one) => one.name === row.name) === index);
  const words = Object.fromEntries(
    newest.map((row) => [row.id, `A new version of ${row.name}, which keeps its pay`]),
  );
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "offer.import-ocf",
      {
        ...given,
        securityIds: [...chosen],
        ...(saved === "" ? {} : { offerId: saved }),
        ...(name.trim() === "" || saved !== "" ? {} : { name: name.trim() }),
        ...(opportunityId === null || saved !== "" ? {} : { opportunityId }),
      },
      { said: "Offer saved" },
    );
    if (outcome?.ok === true) go(`/offers/${outcome.output.id}`);
  };
  return (
    <Form onSubmit={() => void save()} label="Make an offer of it">
      <div className="private grid gap-4 sm:grid-cols-2">
        <SelectField
          label="It becomes"
          value={saved}
          words={words}
          none="An offer of its own"
          onChange={setSaved}
        />
        {saved === "" ? (
          <>
            <TextField
              label="Name"
              value={name}
              onChange={setName}
              error={error?.issueAt("name")}
              hint="The company’s when empty."
            />
            <OpportunitySelect value={opportunityId} onChange={setOpportunityId} />
          </>
        ) : null}
      </div>
      <Refusals error={error} />
      <FormEnd
        save="Make an offer of it"
        isBusy={isBusy}
        isDisabled={chosen.length === 0}
        onCancel={onCancel}
        cancel="Put it away"
      />
    </Form>
  );
}

type OcfImportProps = { readonly given: GivenPackage; readonly onCancel: () => void };

/** A cap table in the Open Cap Format: whose security becomes an offer. */
export function OcfImport({ given, onCancel }: OcfImportProps) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const reading = useReading(given, useDeferredValue(search.trim()));
  return (
    <div className="border-edge space-y-4 rounded-md border p-4">
      <h3 className="font-medium">
        {given.fileName}: {reading.data?.companyName ?? "a cap table"}
      </h3>
      <Loaded from={reading}>
        {(read) => (
          <>
            <FactList facts={facts(read)} />
            <TextField
              label="Whose grant"
              type="search"
              value={search}
              onChange={setSearch}
              placeholder="A name or the number of a security"
              hint={`${counted(read.total, "security", "securities")}${read.total > read.rows.length ? `, the first ${read.rows.length} below` : ""}. Choose one, or several of one person.`}
            />
            <ul aria-label="Securities" className="max-h-96 overflow-y-auto">
              {read.rows.map((row) => (
                <Choice
                  key={row.securityId}
                  row={row}
                  isChosen={chosen.includes(row.securityId)}
                  onChange={(isChosen) =>
                    setChosen((before) =>
                      isChosen ? [...before, row.securityId] : before.filter((one) => one !== row.securityId),
                    )
                  }
                />
              ))}
            </ul>
            <Remarks reading={read} />
            <SaveForm given={given} chosen={chosen} onCancel={onCancel} />
          </>
        )}
      </Loaded>
      {reading.error === null ? null : <Button onClick={onCancel}>Put it away</Button>}
    </div>
  );
}

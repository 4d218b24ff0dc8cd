import { useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { typedNumber } from "./offer-from-fields.ts";
import { Figures, Gaps } from "./compare-figures.tsx";
import { CompareSheet } from "./compare-sheet.tsx";
import { money } from "./offer-words.ts";
import type { Comparison, SavedRow } from "./offer-words.ts";
import { RangeChart } from "./range-chart.tsx";
import { SwitchList } from "./switch-list.tsx";

const most = 5;

type Asked = { readonly ids: readonly string[]; readonly presentSalary: number | null };

function Notes({ notes }: { readonly notes: Comparison["notes"] }) {
  return (
    <ul className="space-y-1 text-small">
      {notes.map(({ about, text, source }) => (
        <li key={`${about} ${text}`}>
          <span className="text-soft">{about}:</span> {text}
          {source === null ? null : <cite className="text-soft not-italic"> ({source})</cite>}
        </li>
      ))}
    </ul>
  );
}

function Result({ asked, rows }: { readonly asked: Asked; readonly rows: readonly SavedRow[] }) {
  const input = Object.fromEntries(asked.ids.map((id, index) => [`offerId${index + 1}`, id]));
  const found = useRead(
    "offer.compare",
    { ...input, ...(asked.presentSalary === null ? {} : { presentSalary: asked.presentSalary }) },
    { keep: true },
  );
  const places = new Map(rows.map((row) => [`${row.name}@${row.version}`, row]));
  return (
    <Loaded from={found}>
      {(comparison) => (
        <>
          <CompareSheet found={comparison} places={places} />
          <div className="screen">
            <Section
              title="Side by side"
              note="After tax by place of work, in money of today, every offer with the same luck."
            >
              <div className="space-y-6">
                <RangeChart found={comparison} />
                <Figures found={comparison} places={places} />
                <Gaps gaps={comparison.gaps} currency={comparison.currency} className="private space-y-1" />
              </div>
            </Section>
            <Section
              title="What changes the order"
              note="How far one belief must move, all others as they are."
            >
              <SwitchList switches={comparison.switches} currency={comparison.currency} />
            </Section>
            <Section
              title="What it rests on"
              note={`${comparison.paths.toLocaleString("en")} futures, seed ${comparison.seed}.`}
            >
              <Notes notes={comparison.notes} />
            </Section>
          </div>
        </>
      )}
    </Loaded>
  );
}

type ChooseProps = { readonly rows: readonly SavedRow[]; readonly onAsk: (asked: Asked) => void };

function Choose({ rows, onAsk }: ChooseProps) {
  const newest = [...Map.groupBy(rows, ({ name }) => name).values()].flatMap(([row]) => row ?? []);
  const [ids, setIds] = useState<readonly string[]>(newest.length === 2 ? newest.map(({ id }) => id) : []);
  const [salary, setSalary] = useState("");
  const [isRefused, setRefused] = useState(false);
  const present = salary.trim() === "" ? null : typedNumber(salary);
  const isBad = salary.trim() !== "" && present === null;
  const enough = ids.length >= 2 || (ids.length === 1 && present !== null);
  return (
    <Form
      label="What to compare"
      onSubmit={() => {
        setRefused(isBad || !enough || ids.length > most);
        if (!isBad && enough && ids.length <= most) onAsk({ ids, presentSalary: present });
      }}
    >
      <fieldset>
        <legend className="text-soft mb-1 text-small font-medium">Two to five offers, newest versions</legend>
        <ul className="private">
          {newest.map(({ id, name, version, place, currency, salary: base }) => (
            <li key={id}>
              <CheckField
                label={`${name}, version ${version} (${place}, ${money(currency, base)} base)`}
                isChecked={ids.includes(id)}
                onChange={(isOn) => setIds(isOn ? [...ids, id] : ids.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <TextField
        label="The present job’s yearly pay before tax"
        className="max-w-xs"
        value={salary}
        onChange={setSalary}
        hint="Empty leaves it out. In the offers’ currency, taxed where the first offer is, without equity."
        error={isBad ? `is "${salary}". Write a number such as 250,000.` : undefined}
      />
      <FormEnd
        save="Compare"
        error={
          isRefused && !isBad
            ? ids.length > most
              ? `Choose ${most} offers at most.`
              : "Choose two offers, or one and the present job’s pay."
            : undefined
        }
      />
    </Form>
  );
}

/** Two to five offers and the present job on the same draws. */
export function ComparePage() {
  const offers = useRead("offer.list", {});
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Page
      name="Compare offers"
      title="Compare offers"
      lead={
        <span className="screen">
          The same drawn futures befall every offer, so that a gap shows terms and beliefs, not luck.
        </span>
      }
      above={
        <Link href="/offers" className="link chrome">
          Offers
        </Link>
      }
      actions={
        asked === null ? null : (
          <Button className="chrome" onClick={() => window.print()}>
            Print
          </Button>
        )
      }
    >
      <div className="screen">
        <Section title="Which">
          <Loaded from={offers}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty
                  what="There is no offer to compare yet."
                  action={
                    <Link href="/offers/new" className="link">
                      Write down an offer
                    </Link>
                  }
                />
              ) : (
                <Choose rows={rows} onAsk={setAsked} />
              )
            }
          </Loaded>
        </Section>
      </div>
      {asked === null ? null : <Result asked={asked} rows={offers.data?.rows ?? []} />}
    </Page>
  );
}

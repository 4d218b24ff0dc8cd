import { useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { typedNumber } from "./offer-from-fields.ts";
import { chance, money } from "./offer-words.ts";
import type { Comparison, SavedRow } from "./offer-words.ts";
import { RangeChart } from "./range-chart.tsx";
import { SwitchList } from "./switch-list.tsx";

const most = 5;

type Asked = { readonly ids: readonly string[]; readonly presentSalary: number | null };

function Figures({
  found,
  places,
}: {
  readonly found: Comparison;
  readonly places: ReadonlyMap<string, SavedRow>;
}) {
  const { offers, currency } = found;
  const rounded = (amount: number): string => money(currency, Math.round(amount / 1000) * 1000);
  return (
    <ScrollArea label="The offers beside each other">
      <table className="private w-full min-w-[44rem] text-small print:min-w-0">
        <thead className="text-left align-bottom">
          <tr className="border-edge border-b">
            {[
              "Offer",
              "Place of work",
              "Mean",
              "Median",
              "Middle half",
              "Best tenth above",
              "Equity comes to nothing",
            ].map((title) => (
              <th key={title} scope="col" className="text-soft py-2 pr-4 font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="align-top">
          {offers.map(({ name, worth }) => (
            <tr key={name} className="border-line border-b last:border-0">
              <th scope="row" className="py-2 pr-4 text-left font-medium">
                {name}
              </th>
              <td className="py-2 pr-4">{places.get(name)?.place ?? "as the first offer"}</td>
              <td className="py-2 pr-4 whitespace-nowrap">
                {rounded(worth.mean)}{" "}
                <span className="text-soft">
                  ± {money(currency, Math.round(worth.standardError / 100) * 100)}
                </span>
              </td>
              <td className="py-2 pr-4 whitespace-nowrap">{rounded(worth.median)}</td>
              <td className="py-2 pr-4">
                {rounded(worth.p25)} to {rounded(worth.p75)}
              </td>
              <td className="py-2 pr-4 whitespace-nowrap">{rounded(worth.p90)}</td>
              <td className="py-2">
                {(places.get(name)?.grants ?? 0) > 0 ? chance(worth.zeroShare) : "no equity"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Gaps({ found }: { readonly found: Comparison }) {
  const { gaps, currency } = found;
  return (
    <ul className="private space-y-1">
      {gaps.map(({ better, other, gap, standardError, aboveShare }) => (
        <li key={`${better} ${other}`}>
          {better} is worth {money(currency, Math.round(gap / 100) * 100)}{" "}
          <span className="text-soft">± {money(currency, Math.round(standardError / 100) * 100)}</span> more
          than {other}
          {Math.abs(gap) > 2 * standardError ? "" : ", which is not clear of nothing"}. With the same luck it
          ends above in {chance(aboveShare)} futures.
        </li>
      ))}
    </ul>
  );
}

function Notes({ notes }: { readonly notes: Comparison["notes"] }) {
  return (
    <ul className="space-y-1 text-small">
      {notes.map(({ about, text, source }) => (
        <li key={`${about} ${text}`} className={/\btax$/u.test(about) ? "" : "print:hidden"}>
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
          <Section
            title="Side by side"
            note="After tax by place of work, in money of today, every offer with the same luck."
          >
            <div className="space-y-6">
              <RangeChart found={comparison} />
              <Figures found={comparison} places={places} />
              <Gaps found={comparison} />
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
      lead="The same drawn futures befall every offer, so that a gap shows terms and beliefs, not luck."
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

import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { buttonClass } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { ImportOffer } from "./import-offer.tsx";
import { OfferDifference } from "./offer-difference.tsx";
import { money } from "./offer-words.ts";
import type { SavedRow } from "./offer-words.ts";
import { prepareOfferPage } from "./start-offer-page.ts";

type Named = { readonly newest: SavedRow; readonly rows: readonly SavedRow[] };

function byName(rows: readonly SavedRow[]): readonly Named[] {
  return [...Map.groupBy(rows, ({ name }) => name).values()].flatMap((own) => {
    const [newest] = own;
    return newest === undefined ? [] : [{ newest, rows: own }];
  });
}

function Saved({ offer }: { readonly offer: Named }) {
  const { newest, rows } = offer;
  const { data } = useRead("opportunity.list", {});
  const opportunity = data?.rows.find(({ id }) => id === newest.opportunityId);
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link href={`/offers/${newest.id}`} className="private font-medium hover:underline" data-row>
          {newest.name}
        </Link>
        <span className="private">
          {newest.salary === 0 ? "base unknown" : `${money(newest.currency, newest.salary)} base`}
        </span>
      </div>
      <p className="text-soft flex flex-wrap gap-x-2 text-small">
        {opportunity === undefined ? (
          <span>no opportunity</span>
        ) : (
          <Link href={`/opportunities/${opportunity.id}`} className="link private">
            {opportunity.title}, {opportunity.companyName}
          </Link>
        )}
        <span>
          {newest.grants === 0 ? "no equity" : counted(newest.grants, "grant")} ·{" "}
          {counted(rows.length, "version")}, the last <When at={newest.savedOn} />
        </span>
        {newest.note === "" ? null : <span className="private">“{newest.note}”</span>}
      </p>
    </li>
  );
}

function List({ rows }: { readonly rows: readonly SavedRow[] }) {
  if (rows.length === 0)
    return (
      <Empty
        what="No offer is saved yet."
        why="Write down the first numbers the moment they are said. The engine then says what each term is worth to you and costs them, before you ask for anything."
        source="Larson, ch. 1, Negotiating the Contract"
        action={
          <Link href="/offers/new" className={buttonClass("primary")}>
            Write down an offer
          </Link>
        }
      />
    );
  return (
    <ul>
      {byName(rows).map((offer) => (
        <Saved key={offer.newest.name} offer={offer} />
      ))}
    </ul>
  );
}

function Difference({ rows }: { readonly rows: readonly SavedRow[] }) {
  const [picked, setPicked] = useState<{ readonly from?: string; readonly to?: string }>({});
  const several = [...Map.groupBy(rows, ({ name }) => name).values()].find((own) => own.length > 1);
  const [newest, other] = several ?? rows;
  const [from, to] = [picked.from ?? other?.id ?? "", picked.to ?? newest?.id ?? ""];
  const words = Object.fromEntries(rows.map((row) => [row.id, `${row.name}, version ${row.version}`]));
  return (
    <div className="space-y-4">
      <div className="private grid gap-4 sm:grid-cols-2">
        <SelectField label="From" value={from} words={words} onChange={(id) => setPicked({ from: id, to })} />
        <SelectField label="To" value={to} words={words} onChange={(id) => setPicked({ from, to: id })} />
      </div>
      {several === undefined && picked.from === undefined ? null : <OfferDifference from={from} to={to} />}
    </div>
  );
}

/** Every offer saved, and the ways to another. */
export function OffersPage() {
  const offers = useRead("offer.list", {});
  const rows = offers.data?.rows ?? [];
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows) void prepareOfferPage();
  }, [hasRows]);
  return (
    <Page
      name="Offers"
      title="Offers"
      lead="What you were offered, what each term is worth, and how offers compare. Not tax or legal advice."
      actions={
        rows.length === 0 ? null : (
          <>
            <Link href="/offers/new" className={buttonClass("primary")} data-hotkey="c" aria-keyshortcuts="c">
              New offer
            </Link>
            <Link href="/offers/compare" className={buttonClass()}>
              Compare
            </Link>
          </>
        )
      }
    >
      <Section title="Saved offers">
        <Loaded from={offers}>{({ rows: found }) => <List rows={found} />}</Loaded>
      </Section>
      {rows.length < 2 ? null : (
        <Section title="What differs" note="Two versions, or two offers, line by line.">
          <Difference rows={rows} />
        </Section>
      )}
      <Section
        title="Take in a file"
        note="An offer as YAML or JSON, the form that the command line takes; or a cap table in the Open Cap Format."
      >
        <ImportOffer />
      </Section>
    </Page>
  );
}

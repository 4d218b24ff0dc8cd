import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { dayText } from "../../ui/time-text.ts";
import { useAddressedPart } from "../../ui/use-addressed-part.ts";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { BeliefsPanel } from "./beliefs-panel.tsx";
import type { OfferBody } from "./offer-body.ts";
import { OfferDifference } from "./offer-difference.tsx";
import { LetterSection } from "./letter-section.tsx";
import { fieldsOf } from "./offer-fields.ts";
import { OfferForm } from "./offer-form.tsx";
import { bodyInUnits, OfferText } from "./offer-text.tsx";
import { placeName } from "./offer-words.ts";
import type { SavedRow, ShownOffer } from "./offer-words.ts";
import { OpportunitySelect } from "./opportunity-select.tsx";
import { scenariosOf, withScenarios } from "./scenario-beliefs.ts";
import { TermSliders } from "./term-sliders.tsx";
import { useOfferEngine } from "./use-offer-engine.ts";

const versionWords = ({ version, savedOn, note }: SavedRow): string =>
  `Version ${version}, ${dayText(savedOn)}${note === "" ? "" : `, ${note}`}`;

function Versions({ offer, rows }: { readonly offer: ShownOffer; readonly rows: readonly SavedRow[] }) {
  const [picked, setPicked] = useState<{ readonly from?: string; readonly to?: string }>({});
  const before =
    rows.find(({ version }) => version < offer.version) ?? rows.find(({ id }) => id !== offer.id);
  const [from, to] = [picked.from ?? before?.id ?? offer.id, picked.to ?? offer.id];
  const words = Object.fromEntries(rows.map((row) => [row.id, versionWords(row)]));
  return (
    <div className="space-y-5">
      <ul className="text-small">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap gap-x-2">
            {row.id === offer.id ? (
              <span className="font-medium">Version {row.version}</span>
            ) : (
              <Link href={`/offers/${row.id}`} className="link">
                Version {row.version}
              </Link>
            )}
            <span className="text-soft">
              <When at={row.savedOn} /> <span className="private">{row.note}</span>
            </span>
          </li>
        ))}
      </ul>
      {rows.length < 2 ? null : (
        <>
          <div className="private grid gap-4 sm:grid-cols-2">
            <SelectField
              label="From"
              value={from}
              words={words}
              onChange={(id) => setPicked({ from: id, to })}
            />
            <SelectField label="To" value={to} words={words} onChange={(id) => setPicked({ from, to: id })} />
          </div>
          <OfferDifference from={from} to={to} />
        </>
      )}
    </div>
  );
}

function Unknowns({ places }: { readonly places: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <p className="prose-width mb-6">
      Still unknown, so that an assumption stands in: {places.map(placeName).join(", ")}. Ask for these.
    </p>
  );
}

function Content({ offer, rows }: { readonly offer: ShownOffer; readonly rows: readonly SavedRow[] }) {
  useAddressedPart();
  const [, go] = useLocation();
  const body = useMemo(() => bodyInUnits(offer.json), [offer.json]);
  const saved = useMemo(() => fieldsOf(body), [body]);
  const draft = useDraft(`offer ${offer.name}`, saved);
  const believed = useMemo(() => ({ scenarios: scenariosOf(body) }), [body]);
  const beliefs = useDraft(`offer beliefs ${offer.name}`, believed);
  const { scenarios } = beliefs.values;
  const json = useMemo(
    () =>
      beliefs.isDirty
        ? JSON.stringify(withScenarios(JSON.parse(offer.json) as OfferBody, scenarios))
        : offer.json,
    [offer.json, beliefs.isDirty, scenarios],
  );
  const engine = useOfferEngine(json);
  // The figures stand first; the long form is drawn behind them.
  const isValued = engine.moved !== null || engine.problems.length > 0;
  const isRestShown = useDeferredValue(isValued) || location.hash !== "";
  const [isTextShown, setTextShown] = useState(false);
  const [linked, setLinked] = useState(offer.opportunityId);
  const newest = rows[0];
  const onSaved = useCallback((id: string) => go(`/offers/${id}`), [go]);
  const remove = async (): Promise<void> => {
    const outcome = await write("offer.delete", { offerId: offer.name }, { said: "Offer deleted" });
    if (outcome.ok) go("/offers");
  };
  const unknown = Array.isArray(body["unknown"]) ? (body["unknown"] as string[]) : [];
  return (
    <Page
      name={offer.name}
      title={<span className="private">{offer.name}</span>}
      lead={
        <>
          Version {offer.version} of {rows.length}, saved <When at={offer.savedOn} />.
          {newest === undefined || newest.id === offer.id ? null : (
            <>
              {" "}
              <Link href={`/offers/${newest.id}`} className="link">
                There is a newer one.
              </Link>
            </>
          )}
        </>
      }
      above={
        <Link href="/offers" className="link">
          Offers
        </Link>
      }
      actions={
        <ConfirmButton
          label="Delete…"
          title="Delete this offer?"
          confirm="Delete it"
          onConfirm={() => void remove()}
        >
          All its versions go with it. You can undo this.
        </ConfirmButton>
      }
    >
      <Section
        title="What each term is worth"
        note="To you, and what it costs them. Move one to see (N4 to N11)."
      >
        <Unknowns places={unknown} />
        <TermSliders engine={engine} draft={draft} opportunityId={linked} json={json} />
      </Section>
      {isRestShown ? (
        <>
          <Section
            title="Terms"
            note="From the first numbers said aloud to the letter. Every save is a version."
          >
            <div className="space-y-8">
              <OpportunitySelect
                value={linked}
                onChange={setLinked}
                hint="Kept with the next version you save."
              />
              <OfferForm
                body={body}
                saved={saved}
                draft={draft}
                name={offer.name}
                opportunityId={linked}
                problems={engine.problems}
                onSaved={onSaved}
              />
              <details onToggle={(event) => setTextShown(event.currentTarget.open)}>
                <summary className="text-accent w-fit">All of it as text</summary>
                <div className="mt-4">
                  {isTextShown ? <OfferText json={offer.json} name={offer.name} onSaved={onSaved} /> : null}
                </div>
              </details>
            </div>
          </Section>
          <LetterSection offerId={offer.id} rows={rows} />
          <Section title="Beliefs" id="beliefs" note="What you think becomes of the company, in your words.">
            <BeliefsPanel offer={offer} body={body} engine={engine} draft={beliefs} onSaved={onSaved} />
          </Section>
          <Section title="Versions" note="What changed in the talks, line by line.">
            <Versions offer={offer} rows={rows} />
          </Section>
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

/** One version of a saved offer: what its terms are worth, its terms, beliefs and versions. */
export function OfferPage({ id }: { readonly id: string }) {
  const offer = useRead("offer.show", { offerId: id });
  const list = useRead("offer.list", {});
  if (offer.data !== undefined && list.data !== undefined) {
    const rows = list.data.rows.filter(({ name }) => name === offer.data.name);
    return <Content offer={offer.data} rows={rows} />;
  }
  return (
    <Page name="Offer" title={offer.error === null ? "" : "Not to be found"}>
      <Loaded from={offer} lines={8}>
        {() => null}
      </Loaded>
    </Page>
  );
}

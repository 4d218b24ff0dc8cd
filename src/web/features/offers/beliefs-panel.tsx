import { useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import type { Draft } from "../../ui/use-draft.ts";
import { plainNumber } from "./offer-body.ts";
import type { OfferBody } from "./offer-body.ts";
import { money } from "./offer-words.ts";
import { numberFields, partOf, withScenarios } from "./scenario-beliefs.ts";
import type { Scenario } from "./scenario-beliefs.ts";
import type { OfferEngine } from "./use-offer-engine.ts";
import type { ShownOffer } from "./offer-words.ts";
import { Refusals } from "./refusals.tsx";
import { SwitchList } from "./switch-list.tsx";

type RowProps = {
  readonly scenario: Scenario;
  readonly place: number;
  readonly onChange: (scenario: Scenario) => void;
  readonly onRemove: () => void;
};

const fieldWords = {
  probability: "Chance, %",
  growth: "Growth, % a year",
  failure: "Failure, % a month",
  exit: "Sale or listing, % a month",
} as const;

function Row({ scenario, place, onChange, onRemove }: RowProps) {
  return (
    <li className="border-line border-b pb-4 last:border-0">
      <fieldset>
        <legend className="sr-only">Future {place}</legend>
        <div className="grid grid-cols-2 items-start gap-3 md:grid-cols-[minmax(8rem,1fr)_repeat(4,6.5rem)]">
          <TextField
            label="In your words"
            className="col-span-2 md:col-span-1"
            value={scenario.name}
            onChange={(name) => onChange({ ...scenario, name })}
          />
          {numberFields.map((key) => (
            <TextField
              key={key}
              label={fieldWords[key]}
              value={scenario[key]}
              placeholder={key === "probability" ? "" : "base rate"}
              error={
                partOf(scenario[key]) === undefined
                  ? `is "${scenario[key]}". Write a number such as 2.5.`
                  : undefined
              }
              onChange={(value) => onChange({ ...scenario, [key]: value })}
            />
          ))}
        </div>
        <Button
          tone="quiet"
          className="mt-1 -ml-3"
          onClick={onRemove}
          aria-label={`Remove future ${place}, ${scenario.name}`}
        >
          Remove
        </Button>
      </fieldset>
    </li>
  );
}

const fresh: Scenario = { name: "", probability: "", growth: "", failure: "", exit: "", others: {} };

type BeliefsPanelProps = {
  readonly offer: ShownOffer;
  /** In plain units. */
  readonly body: OfferBody;
  readonly engine: OfferEngine;
  readonly draft: Draft<{ readonly scenarios: readonly Scenario[] }>;
  readonly onSaved: (id: string) => void;
};

/** What the offer is worth under the futures as they are typed. */
function Worth({ engine }: { readonly engine: OfferEngine }) {
  const { moved, opened, problems } = engine;
  if (moved === null || opened === null || problems.length > 0) return null;
  const { mean, standardError } = moved.all.whole;
  return (
    <p className="private" aria-live="polite">
      With these beliefs the offer is worth{" "}
      <strong>{money(opened.currency, Math.round(mean / 1000) * 1000)}</strong>{" "}
      <span className="text-soft">
        ± {money(opened.currency, Math.round(standardError / 100) * 100)}, not saved yet.
      </span>
    </p>
  );
}

function Scenarios({ offer, body, engine, draft, onSaved }: BeliefsPanelProps) {
  const { scenarios } = draft.values;
  const { submit, error, isBusy } = useSubmit();
  const set = (next: readonly Scenario[]): void => draft.set("scenarios", next);
  const total = scenarios.reduce((sum, { probability }) => sum + (partOf(probability) ?? 0), 0);
  const isBroken = scenarios.some((one) => numberFields.some((key) => partOf(one[key]) === undefined));
  const save = async (): Promise<void> => {
    if (isBroken) return;
    const outcome = await submit(
      "offer.save",
      { json: JSON.stringify(withScenarios(body, scenarios)), name: offer.name, note: "Beliefs changed" },
      { said: "Beliefs saved as a new version" },
    );
    if (outcome?.ok !== true) return;
    draft.reset();
    onSaved(outcome.output.id);
  };
  return (
    <Form onSubmit={() => void save()} label="Beliefs">
      {scenarios.length === 0 ? (
        <p className="text-soft prose-width">
          Base rates alone are drawn. Say what may become of the company in your own words, each with its
          chance; what you leave empty stays a base rate.
        </p>
      ) : (
        <ul className="private space-y-4">
          {scenarios.map((scenario, index) => (
            <Row
              // Scenarios have no name but their place while they are typed.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              place={index + 1}
              scenario={scenario}
              onChange={(next) => set(scenarios.with(index, next))}
              onRemove={() => set(scenarios.toSpliced(index, 1))}
            />
          ))}
        </ul>
      )}
      {scenarios.length > 0 && Math.abs(total - 1) > 1e-6 ? (
        <p className="text-alarm text-small">
          <span aria-hidden="true">▲ </span>The chances add up to {plainNumber(total * 100)} %, not to 100 %.
        </p>
      ) : null}
      <div>
        <Button onClick={() => set([...scenarios, fresh])}>Add a future</Button>
      </div>
      {draft.isDirty ? <Worth engine={engine} /> : null}
      <Refusals error={error} />
      {draft.isDirty ? (
        <FormEnd
          save="Save the beliefs"
          isBusy={isBusy}
          isDisabled={isBroken}
          cancel="Drop the changes"
          onCancel={draft.reset}
        />
      ) : null}
    </Form>
  );
}

/** What would change the order of this offer and another. */
function Order({ offer }: { readonly offer: ShownOffer }) {
  const list = useRead("offer.list", {});
  const [other, setOther] = useState("");
  const names = [...new Set((list.data?.rows ?? []).map(({ name }) => name))].filter(
    (name) => name !== offer.name,
  );
  const chosen = names.includes(other) ? other : "";
  const compared = useRead(
    "offer.compare",
    { offerId1: offer.id, offerId2: chosen },
    { enabled: chosen !== "" },
  );
  if (names.length === 0)
    return <p className="text-soft">With a second offer saved, this says which belief would put it first.</p>;
  return (
    <div className="space-y-3">
      <SelectField
        label="Against"
        className="private max-w-md"
        value={chosen}
        none="Choose an offer"
        words={Object.fromEntries(names.map((name) => [name, name]))}
        onChange={setOther}
      />
      {chosen === "" ? null : (
        <Loaded from={compared}>
          {({ switches, currency, offers }) => (
            <>
              <p className="private">{offers[0]?.name} stands first.</p>
              <SwitchList switches={switches} currency={currency} />
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}

/** What the user believes, what is taken where they say nothing, and what of it decides. */
export function BeliefsPanel(props: BeliefsPanelProps) {
  const { offer, engine } = props;
  const notes = engine.opened?.notes ?? [];
  const sourced = notes.filter(({ source }) => source !== null);
  const others = notes.filter(({ source }) => source === null);
  return (
    <div className="space-y-8">
      <Scenarios {...props} />
      <div>
        <h3 className="mb-2 font-medium">Base rates and their sources</h3>
        <ul className="space-y-1 text-small">
          {sourced.map(({ about, text, source }) => (
            <li key={`${about} ${text}`}>
              {text} <cite className="text-soft not-italic">({source})</cite>
            </li>
          ))}
        </ul>
        {others.length === 0 ? null : (
          <details className="mt-3 text-small">
            <summary className="text-accent w-fit">What else the figures rest on</summary>
            <ul className="mt-2 space-y-1">
              {others.map(({ about, text }) => (
                <li key={`${about} ${text}`}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div>
        <h3 className="mb-2 font-medium">What changes the order</h3>
        <Order offer={offer} />
      </div>
    </div>
  );
}

import { useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import type { PricingNote } from "../../../offer/pricing-note.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { listAt, objectAt, plainNumber, textAt } from "./offer-body.ts";
import type { OfferBody } from "./offer-body.ts";
import { typedNumber } from "./offer-from-fields.ts";
import type { ShownOffer } from "./offer-words.ts";
import { Refusals } from "./refusals.tsx";
import { SwitchList } from "./switch-list.tsx";

type Scenario = {
  readonly name: string;
  readonly probability: string;
  readonly growth: string;
  readonly failure: string;
  readonly exit: string;
  /** What no field shows. */
  readonly others: OfferBody;
};

const shown = ["name", "probability", "growth", "failure", "exit"] as const;

function percentText(value: unknown): string {
  return typeof value === "number" ? plainNumber(value * 100) : "";
}

function scenariosOf(body: OfferBody): readonly Scenario[] {
  return listAt(objectAt(body, "beliefs"), "scenarios").map((one) => ({
    name: textAt(one, "name"),
    probability: percentText(one["probability"]),
    growth: percentText(one["growth"]),
    failure: percentText(one["failure"]),
    exit: percentText(one["exit"]),
    others: Object.fromEntries(Object.entries(one).filter(([key]) => !shown.includes(key as "name"))),
  }));
}

/** A per cent, growth also below nothing, as a part; undefined where it is no number, null where it is empty. */
function partOf(text: string): number | null | undefined {
  const bare = text.trim().replace("−", "-");
  if (bare === "") return null;
  const value = typedNumber(bare.replace(/^-/u, ""));
  return value === null ? undefined : (Math.round(value * 1e7) / 1e9) * (bare.startsWith("-") ? -1 : 1);
}

const numberFields = ["probability", "growth", "failure", "exit"] as const;

function writtenScenario({ name, others, ...fields }: Scenario): OfferBody {
  const numbers = numberFields.flatMap((key) => {
    const value = partOf(fields[key]);
    return value === null || value === undefined ? [] : [[key, value] as const];
  });
  return { name, ...Object.fromEntries(numbers), ...others };
}

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
  readonly notes: readonly PricingNote[];
  readonly onSaved: (id: string) => void;
};

function Scenarios({ offer, body, onSaved }: Omit<BeliefsPanelProps, "notes">) {
  const draft = useDraft(`offer beliefs ${offer.name}`, { scenarios: scenariosOf(body) });
  const { scenarios } = draft.values;
  const { submit, error, isBusy } = useSubmit();
  const set = (next: readonly Scenario[]): void => draft.set("scenarios", next);
  const total = scenarios.reduce((sum, { probability }) => sum + (partOf(probability) ?? 0), 0);
  const isBroken = scenarios.some((one) => numberFields.some((key) => partOf(one[key]) === undefined));
  const save = async (): Promise<void> => {
    if (isBroken) return;
    const { scenarios: _, ...others } = objectAt(body, "beliefs");
    const beliefs = {
      ...others,
      ...(scenarios.length === 0 ? {} : { scenarios: scenarios.map(writtenScenario) }),
    };
    const outcome = await submit(
      "offer.save",
      { json: JSON.stringify({ ...body, beliefs }), name: offer.name, note: "Beliefs changed" },
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
export function BeliefsPanel({ offer, body, notes, onSaved }: BeliefsPanelProps) {
  const sourced = notes.filter(({ source }) => source !== null);
  const others = notes.filter(({ source }) => source === null);
  return (
    <div className="space-y-8">
      <Scenarios offer={offer} body={body} onSaved={onSaved} />
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

import { useId, useMemo, useState } from "react";
import type { MovedTerms } from "../../../offer/paths/moved-terms.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Draft } from "../../ui/use-draft.ts";
import type { OfferFields } from "./offer-fields.ts";
import { gain, money } from "./offer-words.ts";
import { OutcomeChart } from "./outcome-chart.tsx";
import { PlaceControl } from "./place-control.tsx";
import { startSlider, useStartDays } from "./start-slider.ts";
import { termSliders } from "./term-slider-list.ts";
import type { TermSlider } from "./term-slider-list.ts";
import { windowStops } from "./first-result.ts";
import type { KeyedChange, OfferEngine, OpenedOffer } from "./use-offer-engine.ts";

type Positions = Readonly<Record<string, number>>;

function changesAt(sliders: readonly TermSlider[], at: Positions): readonly KeyedChange[] {
  return sliders.flatMap((slider) => {
    const value = at[slider.key];
    if (value === undefined || value === slider.now) return [];
    return [{ key: slider.key, part: slider.part, term: slider.term(value) }];
  });
}

/** A worth and a cost with their errors; what is not clear of nothing says so. */
function Price({ moved, currency }: { readonly moved: MovedTerms; readonly currency: string }) {
  const { worth, cost } = moved;
  const isClear = Math.abs(worth.mean) > 2 * worth.standardError;
  return (
    <>
      <span className="font-medium" data-worth={Math.round(worth.mean)}>
        {gain(currency, worth.mean)}
      </span>{" "}
      <span className="text-soft">
        ± {money(currency, Math.round(worth.standardError))} to you{isClear ? "" : ", not clear of nothing"};{" "}
        {gain(currency, cost.mean)} ± {money(currency, Math.round(cost.standardError))} for them
      </span>
    </>
  );
}

/** The worth as a mark on a line around nothing, with two errors to each side. */
function ErrorBar({ moved, scale }: { readonly moved: MovedTerms; readonly scale: number }) {
  const at = (amount: number): number => 100 + Math.max(-1, Math.min(1, amount / scale)) * 96;
  const { mean, standardError } = moved.worth;
  return (
    <svg viewBox="0 0 200 12" className="h-3 w-full" preserveAspectRatio="none" aria-hidden="true">
      <line x1="100" x2="100" y1="0" y2="12" stroke="var(--color-edge)" strokeWidth="1" />
      <line
        x1={at(mean - 2 * standardError)}
        x2={at(mean + 2 * standardError)}
        y1="6"
        y2="6"
        stroke="var(--color-edge)"
        strokeWidth="2"
      />
      <rect
        x={Math.min(100, at(mean))}
        width={Math.abs(at(mean) - 100)}
        y="3"
        height="6"
        fill="var(--color-accent)"
      />
    </svg>
  );
}

type RowProps = {
  readonly slider: TermSlider;
  readonly value: number;
  readonly price: MovedTerms | null;
  readonly currency: string;
  readonly scale: number;
  readonly onMove: (value: number) => void;
};

function Row({ slider, value, price, currency, scale, onMove }: RowProps) {
  const id = useId();
  const isMoved = value !== slider.now;
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-3 last:border-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <label htmlFor={id} className="text-small font-medium">
            {slider.label}
          </label>
          <output htmlFor={id} className="private text-small">
            {slider.words(value)}
            {isMoved ? <span className="text-soft">, now {slider.words(slider.now)}</span> : null}
          </output>
        </div>
        <input
          id={id}
          type="range"
          min={slider.least}
          max={slider.most}
          step={slider.step}
          value={value}
          aria-valuetext={slider.words(value)}
          className="accent-accent touch mt-1 h-5 w-full"
          onChange={(event) => onMove(Number(event.target.value))}
        />
      </div>
      <div className="private min-h-10 min-w-0 text-small" aria-live="off">
        {isMoved && price !== null ? (
          <>
            <ErrorBar moved={price} scale={scale} />
            <p>
              <Price moved={price} currency={currency} />
            </p>
          </>
        ) : (
          <p className="text-soft">As offered</p>
        )}
        {slider.detail === undefined ? null : <p className="text-soft">{slider.detail(value)}</p>}
      </div>
    </li>
  );
}

type TermSlidersProps = {
  readonly engine: OfferEngine;
  readonly draft: Draft<OfferFields>;
  readonly opportunityId: string | null;
  /** The offer as the engine holds it. */
  readonly json: string;
};

type SlidersProps = TermSlidersProps & { readonly opened: OpenedOffer };

function fieldsTaken(sliders: readonly TermSlider[], at: Positions, draft: Draft<OfferFields>): void {
  for (const slider of sliders) {
    const value = at[slider.key];
    if (slider.field === null || value === undefined || value === slider.now) continue;
    draft.set(slider.field.name, slider.field.text(value));
    if (slider.key.endsWith("single-trigger")) draft.set("trigger", "single");
    if (slider.key.endsWith("double-trigger")) draft.set("trigger", "double");
    if (slider.key.endsWith("grant-size")) draft.set("percent", "");
    if (slider.key === "bonus-guarantee" && Number(draft.values.guaranteedYears) === 0)
      draft.set("guaranteedYears", "1");
  }
}

/** The whole offer's worth, and what it stands on while that is not all that it will be. */
function Whole({ engine, currency }: { readonly engine: OfferEngine; readonly currency: string }) {
  const { moved, problems } = engine;
  if (moved === null) return null;
  const { whole } = moved.all;
  return (
    <>
      <p className="private" aria-live="polite">
        <span
          className="text-head font-semibold"
          data-whole={Math.round(whole.mean)}
          data-paths={moved.paths}
        >
          {money(currency, Math.round(whole.mean / 1000) * 1000)}
        </span>{" "}
        <span className="text-soft">
          ± {money(currency, Math.round(whole.standardError / 100) * 100)}, all of it after tax, in money of
          today
        </span>
      </p>
      {problems.length === 0 ? null : (
        <p className="text-alarm text-small">
          <span aria-hidden="true">▲ </span>The figures still stand on the beliefs before:{" "}
          {problems.map(({ reason, fix }) => `${reason} ${fix}`).join(" ")}
        </p>
      )}
    </>
  );
}

function Sliders({ engine, opened, draft, opportunityId, json }: SlidersProps) {
  const { currency, gross } = opened;
  const [at, setAt] = useState<Positions>({});
  const [place, setPlace] = useState("");
  const days = useStartDays(opened, opportunityId);
  const sliders = useMemo(() => {
    const start = startSlider(days, opened);
    const terms = termSliders(gross, windowStops, (amount) => money(currency, amount));
    return start === null ? terms : [...terms, start];
  }, [gross, currency, days, opened]);
  const { moved, alone: known, move } = engine;
  const shift = (slider: TermSlider, value: number): void => {
    const next = { ...at, [slider.key]: value };
    setAt(next);
    move(changesAt(sliders, next), value === slider.now ? null : slider.key);
  };
  const changes = changesAt(sliders, at);
  const isElsewhere = place !== "" && place !== opened.place;
  const scale = Math.max(
    1000,
    ...Object.values(known).map(({ worth }) => Math.abs(worth.mean) + 2 * worth.standardError),
  );
  if (moved === null) return <Skeleton lines={6} />;
  return (
    <div className="space-y-6">
      <Whole engine={engine} currency={currency} />
      <OutcomeChart
        moved={moved.all}
        paths={moved.paths}
        currency={currency}
        hasEquity={gross.some(({ grant }) => grant !== null)}
      />
      <PlaceControl opened={opened} json={json} place={place} onChange={setPlace} />
      <ul aria-label="Terms to move">
        {sliders.map((slider) => (
          <Row
            key={slider.key}
            slider={slider}
            value={at[slider.key] ?? slider.now}
            price={known[slider.key] ?? null}
            currency={currency}
            scale={scale}
            onMove={(value) => shift(slider, value)}
          />
        ))}
      </ul>
      {changes.length === 0 && !isElsewhere ? null : (
        <div className="border-line space-y-3 border-t pt-4">
          {changes.length === 0 ? null : (
            <p className="private">
              All moved terms together: <Price moved={moved.all} currency={currency} />
            </p>
          )}
          <div className="screen flex flex-wrap gap-3">
            <Button
              onClick={() => {
                fieldsTaken(sliders, at, draft);
                if (isElsewhere) draft.set("place", place);
              }}
            >
              Take them into the terms below
            </Button>
            <Button
              onClick={() => {
                setAt({});
                setPlace("");
                move([], null);
              }}
            >
              Back to the offer
            </Button>
          </div>
        </div>
      )}
      <p className="text-soft prose-width text-small">
        After ± stands one standard error: how far another draw would be off. It says nothing of how wrong the
        beliefs are. While moving, further pay is taxed at one flat rate; <code>oneofone offer price</code> is
        exact in it.
      </p>
    </div>
  );
}

/** Each term with its worth to the user and its cost to the company, as it is moved. */
export function TermSliders(props: TermSlidersProps) {
  const { engine } = props;
  if (engine.opened === null && engine.problems.length > 0)
    return (
      <Empty
        what="The offer cannot be valued yet."
        why={engine.problems.map(({ reason, fix }) => `${reason} ${fix}`).join(" ")}
      />
    );
  if (engine.opened === null) return <Skeleton lines={6} />;
  return <Sliders {...props} opened={engine.opened} />;
}

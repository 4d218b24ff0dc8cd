import { useEffect, useRef, useState } from "react";
import type { WorkerReply } from "../../../offer/worker.ts";
import { SelectField } from "../../ui/field.tsx";
import { EngineDesk } from "./engine-desk.ts";
import { gain, money } from "./offer-words.ts";
import { stages, todayHere } from "./first-result.ts";
import type { OpenedOffer } from "./use-offer-engine.ts";

type Priced = Extract<WorkerReply, { kind: "priced" }>;
type Answer = { readonly place: string; readonly priced: Priced };

/** What another place of work leaves of the same offer on the same draws; a worker of its own keeps the sliders free. */
function usePlacePrice(json: string, place: string): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const desk = useRef<EngineDesk | null>(null);
  useEffect(() => {
    if (place === "") return undefined;
    let isOn = true;
    const price = async (): Promise<void> => {
      for (const paths of stages) {
        desk.current ??= new EngineDesk();
        const offer = JSON.parse(json) as Record<string, unknown>;
        await desk.current.ask({ kind: "open", offer, today: todayHere(), settings: { paths } });
        if (!isOn) return;
        const priced = await desk.current.ask({ kind: "price", asks: [`place=${place}`] });
        if (!isOn || priced.kind !== "priced") return;
        setAnswer({ place, priced });
      }
    };
    void price();
    return () => {
      isOn = false;
    };
  }, [json, place]);
  useEffect(
    () => () => {
      desk.current?.close();
      desk.current = null;
    },
    [],
  );
  return answer?.place === place ? answer : null;
}

type PlaceControlProps = {
  readonly opened: OpenedOffer;
  readonly json: string;
  readonly place: string;
  readonly onChange: (place: string) => void;
};

/** The place of work as a menu of those with tax tables, with what the offer is worth there after tax (N14). */
export function PlaceControl({ opened, json, place, onChange }: PlaceControlProps) {
  const { currency, places } = opened;
  const isOther = place !== "" && place !== opened.place;
  const answer = usePlacePrice(json, isOther ? place : "");
  const words = Object.fromEntries(places.map(({ code, name }) => [code, `${name} (${code})`]));
  const known = Object.hasOwn(words, opened.place) ? words : { [opened.place]: opened.place, ...words };
  const [price] = answer?.priced.prices ?? [];
  const [problem] = answer?.priced.problems ?? [];
  return (
    <div className="border-line grid gap-x-6 gap-y-1 border-b pb-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <SelectField
        label="Place of work"
        value={place === "" ? opened.place : place}
        words={known}
        onChange={onChange}
        hint={`Places whose tax tables are in ${currency}.`}
      />
      <div className="private min-h-10 min-w-0 self-center text-small" aria-live="polite">
        {!isOther ? (
          <p className="text-soft">As offered</p>
        ) : problem !== undefined ? (
          <p className="text-alarm">
            {problem.reason} {problem.fix}
          </p>
        ) : price === undefined ? (
          <p className="text-soft">Taxed there…</p>
        ) : (
          <p>
            <span className="font-medium" data-worth={Math.round(price.worth.mean)}>
              {gain(currency, price.worth.mean)}
            </span>{" "}
            <span className="text-soft">
              ± {money(currency, Math.round(price.worth.standardError))} to you after tax;{" "}
              {gain(currency, price.cost.total.mean)} ±{" "}
              {money(currency, Math.round(price.cost.total.standardError))} for them. The whole offer:{" "}
            </span>
            {money(currency, Math.round(price.offer.mean / 1000) * 1000)}{" "}
            <span className="text-soft">
              ± {money(currency, Math.round(price.offer.standardError / 100) * 100)}. By itself, without the
              moved terms.
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

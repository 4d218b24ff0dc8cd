import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { plainNumber } from "./offer-body.ts";
import { money } from "./offer-words.ts";
import type { Comparison } from "./offer-words.ts";

type Switch = Comparison["switches"][number];

function amount({ unit }: Switch, value: number, currency: string): string {
  if (unit === "money") return money(currency, Number(value.toPrecision(3)));
  const percent = `${plainNumber(Number((value * 100).toPrecision(2)))} %`;
  return unit === "a year" || unit === "a month" ? `${percent} ${unit}` : percent;
}

/** A belief and the value at which two offers change places. */
export function switchWords(one: Switch, currency: string): string {
  const about = one.scenario === null ? one.belief : `${one.belief} “${one.scenario}”`;
  const now = amount(one, one.now, currency);
  return one.needed === null
    ? `${one.offer}: no ${about} within reach changes it (now ${now}).`
    : `${one.offer}: ${about} from ${now} to ${amount(one, one.needed, currency)}.`;
}

const first = 6;

/** How far each belief must move for two offers to change places; those that can come first. */
export function SwitchList({
  switches,
  currency,
}: {
  readonly switches: readonly Switch[];
  readonly currency: string;
}) {
  const [all, setAll] = useState(false);
  const able = switches.filter(({ needed }) => needed !== null);
  const unable = switches.filter(({ needed }) => needed === null);
  const rows = all ? [...able, ...unable] : able.slice(0, first);
  return (
    <>
      {able.length === 0 ? <p>No single belief within reach changes the order.</p> : null}
      <ul className="private space-y-1 text-small">
        {rows.map((one) => (
          <li key={`${one.offer} ${one.other} ${one.belief} ${one.scenario ?? ""}`}>
            {switchWords(one, currency)}
          </li>
        ))}
      </ul>
      {rows.length === switches.length ? null : (
        <Button tone="quiet" className="screen -ml-3" onClick={() => setAll(true)}>
          All {switches.length} beliefs tried
        </Button>
      )}
    </>
  );
}

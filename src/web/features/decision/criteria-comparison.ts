import { ranking, weightRooms } from "../../../search/decision/criteria.ts";
import type { Ranking, WeightRoom } from "../../../search/decision/criteria.ts";
import type { Criteria } from "./decision-words.ts";

export type Choice = Criteria["alternatives"][number];
export type CriterionRow = Criteria["rows"][number];

export type Comparison = Ranking & {
  readonly rows: readonly CriterionRow[];
  /** The seat that the page is about first. */
  readonly choices: readonly Choice[];
  readonly rooms: ReadonlyMap<string, WeightRoom>;
};

type Seat = { readonly id: string; readonly title: string; readonly companyName: string };

/** The choices under the weights as they are being moved. */
export function comparisonAt(
  { rows, alternatives }: Criteria,
  moved: Readonly<Record<string, number>>,
  seat: Seat,
): Comparison {
  const weighed = rows.map((row) => ({ ...row, weight: moved[row.id] ?? row.weight }));
  const own = alternatives.find(({ id }) => id === seat.id) ?? {
    id: seat.id,
    name: `${seat.title} at ${seat.companyName}`,
    scores: [],
  };
  const choices = [own, ...alternatives.filter(({ id }) => id !== seat.id)];
  const scored = choices.map(({ id, name, scores }) => ({
    id,
    name,
    scores: new Map(scores.map(({ criterionId, score }) => [criterionId, score])),
  }));
  return {
    rows: weighed,
    choices,
    ...ranking(weighed, scored),
    rooms: new Map(weightRooms(weighed, scored).map((room) => [room.criterionId, room])),
  };
}

function perCent(share: number): string {
  return `${Math.round(share * 1000) / 10}\u00A0%`;
}

/** The ends in the user's own weights, as far as the slider goes; rounded inwards. */
function weightWords({ fromWeight, toWeight }: WeightRoom): string {
  const from = Math.ceil(fromWeight);
  if (toWeight === null || toWeight > 100)
    return from === 0 ? "any weight up to 100" : `a weight of ${from} or more`;
  return from === 0
    ? `a weight of ${Math.floor(toWeight)} or less`
    : `a weight of ${from} to ${Math.floor(toWeight)}`;
}

/** How far one weight can move before the order of the choices changes, in words. */
export function roomWords(room: WeightRoom | undefined): string {
  if (room === undefined)
    return "With two choices that have all scores, it says how far this weight can move.";
  const now = `It is ${perCent(room.share)} of all weight`;
  if (room.isTied) return `${now}. Two choices are level; any move of this weight parts them.`;
  if (!room.canChange) return `${now}. No weight of it changes the order.`;
  return `${now}; the order holds between ${perCent(room.from)} and ${perCent(room.to)}, ${weightWords(room)}.`;
}

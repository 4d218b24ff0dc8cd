import { channels, rungs } from "../../../search/ladder.ts";
import { closedGroup, groupKey, noGroup } from "../../../search/opportunity-view.ts";
import type { Grouping } from "../../../search/opportunity-view.ts";
import { opportunityStates } from "../../../search/opportunity.ts";
import type { Opportunity } from "../../api/patches.ts";
import { channelWords, excitementWords, opportunityStateWords, rungWords } from "../../ui/words.ts";

export const groupingWords: Readonly<Record<Grouping, string>> = {
  "next-step": "Next step",
  state: "Where it stands",
  channel: "How it reached you",
  rung: "Rung of their search",
  stage: "Company stage",
  excitement: "Excitement, last logged",
};

/** The fields that moving a card sets; the others follow from the loop or the company. */
export type SettableGrouping = Extract<Grouping, "state" | "channel" | "rung">;

export function isSettable(grouping: Grouping): grouping is SettableGrouping {
  return grouping === "state" || grouping === "channel" || grouping === "rung";
}

type Kind = { readonly id: string; readonly name: string };

const noWords: Readonly<Record<Grouping, string>> = {
  "next-step": "Nothing planned",
  state: "",
  channel: "Not noted",
  rung: "Not noted",
  stage: "Not noted",
  excitement: "Not logged",
};

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

/** What a board's column is called. */
export function groupWord(grouping: Grouping, key: string, kinds: readonly Kind[]): string {
  if (key === noGroup) return noWords[grouping];
  switch (grouping) {
    case "state":
      return wordOf(opportunityStateWords, key);
    case "channel":
      return wordOf(channelWords, key);
    case "rung":
      return wordOf(rungWords, key);
    case "excitement":
      return `${key} · ${excitementWords[Number(key) - 1] ?? ""}`;
    case "next-step":
      return key === closedGroup ? "Closed" : (kinds.find((kind) => kind.id === key)?.name ?? key);
    case "stage":
      return key;
  }
}

/** Every value that a settable field may take, in its order. */
export function settableKeys(grouping: SettableGrouping): readonly string[] {
  if (grouping === "state") return opportunityStates;
  return [...(grouping === "channel" ? channels : rungs), noGroup];
}

export type BoardColumn = {
  readonly key: string;
  readonly word: string;
  readonly rows: readonly Opportunity[];
};

/** A board's columns: those that its opportunities make, in the field's own order where it has one, "not noted" last. */
export function boardColumns(
  rows: readonly Opportunity[],
  grouping: Grouping,
  kinds: readonly Kind[],
): readonly BoardColumn[] {
  const groups = Map.groupBy(rows, (row) => groupKey(row, grouping));
  const order: readonly string[] = isSettable(grouping)
    ? settableKeys(grouping)
    : grouping === "next-step"
      ? kinds.map((kind) => kind.id)
      : [...groups.keys()].toSorted((a, b) => a.localeCompare(b, "en"));
  const place = (key: string): number => {
    if (key === closedGroup) return order.length + 2;
    if (key === noGroup) return order.length + 1;
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  return [...groups.keys()]
    .toSorted((a, b) => place(a) - place(b))
    .map((key) => ({ key, word: groupWord(grouping, key, kinds), rows: groups.get(key) ?? [] }));
}

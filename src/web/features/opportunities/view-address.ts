import { channels, rungs } from "../../../search/ladder.ts";
import { notNoted } from "../../../search/opportunity-filter.ts";
import type { OpportunityFilter } from "../../../search/opportunity-filter.ts";
import { opportunityStates } from "../../../search/opportunity.ts";
import { groupings, layouts, sortColumns, tableColumns } from "../../../search/opportunity-view.ts";
import type { Grouping, Layout, SortColumn, TableColumn } from "../../../search/opportunity-view.ts";

/** How wide a stretch of time the timeline shows at once. */
export const zooms = ["week", "month", "whole"] as const;
export type Zoom = (typeof zooms)[number];

/** What is shown and how: all of it stands in the page's address, so that reloading and a bookmark keep it. */
export type OpportunityView = {
  readonly layout: Layout;
  readonly filter: OpportunityFilter;
  readonly group: Grouping;
  /** Null: newest first, as they were opened. */
  readonly sort: SortColumn | null;
  readonly descending: boolean;
  readonly columns: readonly TableColumn[];
  readonly zoom: Zoom;
};

const usualColumns: readonly TableColumn[] = [
  "title",
  "state",
  "channel",
  "next-step",
  "silent",
  "excitement",
];

export const usualView: OpportunityView = {
  layout: "list",
  filter: {},
  group: "next-step",
  sort: null,
  descending: false,
  columns: usualColumns,
  zoom: "month",
};

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((value) => value === text) ?? null;
}

/** The known ones among a parameter's values; null when it has none. */
function listed<T extends string>(known: readonly T[], texts: readonly string[]): readonly T[] | null {
  const found = known.filter((value) => texts.includes(value));
  return found.length === 0 ? null : found;
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  const value = Number(text ?? Number.NaN);
  return text !== null && text !== "" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;
}

/** Leaves out what is null. */
function given<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: Exclude<T[K], null>;
  };
}

function filterFrom(query: URLSearchParams): OpportunityFilter {
  const stage = query.getAll("stage");
  const internal = query.get("internal");
  return given({
    state: listed(opportunityStates, query.getAll("state")),
    channel: listed([...channels, notNoted], query.getAll("channel")),
    rung: listed([...rungs, notNoted], query.getAll("rung")),
    stage: stage.length === 0 ? null : stage,
    excitement: wholeNumber(query.get("excitement"), 1, 5),
    nextWithin: wholeNumber(query.get("next"), 0, 3650),
    silentFor: wholeNumber(query.get("silent"), 0, 3650),
    isInternal: internal === null ? null : internal === "yes",
    search: query.get("search") || null,
  });
}

/** The view that an address's query names; what it does not know counts as left out. */
export function viewFromAddress(search: string): OpportunityView {
  const query = new URLSearchParams(search);
  return {
    layout: oneOf(layouts, query.get("show")) ?? usualView.layout,
    filter: filterFrom(query),
    group: oneOf(groupings, query.get("group")) ?? usualView.group,
    sort: oneOf(sortColumns, query.get("sort")),
    descending: query.has("down"),
    columns: query.has("columns")
      ? tableColumns.filter((column) => (query.get("columns") ?? "").split(" ").includes(column))
      : usualView.columns,
    zoom: oneOf(zooms, query.get("zoom")) ?? usualView.zoom,
  };
}

function filterPairs(filter: OpportunityFilter): readonly (readonly [string, string])[] {
  const { isInternal } = filter;
  const pairs: readonly (readonly [string, readonly (string | number | undefined)[]])[] = [
    ["state", filter.state ?? []],
    ["channel", filter.channel ?? []],
    ["rung", filter.rung ?? []],
    ["stage", filter.stage ?? []],
    ["excitement", [filter.excitement]],
    ["next", [filter.nextWithin]],
    ["silent", [filter.silentFor]],
    ["internal", isInternal === undefined ? [] : [isInternal ? "yes" : "no"]],
    ["search", [filter.search]],
  ];
  return pairs.flatMap(([name, values]) =>
    values
      .filter((value) => value !== undefined && value !== "")
      .map((value) => [name, String(value)] as const),
  );
}

/** The shortest query that names the view, without its question mark; empty for the usual view. */
export function addressOfView(view: OpportunityView): string {
  const query = new URLSearchParams();
  if (view.layout !== usualView.layout) query.set("show", view.layout);
  for (const [name, value] of filterPairs(view.filter)) query.append(name, value);
  if (view.group !== usualView.group) query.set("group", view.group);
  if (view.sort !== null) query.set("sort", view.sort);
  if (view.descending) query.set("down", "");
  if (view.columns.join(" ") !== usualColumns.join(" ")) query.set("columns", view.columns.join(" "));
  if (view.zoom !== usualView.zoom) query.set("zoom", view.zoom);
  return query.toString();
}

/** How many parts of a filter ask something. */
export function askedParts(filter: OpportunityFilter): number {
  return new Set(filterPairs(filter).map(([name]) => name)).size;
}

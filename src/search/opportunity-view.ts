import { daysBetweenInstants } from "./instant.ts";
import { latestExcitement, nextStep } from "./loop-reading.ts";
import { silentDays } from "./opportunity-filter.ts";
import type { FilteredOpportunity } from "./opportunity-filter.ts";
import type { Instant } from "./step.ts";

/** The ways in which the same opportunities are shown. */
export const layouts = ["list", "board", "table", "timeline"] as const;
export type Layout = (typeof layouts)[number];

/** What a board's columns may stand for (O1: no column is fixed). */
export const groupings = ["state", "next-step", "channel", "rung", "stage", "excitement"] as const;
export type Grouping = (typeof groupings)[number];

/** The columns of the table besides the company, which is always there. */
export const tableColumns = [
  "title",
  "state",
  "channel",
  "rung",
  "stage",
  "next-step",
  "silent",
  "excitement",
  "opened",
] as const;
export type TableColumn = (typeof tableColumns)[number];

export const sortColumns = ["company", ...tableColumns] as const;
export type SortColumn = (typeof sortColumns)[number];

/** The text that stands for "never noted" in a group's key. */
export const noGroup = "";

/** Where the columns are next steps, closed opportunities stand by themselves; no kind of step has a colon. */
export const closedGroup = ":closed";

/** The column of a board that an opportunity stands in; `noGroup` where the field says nothing. */
export function groupKey(opportunity: FilteredOpportunity, grouping: Grouping): string {
  switch (grouping) {
    case "state":
      return opportunity.state;
    case "next-step":
      return opportunity.state === "closed" ? closedGroup : (nextStep(opportunity)?.kind ?? noGroup);
    case "channel":
      return opportunity.channel ?? noGroup;
    case "rung":
      return opportunity.rung ?? noGroup;
    case "stage":
      return opportunity.companyStage;
    case "excitement":
      return String(latestExcitement(opportunity) ?? noGroup);
  }
}

type SortKey = string | number | null;

function sortKey(opportunity: FilteredOpportunity, column: SortColumn, now: Instant): SortKey {
  switch (column) {
    case "company":
      return opportunity.companyName.toLowerCase();
    case "title":
      return opportunity.title.toLowerCase();
    case "next-step": {
      const next = nextStep(opportunity);
      return next?.startsAt == null ? null : daysBetweenInstants(now, next.startsAt);
    }
    case "silent":
      return silentDays(opportunity, now);
    case "excitement":
      return latestExcitement(opportunity);
    case "opened":
      return opportunity.openedOn;
    case "state":
    case "channel":
    case "rung":
    case "stage":
      return groupKey(opportunity, column) || null;
  }
}

function compared(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

/** In the order of a column; what it says nothing about comes last either way, and equal ones keep their order. */
export function sortedOpportunities<T extends FilteredOpportunity>(
  opportunities: readonly T[],
  order: { readonly column: SortColumn; readonly descending: boolean },
  now: Instant,
): T[] {
  const keyed = opportunities.map((opportunity) => ({
    opportunity,
    key: sortKey(opportunity, order.column, now),
  }));
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return order.descending ? compared(b.key, a.key) : compared(a.key, b.key);
    })
    .map(({ opportunity }) => opportunity);
}

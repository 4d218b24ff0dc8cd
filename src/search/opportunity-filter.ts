import { daysBetweenInstants, startOfDay } from "./instant.ts";
import type { Channel, Rung } from "./ladder.ts";
import { latestExcitement, nextStart } from "./loop-reading.ts";
import type { Opportunity, OpportunityState } from "./opportunity.ts";
import type { Instant } from "./step.ts";

/** Stands in a filter for what was never noted. */
export const notNoted = "unknown";
type NotNoted = typeof notNoted;

/** What opportunities are narrowed by. Every part that is given must hold; one that is left out, or an empty list, asks nothing. */
export type OpportunityFilter = {
  readonly state?: readonly OpportunityState[] | undefined;
  readonly channel?: readonly (Channel | NotNoted)[] | undefined;
  readonly rung?: readonly (Rung | NotNoted)[] | undefined;
  /** Stages of the company as the user wrote them; upper and lower case are the same. */
  readonly stage?: readonly string[] | undefined;
  /** The excitement logged last is at least this, 1 to 5. */
  readonly excitement?: number | undefined;
  /** A planned step starts within this many days from now. */
  readonly nextWithin?: number | undefined;
  /** Not closed, and nothing happened between the two sides for at least this many days. */
  readonly silentFor?: number | undefined;
  readonly isInternal?: boolean | undefined;
  /** Every word stands in the company's name or the seat's title, accents and case aside. */
  readonly search?: string | undefined;
};

/** What a filter reads of an opportunity. */
export type FilteredOpportunity = Pick<
  Opportunity,
  | "companyName"
  | "companyStage"
  | "title"
  | "state"
  | "channel"
  | "rung"
  | "openedOn"
  | "lastContactAt"
  | "steps"
> & { readonly internal: object | null };

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();
}

function allows<T extends string>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.length === 0 || allowed.includes(value);
}

function hasWords(opportunity: FilteredOpportunity, search: string): boolean {
  const text = folded(`${opportunity.companyName} ${opportunity.title}`);
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whole days since anything happened between the two sides; since it opened when nothing did. Null once it is closed. */
export function silentDays(opportunity: FilteredOpportunity, now: Instant): number | null {
  if (opportunity.state === "closed") return null;
  return daysBetweenInstants(opportunity.lastContactAt ?? startOfDay(opportunity.openedOn), now);
}

function startsWithin(opportunity: FilteredOpportunity, days: number, now: Instant): boolean {
  const start = nextStart(opportunity, now);
  return start !== null && daysBetweenInstants(now, start) < days;
}

function passes(opportunity: FilteredOpportunity, filter: OpportunityFilter, now: Instant): boolean {
  const { stage, excitement, nextWithin, silentFor, isInternal } = filter;
  return (
    allows(filter.state, opportunity.state) &&
    allows(filter.channel, opportunity.channel ?? notNoted) &&
    allows(filter.rung, opportunity.rung ?? notNoted) &&
    allows(stage?.map(folded), folded(opportunity.companyStage) || notNoted) &&
    (excitement === undefined || (latestExcitement(opportunity) ?? 0) >= excitement) &&
    (nextWithin === undefined || startsWithin(opportunity, nextWithin, now)) &&
    (silentFor === undefined || (silentDays(opportunity, now) ?? -1) >= silentFor) &&
    (isInternal === undefined || (opportunity.internal !== null) === isInternal) &&
    hasWords(opportunity, filter.search ?? "")
  );
}

/** The opportunities that a filter lets through, in their order. */
export function filteredOpportunities<T extends FilteredOpportunity>(
  opportunities: readonly T[],
  filter: OpportunityFilter,
  now: Instant,
): T[] {
  return opportunities.filter((opportunity) => passes(opportunity, filter, now));
}

/** Milestone terms in words, turned into graphs of vesting conditions and run by the engine. */
import { addDays, addMonths, parsePlainDate } from "../../src/plain-date.ts";
import type { PlainDate } from "../../src/plain-date.ts";
import { one, zero } from "../../src/offer/rational.ts";
import type { Rational } from "../../src/offer/rational.ts";
import { vestingRuns } from "../../src/offer/vesting/vesting-path.ts";
import { heldUntilGrant, tranches } from "../../src/offer/vesting/vesting-run.ts";
import type { Tranche, VestingRun } from "../../src/offer/vesting/vesting-run.ts";
import { statementVestingRuns } from "../../src/offer/vesting/vesting-statement.ts";
import type { VestingCondition, VestingEvent, VestingFacts } from "../../src/offer/vesting/vesting-terms.ts";
import { date, dateOrNull, has, list, number, record, text, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { countOf, portionIn, scheduleOfText } from "./schedule-text.ts";
import { allocationKind } from "./vesting-schedules.ts";

/** One milestone: what it vests, the words that name it, and until when it counts. */
type Milestone = {
  readonly id: string;
  readonly words: string;
  readonly portion: Rational;
  readonly ofRemainder: boolean;
  /** The days from which on it no longer counts. */
  readonly lapses: readonly PlainDate[];
};

/** Milestones that wait for one another, and those that work at any step of the way. */
type Chain = { readonly steps: readonly Milestone[]; readonly always: readonly Milestone[] };

function lapsesIn(clause: string, start: PlainDate): PlainDate[] {
  const found: PlainDate[] = [];
  for (const [, word = "", day = ""] of clause.matchAll(
    /\b(before|prior to|by|until|no later than) (\d{4}-\d{2}-\d{2})/g,
  )) {
    const on = parsePlainDate(day);
    if (on !== null) found.push(word === "before" || word === "prior to" ? on : addDays(on, 1));
  }
  for (const [, count = "", unit] of clause.matchAll(
    /\b(?:within|by|no later than) (\w+) (month|year)s?\b/g,
  )) {
    found.push(addDays(addMonths(start, countOf(count) * (unit === "year" ? 12 : 1)), 1));
  }
  return found;
}

function isDoubleTrigger(clause: string): boolean {
  return /double[- ]trigger/.test(clause);
}

/** "A (25%) before 2026-01-01, B (75%) before 2027-01-01". */
function lettered(words: string, start: PlainDate): Milestone[] {
  return [...words.matchAll(/\b([a-z])\s*\(([^)]*)\)([^,;]*)/g)].flatMap(
    ([, name = "", amount = "", rest = ""]) => {
      const portion = portionIn(amount);
      return portion === null
        ? []
        : [{ id: name, words: name, portion, ofRemainder: false, lapses: lapsesIn(rest, start) }];
    },
  );
}

function milestones(clause: string, index: number, start: PlainDate): Milestone[] {
  const portion = portionIn(clause);
  const doubleTrigger = isDoubleTrigger(clause);
  if (portion === null && !doubleTrigger) return [];
  const each = /\beach of (\w+)\b/.exec(clause);
  const count = each ? countOf(each[1] ?? "") : 1;
  const remainder = /\b(?:whole )?(?:remainder|rest|remaining)\b/.test(clause);
  return Array.from({ length: count }, (_, step) => ({
    id: count === 1 ? `milestone-${index + 1}` : `milestone-${index + 1}-${step + 1}`,
    words: clause,
    portion: portion ?? one,
    ofRemainder: remainder,
    lapses: lapsesIn(clause, start),
  }));
}

function chains(words: string, start: PlainDate): Chain[] {
  const named = lettered(words, start);
  if (named.length > 0) return named.map((milestone) => ({ steps: [milestone], always: [] }));
  const clauses = words.split(";").map((clause) => clause.trim());
  const found = clauses.map((clause, index) => milestones(clause, index, start));
  const isAlways = (position: number): boolean => isDoubleTrigger(clauses[position] ?? "");
  const steps = found.filter((_, position) => !isAlways(position)).flat();
  const always = found.filter((_, position) => isAlways(position)).flat();
  return steps.length + always.length > 0 ? [{ steps, always }] : [];
}

const synonyms: readonly ReadonlySet<string>[] = [
  new Set(["sale", "sold", "acquisition", "acquired", "acquire", "exit", "merger", "change", "control"]),
  new Set(["ipo", "listing", "listed", "offering", "public"]),
];

function sameWord(a: string, b: string): boolean {
  const stem = a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5);
  return a === b || stem || synonyms.some((group) => group.has(a) && group.has(b));
}

function wordsOf(value: string): string[] {
  return value
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
}

/** How well an event's id names a milestone; 0 for not at all. */
function likeness(eventId: string, milestone: Milestone): number {
  const words = wordsOf(eventId);
  if (milestone.id.length === 1) return words[0] === milestone.id ? 10 : 0;
  const known = wordsOf(milestone.words);
  return words.filter((word) => word.length > 1 && known.some((other) => sameWord(word, other))).length;
}

/** Events under the ids of the milestones that they meet: "sale-2" is the second of its kind, unnumbered ones count in order. */
function namedEvents(events: readonly VestingEvent[], all: readonly Milestone[]): VestingEvent[] {
  const groups = Map.groupBy(all, (milestone) =>
    milestone.id.length === 1 ? milestone.id : milestone.words,
  );
  const seen = new Map<string, number>();
  return events
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap((event) => {
      const best = [...groups]
        .map(([key, group]) => ({
          key,
          group,
          score: group[0] === undefined ? 0 : likeness(event.id, group[0]),
        }))
        .toSorted((a, b) => b.score - a.score)[0];
      if (best === undefined || (best.score === 0 && groups.size > 1)) return [];
      const order = (seen.get(best.key) ?? 0) + 1;
      seen.set(best.key, order);
      const place = best.group.length === 1 ? 1 : Number(/(\d+)$/.exec(event.id)?.[1] ?? order);
      const milestone = best.group[place - 1];
      return milestone === undefined ? [] : [{ ...event, id: milestone.id }];
    });
}

const nothing = { kind: "portion", portion: zero, ofRemainder: false } as const;

function lapseConditions(milestone: Milestone): VestingCondition[] {
  return milestone.lapses.map((on, index) => ({
    id: `${milestone.id}-lapses-${index}`,
    amount: nothing,
    trigger: { kind: "absolute", date: on },
    next: [],
  }));
}

function eventCondition(milestone: Milestone, next: readonly string[]): VestingCondition {
  return {
    id: milestone.id,
    amount: { kind: "portion", portion: milestone.portion, ofRemainder: milestone.ofRemainder },
    trigger: { kind: "event" },
    next,
  };
}

function chainConditions(chain: Chain): VestingCondition[] {
  const followers = (step: number): string[] => {
    const milestone = chain.steps[step];
    const always = chain.always.map((other) => other.id);
    if (milestone === undefined) return always;
    return [...lapseConditions(milestone).map((condition) => condition.id), ...always, milestone.id];
  };
  return [
    { id: "start", amount: nothing, trigger: { kind: "start" }, next: followers(0) },
    ...chain.always.map((milestone) => eventCondition(milestone, [])),
    ...chain.steps.flatMap((milestone, step) => [
      ...lapseConditions(milestone),
      eventCondition(milestone, followers(step + 1)),
    ]),
  ];
}

function event(value: unknown): VestingEvent {
  const input = record(value, "event");
  return { id: text(input, "id"), on: date(input, "date") };
}

function runsOf(words: string, input: CaseInput, quantity: number): VestingRun[] {
  const events = list(input["events"] ?? [], "events").map(event);
  const start =
    dateOrNull(input, "vesting_start") ?? dateOrNull(input, "grant_date") ?? events[0]?.on ?? null;
  const statements = scheduleOfText(words);
  if (statements !== null && !/\bevent|trigger|sale|acquisition|within\b/.test(words)) {
    return statementVestingRuns(statements, { start, events });
  }
  const found = chains(words, start ?? (earliestDate as PlainDate));
  if (found.length === 0) throw new UnsupportedCase(`terms "${words}" are not understood`);
  const all = found.flatMap((chain) => [...chain.steps, ...chain.always]);
  const facts: VestingFacts = { start, events: namedEvents(events, all) };
  return found.flatMap((chain, index) =>
    vestingRuns(
      {
        id: "terms",
        name: words,
        description: words,
        allocation: "CUMULATIVE_ROUND_DOWN",
        conditions: chainConditions(chain),
      },
      quantity,
      facts,
    ).map((run) => ({ ...run, order: run.order + index * 100 })),
  );
}

const earliestDate = "0001-01-01";

export function vestingEvents(value: unknown): unknown {
  const input = record(value, "input");
  const quantity = number(input, "quantity");
  const runs = runsOf(text(input, "terms").toLowerCase(), input, quantity);
  const planned = tranches(
    runs,
    quantity,
    allocationKind(text(input, "allocation", "CUMULATIVE_ROUND_DOWN")),
  );
  const schedule: Tranche[] = has(input, "grant_date")
    ? heldUntilGrant(planned, date(input, "grant_date"))
    : planned;
  const vested = schedule.reduce((sofar, tranche) => sofar + tranche.shares, 0);
  return {
    total_vested: vested,
    total_unvested: quantity - vested,
    first_vest_date: schedule[0]?.on ?? null,
    last_vest_date: schedule.at(-1)?.on ?? null,
    events: schedule.map(({ on, shares }) => ({ date: on, quantity: shares })),
  };
}

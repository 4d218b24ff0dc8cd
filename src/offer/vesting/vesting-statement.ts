/** Vesting as an offer letter says it: statements that follow one another in time or hang on an event (rules V12 to V14). */
import { addDays, addMonths } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { compared, difference, one, product, quotient, rational } from "../rational.ts";
import type { Rational } from "../rational.ts";
import { earliestEvent } from "./earliest-event.ts";
import type { VestingRun } from "./vesting-run.ts";
import type { VestingFacts } from "./vesting-terms.ts";

export type VestingStatement = {
  readonly order: number;
  /** `start` statements begin where the one before ended; an event id waits for that event. */
  readonly base: { readonly kind: "start" } | { readonly kind: "event"; readonly eventId: string };
  /** Part of the grant that the whole statement vests. */
  readonly part: Rational;
  readonly occurrences: number;
  /** Length of one period; 0 vests on the base date itself. */
  readonly period: number;
  readonly unit: "days" | "months" | "years";
  /** Nothing vests before this occurrence, then this part of the statement; the rest spreads over what is left. */
  readonly cliff: { readonly occurrence: number; readonly part: Rational } | null;
};

function advanced(base: PlainDate, count: number, statement: VestingStatement): PlainDate {
  const periods = count * statement.period;
  if (statement.unit === "days") return addDays(base, periods);
  return addMonths(base, statement.unit === "years" ? periods * 12 : periods);
}

/** Runs of one statement that begins on `base`; `scale` is 1 except for a milestone met in part. */
function statementRuns(statement: VestingStatement, base: PlainDate, scale: Rational): VestingRun[] {
  const { occurrences, cliff, order } = statement;
  const id = statement.base.kind === "event" ? statement.base.eventId : `statement-${order}`;
  const part = product(statement.part, scale);
  const dates = Array.from({ length: occurrences }, (_, index) => advanced(base, index + 1, statement));
  const even = product(part, rational(1, occurrences));
  if (cliff === null) {
    return [{ id, order, portion: even, occurrences, dates, cliffInstallment: 0 }];
  }
  if (compared(cliff.part, rational(cliff.occurrence, occurrences)) === 0) {
    return [{ id, order, portion: even, occurrences, dates, cliffInstallment: cliff.occurrence }];
  }
  const after = occurrences - cliff.occurrence;
  const cliffRun: VestingRun = {
    id,
    order,
    portion: product(part, cliff.part),
    occurrences: 1,
    dates: dates.slice(cliff.occurrence - 1, cliff.occurrence),
    cliffInstallment: 0,
  };
  if (after === 0) return [cliffRun];
  const restPortion = quotient(product(part, difference(one, cliff.part)), rational(after));
  const rest = {
    ...cliffRun,
    portion: restPortion,
    occurrences: after,
    dates: dates.slice(cliff.occurrence),
  };
  return [cliffRun, rest];
}

/** The runs of a whole list of statements. Statements on an event that has not happened vest nothing. */
export function statementVestingRuns(
  statements: readonly VestingStatement[],
  facts: VestingFacts,
): VestingRun[] {
  let cursor = facts.start;
  return statements
    .toSorted((a, b) => a.order - b.order)
    .flatMap((statement) => {
      if (statement.base.kind === "start") {
        if (cursor === null) return [];
        const runs = statementRuns(statement, cursor, one);
        cursor = advanced(cursor, statement.occurrences, statement);
        return runs;
      }
      const event = earliestEvent(facts.events, statement.base.eventId, null);
      return event === null ? [] : statementRuns(statement, event.on, event.realized ?? one);
    });
}

/** A cliff of so many months and then equal months: the usual offer letter. `cliffMonths` 0 means none. */
export function monthlyVesting(months: number, cliffMonths: number): VestingStatement[] {
  return [
    {
      order: 1,
      base: { kind: "start" },
      part: one,
      occurrences: months,
      period: 1,
      unit: "months",
      cliff: cliffMonths > 0 ? { occurrence: cliffMonths, part: rational(cliffMonths, months) } : null,
    },
  ];
}

/** The same vesting with its cliffs waived: equal tranches from the first period on. */
export function withoutCliff(statements: readonly VestingStatement[]): VestingStatement[] {
  return statements.map((statement) => ({ ...statement, cliff: null }));
}

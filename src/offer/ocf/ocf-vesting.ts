/** The vesting of a security of an Open Cap Format package, as an offer file has it. */
import type { PlainDate } from "../../plain-date.ts";
import { dateParts } from "../../plain-date.ts";
import type { Problem } from "../reading.ts";
import type { Issuance } from "../vesting/ocf-issuance.ts";
import { readVestingTerms } from "../vesting/ocf-vesting-terms.ts";
import { vestingRuns } from "../vesting/vesting-path.ts";
import { tranches } from "../vesting/vesting-run.ts";
import type { Tranche } from "../vesting/vesting-run.ts";
import { monthlyVesting, statementVestingRuns } from "../vesting/vesting-statement.ts";
import type { VestingTerms } from "../vesting/vesting-terms.ts";
import { countWords, textAt } from "./ocf-package.ts";
import type { OcfPackage } from "./ocf-package.ts";

export type OcfVesting = {
  readonly json: Readonly<Record<string, unknown>>;
  /** Places below the grant whose value is an assumption. */
  readonly unknown: readonly string[];
  /** In words, for choosing among securities. */
  readonly words: string;
  readonly problems: readonly Problem[];
};

/** So many shares that no rounding hides a difference between two schedules. */
const manyShares = 1_000_003 * 48;
const longestPlain = 240;

function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [a, b] = [dateParts(from), dateParts(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

function isSame(a: readonly Tranche[], b: readonly Tranche[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ on, shares }, index) => on === b[index]?.on && shares === b[index].shares)
  );
}

/** Whether the terms are nothing but a start and months counted from it, whatever day it falls on. */
function isMonthly({ conditions }: VestingTerms): boolean {
  return (
    conditions.length <= 3 &&
    conditions.every(({ trigger, amount }) => {
      if (amount.kind === "shares" && amount.shares.numerator !== 0n) return false;
      if (trigger.kind === "start") return true;
      if (trigger.kind !== "relative") return false;
      const { unit, dayOfMonth, occurrences } = trigger.period;
      return unit === "months" && dayOfMonth === "start-day" && occurrences <= longestPlain;
    })
  );
}

type Plain = { readonly months: number; readonly cliffMonths: number };

/** Equal monthly parts with a cliff, where the terms come to exactly that, share for share and day for day; null for any other. */
export function plainVestingOf(terms: VestingTerms, quantity: number, start: PlainDate): Plain | null {
  if (!isMonthly(terms)) return null;
  const facts = { start, events: [] };
  const scheduleOf = (shares: number): Tranche[] =>
    tranches(vestingRuns(terms, shares, facts), shares, terms.allocation).filter(
      ({ shares: own }) => own > 0,
    );
  const wanted = scheduleOf(manyShares);
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [months, from] = [monthsBetween(start, last.on), monthsBetween(start, first.on)];
  if (months < 1 || months > longestPlain) return null;
  const cliffMonths = from > 1 ? from : 0;
  const statements = monthlyVesting(months, cliffMonths);
  const plain = (shares: number): Tranche[] =>
    tranches(statementVestingRuns(statements, facts), shares, terms.allocation).filter(
      ({ shares: own }) => own > 0,
    );
  const isExact = [manyShares, quantity].every((shares) => isSame(scheduleOf(shares), plain(shares)));
  return isExact ? { months, cliffMonths } : null;
}

function monthsWords({ months, cliffMonths }: Plain): string {
  return `${months} months, ${cliffMonths === 0 ? "no cliff" : `a cliff of ${cliffMonths}`}`;
}

function onDates(issuance: Issuance): OcfVesting {
  const { vestings, securityId } = issuance;
  const conditions = vestings
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, shares }, index, all) => ({
      id: `vesting-${index + 1}`,
      quantity: String(shares),
      trigger: { type: "VESTING_SCHEDULE_ABSOLUTE", date: on },
      next_condition_ids: index + 1 < all.length ? [`vesting-${index + 2}`] : [],
    }));
  const terms = {
    object_type: "VESTING_TERMS",
    id: `${securityId} vesting`,
    name: "Vesting on stated dates",
    description: "As the cap table lists it",
    allocation_type: "CUMULATIVE_ROUND_DOWN",
    vesting_conditions: conditions,
  };
  return {
    json: { terms },
    unknown: [],
    words: countWords(vestings.length, "stated date", "stated dates"),
    problems: [],
  };
}

/** Everything on the first day, which is what OCF means where a security has no vesting. */
const atOnce: OcfVesting = {
  json: { statements: [{ order: 1, part: 1, occurrences: 1, period: 0, unit: "months" }] },
  unknown: [],
  words: "vested when granted",
  problems: [],
};

function assumed(termsId: string, problems: readonly Problem[]): OcfVesting {
  return {
    json: { months: 48, cliffMonths: 12 },
    unknown: ["vesting.months", "vesting.cliffMonths"],
    words: "not told",
    problems: [
      ...problems.map((problem): Problem => ({ ...problem, severity: "warning" })),
      {
        code: "unknown-reference",
        severity: "warning",
        path: "vesting_terms_id",
        reason: `The vesting terms ${termsId} ${problems.length === 0 ? "are not in the package" : "cannot be read"}; four years with a cliff of one are assumed.`,
        fix: "Ask for the vesting terms.",
      },
    ],
  };
}

/** The vesting of one security: its stated dates, its terms, or all at once. `quantity` is whole. */
export function ocfVesting(
  ocf: OcfPackage,
  issuance: Issuance,
  quantity: number,
  start: PlainDate,
): OcfVesting {
  if (issuance.vestings.length > 0) return onDates(issuance);
  const { vestingTermsId } = issuance;
  if (vestingTermsId === null) return atOnce;
  const found = ocf.vestingTerms.find((one) => textAt(one, "id") === vestingTermsId);
  if (found === undefined) return assumed(vestingTermsId, []);
  const { facts, problems } = readVestingTerms(found);
  if (facts === null) return assumed(vestingTermsId, problems);
  const plain = plainVestingOf(facts, quantity, start);
  const events = facts.conditions.filter(({ trigger }) => trigger.kind === "event").length;
  if (plain === null)
    return {
      json: { terms: found },
      unknown: [],
      words:
        events === 0
          ? facts.name
          : `${facts.name}, with ${countWords(events, "event that has", "events that have")} to happen`,
      problems,
    };
  return {
    json: { ...plain, allocation: facts.allocation },
    unknown: [],
    words: monthsWords(plain),
    problems,
  };
}

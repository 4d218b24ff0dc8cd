/** What is wrong with beliefs or terms before they are simulated: each problem names its place and the fix. */

import type { StageRates } from "./company-beliefs.ts";
import type { Holder, OfferTerms } from "./offer-terms.ts";
import type { Beliefs } from "./simulated-paths.ts";

export type PathProblem = {
  readonly code: "out-of-range" | "not-whole" | "does-not-add-up" | "too-many";
  readonly place: string;
  readonly message: string;
};

function range(place: string, x: number, low: number, high: number): readonly PathProblem[] {
  if (Number.isFinite(x) && x >= low && x <= high) return [];
  return [
    { code: "out-of-range", place, message: `${place} is ${x}; give a number from ${low} to ${high}.` },
  ];
}

function whole(place: string, x: number, high: number): readonly PathProblem[] {
  if (Number.isInteger(x)) return range(place, x, 0, high);
  return [{ code: "not-whole", place, message: `${place} is ${x}; give whole months.` }];
}

const huge = 1e15;

function stageProblems(place: string, rates: StageRates): readonly PathProblem[] {
  const ending = rates.failure + rates.exit + rates.round;
  return [
    ...range(`${place}.growth`, rates.growth, -2, 3),
    ...range(`${place}.volatility`, rates.volatility, 0, 3),
    ...range(`${place}.failure`, rates.failure, 0, 0.5),
    ...range(`${place}.exit`, rates.exit, 0, 0.5),
    ...range(`${place}.saleShare`, rates.saleShare, 0, 1),
    ...range(`${place}.round`, rates.round, 0, 0.5),
    ...range(`${place}.dilution`, rates.dilution, 0, 0.9),
    ...(ending < 1 ? [] : range(`${place}.failure + exit + round (chances of one month)`, ending, 0, 0.99)),
  ];
}

/** Problems of what is believed of a company and a stay. */
export function beliefProblems({ company, stay }: Beliefs): readonly PathProblem[] {
  const total = company.scenarios.reduce((sum, { probability }) => sum + probability, 0);
  const problems = [
    ...range("company.value", company.value, 1, huge),
    ...range("company.commonShares", company.commonShares, 1, huge),
    ...range("company.debt", company.debt, 0, huge),
    ...range("company.horizonMonths", company.horizonMonths, 1, 120),
    ...whole("company.horizonMonths", company.horizonMonths, 120),
    ...range("company.horizonDiscount", company.horizonDiscount, 0, 1),
    ...range("stay.letGo + stay.quit", stay.letGo + stay.quit, 0, 0.5),
    ...company.preferred.flatMap(({ shares, preference }, i) => [
      ...range(`company.preferred[${i}].shares`, shares, 0, huge),
      ...range(`company.preferred[${i}].preference`, preference, 0, huge),
    ]),
    ...company.scenarios.flatMap(({ name, probability, stages }) => [
      ...range(`scenario "${name}".probability`, probability, 0, 1),
      ...stages.flatMap((rates, i) => stageProblems(`scenario "${name}".stages[${i}]`, rates)),
      ...(stages.length <= 4 ? [] : [tooMany(`scenario "${name}".stages`, 4)]),
    ]),
  ];
  if (company.preferred.length > 3) problems.push(tooMany("company.preferred", 3));
  if (Math.abs(total - 1) > 1e-6)
    problems.push({
      code: "does-not-add-up",
      place: "company.scenarios",
      message: `The scenarios' probabilities add to ${total}; make them add to 1.`,
    });
  return problems;
}

function tooMany(place: string, most: number): PathProblem {
  return {
    code: "too-many",
    place,
    message: `${place} has more than ${most} entries; join the nearest ones.`,
  };
}

/** Problems of an offer's terms. */
export function offerProblems({ grant, cash, start }: OfferTerms): readonly PathProblem[] {
  const { severance, bonus, signOn } = cash;
  const payouts = bonus?.payouts.reduce((sum, { probability }) => sum + probability, 0) ?? 1;
  return [
    ...whole("start.month", start.month, 60),
    ...range("cash.salary", cash.salary, 0, huge),
    ...range("cash.severance.months", severance.months, 0, 120),
    ...(signOn ? whole("cash.signOn.clawBackMonths", signOn.clawBackMonths, 120) : []),
    ...(Math.abs(payouts - 1) <= 1e-6
      ? []
      : range("cash.bonus.payouts (sum of probabilities)", payouts, 1, 1)),
    ...(grant
      ? [
          ...range("grant.shares", grant.shares, 0, huge),
          ...range("grant.strike", grant.strike, 0, huge),
          ...whole("grant.vesting.cliffMonths", grant.vesting.cliffMonths, 120),
          ...whole("grant.vesting.months", grant.vesting.months, 120),
          ...range("grant.singleTrigger", grant.singleTrigger, 0, 1),
          ...range("grant.doubleTrigger", grant.doubleTrigger, 0, 1),
          ...whole("grant.letGoMonths", grant.letGoMonths, 120),
        ]
      : []),
  ];
}

/** Problems of what is said of the holder. */
export function holderProblems({ tax, discountRate, cashLimit }: Holder): readonly PathProblem[] {
  return [
    ...range("tax.ordinary", tax.ordinary, 0, 0.95),
    ...range("tax.gains", tax.gains, 0, 0.95),
    ...range("tax.isoExercise", tax.isoExercise, 0, 0.95),
    ...range("discountRate", discountRate, 0, 1),
    ...(cashLimit === null ? [] : range("cashLimit", cashLimit, 0, huge)),
  ];
}

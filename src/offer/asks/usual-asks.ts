/** What an executive may ask for beyond an offer, as texts that `readAsk` reads; steps of one term stand side by side (N4 to N10). */
import type { PricedOffer } from "../priced-offer.ts";
import type { Grant } from "../paths/offer-terms.ts";

function isOption({ instrument }: Grant): boolean {
  return instrument === "iso" || instrument === "nso";
}

function windows(grant: Grant, horizonMonths: number): string[] {
  const held = grant.windowMonths;
  if (!isOption(grant) || held === "until-exit") return [];
  const longer = [12, 36, 60].filter((months) => months > held && months < horizonMonths);
  return [...longer.map(String), ...(held < horizonMonths ? ["until-exit"] : [])].map(
    (value) => `window=${value}`,
  );
}

function vestings({ vesting }: Grant): string[] {
  if (vesting.schedule !== undefined) return [];
  return [
    ...[6, 0].filter((months) => months < vesting.cliffMonths).map((months) => `cliff=${months}`),
    ...(vesting.months > 36 ? ["vesting=36"] : []),
  ];
}

function triggers(grant: Grant): string[] {
  const protection = Math.max(grant.protectionMonths, 12);
  return [
    ...[0.25, 0.5]
      .filter((part) => part > grant.singleTrigger)
      .map((part) => `single-trigger=${part * 100}%`),
    ...[0.5, 1]
      .filter((part) => part > grant.doubleTrigger)
      .map((part) => `double-trigger=${part * 100}%@${protection}`),
    ...[6, 12].filter((months) => months > grant.letGoMonths).map((months) => `let-go=${months}`),
  ];
}

function ownership(grant: Grant): string[] {
  if (!isOption(grant)) return [];
  return [
    ...(grant.earlyExercise === "none" ? ["early-exercise=yes"] : []),
    ...(grant.loan === null && grant.strike > 0 ? ["loan=100%@4%"] : []),
  ];
}

function cashTexts({ terms: { cash } }: PricedOffer): string[] {
  const { bonus, parentalLeave } = cash;
  const isUncertain = bonus?.payouts.some(({ share }) => share < 1) ?? false;
  return [
    "salary=+5%",
    "salary=+10%",
    "severance=+3",
    "severance=+6",
    // Round sums: a part of the salary would tell it to whoever may read what is asked for, but not the pay.
    "sign-on=+25k@12",
    "sign-on=+50k@12",
    ...(bonus !== null && isUncertain && bonus.guaranteedYears < 1 ? ["bonus-guarantee=100%@1"] : []),
    ...(parentalLeave !== null && parentalLeave.waitingMonths > 0 ? ["leave-wait=0"] : []),
  ];
}

/** Texts of the usual asks; with several grants each names its own. */
export function usualAskTexts(priced: PricedOffer): readonly string[] {
  const { horizonMonths } = priced.beliefs.company;
  const prefix = (id: string): string => (priced.grants.length > 1 ? `${id}.` : "");
  return [
    ...priced.grants.flatMap(({ id, grant }) =>
      ["shares=+10%", "shares=+20%"]
        .concat(windows(grant, horizonMonths), vestings(grant), triggers(grant), ownership(grant))
        .map((text) => `${prefix(id)}${text}`),
    ),
    ...cashTexts(priced),
  ];
}

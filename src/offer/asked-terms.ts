/** What can be asked for beyond an offer, each as one step that an executive may well get (N4, N5, N7 to N11). */
import type { NegotiableTerm } from "./paths/negotiable-term.ts";
import type { Grant, OfferTerms } from "./paths/offer-terms.ts";

export type AskedTerm = {
  readonly id: string;
  /** What is asked for, in words. */
  readonly label: string;
  readonly term: NegotiableTerm;
};

function windowTerms(grant: Grant, horizonMonths: number): AskedTerm[] {
  if (grant.windowMonths === "until-exit") return [];
  const held = grant.windowMonths;
  const asked: AskedTerm[] = [12, 36, 60]
    .filter((months) => months > held && months < horizonMonths)
    .map((months) => ({
      id: `window-${months}`,
      label: `Window of ${months} months after leaving`,
      term: { kind: "window", months },
    }));
  if (held < horizonMonths)
    asked.push({
      id: "window-until-exit",
      label: "Window until the exit (the option's whole life)",
      term: { kind: "window", months: "until-exit" },
    });
  return asked;
}

function vestingTerms(grant: Grant): AskedTerm[] {
  // A schedule of its own shape would lose that shape with another cliff or length.
  if (grant.vesting.schedule !== undefined) return [];
  const { cliffMonths, months } = grant.vesting;
  const asked: AskedTerm[] = [];
  if (cliffMonths > 0) asked.push({ id: "no-cliff", label: "No cliff", term: { kind: "cliff", months: 0 } });
  if (months > 36)
    asked.push({
      id: "vesting-36",
      label: "Vesting in 36 months",
      term: { kind: "vesting-length", months: 36 },
    });
  return asked;
}

function triggerTerms(grant: Grant): AskedTerm[] {
  const asked: AskedTerm[] = [];
  if (grant.singleTrigger < 0.5)
    asked.push({
      id: "single-trigger-50",
      label: "Single trigger, half of what is unvested",
      term: { kind: "single-trigger", fraction: 0.5 },
    });
  if (grant.doubleTrigger < 1)
    asked.push({
      id: "double-trigger-100",
      label: "Double trigger, all that is unvested",
      term: {
        kind: "double-trigger",
        fraction: 1,
        protectionMonths: Math.max(grant.protectionMonths, 12),
      },
    });
  if (grant.letGoMonths < 12)
    asked.push({
      id: "let-go-12",
      label: "Twelve months of vesting when let go",
      term: { kind: "let-go-acceleration", months: 12 },
    });
  return asked;
}

function ownershipTerms(grant: Grant): AskedTerm[] {
  const asked: AskedTerm[] = [];
  const isOption = grant.instrument === "iso" || grant.instrument === "nso";
  if (isOption && grant.earlyExercise === "none")
    asked.push({
      id: "early-exercise",
      label: "Early exercise",
      term: { kind: "early-exercise", right: "allowed" },
    });
  if (isOption && grant.loan === null && grant.strike > 0) {
    const loan = { share: 1, rate: 0.04, isRecourse: true, forgiven: 0 };
    asked.push({
      id: "loan",
      label: "Early exercise with a full-recourse company loan at 4 %",
      term: {
        kind: "package",
        terms: [
          { kind: "early-exercise", right: "allowed" },
          { kind: "loan", loan },
        ],
      },
    });
  }
  return asked;
}

/** Asks about one grant. */
export function grantAsks(grant: Grant, horizonMonths: number): readonly AskedTerm[] {
  const isOption = grant.instrument === "iso" || grant.instrument === "nso";
  const more = Math.round(grant.shares * 1.1);
  return [
    { id: "grant-10", label: "Ten per cent more shares", term: { kind: "grant-size", shares: more } },
    ...vestingTerms(grant),
    ...(isOption ? windowTerms(grant, horizonMonths) : []),
    ...triggerTerms(grant),
    ...ownershipTerms(grant),
  ];
}

/** Asks about cash and the start. */
export function cashAsks({ cash, start }: OfferTerms): readonly AskedTerm[] {
  const { salary, severance, bonus, signOn, parentalLeave } = cash;
  const asked: AskedTerm[] = [
    { id: "salary-5", label: "Five per cent more salary", term: { kind: "salary", salary: salary * 1.05 } },
    {
      id: "severance-6",
      label: "Six more months of severance",
      term: {
        kind: "severance",
        severance: { ...severance, other: severance.other + salary / 2 },
      },
    },
  ];
  const isUncertain = bonus?.payouts.some(({ share }) => share < 1) ?? false;
  if (bonus !== null && isUncertain && (bonus.guaranteedYears < 1 || bonus.guaranteedShare < 1))
    asked.push({
      id: "bonus-guarantee",
      label: "The first year's bonus guaranteed",
      term: { kind: "bonus-guarantee", share: 1, years: Math.max(1, bonus.guaranteedYears) },
    });
  if (start.month < 60)
    asked.push({
      id: "start-later",
      label: "A start one month later",
      term: { kind: "start", month: start.month + 1, forgone: start.forgone },
    });
  const amount = (signOn?.amount ?? 0) + salary / 10;
  const clawBack = { clawBackMonths: 12, isProRata: true, onLetGo: false };
  asked.push({
    id: "sign-on",
    label: "A tenth of a year's salary more as sign-on",
    term: { kind: "sign-on", signOn: { ...(signOn ?? clawBack), amount } },
  });
  if (parentalLeave !== null && parentalLeave.waitingMonths > 0)
    asked.push({
      id: "leave-no-wait",
      label: "Parental leave without waiting",
      term: { kind: "parental-leave", paidShare: parentalLeave.paidShare, waitingMonths: 0 },
    });
  return asked;
}

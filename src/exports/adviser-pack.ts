import { percent } from "../offer/effective-rates.ts";
import { grantSchedule } from "../offer/grant-schedule.ts";
import type { Grant, Offer } from "../offer/offer.ts";
import type { PlainDate } from "../plain-date.ts";
import { numberOf } from "../offer/rational.ts";

export type PackNote = { readonly about: string; readonly text: string; readonly source: string | null };

export type PackLine = { readonly label: string; readonly value: string };

export type PackYear = {
  readonly year: number;
  readonly cash: number;
  /** Null where they are not modelled. */
  readonly tax: number | null;
  readonly withheld: number | null;
  readonly balanceDue: number | null;
  readonly cashAfterTax: number | null;
  readonly vestedShares: number;
  readonly events: readonly {
    readonly on: string;
    readonly kind: string;
    readonly grantId: string | null;
    readonly shares: number;
    readonly cash: number;
  }[];
};

export type PackEnd = {
  readonly id: "sale" | "let-go" | "both";
  readonly severance: number;
  readonly severanceBonus: number;
  readonly health: number;
  readonly acceleratedShares: number;
  readonly acceleratedEquity: number | null;
  readonly exciseTax: number | null;
};

export type PackAsk = {
  readonly what: string;
  readonly state: string;
  /** Empty unless private notes are included. */
  readonly reason: string;
  readonly fallBack: string;
  readonly answer: string;
};

/** What an adviser is given (N6): inputs, assumptions, years, what the contract pays, open questions. Money in units. */
export type AdviserPack = {
  readonly seat: string;
  readonly offer: string;
  readonly date: PlainDate;
  readonly currency: string;
  readonly place: string;
  readonly pay: {
    readonly salary: number;
    readonly bonusTarget: number;
    readonly signOn: number;
    readonly severanceMonths: number;
    readonly severanceBonusPart: number;
    readonly healthMonths: number;
    readonly healthMonthly: number;
  };
  readonly terms: readonly PackLine[];
  readonly grants: readonly { readonly id: string; readonly lines: readonly PackLine[] }[];
  readonly years: readonly PackYear[];
  readonly endsOn: string;
  readonly ends: readonly PackEnd[];
  readonly asks: readonly PackAsk[];
  readonly questions: readonly string[];
  readonly assumptions: readonly PackNote[];
  readonly notes: string | null;
};

const unknown = "not known";

/** Grouped digits: "1,250,000". */
export function grouped(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function price(micros: number | null): string {
  return micros === null ? unknown : grouped(micros / 1e6, 2);
}

/** The contract's terms beside the cash that is counted with, as lines. */
export function offerTerms(offer: Offer): readonly PackLine[] {
  const { bonus, signOn, parentalLeave, company, severance } = offer;
  return [
    { label: "Start", value: offer.startDate },
    {
      label: "Bonus",
      value:
        bonus === null
          ? "none stated"
          : `${percent(bonus.target)} of salary at target, ${bonus.payouts.length === 0 ? "pay-out history not known" : `${bonus.payouts.length} pay-outs stated`}, ${bonus.guaranteedYears > 0 ? `${percent(bonus.guaranteedPart)} guaranteed for ${bonus.guaranteedYears} year(s)` : "not guaranteed"}`,
    },
    {
      label: "Sign-on",
      value:
        signOn === null
          ? "none stated"
          : `paid on ${signOn.paidOn}, to be paid back within ${signOn.clawBackMonths} months (${signOn.clawBack})`,
    },
    {
      label: "Severance",
      value:
        severance === null
          ? "none stated"
          : `${severance.months} months on ${severance.qualifyingTerminations.join(", ")}`,
    },
    {
      label: "Parental leave",
      value:
        parentalLeave === null
          ? "none stated"
          : `${parentalLeave.weeks} weeks at ${percent(parentalLeave.payPart)}, after ${parentalLeave.waitingMonths} months`,
    },
    { label: "IRC 280G clause", value: offer.parachuteClause },
    { label: "Company", value: `${company.name}, ${company.isPrivate ? "private" : "listed"}` },
    { label: "Value of a common share", value: price(company.commonPrice) },
    { label: "Price of the last preferred round", value: price(company.preferredPrice) },
    {
      label: "Fully diluted shares",
      value: company.fullyDilutedShares === null ? unknown : grouped(company.fullyDilutedShares),
    },
  ];
}

function accelerationText({ acceleration }: Grant): string {
  if (acceleration === null) return "none stated";
  const { amount, trigger } = acceleration;
  const size =
    amount.kind === "months"
      ? `${amount.months} months`
      : `${percent(numberOf(amount.part))} ${amount.kind === "part-of-grant" ? "of the grant" : "of what is unvested"}`;
  const window =
    trigger === "double"
      ? `, let go from ${acceleration.lookBackMonths} months before to ${acceleration.protectionMonths} months after`
      : "";
  return `${trigger} trigger, ${size}${window}`;
}

/** One grant in lines, its schedule as the days that it comes to. */
export function grantLines(grant: Grant): readonly PackLine[] {
  const schedule = grantSchedule({ ...grant, needsLiquidity: false }, [], null);
  const [first, last] = [schedule[0], schedule.at(-1)];
  const windows = grant.windows.map(({ length, unit }) => `${length} ${unit}`);
  const isOption = grant.instrument === "ISO" || grant.instrument === "NSO";
  return [
    { label: "Instrument", value: grant.instrument },
    { label: "Shares", value: grouped(grant.quantity) },
    { label: "Granted", value: grant.grantDate },
    {
      label: "Vesting",
      value:
        first === undefined || last === undefined
          ? unknown
          : `from ${grant.vestingStart}; ${grouped(first.shares)} shares on ${first.on}, ${schedule.length} dates in all, the last on ${last.on}`,
    },
    {
      label: isOption ? "Strike" : "Purchase price",
      value: grant.price === null ? "none" : price(grant.price),
    },
    { label: "Value of a share at grant", value: price(grant.fairValueAtGrant) },
    ...(isOption
      ? [
          {
            label: "Window to exercise",
            value: windows.length === 0 ? unknown : [...new Set(windows)].join(", "),
          },
          { label: "Early exercise", value: grant.earlyExercisable ? "allowed" : "not stated" },
        ]
      : []),
    ...(grant.needsLiquidity ? [{ label: "Also waits for", value: "a sale or listing" }] : []),
    { label: "Acceleration", value: accelerationText(grant) },
  ];
}

function grantQuestions(grant: Grant, offer: Offer): string[] {
  const isUs = offer.place.startsWith("US");
  const isOption = grant.instrument === "ISO" || grant.instrument === "NSO";
  return [
    ...(isUs && (grant.earlyExercisable || grant.instrument === "RSA")
      ? [
          `${grant.id}: is an election under IRC 83(b) within 30 days to be made, and what if the shares are forfeited?`,
        ]
      : []),
    ...(grant.instrument === "ISO"
      ? [
          `${grant.id}: how much may be exercised in a year before the alternative minimum tax, and what of the 100,000-dollar limit?`,
        ]
      : []),
    ...(isOption && grant.fairValueAtGrant === null
      ? [`${grant.id}: what was a common share appraised at on the day of grant (409A)?`]
      : []),
    ...(isOption && grant.windows.length === 0 ? [`${grant.id}: how long is the window after leaving?`] : []),
    ...(grant.acceleration === null
      ? [`${grant.id}: what vests on a sale, and what if I am let go after one?`]
      : []),
  ];
}

/** What an adviser is asked, from what the offer leaves open and what the figures leave out. */
export function openQuestions(offer: Offer, notes: readonly PackNote[], bites: boolean): readonly string[] {
  const left = notes.filter(({ text }) => /not modelled|left out|not covered/iu.test(text));
  return [
    ...offer.grants.flatMap((grant) => grantQuestions(grant, offer)),
    ...(offer.severance === null ? ["What severance is usual, and is any owed by law?"] : []),
    ...(bites
      ? [
          "The payments on a sale reach the limit of IRC 280G: which clause is best, and is a vote of the holders open?",
        ]
      : []),
    ...(offer.company.commonPrice === null ? ["What is a common share worth today?"] : []),
    "Would a move to another place of work change any of this?",
    ...new Set(left.map(({ text }) => `Not in these figures: ${text}`)),
  ];
}

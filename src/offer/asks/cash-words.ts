/** Words for asks about cash, leave and the start. */
import { percent } from "../effective-rates.ts";
import { parsePlainDate } from "../../plain-date.ts";
import type { Offer } from "../offer.ts";
import type { AskReading } from "./ask-step.ts";
import { field, refused, steps } from "./ask-step.ts";
import { amountOfText, monthsOfText, partOfText } from "./ask-values.ts";
import type { Word } from "./grant-words.ts";

function wrong(word: string, value: string, takes: string): AskReading {
  return refused(`${word} cannot be "${value}".`, `Write ${word}=${takes}.`);
}

/** A change from what is there stays in its own words: what is there may not be for everyone's eyes. */
function told(value: string, what: string, absolute: string): string {
  return /^\s*[+-]/.test(value) ? `${value.trim()} ${what}` : absolute;
}

function shown(amount: number): string {
  return amount.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

const salary: Word<Offer> = {
  takes: "a year's pay, or +5%",
  read: (value, offer) => {
    const amount = amountOfText(value, offer.salary / 100);
    if (amount === null || amount < 0) return wrong("salary", value, "300000, +5% or +10k");
    return steps(told(value, "salary", `salary of ${shown(amount)}`), field("salary", amount));
  },
};

const bonus: Word<Offer> = {
  takes: "the target as a part of salary, such as 25%",
  read: (value) => {
    const target = partOfText(value);
    if (target === null || target < 0) return wrong("bonus", value, "25%");
    return steps(`bonus of ${percent(target)} of salary at target`, field("bonus.target", target));
  },
};

const guarantee: Word<Offer> = {
  takes: "the part of target and the years, such as 100%@1",
  read: (value) => {
    const [share = "", given = "1"] = value.split("@");
    const [part, years] = [partOfText(share), /^\d{1,2}$/.test(given) ? Number(given) : null];
    if (part === null || part < 0 || years === null) return wrong("bonus-guarantee", value, "100%@1");
    return steps(
      `${percent(part)} of the bonus guaranteed for ${years} ${years === 1 ? "year" : "years"}`,
      field("bonus.guaranteedPart", part),
      field("bonus.guaranteedYears", years),
    );
  },
};

const signOn: Word<Offer> = {
  takes: "an amount and the months of claw-back, such as 50000@12",
  read: (value, offer) => {
    const [sum = "", back] = value.split("@");
    const amount = amountOfText(sum, (offer.signOn?.amount ?? 0) / 100);
    const months = back === undefined ? (offer.signOn?.clawBackMonths ?? 12) : monthsOfText(back);
    if (amount === null || amount < 0 || months === null) return wrong("sign-on", value, "50000@12");
    const whole = { amount, paidOn: offer.startDate, clawBackMonths: months, clawBack: "monthly" };
    const label = `${told(sum, "sign-on", `sign-on of ${shown(amount)}`)}, ${months} months of claw-back`;
    if (offer.signOn === null) return steps(label, field("signOn", whole));
    return steps(label, field("signOn.amount", amount), field("signOn.clawBackMonths", months));
  },
};

const severance: Word<Offer> = {
  takes: "months of salary, or +6",
  read: (value, offer) => {
    const now = offer.severance?.months ?? 0;
    const months = /^[+-]/.test(value.trim()) ? amountOfText(value, now) : monthsOfText(value);
    if (months === null || months < 0 || !Number.isInteger(months)) return wrong("severance", value, "6");
    const label = told(value, "months of severance", `severance of ${months} months`);
    return steps(label, field("severance.months", months));
  },
};

/** Everything dated by the start moves with it. */
const start: Word<Offer> = {
  takes: "a date, such as 2027-03-01",
  read: (value, offer) => {
    const on = parsePlainDate(value.trim());
    if (on === null) return wrong("start", value, "2027-03-01");
    const moved = offer.grants.flatMap((grant, index) =>
      (["grantDate", "vestingStart"] as const).flatMap((key) =>
        grant[key] === offer.startDate ? [field(`grants[${index}].${key}`, on)] : [],
      ),
    );
    const paid = offer.signOn?.paidOn === offer.startDate ? [field("signOn.paidOn", on)] : [];
    return steps(`start on ${on}`, field("startDate", on), ...moved, ...paid);
  },
};

const leave: Word<Offer> = {
  takes: "weeks and the part of pay, such as 16@100%",
  read: (value, offer) => {
    const [length = "", share = `${offer.parentalLeave?.payPart ?? 1}`] = value.split("@");
    const weeks = /^(\d{1,3})\s*w?(eeks?)?$/.exec(length.trim())?.[1];
    const paid = partOfText(share);
    if (weeks === undefined || paid === null || paid < 0 || paid > 1)
      return wrong("parental-leave", value, "16@100%");
    return steps(
      `${weeks} weeks of parental leave at ${percent(paid)} of pay`,
      field("parentalLeave.weeks", Number(weeks)),
      field("parentalLeave.payPart", paid),
    );
  },
};

const leaveWait: Word<Offer> = {
  takes: "months of service before parental leave is paid",
  read: (value) => {
    const months = monthsOfText(value);
    if (months === null) return wrong("leave-wait", value, "0");
    const label = months === 0 ? "parental leave without waiting" : `parental leave after ${months} months`;
    return steps(label, field("parentalLeave.waitingMonths", months));
  },
};

/** Words on the offer as a whole. */
export const offerWords: Readonly<Record<string, Word<Offer>>> = {
  salary,
  bonus,
  "bonus-guarantee": guarantee,
  "sign-on": signOn,
  severance,
  start,
  "parental-leave": leave,
  "leave-wait": leaveWait,
};

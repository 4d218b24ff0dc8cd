/** Words for asks about one grant. */
import { percent } from "../effective-rates.ts";
import type { Offer } from "../offer.ts";
import type { NegotiableTerm } from "../paths/negotiable-term.ts";
import type { Grant } from "../paths/offer-terms.ts";
import type { AskReading } from "./ask-step.ts";
import { refused, steps } from "./ask-step.ts";
import { amountOfText, flagOfText, monthsOfText, partOfText } from "./ask-values.ts";

export type GrantPlace = {
  readonly grant: Grant;
  readonly index: number;
  readonly offer: Offer;
};

export type Word<Place> = {
  /** What stands behind the equals sign. */
  readonly takes: string;
  readonly read: (value: string, place: Place) => AskReading;
};

const mostMonths = 120;

function asks(label: string, index: number, ...terms: readonly NegotiableTerm[]): AskReading {
  return steps(label, ...terms.map((term) => ({ kind: "term", index, term }) as const));
}

function wrong(word: string, value: string, takes: string): AskReading {
  return refused(`${word} cannot be "${value}".`, `Write ${word}=${takes}.`);
}

/** A word whose value is a number of months, as a term of the grant. */
function monthsWord(
  word: string,
  label: (months: number) => string,
  term: (months: number) => NegotiableTerm,
  takes = "months, such as 12 or 1y",
): Word<GrantPlace> {
  const read = (value: string, { index }: GrantPlace): AskReading => {
    const months = monthsOfText(value);
    if (months === null) return wrong(word, value, takes);
    if (months > mostMonths) return refused(`${word} of ${months} months is too long.`, "Give 120 at most.");
    return asks(label(months), index, term(months));
  };
  return { takes, read };
}

function isOption({ instrument }: Grant): boolean {
  return instrument === "iso" || instrument === "nso";
}

const window: Word<GrantPlace> = {
  takes: "months of any number (18, 90d, 5y), or until-exit",
  read: (value, { grant, index }) => {
    if (!isOption(grant))
      return refused("Only options have a window to exercise.", "Ask for another instrument.");
    if (/^until[- ]exit$/i.test(value.trim()))
      return asks("window until the exit", index, { kind: "window", months: "until-exit" });
    const months = monthsOfText(value);
    if (months === null || months < 1) return wrong("window", value, "18, 90d, 5y or until-exit");
    return asks(`window of ${months} months`, index, { kind: "window", months });
  },
};

function part(word: string, value: string): number | AskReading {
  const found = partOfText(value);
  return found === null || found < 0 || found > 1 ? wrong(word, value, "a part such as 50%") : found;
}

const single: Word<GrantPlace> = {
  takes: "the part of what is unvested, such as 50%",
  read: (value, { index }) => {
    const fraction = part("single-trigger", value);
    if (typeof fraction !== "number") return fraction;
    return asks(`single trigger, ${percent(fraction)}`, index, { kind: "single-trigger", fraction });
  },
};

const double: Word<GrantPlace> = {
  takes: "the part of what is unvested and the months of protection, such as 100%@18",
  read: (value, { grant, index }) => {
    const [share = "", months = `${Math.max(grant.protectionMonths, 12)}`] = value.split("@");
    const fraction = part("double-trigger", share);
    const protectionMonths = monthsOfText(months);
    if (typeof fraction !== "number") return fraction;
    if (protectionMonths === null || protectionMonths > mostMonths)
      return wrong("double-trigger", value, "100%@18");
    const label = `double trigger, ${percent(fraction)} within ${protectionMonths} months`;
    return asks(label, index, { kind: "double-trigger", fraction, protectionMonths });
  },
};

const shares: Word<GrantPlace> = {
  takes: "a number of shares, or +10%",
  read: (value, { grant, index }) => {
    const many = amountOfText(value, grant.shares);
    if (many === null || many < 0) return wrong("shares", value, "420000 or +10%");
    const whole = Math.round(many);
    const label = /^\s*[+-]/.test(value) ? value.trim() : whole.toLocaleString("en-US");
    return asks(`${label} shares`, index, { kind: "grant-size", shares: whole });
  },
};

const strike: Word<GrantPlace> = {
  takes: "a price a share, or -20%",
  read: (value, { grant, index }) => {
    if (grant.instrument === "rsu") return refused("Units have no strike.", "Ask for more of them.");
    const price = amountOfText(value, grant.strike);
    if (price === null || price < 0) return wrong("strike", value, "1.20 or -20%");
    const label = /^\s*[+-]/.test(value) ? `strike ${value.trim()}` : `strike of ${price}`;
    return asks(label, index, { kind: "strike", strike: price });
  },
};

const names = { iso: "ISO", nso: "NSO", rsu: "RSU", rsa: "RSA" } as const;

const instrument: Word<GrantPlace> = {
  takes: "ISO, NSO, RSU or RSA",
  read: (value, { grant, index, offer }) => {
    const wanted = (["iso", "nso", "rsu", "rsa"] as const).find((one) => one === value.trim().toLowerCase());
    if (wanted === undefined) return wrong("instrument", value, "ISO, NSO, RSU or RSA");
    if (wanted === "iso" && !offer.place.startsWith("US"))
      return refused("An ISO is US law.", "Ask for NSO, RSU or RSA.");
    const fromUnits = grant.instrument === "rsu" && wanted !== "rsu";
    const price = wanted === "rsu" ? 0 : fromUnits ? grant.fairValue : grant.strike;
    const term = { kind: "instrument", instrument: wanted, strike: price } as const;
    return asks(`${names[wanted]} in place of ${names[grant.instrument]}`, index, term);
  },
};

const early: Word<GrantPlace> = {
  takes: "yes (a right that is used where it is best), done or no",
  read: (value, { grant, index }) => {
    if (!isOption(grant)) return refused("Only options can be exercised early.", "Leave it out.");
    if (value.trim().toLowerCase() === "done")
      return asks("all exercised at the start", index, { kind: "early-exercise", right: "done" });
    const allowed = flagOfText(value);
    if (allowed === null) return wrong("early-exercise", value, "yes, done or no");
    const label = allowed ? "early exercise" : "no early exercise";
    return asks(label, index, { kind: "early-exercise", right: allowed ? "allowed" : "none" });
  },
};

/** Parts of a loan: the share of the strike, `@` its yearly rate, `-` what is forgiven. */
function loan(word: string, isRecourse: boolean): Word<GrantPlace> {
  const takes = "the share of the strike and its yearly rate, such as 100%@4%; forgiven 50%: 100%@4%@50%";
  const read = (value: string, { grant, index }: GrantPlace): AskReading => {
    if (grant.instrument === "rsu") return refused("Units cost nothing to lend for.", "Leave it out.");
    const given = value.split("@");
    const [share, rate, forgiven] = [given[0] ?? "", given[1] ?? "4%", given[2] ?? "0"].map(partOfText);
    const parts = [share, rate, forgiven];
    if (given.length > 3 || parts.some((one) => one == null || one < 0 || one > 1))
      return wrong(word, value, "100%@4%");
    const terms = { share: share ?? 0, rate: rate ?? 0, forgiven: forgiven ?? 0, isRecourse };
    const right: NegotiableTerm[] =
      isOption(grant) && grant.earlyExercise === "none" ? [{ kind: "early-exercise", right: "allowed" }] : [];
    const kind = isRecourse ? "full-recourse" : "non-recourse";
    const less = terms.forgiven > 0 ? `, ${percent(terms.forgiven)} forgiven` : "";
    const label = `${right.length > 0 ? "early exercise with " : ""}${kind} loan for ${percent(terms.share)} at ${percent(terms.rate)}${less}`;
    return asks(label, index, ...right, { kind: "loan", loan: terms });
  };
  return { takes, read };
}

/** Words on a grant; the grant's id and a point may stand before them. */
export const grantWords: Readonly<Record<string, Word<GrantPlace>>> = {
  cliff: monthsWord(
    "cliff",
    (months) => (months === 0 ? "no cliff" : `cliff of ${months} months`),
    (months) => ({ kind: "cliff", months }),
  ),
  window,
  vesting: monthsWord(
    "vesting",
    (months) => `vesting in ${months} months`,
    (months) => ({ kind: "vesting-length", months }),
  ),
  "single-trigger": single,
  "double-trigger": double,
  "let-go": monthsWord(
    "let-go",
    (months) => `${months} months of vesting when let go`,
    (months) => ({ kind: "let-go-acceleration", months }),
  ),
  shares,
  strike,
  instrument,
  "early-exercise": early,
  loan: loan("loan", true),
  "non-recourse-loan": loan("non-recourse-loan", false),
};

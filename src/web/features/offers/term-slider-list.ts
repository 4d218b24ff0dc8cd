import type { Contract } from "../../../offer/offer-session.ts";
import type { NegotiableTerm } from "../../../offer/paths/negotiable-term.ts";
import type { OfferFields } from "./offer-fields.ts";

/** One term that can be moved: whole steps from `least` to `most`. */
export type TermSlider = {
  readonly key: string;
  readonly part: number;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Where the offer stands. */
  readonly now: number;
  readonly words: (value: number) => string;
  readonly term: (value: number) => NegotiableTerm;
  /** The editor's field of the first grant or the pay, and what is written there. */
  readonly field: { readonly name: keyof OfferFields; readonly text: (value: number) => string } | null;
  /** What is exact of it, beside the drawn worth. */
  readonly detail?: (value: number) => string;
};

type Kind = Omit<TermSlider, "part" | "key"> & { readonly id: string };

const months = (value: number): string => `${value} ${value === 1 ? "month" : "months"}`;
const percent = (value: number): string => `${value} %`;
const asIs = (value: number): string => String(value);

/** A round step of about a hundredth. */
function niceStep(range: number): number {
  const raw = range / 100;
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1e-6)));
  const lead = raw / power;
  return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

/** A range that begins at nothing and holds `now`; the step fits `now` so that the slider can come back to it. */
function around(
  now: number,
  most: number,
): { readonly least: number; readonly most: number; readonly step: number } {
  const step = niceStep(most);
  const least = now % step === 0 ? 0 : now - Math.floor(now / step) * step;
  return { least, most: least + Math.ceil((most - least) / step) * step, step };
}

type Money = (amount: number) => string;
type Grant = NonNullable<Contract[number]["grant"]>;

function grantSliders(grant: Grant, stops: readonly number[], money: Money): readonly Kind[] {
  const isOption = grant.instrument === "iso" || grant.instrument === "nso";
  const lengths = [
    ...new Set([...stops, ...(grant.windowMonths === "until-exit" ? [] : [grant.windowMonths])]),
  ]
    .filter((one) => one < 120)
    .toSorted((a, b) => a - b);
  const windows: readonly (number | "until-exit")[] = [...lengths, "until-exit"];
  const { cliffMonths, months: length } = grant.vesting;
  const size = around(grant.shares, Math.max(grant.shares * 2, 1000));
  const shares: Kind = {
    id: "grant-size",
    label: "Size of the grant",
    ...size,
    step: Math.max(1, Math.round(size.step)),
    now: grant.shares,
    words: (value) => `${Math.round(value).toLocaleString("en")} shares`,
    term: (value) => ({ kind: "grant-size", shares: Math.round(value) }),
    field: { name: "quantity", text: (value) => String(Math.round(value)) },
  };
  const strike: Kind = {
    id: "strike",
    label: "Strike",
    ...around(grant.strike, Math.max(grant.strike * 2, 0.01)),
    now: grant.strike,
    words: (value) => money(Math.round(value * 1e4) / 1e4),
    term: (value) => ({ kind: "strike", strike: value }),
    field: { name: "price", text: (value) => String(Math.round(value * 1e6) / 1e6) },
  };
  const window: Kind = {
    id: "window",
    label: "Window to exercise after leaving",
    least: 0,
    most: windows.length - 1,
    step: 1,
    now: Math.max(0, windows.indexOf(grant.windowMonths)),
    words: (value) => {
      const one = windows[value] ?? "until-exit";
      return one === "until-exit" ? "until the exit" : months(one);
    },
    term: (value) => ({ kind: "window", months: windows[value] ?? "until-exit" }),
    field: {
      name: "windowMonths",
      text: (value) => String(windows[value] === "until-exit" ? 120 : (windows[value] ?? 3)),
    },
  };
  const vesting: readonly Kind[] = [
    {
      id: "cliff",
      label: "Cliff",
      least: 0,
      most: Math.max(24, cliffMonths),
      step: 1,
      now: cliffMonths,
      words: (value) => (value === 0 ? "none" : months(value)),
      term: (value) => ({ kind: "cliff", months: value }),
      field: { name: "cliffMonths", text: asIs },
    },
    {
      id: "vesting-length",
      label: "Length of vesting",
      least: 12,
      most: Math.max(72, length),
      step: 1,
      now: length,
      words: months,
      term: (value) => ({ kind: "vesting-length", months: value }),
      field: { name: "vestingMonths", text: asIs },
    },
  ];
  const trigger = (kind: "single" | "double"): Kind => ({
    id: `${kind}-trigger`,
    label: kind === "single" ? "Vests at a sale" : "Vests when let go after a sale",
    least: 0,
    most: 100,
    step: 5,
    now: Math.round((kind === "single" ? grant.singleTrigger : grant.doubleTrigger) * 100),
    words: (value) => (value === 0 ? "nothing of the unvested" : `${percent(value)} of the unvested`),
    term: (value) =>
      kind === "single"
        ? { kind: "single-trigger", fraction: value / 100 }
        : { kind: "double-trigger", fraction: value / 100, protectionMonths: grant.protectionMonths || 12 },
    field: { name: "triggerPart", text: asIs },
  });
  return [shares, ...(isOption ? [strike, window] : []), ...vesting, trigger("single"), trigger("double")];
}

function cashSliders({ cash }: Contract[0], money: Money): readonly Kind[] {
  const { salary, signOn, bonus, severance } = cash;
  // The engine has severance as one sum; the slider counts it in months of the letter's salary.
  const monthly = salary / 12;
  const severed = monthly > 0 ? Math.round(severance.other / monthly) : 0;
  const base: Kind = {
    id: "salary",
    label: "Base salary",
    ...around(salary, Math.max(salary * 1.5, 50_000)),
    now: salary,
    words: money,
    term: (value) => ({ kind: "salary", salary: value }),
    field: { name: "salary", text: asIs },
  };
  const paid = signOn?.amount ?? 0;
  const sign: Kind = {
    id: "sign-on",
    label: "Sign-on",
    ...around(paid, Math.max(paid * 2, salary / 2, 10_000)),
    now: paid,
    words: (value) => (value === 0 ? "none" : money(value)),
    term: (value) => ({
      kind: "sign-on",
      signOn: { clawBackMonths: 0, isProRata: false, onLetGo: false, ...signOn, amount: value },
    }),
    field: { name: "signOn", text: asIs },
  };
  const end: Kind = {
    id: "severance",
    label: "Severance",
    least: 0,
    most: Math.max(24, severed),
    step: 1,
    now: severed,
    words: (value) => (value === 0 ? "none" : `${months(value)} of salary`),
    term: (value) => ({
      kind: "severance",
      severance: { ...severance, other: severance.other + (value - severed) * monthly },
    }),
    field: { name: "severanceMonths", text: asIs },
  };
  const guarantee: Kind = {
    id: "bonus-guarantee",
    label: "Bonus guaranteed in the first year",
    least: 0,
    most: 100,
    step: 5,
    now: Math.round((bonus?.guaranteedShare ?? 0) * 100),
    words: (value) => (value === 0 ? "nothing" : `${percent(value)} of target`),
    term: (value) => ({
      kind: "bonus-guarantee",
      share: value / 100,
      years: Math.max(1, bonus?.guaranteedYears ?? 1),
    }),
    field: { name: "guaranteedPart", text: asIs },
  };
  return [base, sign, ...(bonus === null ? [] : [guarantee]), ...(monthly > 0 ? [end] : [])];
}

/** The sliders of an offer, grants first. `gross` is the contract as the letter has it. */
export function termSliders(gross: Contract, stops: readonly number[], money: Money): readonly TermSlider[] {
  const grants = gross.flatMap(({ grant }, part): TermSlider[] =>
    grant === null
      ? []
      : grantSliders(grant, stops, money).map(({ id, ...kind }) => ({
          ...kind,
          part,
          key: `${part} ${id}`,
          label: gross.length > 1 ? `Grant ${part + 1}: ${kind.label}` : kind.label,
          field: part === 0 ? kind.field : null,
        })),
  );
  return [
    ...grants,
    ...cashSliders(gross[0], money).map(({ id, ...kind }) => ({ ...kind, part: 0, key: id })),
  ];
}

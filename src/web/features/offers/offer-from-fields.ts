import { listAt, objectAt, plainVesting } from "./offer-body.ts";
import type { OfferBody } from "./offer-body.ts";
import { assumedShares, isOption, placeOfField } from "./offer-fields.ts";
import type { OfferFields } from "./offer-fields.ts";

export type FieldErrors = Partial<Record<keyof OfferFields, string>>;

/** A number as people write one, `290,000`, `€ 80k` or `1.2m`; null where it is none. */
export function typedNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s,_$€£%]/gu, "").toLowerCase();
  const match = /^(\d+(?:\.\d+)?|\.\d+)([km])?$/u.exec(bare);
  if (match === null) return null;
  return Number(match[1]) * (match[2] === "k" ? 1000 : match[2] === "m" ? 1_000_000 : 1);
}

const wholeFields: ReadonlySet<keyof OfferFields> = new Set([
  "guaranteedYears",
  "severanceMonths",
  "quantity",
  "vestingMonths",
  "cliffMonths",
  "windowMonths",
  "fullyDilutedShares",
]);

/** Reads the fields one by one and notes what stands in the way. */
class Typed {
  readonly errors: FieldErrors = {};
  readonly unknown: string[] = [];
  readonly fields: OfferFields;

  constructor(fields: OfferFields) {
    this.fields = fields;
  }

  /** The number; null when the field is empty, which is noted as unknown, or no number, which is an error. */
  number(key: keyof OfferFields, isAsked = true): number | null {
    const text = this.fields[key].trim();
    if (text === "") {
      if (isAsked) this.unknown.push(placeOfField[key]);
      return null;
    }
    const value = typedNumber(text);
    if (value === null) {
      this.errors[key] = `is "${text}". Write a number such as 12 or 290,000; leave it empty while unknown.`;
      return null;
    }
    if (wholeFields.has(key) && !Number.isInteger(value)) {
      this.errors[key] = `is ${text}. Write a whole number.`;
      return null;
    }
    return value;
  }

  /** A per cent as a part. */
  part(key: keyof OfferFields, isAsked = true): number | null {
    const value = this.number(key, isAsked);
    return value === null ? null : Math.round(value * 1e7) / 1e9;
  }
}

function bonusOf(typed: Typed, before: OfferBody): unknown {
  const target = typed.part("bonusTarget");
  if (target === null || target === 0) return null;
  const guaranteedPart = typed.part("guaranteedPart") ?? 0;
  const guaranteedYears = typed.number("guaranteedYears") ?? 0;
  return { ...objectAt(before, "bonus"), target, guaranteedPart, guaranteedYears };
}

function sharesOf(typed: Typed, shares: number | null): number {
  if (typed.fields.percent.trim() !== "") {
    const part = typed.part("percent") ?? 0;
    return Math.round(part * (shares ?? assumedShares));
  }
  return typed.number("quantity") ?? 0;
}

function vestingOf(typed: Typed, grant: OfferBody): unknown {
  const before = objectAt(grant, "vesting");
  const { vestingMonths, cliffMonths } = typed.fields;
  if (Object.keys(before).length > 0 && plainVesting(before) === null && vestingMonths === "") return before;
  const months = typed.number("vestingMonths") ?? 48;
  const cliff = typed.number("cliffMonths") ?? Math.min(12, months);
  if (cliff > months)
    typed.errors.cliffMonths = `is ${cliffMonths}, longer than the vesting of ${months} months.`;
  const same = plainVesting(before);
  return same?.months === months && same.cliffMonths === cliff ? before : { months, cliffMonths: cliff };
}

function accelerationOf(typed: Typed, grant: OfferBody): unknown {
  const { trigger } = typed.fields;
  if (trigger === "") typed.unknown.push(placeOfField.trigger);
  if (trigger === "" || trigger === "none") return null;
  const before = objectAt(grant, "acceleration");
  const amount = objectAt(before, "amount");
  if (amount["kind"] === "months" && typed.fields.triggerPart === "") return { ...before, trigger };
  const part = typed.part("triggerPart") ?? 1;
  if (part > 1) typed.errors.triggerPart = "is more than 100 %.";
  const kind =
    typeof amount["kind"] === "string" && amount["kind"] !== "months" ? amount["kind"] : "part-of-unvested";
  return { ...before, trigger, amount: { kind, part } };
}

function windowsOf(typed: Typed, grant: OfferBody, saved: OfferFields): unknown {
  const before = listAt(grant, "windows");
  // Days stay days while the field is as it was.
  if (typed.fields.windowMonths !== "" && typed.fields.windowMonths === saved.windowMonths) return before;
  const length = typed.number("windowMonths");
  return length === null ? [] : [{ length, unit: "months" }];
}

type Assumed = { readonly startDate: string; readonly shares: number | null };

function grantsOf(typed: Typed, body: OfferBody, saved: OfferFields, assumed: Assumed): readonly unknown[] {
  const [grant = {}, ...others] = listAt(body, "grants");
  const { fields } = typed;
  if (fields.instrument === "none") return others;
  const option = isOption(fields.instrument);
  const needsPrice = option || fields.instrument === "RSA";
  const common = typed.number("commonPrice", false) ?? typed.number("preferredPrice", false);
  const price = needsPrice ? (typed.number("price") ?? common ?? 0) : null;
  const first = {
    grantDate: assumed.startDate,
    ...grant,
    id: typeof grant["id"] === "string" ? grant["id"] : "grant",
    instrument: fields.instrument,
    quantity: sharesOf(typed, assumed.shares),
    vesting: vestingOf(typed, grant),
    price,
    ...(option ? { windows: windowsOf(typed, grant, saved) } : {}),
    acceleration: accelerationOf(typed, grant),
  };
  return [first, ...others];
}

function classesOf(typed: Typed, company: OfferBody, saved: OfferFields): unknown {
  const before = listAt(company, "classes");
  if (typed.fields.preference === saved.preference && saved.preference !== "") return before;
  const invested = typed.number("preference");
  const kept = before.filter(({ kind }) => kind !== "preferred");
  if (invested === null || invested === 0) return kept;
  const price = typed.number("preferredPrice", false);
  if (price === null || price === 0) {
    typed.errors.preference =
      "needs the preferred price too, so that the shares that hold it can be counted.";
    return kept;
  }
  return [...kept, { id: "Preferred", kind: "preferred", shares: Math.round(invested / price), invested }];
}

function withValue(body: OfferBody, key: string, value: unknown): OfferBody {
  const { [key]: _, ...rest } = body;
  return value === null ? rest : { ...rest, [key]: value };
}

function companyOf(typed: Typed, body: OfferBody, saved: OfferFields, shares: number | null): OfferBody {
  const before = objectAt(body, "company");
  const company = {
    ...before,
    name: typed.fields.companyName.trim(),
    commonPrice: typed.number("commonPrice"),
    preferredPrice: typed.number("preferredPrice"),
    classes: classesOf(typed, before, saved),
  };
  return withValue(company, "fullyDilutedShares", shares);
}

export type WrittenOffer = { readonly body: OfferBody; readonly errors: FieldErrors };

/**
 * The offer with the fields written into it, amounts in plain units. An empty field is listed under `unknown`, with an
 * assumption in its place where the engine needs a value. `later` is a start to assume. What no field shows is kept.
 */
export function offerFromFields(
  body: OfferBody,
  saved: OfferFields,
  fields: OfferFields,
  later: string,
): WrittenOffer {
  const typed = new Typed(fields);
  if (fields.companyName.trim() === "")
    typed.errors.companyName = "is empty. Name the company that makes the offer.";
  if (fields.place.trim() === "") typed.unknown.push(placeOfField.place);
  if (fields.startDate === "") typed.unknown.push(placeOfField.startDate);
  const startDate = fields.startDate || later;
  const told = typed.number("fullyDilutedShares");
  const shares =
    told ?? (fields.percent.trim() === "" || fields.instrument === "none" ? null : assumedShares);
  const signOn = typed.number("signOn");
  const severance = typed.number("severanceMonths");
  const beliefs = withValue(
    withValue(objectAt(body, "beliefs"), "value", typed.number("companyValue", false)),
    "stage",
    fields.stage || null,
  );
  const written = {
    ...body,
    id: typeof body["id"] === "string" ? body["id"] : "offer",
    amounts: "units",
    currency: fields.currency.trim().toUpperCase(),
    place: fields.place.trim() || "unknown",
    startDate,
    salary: typed.number("salary") ?? 0,
    bonus: bonusOf(typed, body),
    signOn:
      signOn === null || signOn === 0
        ? null
        : { paidOn: startDate, ...objectAt(body, "signOn"), amount: signOn },
    severance:
      severance === null || severance === 0 ? null : { ...objectAt(body, "severance"), months: severance },
    company: companyOf(typed, body, saved, shares),
    grants: grantsOf(typed, body, saved, { startDate, shares }),
    beliefs,
  };
  const known = new Set(Object.values(placeOfField));
  const others = (Array.isArray(body["unknown"]) ? (body["unknown"] as string[]) : []).filter(
    (place) => !known.has(place),
  );
  const unknown = [...new Set([...typed.unknown, ...others])];
  return { body: withValue(written, "unknown", unknown.length === 0 ? null : unknown), errors: typed.errors };
}

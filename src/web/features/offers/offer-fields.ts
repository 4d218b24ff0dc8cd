import { listAt, objectAt, partNumber, plainNumber, plainVesting, textAt } from "./offer-body.ts";
import type { OfferBody } from "./offer-body.ts";

/** What the editor shows, as typed; an empty field is not known yet. */
export type OfferFields = {
  readonly companyName: string;
  readonly currency: string;
  readonly place: string;
  readonly startDate: string;
  readonly salary: string;
  readonly bonusTarget: string;
  readonly guaranteedPart: string;
  readonly guaranteedYears: string;
  readonly signOn: string;
  readonly severanceMonths: string;
  readonly instrument: string;
  readonly quantity: string;
  readonly percent: string;
  readonly price: string;
  readonly vestingMonths: string;
  readonly cliffMonths: string;
  readonly windowMonths: string;
  readonly trigger: string;
  readonly triggerPart: string;
  readonly companyValue: string;
  readonly fullyDilutedShares: string;
  readonly commonPrice: string;
  readonly preferredPrice: string;
  readonly preference: string;
  readonly stage: string;
};

export const emptyFields: OfferFields = {
  companyName: "",
  currency: "USD",
  place: "",
  startDate: "",
  salary: "",
  bonusTarget: "",
  guaranteedPart: "",
  guaranteedYears: "",
  signOn: "",
  severanceMonths: "",
  instrument: "none",
  quantity: "",
  percent: "",
  price: "",
  vestingMonths: "",
  cliffMonths: "",
  windowMonths: "",
  trigger: "",
  triggerPart: "",
  companyValue: "",
  fullyDilutedShares: "",
  commonPrice: "",
  preferredPrice: "",
  preference: "",
  stage: "",
};

export const isOption = (instrument: string): boolean => instrument === "ISO" || instrument === "NSO";

/** Where each field stands in an offer file; a refusal there is shown at the field. */
export const placeOfField: Readonly<Record<keyof OfferFields, string>> = {
  companyName: "company.name",
  currency: "currency",
  place: "place",
  startDate: "startDate",
  salary: "salary",
  bonusTarget: "bonus",
  guaranteedPart: "bonus.guaranteedPart",
  guaranteedYears: "bonus.guaranteedYears",
  signOn: "signOn",
  severanceMonths: "severance",
  instrument: "grants[0].instrument",
  quantity: "grants[0].quantity",
  percent: "grants[0].percent",
  price: "grants[0].price",
  vestingMonths: "grants[0].vesting.months",
  cliffMonths: "grants[0].vesting.cliffMonths",
  windowMonths: "grants[0].windows",
  trigger: "grants[0].acceleration",
  triggerPart: "grants[0].acceleration.amount",
  companyValue: "beliefs.value",
  fullyDilutedShares: "company.fullyDilutedShares",
  commonPrice: "company.commonPrice",
  preferredPrice: "company.preferredPrice",
  preference: "company.classes",
  stage: "beliefs.stage",
};

/** What the form cannot hold without losing some of it; it leaves that alone. */
export function notInForm(body: OfferBody): readonly string[] {
  const [grant, ...others] = listAt(body, "grants");
  const classes = listAt(objectAt(body, "company"), "classes").filter(({ kind }) => kind === "preferred");
  return [
    ...(others.length > 0 ? [`${others.length + 1} grants: the fields show the first`] : []),
    ...(grant !== undefined && plainVesting(objectAt(grant, "vesting")) === null
      ? ["a vesting that is not in equal months"]
      : []),
    ...(classes.length > 1 ? [`${classes.length} preferred classes`] : []),
    ...(grant !== undefined && listAt(grant, "windows").length > 1 ? ["several windows"] : []),
  ];
}

function windowOf(grant: OfferBody): string {
  const [window] = listAt(grant, "windows");
  if (window === undefined) return "";
  const length = Number(window["length"]);
  if (window["unit"] === "days") return plainNumber(Math.max(1, Math.round(length / 30.4)));
  return plainNumber(window["unit"] === "years" ? length * 12 : length);
}

function percentText(value: unknown): string {
  const part = partNumber(value);
  return part === null ? "" : plainNumber(part * 100);
}

function grantFields(body: OfferBody): Partial<OfferFields> {
  const [grant] = listAt(body, "grants");
  if (grant === undefined) return { instrument: "none" };
  const vesting = plainVesting(objectAt(grant, "vesting"));
  const acceleration = objectAt(grant, "acceleration");
  return {
    instrument: textAt(grant, "instrument"),
    quantity: textAt(grant, "quantity"),
    price: textAt(grant, "price"),
    vestingMonths: vesting === null ? "" : String(vesting.months),
    cliffMonths: vesting === null ? "" : String(vesting.cliffMonths),
    windowMonths: windowOf(grant),
    trigger: textAt(acceleration, "trigger") || "none",
    triggerPart: percentText(objectAt(acceleration, "amount")["part"]),
  };
}

function companyFields(body: OfferBody): Partial<OfferFields> {
  const company = objectAt(body, "company");
  const beliefs = objectAt(body, "beliefs");
  const classes = listAt(company, "classes").filter(({ kind }) => kind === "preferred");
  const invested = classes.reduce((sum, one) => sum + Number(one["invested"] ?? 0), 0);
  return {
    companyName: textAt(company, "name"),
    companyValue: textAt(beliefs, "value"),
    stage: textAt(beliefs, "stage"),
    fullyDilutedShares: textAt(company, "fullyDilutedShares"),
    commonPrice: textAt(company, "commonPrice"),
    preferredPrice: textAt(company, "preferredPrice"),
    preference: classes.length === 0 ? "" : plainNumber(invested),
  };
}

/** The share count that stands in while it is not known; a per cent is worth the same whatever the count. */
export const assumedShares = 100_000_000;

/** The fields of an offer in plain units; what the file lists as unknown is empty. */
export function fieldsOf(body: OfferBody): OfferFields {
  const bonus = objectAt(body, "bonus");
  const unknown = new Set(Array.isArray(body["unknown"]) ? (body["unknown"] as unknown[]) : []);
  const found: OfferFields = {
    ...emptyFields,
    currency: textAt(body, "currency") || "USD",
    place: textAt(body, "place"),
    startDate: textAt(body, "startDate"),
    salary: textAt(body, "salary"),
    bonusTarget: percentText(bonus["target"] ?? 0),
    guaranteedPart: percentText(bonus["guaranteedPart"] ?? 0),
    guaranteedYears: textAt(bonus, "guaranteedYears") || "0",
    signOn: textAt(objectAt(body, "signOn"), "amount") || "0",
    severanceMonths: textAt(objectAt(body, "severance"), "months") || "0",
    ...grantFields(body),
    ...companyFields(body),
  };
  const shown = Object.fromEntries(
    Object.entries(found).map(([key, value]) => [
      key,
      unknown.has(placeOfField[key as keyof OfferFields]) ? "" : value,
    ]),
  ) as OfferFields;
  if (!unknown.has(placeOfField.fullyDilutedShares) || found.quantity === "") return shown;
  // The count is only assumed, so what was said is the per cent.
  const percent = plainNumber((Number(found.quantity) / assumedShares) * 100);
  return { ...shown, quantity: "", percent: unknown.has(placeOfField.quantity) ? "" : percent };
}

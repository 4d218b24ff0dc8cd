import type { OutputOf } from "../../api/client.ts";

export type SavedRow = OutputOf<"offer.list">["rows"][number];
export type ShownOffer = OutputOf<"offer.show">;
export type Comparison = OutputOf<"offer.compare">;

/** "$290,000", "€80,000.50". A code that the browser does not know stands before the amount. */
export function money(currency: string, amount: number): string {
  const isWhole = Math.abs(amount) >= 1000 || Number.isInteger(amount);
  try {
    return amount.toLocaleString("en", {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: isWhole ? 0 : 2,
      maximumFractionDigits: isWhole ? 0 : 4,
    });
  } catch {
    return `${currency} ${amount.toLocaleString("en")}`;
  }
}

/** "+$12,300"; no finer than its error makes sense of. */
export function gain(currency: string, amount: number): string {
  const rounded = Math.round(amount / 100) * 100;
  return `${rounded > 0 ? "+" : ""}${money(currency, rounded === 0 ? 0 : rounded)}`;
}

/** "$1.3M", for axes. */
export function shortMoney(currency: string, amount: number): string {
  const size = Math.abs(amount);
  const [scaled, unit] =
    size >= 1_000_000 ? [amount / 1_000_000, "M"] : size >= 1000 ? [amount / 1000, "k"] : [amount, ""];
  const sign = money(currency, 0).replace("0", "");
  return `${sign}${scaled.toLocaleString("en", { maximumFractionDigits: unit === "M" ? 1 : 0 })}${unit}`;
}

/** "37 in 100"; what is not nothing and not certain never reads as such. */
export function chance(part: number): string {
  if (part > 0 && part < 0.01) return "fewer than 1 in 100";
  if (part < 1 && part > 0.99) return "more than 99 in 100";
  return `${Math.round(part * 100)} in 100`;
}

export const stageWords = {
  seed: "Seed",
  A: "Series A",
  B: "Series B",
  C: "Series C",
  D: "Series D or later",
} as const;

export const instrumentWords = {
  none: "No equity",
  ISO: "Options, ISO",
  NSO: "Options, NSO or unapproved",
  RSU: "Units, RSU",
  RSA: "Shares, RSA",
  PSU: "Units on a condition, PSU",
} as const;

export const triggerWords = {
  none: "None",
  single: "At a sale (single trigger)",
  double: "When let go after a sale (double trigger)",
} as const;

const placeWords: Readonly<Record<string, string>> = {
  "company.name": "Company",
  "bonus.target": "Bonus target, part of salary",
  "bonus.guaranteedPart": "Bonus guaranteed, part of target",
  "bonus.guaranteedYears": "Bonus guaranteed for, years",
  "signOn.amount": "Sign-on",
  "severance.months": "Severance, months",
  "grants[0].instrument": "Instrument",
  "grants[0].grantDate": "Day of grant",
  "grants[0].vestingStart": "Vesting begins",
  "grants[0].vesting.statements[0].occurrences": "Vesting, parts",
  "grants[0].vesting.statements[0].cliff.occurrence": "Cliff, parts",
  "grants[0].windows[0].length": "Window to exercise, length",
  "grants[0].windows[0].unit": "Window to exercise, counted in",
  "grants[0].acceleration.trigger": "Acceleration, trigger",
  "grants[0].acceleration.amount.part": "Acceleration, part",
  "beliefs.value": "What you think it is worth",
  "beliefs.stage": "Last round closed",
  place: "Place of work",
  startDate: "Start date",
  salary: "Base salary",
  bonus: "Bonus",
  signOn: "Sign-on",
  severance: "Severance",
  "grants[0].quantity": "Number of shares",
  "grants[0].price": "Strike",
  "grants[0].vesting.months": "Length of vesting",
  "grants[0].vesting.cliffMonths": "Cliff",
  "grants[0].windows": "Window to exercise",
  "grants[0].acceleration": "Acceleration",
  "company.fullyDilutedShares": "Fully diluted shares",
  "company.commonPrice": "Price of common",
  "company.preferredPrice": "Price of the last round",
  "company.classes": "Money ahead of common",
};

/** How the page calls a place of an offer file. */
export function placeName(path: string): string {
  return placeWords[path] ?? path;
}

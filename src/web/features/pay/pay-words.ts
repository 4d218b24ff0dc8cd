import type { InputOf, OutputOf } from "../../api/client.ts";

export type Component = NonNullable<InputOf<"filing.pay">["component"]>;
export type Grouping = NonNullable<InputOf<"filing.pay">["by"]>;
export type PeerPay = OutputOf<"peer-pay.list">["rows"][number];
export type OfferMark = OutputOf<"filing.offers">["rows"][number];
export type Filing = OutputOf<"filing.show">;
export type DocumentTableRow = OutputOf<"filing.tables">["rows"][number];

export const roleWords: Readonly<Record<string, string>> = {
  cto: "CTO",
  engineering: "Engineering",
  product: "Product",
  technology: "Technology",
  information: "Information, CIO",
  security: "Security",
  data: "Data",
  digital: "Digital",
  research: "Research",
  design: "Design",
  ceo: "CEO",
  cfo: "CFO",
  coo: "COO",
  operations: "Operations",
};

export const componentWords: Readonly<Record<Component, string>> = {
  total: "Total pay",
  salary: "Salary",
  bonus: "Bonus, cash incentives included",
  stock: "Stock awards",
  options: "Option awards",
};

export const groupingWords: Readonly<Record<Grouping, string>> = {
  none: "All together",
  year: "By year",
  role: "By role",
  size: "By company size",
  industry: "By industry",
};

/** "$445,000". */
export function dollars(amount: number): string {
  return `$${amount.toLocaleString("en")}`;
}

/** "$1.3M", for an axis. */
export function shortDollars(amount: number): string {
  if (amount >= 1_000_000)
    return `$${(amount / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })}M`;
  return amount >= 1_000 ? `$${Math.round(amount / 1_000)}k` : `$${amount}`;
}

/** An amount with its currency, as a peer told it; an en dash where nothing was told. */
export function moneyIn(currency: string, amount: number | null): string {
  if (amount === null) return "–";
  return currency === "USD" ? dollars(amount) : `${currency} ${amount.toLocaleString("en")}`;
}

import type { OutputOf } from "../../api/client.ts";
import type { MarkTone } from "../../ui/mark.tsx";

export type Negotiation = OutputOf<"negotiation.show">;
export type LedgerAsk = Negotiation["asks"][number];
export type AskState = LedgerAsk["state"];

export const askStateWords: Readonly<Record<AskState, string>> = {
  planned: "Planned",
  made: "Made",
  granted: "Granted",
  partly: "Granted in part",
  refused: "Refused",
  withdrawn: "Withdrawn",
};

export const askStateTones: Readonly<Record<AskState, MarkTone>> = {
  planned: "plain",
  made: "accent",
  granted: "good",
  partly: "good",
  refused: "alarm",
  withdrawn: "plain",
};

export const endWords = { sale: "Sold", "let-go": "Let go", both: "Sold and let go" } as const;

/** "USD 1,250" with a true minus; whole units, since a cent says nothing here. */
export function amountText(value: number, currency: string): string {
  const digits = Math.abs(Math.round(value)).toLocaleString("en-US");
  return `${currency} ${Math.round(value) < 0 ? "−" : ""}${digits}`;
}

/** "USD 12,300 ± 400". */
export function withError(value: number, standardError: number, currency: string): string {
  return `${amountText(value, currency)} ± ${Math.round(standardError).toLocaleString("en-US")}`;
}

/** A number as people type it; not a number where it is none. */
export function typedAmount(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.replaceAll(/[\s,]/gu, ""));
}

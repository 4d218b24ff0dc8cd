import { decisionRules } from "../../../search/playbook/decision-rules.ts";
import type { OutputOf } from "../../api/client.ts";

export type Diligence = OutputOf<"diligence.show">;
export type Decision = OutputOf<"decision.show">;
export type Criteria = OutputOf<"criterion.list">;
export type Predictions = OutputOf<"prediction.list">;

export const decidingSource = "Larson, ch. 1, Deciding to Take the Job";

/** Trust from 1 to 5. */
export const trustWords = ["None", "Little", "Some", "Much", "Full"] as const;

/** Why a part of the page is there, in the words of its rule, with the rule's id. */
export function ruleNote(id: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D8" | "D9"): string {
  const why = decisionRules.find((rule) => rule.id === id)?.why ?? "";
  return `${why.replace(/\.$/u, "")} (${id}).`;
}

/** "1.5 h", "40 min". */
export function lengthText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${(minutes / 60).toLocaleString("en", { maximumFractionDigits: 1 })} h`;
}

/** Days from today until a calendar date, by the clock of this machine; negative when it is over. */
export function daysUntil(date: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${date}T00:00:00Z`) - today) / 86_400_000);
}

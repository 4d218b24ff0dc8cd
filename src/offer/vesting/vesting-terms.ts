/**
 * Vesting terms as a graph of conditions, in the meaning of the Open Cap Format.
 * Copyright © 2024 Open Cap Table Coalition (https://opencaptablecoalition.com). The meaning of these nouns is derived from
 * the Open Cap Format schema, https://github.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF/tree/main/schema/types/vesting.
 */
import type { PlainDate } from "../../plain-date.ts";
import type { Rational } from "../rational.ts";
import type { AllocationKind } from "./allocation.ts";

/** The day of the vesting start, or a fixed day 1 to 31; days 29 to 31 fall on the last day of a shorter month. */
export type DayOfMonth = "start-day" | number;

export type VestingPeriod = {
  readonly length: number;
  readonly unit: "days" | "months";
  readonly occurrences: number;
  /** Used for months only. */
  readonly dayOfMonth: DayOfMonth;
  /** Counts from 1; 0 or 1 mean no cliff. Tranches before it vest with it. */
  readonly cliffInstallment: number;
};

export type VestingTrigger =
  | { readonly kind: "start" }
  | { readonly kind: "absolute"; readonly date: PlainDate }
  | { readonly kind: "relative"; readonly to: string; readonly period: VestingPeriod }
  | { readonly kind: "event" };

/** What one occurrence vests: a part of the grant or of what has not vested yet, or a fixed number of shares. */
export type VestingAmount =
  | {
      readonly kind: "portion";
      readonly portion: Rational;
      readonly ofRemainder: boolean;
      /** The ratio as a document has it, such as 12 of 48, to be written back unchanged. */
      readonly ratio?: { readonly numerator: string; readonly denominator: string };
    }
  | { readonly kind: "shares"; readonly shares: Rational };

export type VestingCondition = {
  readonly id: string;
  readonly description?: string;
  readonly amount: VestingAmount;
  readonly trigger: VestingTrigger;
  /** Ids of the conditions that can follow, the highest priority first. */
  readonly next: readonly string[];
};

export type VestingTerms = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly comments?: readonly string[];
  readonly allocation: AllocationKind;
  readonly conditions: readonly VestingCondition[];
};

/** An event that happened; `realized` (0 to 1) scales what it vests, as for a milestone met in part. */
export type VestingEvent = { readonly id: string; readonly on: PlainDate; readonly realized?: Rational };

/** What happened to one grant. */
export type VestingFacts = {
  /** Vesting commencement; null while it has not begun. */
  readonly start: PlainDate | null;
  readonly events: readonly VestingEvent[];
};

/** What a filing says about executive pay, with the place of every figure. */

import type { PayKey } from "./pay-columns.ts";
import type { OfficerRole } from "./officer-role.ts";
import type { Source } from "./table.ts";

/** One person's year in the Summary Compensation Table. Whole dollars; null: no such column, blank or N/A; 0: a dash or a printed zero. */
export type SctRow = {
  readonly name: string;
  readonly title: string;
  readonly year: number;
  readonly salary: number | null;
  readonly bonus: number | null;
  readonly stockAwards: number | null;
  readonly optionAwards: number | null;
  readonly nonEquityIncentive: number | null;
  readonly pensionChange: number | null;
  readonly allOther: number | null;
  readonly total: number | null;
  /** The columns of filings before fiscal 2006; absent in later ones. */
  readonly otherAnnual?: number | null;
  readonly restrictedStock?: number | null;
  /** A number of options, not dollars. */
  readonly optionsSarsCount?: number | null;
  readonly ltipPayouts?: number | null;
  readonly roles: readonly OfficerRole[];
  readonly sources: Readonly<Partial<Record<PayKey | "name" | "title" | "year", Source>>>;
  /** 0 to 1: how well the reading is borne out by the checks; a judgement, not a measured chance. */
  readonly confidence: number;
  readonly warnings: readonly string[];
};

/** One grant of the Grants of Plan-Based Awards table; null: a dash or blank. */
export type GrantRow = {
  readonly name: string;
  readonly award: string | null;
  readonly grantDate: string | null;
  readonly neipThreshold: number | null;
  readonly neipTarget: number | null;
  readonly neipMaximum: number | null;
  readonly eipThreshold: number | null;
  readonly eipTarget: number | null;
  readonly eipMaximum: number | null;
  readonly stockUnits: number | null;
  readonly optionUnits: number | null;
  readonly exercisePrice: number | null;
  readonly grantDateFairValue: number | null;
  readonly sources: Readonly<Record<string, Source>>;
  readonly confidence: number;
  readonly warnings: readonly string[];
};

/** What one person gets in one scenario, as the filing estimates it. */
export type PotentialPayment = {
  readonly name: string;
  /** As printed. */
  readonly scenario: string;
  /** Label as printed to whole dollars. */
  readonly components: Readonly<Record<string, number>>;
  /** As printed; null where the filing prints none. */
  readonly total: number | null;
  /** Sum of the components, null without components. */
  readonly componentsSum: number | null;
  readonly sources: Readonly<Record<string, Source>>;
  readonly confidence: number;
  readonly warnings: readonly string[];
};

/** A table that was read: its number among the document's tables and its characters in the text. */
export type TablePlace = { readonly table: number; readonly start: number; readonly end: number };

export type FilingFacts = {
  readonly verdict: "found" | "none";
  readonly layout: "post-2006" | "pre-2006" | null;
  /** The money columns that the Summary Compensation Table has, in its own order. */
  readonly columnsPresent: readonly PayKey[];
  /** Newest first. */
  readonly fiscalYears: readonly number[];
  readonly sct: readonly SctRow[];
  readonly grantsOfPlanBasedAwards: readonly GrantRow[];
  readonly potentialPayments: readonly PotentialPayment[];
  /** The tables read, and how many the document has. */
  readonly tables: {
    readonly count: number;
    readonly sct: readonly number[];
    readonly grants: readonly number[];
    readonly payments: readonly number[];
    /** Where those tables stand in the text, in its order. */
    readonly places: readonly TablePlace[];
  };
};

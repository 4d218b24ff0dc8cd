import type { FilingStatus } from "../filing-status.ts";
import type { Confidence } from "../sourced.ts";
import { noteOf } from "../year-answer.ts";
import type { TaxLine, TaxNote, TaxProblem } from "../year-tax.ts";
import { bracketState, bracketStateTax, bracketStateYears } from "../us-bracket-only/bracket-state.ts";
import { californiaTax } from "../us-california/california-tax.ts";
import { californiaYear, californiaYears, type CaliforniaYear } from "../us-california/california-year.ts";
import {
  massachusettsTax,
  massachusettsYear,
  massachusettsYears,
} from "../us-massachusetts/massachusetts-tax.ts";
import { newYorkCityTable, newYorkCityTax } from "../us-new-york/new-york-city-tax.ts";
import { newYorkTax } from "../us-new-york/new-york-tax.ts";
import { newYorkYear, newYorkYears } from "../us-new-york/new-york-year.ts";
import { hasNoWageTax, noWageTaxStates } from "../us-no-wage-tax/no-wage-tax-states.ts";
import {
  washingtonCapitalGainsTax,
  washingtonYear,
  washingtonYears,
} from "../us-washington/washington-tax.ts";

/** What a state needs to know of a household's year, in dollars. */
export interface StateHousehold {
  readonly filingStatus: FilingStatus;
  readonly federalAdjustedGrossIncome: number;
  readonly wages: readonly number[];
  /** Social Security and Medicare tax of each earner. */
  readonly payrollTaxes: readonly number[];
  readonly otherOrdinary: number;
  readonly interestAndDividends: number;
  readonly shortTermGains: number;
  readonly longTermGains: number;
  /** Gain that §1202 excludes federally. */
  readonly excludedSmallBusinessGains: number;
  readonly isoSpreadHeld: number;
  readonly itemised: number;
  readonly gifts: number;
  readonly minimumTaxCredit: number;
}

/** State and city taxes of a year, unrounded. */
export interface StateYear {
  readonly taxes: readonly TaxLine[];
  readonly minimumTaxCreditCarried: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly problems: readonly TaxProblem[];
  readonly notes: readonly TaxNote[];
}

function missing(household: StateHousehold, problem: TaxProblem): StateYear {
  return {
    taxes: [],
    minimumTaxCreditCarried: household.minimumTaxCredit,
    figures: {},
    problems: [problem],
    notes: [],
  };
}

function yearMissing(
  household: StateHousehold,
  place: string,
  year: number,
  years: readonly number[],
): StateYear {
  return missing(household, {
    code: "year-not-modelled",
    place,
    message: `No tax table of ${place} for ${year}; tables are held for ${years.join(", ")}. Its tax is left out.`,
  });
}

function californiaConfidence(table: CaliforniaYear, { filingStatus }: StateHousehold): Confidence {
  return filingStatus === "head_of_household" ? table.headOfHouseholdConfidence : table.confidence;
}

function california(year: number, household: StateHousehold): StateYear {
  const table = californiaYear(year);
  if (table === undefined) return yearMissing(household, "US-CA", year, californiaYears);
  // California does not follow §1202: the whole gain is income, and the exemption credit still looks at federal income.
  const tax = californiaTax(table, {
    ...household,
    addedToFederalIncome: household.excludedSmallBusinessGains,
  });
  const regular = tax.taxBeforeCredits - tax.exemptionCredit + tax.mentalHealthTax;
  return {
    taxes: [
      { code: "state-income-tax", levied: "US-CA", amount: regular },
      { code: "state-minimum-tax", levied: "US-CA", amount: tax.minimumTax },
      { code: "minimum-tax-credit", levied: "US-CA", amount: -tax.minimumTaxCreditUsed },
    ],
    minimumTaxCreditCarried: tax.minimumTaxCreditCarried,
    figures: {
      stateTaxableIncome: tax.taxableIncome,
      stateMinimumTaxableIncome: tax.minimumTaxableIncome,
      stateMinimumTaxExemption: tax.minimumTaxExemption,
    },
    problems: [
      {
        code: "taxes-not-modelled",
        place: "US-CA",
        message: "State disability insurance is left out: the sources disagree on its rate.",
      },
    ],
    notes: [noteOf("T40", "US-CA", { ...table, confidence: californiaConfidence(table, household) })],
  };
}

function newYork(year: number, household: StateHousehold, city: string | undefined): StateYear {
  const table = newYorkYear(year);
  if (table === undefined) return yearMissing(household, "US-NY", year, newYorkYears);
  const tax = newYorkTax(table, household);
  const taxes: TaxLine[] = [{ code: "state-income-tax", levied: "US-NY", amount: tax.total }];
  const notes: TaxNote[] = [noteOf("T50", "US-NY", table)];
  const problems: TaxProblem[] = [
    { code: "taxes-not-modelled", place: "US-NY", message: "Paid family leave contributions are left out." },
  ];
  if (city === "NYC") {
    const amount = newYorkCityTax(household.filingStatus, tax.adjustedGrossIncome, tax.taxableIncome).total;
    taxes.push({ code: "city-income-tax", levied: "NYC", amount });
    notes.push(noteOf("T52", "NYC", newYorkCityTable));
  }
  return {
    taxes,
    minimumTaxCreditCarried: household.minimumTaxCredit,
    figures: { stateTaxableIncome: tax.taxableIncome, stateSupplementalTax: tax.supplementalTax },
    problems,
    notes,
  };
}

function massachusetts(year: number, household: StateHousehold): StateYear {
  const table = massachusettsYear(year);
  if (table === undefined) return yearMissing(household, "US-MA", year, massachusettsYears);
  const tax = massachusettsTax(table, household);
  return {
    taxes: [{ code: "state-income-tax", levied: "US-MA", amount: tax.total }],
    minimumTaxCreditCarried: household.minimumTaxCredit,
    figures: {},
    problems: [
      {
        code: "taxes-not-modelled",
        place: "US-MA",
        message: "Paid family leave contributions are left out.",
      },
    ],
    notes: [noteOf("T60", "US-MA", table)],
  };
}

function washington(year: number, household: StateHousehold): StateYear {
  const table = washingtonYear(year);
  if (table === undefined) return yearMissing(household, "US-WA", year, washingtonYears);
  const amount = washingtonCapitalGainsTax(table, household.longTermGains, household.gifts);
  return {
    taxes: [{ code: "state-capital-gains-tax", levied: "US-WA", amount }],
    minimumTaxCreditCarried: household.minimumTaxCredit,
    figures: {},
    problems: [
      {
        code: "taxes-not-modelled",
        place: "US-WA",
        message: "Paid family leave and WA Cares contributions are left out.",
      },
    ],
    notes: [noteOf("T64", "US-WA", table)],
  };
}

function ratesOnly(year: number, household: StateHousehold, region: string): StateYear {
  const place = `US-${region}`;
  const state = bracketState(region);
  if (state === undefined) {
    return missing(household, {
      code: "place-not-modelled",
      place,
      message: `No tax table of ${place}. Its tax is left out; federal tax is complete.`,
    });
  }
  const amount = bracketStateTax(state, year, household.filingStatus, household.federalAdjustedGrossIncome);
  if (amount === undefined) return yearMissing(household, place, year, bracketStateYears(state));
  const parts = [
    state.alsoMissing,
    household.excludedSmallBusinessGains > 0
      ? "whether it follows §1202 and leaves the excluded gain untaxed"
      : null,
  ].filter((part) => part !== null);
  const also = parts.length === 0 ? "" : ` Left out as well: ${parts.join("; ")}.`;
  return {
    taxes: [{ code: "state-income-tax", levied: place, amount }],
    minimumTaxCreditCarried: household.minimumTaxCredit,
    figures: { stateTaxableIncome: Math.max(0, household.federalAdjustedGrossIncome) },
    problems: [
      {
        code: "deductions-not-modelled",
        place,
        message: `The sources hold only the rates of ${state.name}: its deductions, exemptions and credits are left out and the rates are put on federal adjusted gross income.${also}`,
      },
    ],
    notes: [{ rule: "T70", place, source: state.source, asOf: `${year}-12-31`, confidence: "low" }],
  };
}

/** State and city taxes of a resident's year (SPEC T40 to T70). */
export function stateYear(
  region: string,
  city: string | undefined,
  year: number,
  household: StateHousehold,
): StateYear {
  switch (region) {
    case "CA":
      return california(year, household);
    case "NY":
      return newYork(year, household, city);
    case "MA":
      return massachusetts(year, household);
    case "WA":
      return washington(year, household);
  }
  if (!hasNoWageTax(region)) return ratesOnly(year, household, region);
  const taxedInterest = region === "NH" && year < 2025 && household.interestAndDividends > 0;
  return {
    taxes: [],
    minimumTaxCreditCarried: household.minimumTaxCredit,
    figures: {},
    problems: taxedInterest
      ? [
          {
            code: "income-not-modelled",
            place: "US-NH",
            message: "New Hampshire's tax on interest and dividends, which ended with 2024, is left out.",
          },
        ]
      : [],
    notes: [noteOf("T66", `US-${region}`, noWageTaxStates)],
  };
}

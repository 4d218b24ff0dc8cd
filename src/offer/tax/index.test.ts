import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modelledYears, yearTax, type FilingStatus, type TaxYear, type YearTax } from "./index.ts";

function question(change: Partial<TaxYear>): TaxYear {
  return {
    place: { country: "US", region: "TX" },
    year: 2026,
    filingStatus: "single",
    income: { earners: [{ wages: 200_000 }] },
    ...change,
  };
}

function amountOf(tax: YearTax, code: string, levied?: string): number {
  return tax.taxes
    .filter((line) => line.code === code && (levied === undefined || line.levied === levied))
    .reduce((sum, line) => sum + line.amount, 0);
}

function codesOf(tax: YearTax): string[] {
  return tax.problems.map((problem) => `${problem.code} ${problem.place}`);
}

describe("T3, T4, T7 what is not modelled", () => {
  test("T3 an unknown country has no amounts, keeps what was carried in and says so", () => {
    const tax = yearTax(question({ place: { country: "FR" }, carriedIn: { federalMinimumTaxCredit: 5 } }));
    expect(tax).toMatchObject({
      coverage: "none",
      currency: null,
      total: null,
      withheld: null,
      balanceDue: null,
      taxes: [],
    });
    expect(tax.carriedOut.federalMinimumTaxCredit).toBe(5);
    expect(tax.problems).toEqual([
      { code: "place-not-modelled", place: "FR", message: "No tax tables of FR: amounts are before tax." },
    ]);
    expect(modelledYears({ country: "FR" })).toEqual([]);
  });

  test.each([
    ["US", "TX", 2027],
    ["GB", undefined, 2023],
    ["DE", undefined, 2027],
    ["NL", undefined, 2027],
    ["CA", undefined, 2026],
  ] as const)("T4 %s %s has no table for %i and names those it has", (country, region, year) => {
    const place = region === undefined ? { country } : { country, region };
    const tax = yearTax(question({ place, year }));
    expect(tax.coverage).toBe("none");
    expect(tax.problems[0]).toMatchObject({ code: "year-not-modelled", place: country });
    for (const held of modelledYears(place)) expect(tax.problems[0]?.message).toContain(String(held));
    expect(tax.problems[0]?.message).toContain(String(year));
  });

  test("T4 years by place", () => {
    const years = (region: string) => modelledYears({ country: "US", region });
    expect(years("CA")).toEqual([2024, 2025]);
    expect(years("NY")).toEqual([2024, 2025, 2026]);
    expect(years("MA")).toContain(2025);
    expect(years("WA")).toContain(2025);
    expect(years("TX")).toContain(2026);
    expect(years("UT")).toEqual([2024, 2025, 2026]);
    expect(years("OH")).toEqual([]);
    expect(modelledYears({ country: "US" })).toEqual([]);
    expect(modelledYears({ country: "GB" })).toEqual([2024, 2025, 2026]);
    expect(modelledYears({ country: "DE" })).toEqual([2024, 2025, 2026]);
    expect(modelledYears({ country: "NL" })).toEqual([2024, 2025, 2026]);
    expect(modelledYears({ country: "CA" })).toEqual([2024, 2025]);
  });

  test("T3 a state without tables leaves federal tax whole", () => {
    const texas = yearTax(question({}));
    const ohio = yearTax(question({ place: { country: "US", region: "OH" } }));
    expect(ohio.total).toBe(texas.total);
    expect(ohio.coverage).toBe("partial");
    expect(codesOf(ohio)).toEqual(["place-not-modelled US-OH"]);
    expect(codesOf(yearTax(question({ place: { country: "US" } })))).toEqual([
      "place-not-modelled US-unknown",
    ]);
  });

  test.each(["CA", "MA", "WA"])("T4 %s has no table for 2026: its tax is left out", (region) => {
    const tax = yearTax(question({ place: { country: "US", region } }));
    expect(codesOf(tax)[0]).toBe(`year-not-modelled US-${region}`);
    expect(tax.problems[0]?.message).toContain("2025");
    expect(tax.total).toBe(yearTax(question({})).total);
  });

  test("T4 New York and states with rates only say which years they have", () => {
    expect(codesOf(yearTax(question({ year: 2023, place: { country: "US", region: "NY" } })))).toEqual([
      "year-not-modelled US-NY",
    ]);
    expect(codesOf(yearTax(question({ place: { country: "US", region: "OR" } })))).toEqual([
      "year-not-modelled US-OR",
    ]);
  });

  test("T70 rates alone are marked low and name what is left out", () => {
    const tax = yearTax(question({ place: { country: "US", region: "CT" } }));
    expect(amountOf(tax, "state-income-tax")).toBe(10_750);
    expect(tax.problems[0]?.message).toContain("Connecticut");
    expect(tax.problems[0]?.message).toContain("recapture of the lower rates");
    expect(tax.notes.find((note) => note.place === "US-CT")).toMatchObject({
      confidence: "low",
      rule: "T70",
    });
    const virginia = yearTax(question({ place: { country: "US", region: "VA" } }));
    expect(virginia.problems[0]?.message).not.toContain("Left out as well");
  });

  test.each([
    ["income.earners[0].wages", { income: { earners: [{ wages: Number.NaN }] } }],
    ["income.earners[1].equityWages", { income: { earners: [{ wages: 1 }, { wages: 1, equityWages: -1 }] } }],
    ["income.isoSpreadHeld", { income: { earners: [], isoSpreadHeld: Number.POSITIVE_INFINITY } }],
    ["deductions.itemised", { deductions: { itemised: -1 } }],
    ["carriedIn.shortTermLoss", { carriedIn: { shortTermLoss: -1 } }],
    ["circumstances.churchTaxRate", { circumstances: { churchTaxRate: -0.09 } }],
  ])("T7 a wrong %s stops the calculation", (place, change) => {
    const tax = yearTax(question(change));
    expect(tax.coverage).toBe("none");
    expect(tax.problems).toHaveLength(1);
    expect(tax.problems[0]).toMatchObject({ code: "invalid-input", place });
  });

  test("T7 losses are no mistake", () => {
    const income = {
      earners: [{ wages: 1 }],
      shortTermGains: -1,
      longTermGains: -1,
      otherInvestmentIncome: -1,
    };
    expect(yearTax(question({ income })).coverage).toBe("full");
  });
});

describe("T5, T31, T32 the April bill", () => {
  test("T32 regular wages leave nothing to pay", () => {
    const place = { country: "US", region: "NY", city: "NYC" };
    const tax = yearTax(question({ place, income: { earners: [{ wages: 80_000 }] } }));
    expect(tax.balanceDue).toBe(0);
    expect(amountOf(tax, "city-income-tax", "NYC")).toBeCloseTo(2_445.57, 2);
    // State tax above the standard deduction comes back.
    expect(yearTax(question({ place })).balanceDue).toBeLessThan(0);
  });

  test("T31 $200,000 of RSUs on $300,000 of joint taxable income leave $11,716, less Medicare withheld in excess", () => {
    const tax = yearTax(
      question({
        filingStatus: "married_joint",
        income: { earners: [{ wages: 332_200, equityWages: 200_000 }] },
      }),
    );
    // The employer withholds 0.9 % from $200,000, the couple owes it from $250,000.
    expect(tax.balanceDue).toBe(11_716 - 450);
  });

  test("T31 bonus and equity share the million, an earner each", () => {
    const one = yearTax(
      question({ income: { earners: [{ wages: 0, supplementalWages: 600_000, equityWages: 600_000 }] } }),
    );
    const medicareWithheld = 0.0145 * 1_200_000 + 0.009 * 1_000_000 + 0.062 * 184_500;
    expect(one.withheld).toBeCloseTo(220_000 + 74_000 + medicareWithheld, 2);
    const two = yearTax(
      question({
        filingStatus: "married_joint",
        income: {
          earners: [
            { wages: 0, equityWages: 600_000 },
            { wages: 0, equityWages: 600_000 },
          ],
        },
      }),
    );
    expect(two.withheld).toBeCloseTo(264_000 + 0.0145 * 1_200_000 + 0.009 * 800_000 + 2 * 0.062 * 184_500, 2);
  });

  test("T26 disqualifying income is owed in full", () => {
    const base = yearTax(question({}));
    const sold = yearTax(
      question({ income: { earners: [{ wages: 200_000 }], isoDisqualifyingIncome: 50_000 } }),
    );
    expect(sold.withheld).toBe(base.withheld);
    expect(sold.balanceDue).toBe(sold.total! - base.total!);
    expect(amountOf(sold, "medicare")).toBe(amountOf(base, "medicare"));
    const other = yearTax(
      question({ income: { earners: [{ wages: 200_000 }], otherOrdinaryIncome: 50_000 } }),
    );
    expect(other.total).toBe(sold.total);
  });

  test("T45 California withholds 10.23 % from equity", () => {
    const place = { country: "US", region: "CA" };
    const base = yearTax(question({ year: 2025, place }));
    const more = yearTax(
      question({ year: 2025, place, income: { earners: [{ wages: 200_000, equityWages: 100_000 }] } }),
    );
    expect(more.withheld! - base.withheld!).toBeCloseTo(22_000 + 10_230 + 1_450 + 900, 2);
    expect(codesOf(more)).toEqual(["taxes-not-modelled US-CA"]);
    expect(more.notes.at(-1)).toMatchObject({ rule: "T45", confidence: "medium" });
    expect(base.notes.map((note) => note.rule)).toEqual(["T10", "T40"]);
  });

  test("T5 elsewhere the state's withholding from equity is not known and counts as nothing", () => {
    const place = { country: "US", region: "NY" };
    const paid = yearTax(
      question({ place, income: { earners: [{ wages: 200_000, supplementalWages: 100_000 }] } }),
    );
    expect(codesOf(paid)).toContain("withholding-not-modelled US-NY");
    expect(codesOf(yearTax(question({ place })))).not.toContain("withholding-not-modelled US-NY");
    const washington = question({
      year: 2025,
      place: { country: "US", region: "WA" },
      income: { earners: [{ wages: 1, equityWages: 1 }] },
    });
    expect(codesOf(yearTax(washington))).toEqual(["taxes-not-modelled US-WA"]);
  });
});

describe("T6 what is carried", () => {
  test("T6, T24, T44 two credits, federal and Californian, over years", () => {
    const place = { country: "US", region: "CA" };
    const first = yearTax(
      question({ year: 2024, place, income: { earners: [{ wages: 300_000 }], isoSpreadHeld: 400_000 } }),
    );
    expect(first.carriedOut.federalMinimumTaxCredit).toBe(amountOf(first, "minimum-tax"));
    expect(first.carriedOut.stateMinimumTaxCredit).toBe(amountOf(first, "state-minimum-tax"));
    expect(first.carriedOut.stateMinimumTaxCredit).toBeGreaterThan(0);
    const second = yearTax(
      question({ year: 2025, place, income: { earners: [{ wages: 300_000 }] }, carriedIn: first.carriedOut }),
    );
    expect(amountOf(second, "minimum-tax-credit", "US")).toBeLessThan(0);
    expect(amountOf(second, "minimum-tax-credit", "US-CA")).toBeLessThan(0);
    expect(second.carriedOut.federalMinimumTaxCredit).toBeCloseTo(
      first.carriedOut.federalMinimumTaxCredit + amountOf(second, "minimum-tax-credit", "US"),
      2,
    );
    expect(second.balanceDue).toBeLessThan(0);
  });

  test("T13 losses are carried with their character", () => {
    const lost = yearTax(
      question({ income: { earners: [{ wages: 9 }], shortTermGains: -5_000, longTermGains: -4_000 } }),
    );
    expect(lost.carriedOut).toMatchObject({ shortTermLoss: 2_000, longTermLoss: 4_000 });
    const next = yearTax(
      question({ income: { earners: [], longTermGains: 10_000 }, carriedIn: lost.carriedOut }),
    );
    expect(next.figures["adjustedGrossIncome"]).toBe(4_000);
  });

  test("T85 relief used is carried", () => {
    const place = { country: "GB" };
    const income = { earners: [{ wages: 50_000 }], longTermGains: 700_000 };
    const circumstances = { businessDisposalGains: 700_000 };
    const first = yearTax(question({ place, income, circumstances }));
    expect(first.carriedOut.businessDisposalUsed).toBe(700_000);
    const second = yearTax(question({ place, income, circumstances, carriedIn: first.carriedOut }));
    expect(second.carriedOut.businessDisposalUsed).toBe(1_000_000);
    expect(second.total).toBeGreaterThan(first.total!);
  });
});

describe("T15 state tax is deducted federally", () => {
  test("T15 the year's own state and city tax, or what the caller says", () => {
    const place = { country: "US", region: "NY", city: "NYC" };
    const income = { earners: [{ wages: 400_000 }] };
    const own = yearTax(question({ place, income }));
    const state = amountOf(own, "state-income-tax") + amountOf(own, "city-income-tax");
    expect(own.figures["deduction"]).toBeCloseTo(Math.min(40_400, state), 2);
    expect(state).toBeGreaterThan(30_000);
    const none = yearTax(question({ place, income, deductions: { stateAndLocalTax: 0 } }));
    expect(none.figures["deduction"]).toBe(16_100);
    const more = yearTax(
      question({ place, income, deductions: { stateAndLocalTax: 20_000, itemised: 12_000 } }),
    );
    expect(more.figures["deduction"]).toBe(32_000);
  });

  test("T64 Washington's tax on gains is no state income tax, and gifts lower it", () => {
    const place = { country: "US", region: "WA" };
    const income = { earners: [{ wages: 100_000 }], longTermGains: 1_000_000 };
    const tax = yearTax(question({ year: 2025, place, income }));
    expect(amountOf(tax, "state-capital-gains-tax")).toBeCloseTo(50_540, 2);
    // $16,940 of it would beat the standard deduction if it were a state income tax.
    const less = yearTax(question({ year: 2025, place, income: { earners: [], longTermGains: 520_000 } }));
    expect(amountOf(less, "state-capital-gains-tax")).toBeCloseTo(16_940, 2);
    expect(less.figures["deduction"]).toBe(15_750);
    const gave = yearTax(question({ year: 2025, place, income, deductions: { gifts: 300_000 } }));
    expect(amountOf(gave, "state-capital-gains-tax")).toBeCloseTo(49_000, 2);
  });

  test("T60 Massachusetts", () => {
    const tax = yearTax(
      question({
        year: 2025,
        place: { country: "US", region: "MA" },
        income: {
          earners: [{ wages: 80_000 }],
          shortTermGains: 1_000,
          interest: 500,
          qualifiedDividends: 500,
        },
      }),
    );
    expect(amountOf(tax, "state-income-tax")).toBeCloseTo(3_680 + 85 + 50, 2);
  });

  test("T17, T46 small business gain: free federally, income in California, open where only rates are known", () => {
    const income = { earners: [{ wages: 200_000 }], smallBusinessGainsExcluded: 5_000_000 };
    expect(yearTax(question({ income })).total).toBe(yearTax(question({})).total);
    const place = { country: "US", region: "CA" };
    const extra =
      amountOf(yearTax(question({ year: 2025, place, income })), "state-income-tax") -
      amountOf(yearTax(question({ year: 2025, place })), "state-income-tax");
    expect(extra).toBeGreaterThan(0.12 * 5_000_000);
    const utah = { country: "US", region: "UT" };
    expect(yearTax(question({ place: utah, income })).problems[0]?.message).toContain("§1202");
    expect(yearTax(question({ place: utah })).problems[0]?.message).not.toContain("§1202");
    const partly = { earners: [{ wages: 400_000 }], smallBusinessGainsTaxed: 100_000 };
    const whole = { earners: [{ wages: 400_000 }], longTermGains: 100_000 };
    expect(
      yearTax(question({ income: partly })).total! - yearTax(question({ income: whole })).total!,
    ).toBeCloseTo(13_000, 2);
    const washington = { country: "US", region: "WA" };
    const million = { earners: [], smallBusinessGainsTaxed: 1_278_000 };
    expect(
      amountOf(
        yearTax(question({ year: 2025, place: washington, income: million })),
        "state-capital-gains-tax",
      ),
    ).toBe(70_000);
  });

  test("T66 New Hampshire taxed interest until 2024", () => {
    const place = { country: "US", region: "NH" };
    const income = { earners: [{ wages: 80_000 }], interest: 9_000 };
    expect(codesOf(yearTax(question({ year: 2024, place, income })))).toEqual(["income-not-modelled US-NH"]);
    expect(yearTax(question({ year: 2025, place, income })).coverage).toBe("full");
    expect(yearTax(question({ year: 2024, place })).coverage).toBe("full");
    const texas = { country: "US", region: "TX" };
    expect(yearTax(question({ year: 2024, place: texas, income })).coverage).toBe("full");
  });

  test("T14 people of 65", () => {
    expect(yearTax(question({ circumstances: { peopleOf65: 1 } })).figures["deduction"]).toBe(18_150);
  });
});

describe("states through the door", () => {
  const california = { country: "US", region: "CA" };

  test("T40 to T44 California's line, figures and note", () => {
    const tax = yearTax(
      question({
        year: 2025,
        place: california,
        income: { earners: [{ wages: 2_000_000 }], isoSpreadHeld: 900_000 },
      }),
    );
    expect(tax.figures).toMatchObject({
      stateTaxableIncome: 1_994_294,
      stateMinimumTaxableIncome: 2_900_000,
      stateMinimumTaxExemption: 0,
    });
    // All of it lies in the top bracket, and 1 % more above a million.
    const mental = 9_942.94;
    const single = yearTax(
      question({ year: 2025, place: california, income: { earners: [{ wages: 1_005_706 }] } }),
    );
    const step = amountOf(tax, "state-income-tax") - amountOf(single, "state-income-tax");
    expect(step).toBeCloseTo(0.123 * 994_294 + mental, 2);
    expect(tax.notes.map((note) => note.rule)).toEqual(["T10", "T40"]);
  });

  test("T20, T43 what was not seen in a primary source is marked for those whom it concerns", () => {
    const marks = (year: number, filingStatus: FilingStatus) =>
      yearTax(question({ year, place: california, filingStatus })).notes.map(
        (note) => `${note.rule} ${note.confidence}`,
      );
    expect(marks(2025, "head_of_household")).toEqual(["T10 high", "T40 medium"]);
    expect(marks(2024, "head_of_household")).toEqual(["T10 high", "T40 high"]);
    expect(marks(2025, "married_separate")).toEqual(["T10 high", "T40 high"]);
    expect(marks(2026, "married_separate")).toEqual(["T10 high", "T20 medium"]);
    expect(marks(2026, "single")).toEqual(["T10 high"]);
  });

  test("T43 the exemption credit lowers California's line", () => {
    const tax = yearTax(
      question({ year: 2024, place: california, income: { earners: [{ wages: 80_000 }] } }),
    );
    expect(amountOf(tax, "state-income-tax")).toBeCloseTo(3_318.14, 2);
  });

  test("T50, T51 New York's line contains the recapture and no city tax", () => {
    const place = { country: "US", region: "NY" };
    const tax = yearTax(question({ year: 2025, place, income: { earners: [{ wages: 300_000 }] } }));
    expect(amountOf(tax, "state-income-tax")).toBeCloseTo(20_001.85, 2);
    expect(amountOf(tax, "city-income-tax")).toBe(0);
    expect(tax.figures).toMatchObject({ stateTaxableIncome: 292_000, stateSupplementalTax: 2_399 });
    expect(tax.notes.map((note) => note.rule)).toEqual(["T10", "T50"]);
    expect(codesOf(tax)).toEqual(["taxes-not-modelled US-NY"]);
    const city = yearTax(question({ year: 2025, place: { ...place, city: "NYC" } }));
    expect(city.notes.map((note) => note.rule)).toEqual(["T10", "T50", "T52"]);
  });

  test("T64, T66, T70 notes and figures of the others", () => {
    const rules = (region: string) =>
      yearTax(question({ year: 2025, place: { country: "US", region } })).notes.map((note) => note.rule);
    expect(rules("WA")).toEqual(["T10", "T64"]);
    expect(rules("FL")).toEqual(["T10", "T66"]);
    expect(rules("IL")).toEqual(["T10", "T70"]);
    expect(rules("OH")).toEqual(["T10"]);
    const illinois = yearTax(question({ place: { country: "US", region: "IL" } }));
    expect(illinois.figures["stateTaxableIncome"]).toBe(200_000);
  });
});

describe("other countries", () => {
  test("T80 each British earner alone, in pounds, gains the first one's", () => {
    const tax = yearTax(
      question({
        place: { country: "GB" },
        income: {
          earners: [{ wages: 100_000, supplementalWages: 10_000 }, { wages: 30_000 }],
          longTermGains: 10_000,
          shortTermGains: 3_000,
        },
      }),
    );
    expect(tax.currency).toBe("GBP");
    expect(amountOf(tax, "income-tax")).toBe(33_432 + 3_486);
    expect(amountOf(tax, "national-insurance")).toBe(4_210.6 + 1_394.4);
    expect(amountOf(tax, "capital-gains-tax")).toBe(2_400);
    expect(tax.balanceDue).toBe(2_400);
    expect(tax.coverage).toBe("full");
    expect(tax.figures).toEqual({ taxablePay: 140_000, personalAllowance: 7_570 + 12_570 });
  });

  test("T82, T83, T86 Scotland, unlisted shares and an election", () => {
    const place = { country: "GB", region: "SCT" };
    const income = { earners: [{ wages: 150_000, equityWages: 200_000 }] };
    const elected = yearTax(question({ place, income, circumstances: { employerNicPassedOn: true } }));
    expect(amountOf(elected, "employer-national-insurance")).toBe(30_000);
    expect(elected.balanceDue).toBe(0);
    const unlisted = yearTax(question({ place, income, circumstances: { readilyConvertible: false } }));
    expect(amountOf(unlisted, "national-insurance")).toBe(5_010.6);
    expect(amountOf(yearTax(question({ place, income })), "employer-national-insurance")).toBe(0);
    expect(amountOf(unlisted, "income-tax")).toBeGreaterThan(
      amountOf(yearTax(question({ place: { country: "GB" }, income })), "income-tax"),
    );
  });

  test("T84 gains before the change of 2024, without pay", () => {
    const tax = yearTax(
      question({
        place: { country: "GB" },
        year: 2024,
        income: { earners: [], longTermGains: 100_000 },
        circumstances: { gainsBeforeRateChange: 60_000 },
      }),
    );
    expect(tax.total).toBe(0.18 * 37_000 + 0.1 * 700 + 0.2 * 59_300);
  });

  test("T90 to T95 Germany", () => {
    const place = { country: "DE" };
    const income = {
      earners: [{ wages: 120_000, equityWages: 10_000 }],
      longTermGains: 51_000,
      interest: 10_000,
    };
    const tax = yearTax(question({ place, income, deductions: { itemised: 10_000 } }));
    expect(tax.currency).toBe("EUR");
    expect(amountOf(tax, "capital-gains-tax")).toBe(15_000);
    expect(tax.balanceDue).toBe(15_000 + 825);
    expect(amountOf(tax, "income-tax")).toBe(Math.floor(0.42 * 120_000 - 11_135.63));
    expect(codesOf(tax)).toEqual(["deductions-not-modelled DE"]);
    const founder = yearTax(
      question({ place, income, circumstances: { substantialHolding: true, churchTaxRate: 0.09 } }),
    );
    expect(founder.figures["taxableIncome"]).toBe(130_000 + 0.6 * 51_000);
    expect(amountOf(founder, "church-tax")).toBeGreaterThan(0);
    expect(amountOf(founder, "capital-gains-tax")).toBeCloseTo(9_000 / 4.09, 2);
    const couple = yearTax(
      question({
        place,
        filingStatus: "married_joint",
        income: { earners: [{ wages: 60_000 }, { wages: 60_000 }] },
      }),
    );
    expect(amountOf(couple, "income-tax")).toBe(28_466);
    expect(couple.balanceDue).toBe(0);
  });

  test("T100 to T105 the Netherlands", () => {
    const place = { country: "NL" };
    const tax = yearTax(
      question({
        place,
        income: {
          earners: [{ wages: 90_000, equityWages: 10_000 }, { wages: 30_000 }],
          longTermGains: 5_000,
        },
        circumstances: { thirtyPercentRuling: { young: false } },
        deductions: { itemised: 1_000 },
      }),
    );
    expect(tax.figures["taxableIncome"]).toBe(99_000);
    expect(tax.balanceDue).toBe(0);
    expect(codesOf(tax)).toEqual(["taxes-not-modelled NL", "income-not-modelled NL"]);
    expect(tax.problems[1]?.message).toContain("longTermGains of 5000");
    const plain = yearTax(question({ place, income: { earners: [{ wages: 100_000 }] } }));
    expect(plain.figures).toMatchObject({ taxableIncome: 100_000, generalCredit: 0, labourCredit: 2_144 });
    const low = yearTax(question({ place, income: { earners: [{ wages: 20_000 }, { wages: 20_000 }] } }));
    expect(low.figures["generalCredit"]).toBe(6_230);
  });

  test("T110 to T112 Canada is federal only and has no balance due", () => {
    const place = { country: "CA", region: "ON" };
    const income = { earners: [{ wages: 100_000, equityWages: 50_000 }], longTermGains: 20_000 };
    const tax = yearTax(
      question({ place, year: 2025, income, circumstances: { optionBenefitOverLimit: 10_000 } }),
    );
    expect(tax).toMatchObject({ currency: "CAD", coverage: "partial", withheld: null, balanceDue: null });
    expect(tax.figures["taxableIncome"]).toBe(100_000 + 30_000 + 10_000);
    expect(codesOf(tax)).toEqual(["taxes-not-modelled CA", "withholding-not-modelled CA"]);
    expect(
      yearTax(question({ place, year: 2025, income: { earners: [], longTermGains: 400_000 } })).total,
    ).toBeGreaterThan(0);
  });

  test.each(["GB", "DE", "NL", "CA"])("T3 a US incentive option has no meaning in %s", (country) => {
    const tax = yearTax(
      question({
        place: { country },
        year: 2025,
        income: {
          earners: [{ wages: 1_000 }],
          isoSpreadHeld: 10,
          isoDisqualifyingIncome: 20,
          otherOrdinaryIncome: 30,
        },
      }),
    );
    const messages = tax.problems.map((problem) => problem.message).join("\n");
    expect(messages).toContain("isoSpreadHeld of 10");
    expect(messages).toContain("isoDisqualifyingIncome of 20");
    expect(messages).toContain("otherOrdinaryIncome of 30");
  });
});

describe("properties of every place", () => {
  const places = [
    { country: "US", region: "CA" },
    { country: "US", region: "NY", city: "NYC" },
    { country: "US", region: "MA" },
    { country: "US", region: "WA" },
    { country: "US", region: "MN" },
    { country: "US", region: "TX" },
    { country: "GB" },
    { country: "GB", region: "SCT" },
    { country: "DE" },
    { country: "NL" },
    { country: "CA" },
  ];
  const amount = fc.integer({ min: 0, max: 3_000_000 });
  const anyQuestion = fc.record({
    place: fc.constantFrom(...places),
    year: fc.constantFrom(2024, 2025),
    filingStatus: fc.constantFrom<FilingStatus>(
      "single",
      "married_joint",
      "married_separate",
      "head_of_household",
      "surviving_spouse",
    ),
    income: fc.record({
      earners: fc.array(fc.record({ wages: amount, supplementalWages: amount, equityWages: amount }), {
        minLength: 1,
        maxLength: 2,
      }),
      longTermGains: amount,
      shortTermGains: amount,
    }),
  });

  test("T2, T5 lines in whole cents add up to the total, and the balance is what is left", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const tax = yearTax(asked);
        const sum = tax.taxes.reduce((all, line) => all + line.amount, 0);
        expect(tax.total).toBeCloseTo(sum, 4);
        for (const line of tax.taxes) expect(Math.round(line.amount * 100) / 100).toBe(line.amount);
        const unpaid = tax.withheld === null ? null : Math.round((tax.total! - tax.withheld) * 100) / 100;
        expect(tax.balanceDue).toBe(unpaid === null ? null : unpaid + 0);
        expect(tax.notes.length).toBeGreaterThan(0);
        for (const note of tax.notes) expect(note.source.length * note.asOf.length).toBeGreaterThan(0);
        for (const problem of tax.problems) expect(problem.message).toMatch(/\.$/);
      }),
      { numRuns: 200 },
    );
  });

  test("T1 another thousand of pay costs something and never more than the thousand", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const [first, ...rest] = asked.income.earners;
        const richer = { ...asked.income, earners: [{ ...first!, wages: first!.wages + 1_000 }, ...rest] };
        const more = yearTax({ ...asked, income: richer }).total! - yearTax(asked).total!;
        expect(more).toBeGreaterThanOrEqual(0);
        // The city's school tax credit ends at $250,000 and $500,000: up to $1,200 at one dollar.
        const cliff = "city" in asked.place ? 1_300 : 0;
        expect(more).toBeLessThanOrEqual(1_000 + cliff);
      }),
      { numRuns: 300 },
    );
  });
});

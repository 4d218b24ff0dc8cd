import fc from "fast-check";
import { expect, test } from "vitest";
import { recordedAmounts, unitAmounts } from "../../../offer/recorded-amounts.ts";
import { emptyFields, fieldsOf } from "./offer-fields.ts";
import { offerFromFields, typedNumber } from "./offer-from-fields.ts";

const later = "2027-02-01";

test("numbers are read as people write them, and nothing else is", () => {
  expect(["290,000", "290k", "$ 1.2m", "€80 000", "0.6 %", ".5"].map(typedNumber)).toEqual([
    290_000, 290_000, 1_200_000, 80_000, 0.6, 0.5,
  ]);
  expect(["", "two", "1-2", "1e5", "-3", "1.2.3"].map(typedNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("first verbal numbers: what is not said is listed as unknown, and comes back empty", () => {
  const said = { ...emptyFields, companyName: "Larkspur", salary: "280k", instrument: "NSO", percent: "0.6" };
  const { body, errors } = offerFromFields({}, emptyFields, said, later);
  expect(errors).toEqual({});
  expect(body["unknown"]).toEqual(
    expect.arrayContaining(["place", "startDate", "bonus", "grants[0].price", "company.fullyDilutedShares"]),
  );
  expect(body["unknown"]).not.toContain("salary");
  expect(body["startDate"]).toBe(later);
  const again = fieldsOf(body);
  expect(again).toMatchObject({ salary: "280000", percent: "0.6", quantity: "", startDate: "", price: "" });
  expect(offerFromFields(body, again, again, later).body).toEqual(body);
});

test("what no field shows is kept, and an unchanged form changes nothing else", () => {
  const body = {
    id: "x",
    amounts: "units",
    currency: "USD",
    place: "US-CA",
    startDate: "2027-03-01",
    salary: 250_000,
    bonus: { target: 0.2, payouts: [{ multiple: 1, probability: 1 }] },
    signOn: { amount: 40_000, paidOn: "2027-03-01", clawBackMonths: 12 },
    support: [{ what: "coach", yearlyBudget: 12_000 }],
    company: {
      name: "Larkspur",
      fullyDilutedShares: 1000,
      commonPrice: 1,
      preferredPrice: 2,
      classes: [
        { id: "A", kind: "preferred", shares: 100, invested: 90 },
        { id: "B", kind: "preferred", shares: 100, invested: 200, seniority: 1 },
      ],
    },
    grants: [
      {
        id: "options",
        instrument: "ISO",
        quantity: 10,
        grantDate: "2027-03-01",
        price: 1,
        vesting: {
          statements: [
            { part: "1/2", occurrences: 24 },
            { part: "1/2", occurrences: 12 },
          ],
        },
        windows: [{ length: 90, unit: "days" }],
      },
      { id: "more", instrument: "RSU", quantity: 5, grantDate: "2027-03-01", vesting: { months: 48 } },
    ],
    beliefs: { stage: "B", stay: { quit: 0.01 } },
  };
  const fields = fieldsOf(body);
  const written = offerFromFields(body, fields, { ...fields, salary: "260000" }, later);
  expect(written.errors).toEqual({});
  expect(written.body).toMatchObject({ ...body, salary: 260_000 });
});

test("a field that cannot be read is told at the field, with the fix", () => {
  const bad = {
    ...emptyFields,
    salary: "lots",
    instrument: "NSO",
    vestingMonths: "12",
    cliffMonths: "24",
    preference: "5m",
  };
  const { errors } = offerFromFields({}, emptyFields, bad, later);
  expect(Object.keys(errors).toSorted()).toEqual(["cliffMonths", "companyName", "preference", "salary"]);
  expect(errors.salary).toContain("Write a number");
});

test("recorded amounts and plain units are two ways to write the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (cents, micros) => {
      const recorded = {
        salary: cents,
        grants: [{ price: micros, quantity: micros }],
        beliefs: { value: cents },
      };
      expect(recordedAmounts(unitAmounts(recorded, ""), "")).toEqual(recorded);
    }),
  );
});

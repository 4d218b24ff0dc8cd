import { expect, test } from "vitest";
import { householdValue, statusValue } from "./filing-status.ts";

const byStatus = { single: 1, married_joint: 2, married_separate: 3, head_of_household: 4 };
const byHousehold = { single: 1, married_joint: 2, head_of_household: 4 };

test("T10 a surviving spouse has the joint figure, others their own", () => {
  expect(statusValue(byStatus, "single")).toBe(1);
  expect(statusValue(byStatus, "married_joint")).toBe(2);
  expect(statusValue(byStatus, "married_separate")).toBe(3);
  expect(statusValue(byStatus, "head_of_household")).toBe(4);
  expect(statusValue(byStatus, "surviving_spouse")).toBe(2);
});

test("T40 a separate return has the single figure where no other is given", () => {
  expect(householdValue(byHousehold, "single")).toBe(1);
  expect(householdValue(byHousehold, "married_joint")).toBe(2);
  expect(householdValue(byHousehold, "married_separate")).toBe(1);
  expect(householdValue(byHousehold, "head_of_household")).toBe(4);
  expect(householdValue(byHousehold, "surviving_spouse")).toBe(2);
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { officerRole } from "./officer-role.ts";

const cases = readFileSync("test/fixtures/filings/officer-titles.txt", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" | "))
  .map(([title, roles]) => ({ title: title ?? "", roles: roles ?? "" }));

test("the fixture holds 200 titles and more, no one twice", () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map((one) => one.title)).size).toBe(cases.length);
});

test.each(cases)("N2 $title", ({ title, roles }) => {
  expect([...officerRole(title)].sort()).toEqual(roles.trim().split(" ").filter(Boolean).sort());
});

test("N2 upper case, curly apostrophes and line ends change nothing", () => {
  for (const { title } of cases) {
    expect(officerRole(title.toUpperCase())).toEqual(officerRole(title));
    expect(officerRole(title.replace(/ /g, "\n"))).toEqual(officerRole(title));
  }
});

test("N2 any text is answered", () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => Array.isArray(officerRole(text))));
});

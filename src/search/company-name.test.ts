import { expect, test } from "vitest";
import { companyNameKey } from "./company-name.ts";

test("spellings of one company share a key", () => {
  for (const name of [
    "Contoso",
    "Contoso, Ltd.",
    "CONTOSO LTD",
    " contoso  inc. ",
    "Contoso GmbH & Co. KG",
  ]) {
    expect(companyNameKey(name).startsWith("contoso")).toBe(true);
  }
  expect(companyNameKey("Contoso, Ltd.")).toBe(companyNameKey("CONTOSO"));
  expect(companyNameKey("Société Générale SA")).toBe("societe generale");
});

test("a name keeps a key even when nothing but a legal form or punctuation is left", () => {
  expect(companyNameKey("Limited")).toBe("limited");
  expect(companyNameKey("!!!")).toBe("!!!");
  expect(companyNameKey("株式会社")).not.toBe("");
});

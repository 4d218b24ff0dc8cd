import type { CsvRowSkip } from "./csv-rows.ts";

/** Why a row of a table could not be taken in, for the message that counts it. */
export const rowFaults: { readonly [Code in CsvRowSkip["code"]]: string } = {
  "unclosed-quote": "a quote opens here and never closes; close or remove it and import again",
  "cell-too-large": "a cell is longer than any real one (over 262,144 characters)",
  "too-many-cells": "the row has more than 2,000 cells",
  "too-many-records": "this row and all after it are past the 300,000 that one file may have; split it",
};

/** Executive pay out of SEC filings: published as `oneofone/filings`. */

export { readFiling } from "./read-filing.ts";
export { readerVersion } from "./reader-version.ts";
export type { FilingReading, ReadOptions } from "./read-filing.ts";
export type { FilingFacts, GrantRow, PotentialPayment, SctRow, TablePlace } from "./filing-facts.ts";
export type { Limits } from "./limits.ts";
export { officerRole } from "./officer-role.ts";
export type { OfficerRole } from "./officer-role.ts";
export type { PayKey } from "./pay-columns.ts";
export type { Problem, ProblemCode } from "./problem.ts";
export { placeName, shownTable } from "./shown-table.ts";
export type { Source } from "./table.ts";

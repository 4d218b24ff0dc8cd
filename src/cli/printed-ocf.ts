import type { OutputOf } from "../operations/index.ts";
import { styled, terminalTable, wrappedText } from "./terminal-text.ts";

type Package = OutputOf<"offer.read-ocf">;

function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function factsOf({ companyName, asOf, version, shares, commonPrice, ...rest }: Package): string[] {
  const day = rest.appraisedOn === null ? "" : `, appraised on ${rest.appraisedOn}`;
  const of = [
    `${number(shares.stock)} issued`,
    `${number(shares.compensation)} under options and units`,
    `${number(shares.warrants)} under warrants`,
    `${number(shares.pool)} free in plans`,
  ];
  return [
    styled("bold", companyName ?? "A company that is not named"),
    `  Cap table as of ${asOf ?? "a day that is not told"}, Open Cap Format ${version ?? "of a version that is not told"}`,
    shares.stock === 0
      ? "  Fully diluted shares: not told"
      : wrappedText(`Fully diluted shares: ${number(shares.total)} (${of.join(", ")})`, "  "),
    ...(shares.convertibles === 0 ? [] : [`  Not counted: notes and SAFEs, ${shares.convertibles}`]),
    commonPrice === null
      ? "  Price of common: not told"
      : `  Price of common: ${number(commonPrice)} ${rest.commonPriceCurrency ?? ""}${day}`,
  ];
}

/** What a cap table holds: the company, the securities to choose from, and what is not taken over. */
export function printedOcf(read: Package): string {
  const rows = read.rows.map((row) => [
    row.securityId,
    row.stakeholder,
    row.instrument ?? "cannot be taken over",
    row.quantity === null ? "" : number(row.quantity),
    row.price === null ? "" : `${number(row.price)} ${row.currency ?? ""}`,
    row.grantDate ?? "",
    row.vesting,
  ]);
  const header = ["Security", "Whose", "What", "Shares", "Price", "Granted", "Vesting"];
  const remarks = read.rows.flatMap((row) =>
    row.problems.map((problem) => wrappedText(`- ${row.securityId}: ${problem}`, "  ")),
  );
  const left = read.leftOut.map(({ what, count }) => `  - ${number(count)} × ${what}`);
  const odd = read.problems.map((problem) => wrappedText(`- ${problem}`, "  "));
  return [
    ...factsOf(read),
    "",
    rows.length === 0 ? "No security here is an offer's." : terminalTable(header, rows),
    ...(read.total > read.rows.length ? [`${read.rows.length} of ${read.total}; narrow with --search`] : []),
    ...(remarks.length === 0 ? [] : ["", styled("bold", "Of single securities"), ...remarks]),
    ...(left.length + odd.length === 0 ? [] : ["", styled("bold", "Not taken over"), ...left, ...odd]),
    "",
    "Make an offer of one: oneofone offer import-ocf FILE --security-ids ID",
  ].join("\n");
}

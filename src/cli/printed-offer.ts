import type { OutputOf } from "../operations/index.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

type Distribution = OutputOf<"offer.value">["worth"];
type Note = OutputOf<"offer.value">["notes"][number];
type Warning = OutputOf<"offer.value">["warnings"][number];

const chartWidth = 60;

/** An amount to four digits that count: more would say more than the draw knows. */
function amount(value: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(Math.abs(value), 1))) - 3);
  const rounded = Math.round(value / step) * step + 0;
  return rounded.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

function exact(value: number | null): string {
  return value === null ? "not modelled" : value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

function chance(part: number): string {
  return `${Math.round(part * 1000) / 10} %`;
}

function withError(mean: number, standardError: number): string {
  return `${amount(mean)} ± ${amount(standardError)}`;
}

/** Where a value falls among the columns of a chart. */
function column(value: number, low: number, high: number, width: number): number {
  if (high <= low) return 0;
  return Math.min(width - 1, Math.max(0, Math.round(((value - low) / (high - low)) * (width - 1))));
}

/** The middle half as a block, eight tenths as a line, with the median, on a common scale. */
function spreadBar(spread: Distribution, low: number, high: number): string {
  const cells = Array.from({ length: chartWidth }, () => " ");
  const fill = (from: number, to: number, mark: string) => {
    for (let i = column(from, low, high, chartWidth); i <= column(to, low, high, chartWidth); i++)
      cells[i] = mark;
  };
  fill(0, 0, "·");
  fill(spread.p10, spread.p90, "─");
  fill(spread.p25, spread.p75, "█");
  fill(spread.median, spread.median, "┃");
  return cells.join("").trimEnd();
}

function scale(spreads: readonly Distribution[]): readonly [number, number] {
  return [Math.min(0, ...spreads.map(({ p10 }) => p10)), Math.max(1, ...spreads.map(({ p90 }) => p90))];
}

function scaleLine([low, high]: readonly [number, number]): string {
  const [left, right] = [amount(low), amount(high)];
  return left + " ".repeat(Math.max(1, chartWidth - left.length - right.length)) + right;
}

/** What figures rest on, with the sources numbered. */
export function printedNotes(notes: readonly Note[]): string[] {
  const sources = [...new Set(notes.flatMap(({ source }) => source ?? []))];
  const lines = notes.map(({ about, text, source }) => {
    const mark = source === null ? "" : ` [${sources.indexOf(source) + 1}]`;
    return wrappedText(`- ${about}: ${text}${mark}`, "  ");
  });
  return [
    styled("bold", "What these figures rest on"),
    ...lines,
    ...sources.map((source, index) => wrappedText(`[${index + 1}] ${source}`, "  ")),
    "  Not tax or legal advice.",
  ];
}

function printedWarnings(warnings: readonly Warning[]): string[] {
  if (warnings.length === 0) return [];
  return [
    styled("yellow", "Look at"),
    ...warnings.map(({ path, reason, fix }) => wrappedText(`- ${path}: ${reason} ${fix}`, "  ")),
    "",
  ];
}

function spreadRows(name: string, spread: Distribution): string[] {
  return [
    name,
    withError(spread.mean, spread.standardError),
    amount(spread.median),
    amount(spread.p10),
    amount(spread.p90),
    chance(spread.zeroShare),
  ];
}

/** The worth of an offer: figures, a bar of the outcomes, what is exact, and what all of it rests on. */
export function printedValue(output: OutputOf<"offer.value">): string {
  const { worth, equity, currency, calendar } = output;
  const range = scale([worth, equity]);
  return [
    styled("bold", terminalText(`${output.name} · worth today after tax, in ${currency}`)),
    `${output.paths.toLocaleString("en-US")} futures over ${output.horizonMonths} months, seed ${output.seed}`,
    "",
    terminalTable(
      ["", "Mean ± error", "Median", "P10", "P90", "Equity worth nothing"],
      [spreadRows("All of it", worth).slice(0, 5), spreadRows("Equity", equity)],
    ),
    "",
    `All     ${spreadBar(worth, ...range)}`,
    `Equity  ${spreadBar(equity, ...range)}`,
    `        ${scaleLine(range)}`,
    "        ─ eight futures in ten   █ the middle half   ┃ median",
    "",
    ...output.grants.map(({ id, decision }) => terminalText(`${id}: ${decision}`)),
    "",
    styled("bold", `Exact, ${calendar.fromYear} to ${calendar.toYear} if you stay`),
    `Cash before tax ${exact(calendar.cash)} · taxes ${exact(calendar.tax)} · cash after tax ${exact(calendar.cashAfterTax)} · ${exact(calendar.vestedShares)} shares vest`,
    "",
    ...printedWarnings(output.warnings),
    ...printedNotes(output.notes),
  ].join("\n");
}

const barWidth = 24;

/** Worth as a bar with two standard errors on either side of its end. */
function worthBar(worth: number, standardError: number, most: number): string {
  const end = column(Math.abs(worth), 0, most, barWidth);
  const low = column(Math.max(0, Math.abs(worth) - 2 * standardError), 0, most, barWidth);
  const high = column(Math.abs(worth) + 2 * standardError, 0, most, barWidth);
  const cells = Array.from({ length: barWidth }, (_, i) => {
    if (high > low && (i === low || i === high)) return i === low ? "├" : "┤";
    if (i > low && i < high) return i <= end ? "▓" : "─";
    return i < end || (i === end && Math.abs(worth) > 0) ? "█" : " ";
  });
  return `${worth < 0 ? "-" : " "}${cells.join("")}`;
}

type Ask = OutputOf<"offer.price">["asks"][number];

/** How each difference spreads over the futures: most asks help in few of them. */
function askSpreads(asks: readonly Ask[]): string {
  const rows = asks.map((ask) => [
    askName(ask),
    amount(ask.median),
    amount(ask.p10),
    amount(ask.p90),
    chance(ask.noDifference),
  ]);
  return terminalTable(
    ["The difference it makes", "Median", "P10", "P90", "None at all"],
    rows,
    askColumns(),
  );
}

function askName({ grantId, label }: Ask): string {
  return grantId === null ? label : `${label} (${grantId})`;
}

function askColumns(): number {
  return Math.max(process.stdout.columns ?? 160, 100);
}

/** What can be asked for, best first: worth to the user with its error against cost to the company. */
export function printedPrices(output: OutputOf<"offer.price">): string {
  const most = Math.max(1, ...output.asks.map(({ worth }) => Math.abs(worth)));
  const rows = output.asks.map((ask) => [
    askName(ask),
    withError(ask.worth, ask.standardError),
    worthBar(ask.worth, ask.standardError, most),
    amount(ask.asSalary),
    ask.asShareOfGrant === null ? "" : chance(ask.asShareOfGrant),
    withError(ask.cost, ask.costStandardError),
    ask.worthPerCost === null ? (ask.cost < -1 ? "saves" : "free") : ask.worthPerCost.toFixed(2),
    ask.isClear ? "" : "not clear of nothing",
  ]);
  return [
    styled(
      "bold",
      terminalText(`${output.name} · what asks are worth today after tax, in ${output.currency}`),
    ),
    `${output.paths.toLocaleString("en-US")} futures, seed ${output.seed}, each ask on the same draws with and without it`,
    "",
    terminalTable(
      ["Ask", "Worth ± error", "", "As salary", "Of grant", "Cost to company", "Worth/cost", ""],
      rows,
      askColumns(),
    ),
    "",
    askSpreads(output.asks),
    "",
    ...printedWarnings(output.warnings),
    ...printedNotes(output.notes),
  ].join("\n");
}

type Switch = OutputOf<"offer.compare">["switches"][number];

function belief(value: number, unit: Switch["unit"]): string {
  if (unit === "money") return amount(value);
  const shown = `${(100 * value).toLocaleString("en-US", { maximumSignificantDigits: 3 })} %`;
  return unit === "a month" || unit === "a year" ? `${shown} ${unit}` : shown;
}

/** How far a belief moves, for their order: by its logarithm where it is a factor. */
function moved({ now, needed, unit }: Switch): number {
  if (needed === null) return Infinity;
  if (unit === "probability" || now <= 0 || needed <= 0) return Math.abs(needed - now);
  return Math.abs(Math.log(needed / now));
}

function printedSwitches(switches: OutputOf<"offer.compare">["switches"]): string[] {
  if (switches.length === 0) return [];
  const pairs = [...new Set(switches.map(({ offer, other }) => [offer, other].toSorted().join("\n")))];
  return pairs.flatMap((pair) => {
    const [one = "", two = ""] = pair.split("\n");
    const title = styled("bold", terminalText(`What would change the order of ${one} and ${two}`));
    const rows = switches
      .filter(({ offer, other }) => [offer, other].toSorted().join("\n") === pair)
      .toSorted((a, b) => moved(a) - moved(b))
      .flatMap(({ offer, belief: words, scenario, now, needed, unit }) =>
        needed === null
          ? []
          : [
              [
                offer,
                scenario === null ? words : `${words} "${scenario}"`,
                belief(now, unit),
                belief(needed, unit),
              ],
            ],
      );
    if (rows.length === 0)
      return [title, "No single belief does, moved between a quarter and four times.", ""];
    return [title, terminalTable(["Offer", "Belief", "Now", "Changes it at"], rows), ""];
  });
}

export function printedComparison(output: OutputOf<"offer.compare">): string {
  const spreads = output.offers.map(({ worth }) => worth);
  const range = scale(spreads);
  const gaps = output.gaps.map((gap) => [
    `${gap.better} over ${gap.other}`,
    withError(gap.gap, gap.standardError),
    chance(gap.aboveShare),
  ]);
  return [
    styled("bold", `Worth today after tax, in ${output.currency}, on the same draws`),
    `${output.paths.toLocaleString("en-US")} futures, seed ${output.seed}`,
    "",
    terminalTable(
      ["Offer", "Mean ± error", "Median", "P10", "P90"],
      output.offers.map(({ name, worth }) => spreadRows(name, worth).slice(0, 5)),
    ),
    "",
    ...output.offers.map(({ name, worth }, index) =>
      terminalText(`${spreadBar(worth, ...range).padEnd(chartWidth)}  ${index + 1}. ${name}`),
    ),
    scaleLine(range),
    "",
    terminalTable(["Gap", "Mean ± error", "Ends above"], gaps),
    "",
    ...printedSwitches(output.switches),
    ...printedNotes(output.notes),
  ].join("\n");
}

/** One row a calendar year, then the dated events. */
export function printedCalendar(output: OutputOf<"offer.calendar">): string {
  const rows = output.years.map((year) => [
    String(year.year),
    exact(year.cash),
    exact(year.vestedShares),
    exact(year.tax),
    exact(year.withheld),
    exact(year.balanceDue),
    exact(year.cashAfterTax),
    year.coverage === "full" ? "" : `tax ${year.coverage}`,
  ]);
  const events = output.years.flatMap((year) =>
    year.events
      .filter(({ kind }) => kind !== "vest")
      .map(({ on, kind, grantId, shares, cash }) => [
        on,
        kind.replaceAll("-", " "),
        grantId ?? "",
        shares === 0 ? "" : exact(shares),
        cash === 0 ? "" : exact(cash),
      ]),
  );
  return [
    styled(
      "bold",
      terminalText(`${output.name} · year by year, in ${output.currency}, taxed in ${output.place}`),
    ),
    "",
    terminalTable(["Year", "Cash", "Shares vest", "Tax", "Withheld", "April bill", "After tax", ""], rows),
    "",
    terminalTable(["On", "What", "Grant", "Shares", "Cash"], events),
    "",
    ...printedWarnings(output.warnings),
    ...printedNotes(output.notes),
  ].join("\n");
}

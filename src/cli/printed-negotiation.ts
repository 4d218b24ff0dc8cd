import type { OutputOf } from "../operations/index.ts";
import { printedNotes } from "./printed-offer.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

type Negotiation = OutputOf<"negotiation.show">;
type Plan = OutputOf<"negotiation.plan">;
type Ends = OutputOf<"negotiation.scenarios">;
type Start = OutputOf<"negotiation.start-date">;

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
const withError = (value: number, error: number): string => `${whole(value)} ± ${whole(error)}`;
const bold = (text: string): string => styled("bold", terminalText(text));

function askLines(asks: Negotiation["asks"]): string[] {
  if (asks.length === 0) return ["No ask is planned yet."];
  return asks.flatMap((ask) => [
    wrappedText(`${ask.what} · ${ask.state}, ${ask.pushes === 1 ? "1 push" : `${ask.pushes} pushes`}`, "  "),
    wrappedText(
      [
        ask.term,
        ask.yearlyBudget === null ? "" : `${whole(ask.yearlyBudget)} ${ask.currency} a year`,
        ask.reason === "" ? "" : `why: ${ask.reason}`,
        ask.fallBack === "" ? "" : `fall-back: ${ask.fallBack}`,
        ask.answer === "" ? "" : `answer: ${ask.answer}`,
        ask.id,
      ]
        .filter((part) => part !== "")
        .join(" · "),
      "    ",
    ),
  ]);
}

/** The ledger: whether asks can be made, rounds with their asks, support, what is forgone. */
export function printedNegotiation(output: Negotiation): string {
  const { gate, mounting, support, forgone } = output;
  const rounds = [...Map.groupBy(output.asks, ({ round }) => round)];
  return [
    bold(`Negotiation · ${output.pushes} pushes to spend, ${output.rounds} rounds so far`),
    ...(gate.isOpen ? [] : [wrappedText(gate.reason, "  ")]),
    ...(mounting === null ? [] : [wrappedText(`It mounts. ${mounting.reason} ${mounting.fix}`, "  ")]),
    ...(rounds.length === 0 ? ["", ...askLines([])] : []),
    ...rounds.flatMap(([round, asks]) => ["", bold(`Round ${round}`), ...askLines(asks)]),
    ...(support.length === 0 ? [] : ["", bold("Support")]),
    ...support.map(
      ({ currency, asked, needed, shortBy }) =>
        `  ${currency}: ${whole(asked)} asked for a year, ${whole(needed)} needed by the 90-day plan, ${whole(shortBy)} short`,
    ),
    ...(forgone.length === 0 ? [] : ["", bold("Forgone at the present job, before tax")]),
    ...forgone.map(({ what, dueOn, amount, currency }) =>
      terminalText(`  ${dueOn}  ${whole(amount)} ${currency}  ${what}`),
    ),
    "",
    `Earliest start: ${output.earliestStart ?? "not set"} · parental leave expected: ${output.expectsLeave ? "yes" : "no"} · offer: ${output.offerId ?? "none saved"}`,
    terminalText(
      `Adviser: ${output.adviser || "none"}${output.adviserSpokenOn === null ? "" : `, spoken to on ${output.adviserSpokenOn}`}`,
    ),
    ...(output.notes === "" ? [] : [wrappedText(`Notes: ${output.notes}`)]),
  ].join("\n");
}

/** Asks by worth against cost with their errors, and the best package within the pushes. */
export function printedAskPlan(output: Plan): string {
  const { package: best, asks, unpriced } = output;
  const { joint } = best;
  return [
    bold(`${output.name} · what to ask for first, worth today after tax in ${output.currency}`),
    `${output.paths.toLocaleString("en-US")} futures, seed ${output.seed}; ± is one standard error`,
    "",
    terminalTable(
      ["Ask", "Worth ± error", "Cost to company ± error", "Worth/cost", "Pushes", "", ""],
      asks.map((ask) => [
        ask.label,
        withError(ask.worth, ask.standardError),
        withError(ask.cost, ask.costStandardError),
        ask.worthPerCost === null ? "free" : ask.worthPerCost.toFixed(2),
        String(ask.pushes),
        ask.isInPackage ? "in the package" : "",
        [ask.askId === null ? "" : "planned", ask.isClear ? "" : "not clear of nothing"]
          .filter((part) => part !== "")
          .join(", "),
      ]),
    ),
    "",
    bold(`Greatest sum within ${output.pushes} pushes (${best.pushes} spent)`),
    best.labels.length === 0
      ? "  No ask whose worth is clear fits."
      : wrappedText(best.labels.join(" + "), "  "),
    ...(joint === null
      ? []
      : [
          `  Together worth ${withError(joint.worth, joint.standardError)}, cost ${withError(joint.cost, joint.costStandardError)}`,
        ]),
    ...(unpriced.length === 0 ? [] : ["", bold("Planned, without a price")]),
    ...unpriced.map(({ what, why }) => wrappedText(`${what}: ${why}`, "  ")),
    "",
    ...printedNotes(output.notes),
  ].join("\n");
}

const endWords = { sale: "Sold", "let-go": "Let go", both: "Sold and let go" } as const;

function parachuteWords({ parachute }: Ends["rows"][number]): string {
  if (parachute === null) return "no sale, or not in the US";
  return parachute.bites
    ? `excise tax ${whole(parachute.exciseTax)}, ${parachute.clause}`
    : `none below ${whole(parachute.limit)}`;
}

/** What the contract pays at its end, an end a column, and parental leave. */
export function printedEnds(output: Ends): string {
  const { rows, parentalLeave: leave } = output;
  const known = (value: number | null): string => (value === null ? "not known" : whole(value));
  const line = (name: string, cell: (row: Ends["rows"][number]) => string): string[] => [
    name,
    ...rows.map(cell),
  ];
  return [
    bold(`${output.name} · what the contract pays on ${output.on}, before tax, in ${output.currency}`),
    output.price === null ? "No price a share is told." : `At ${output.price} a share`,
    "",
    terminalTable(
      ["", ...rows.map(({ id }) => endWords[id])],
      [
        line("Severance", ({ severance }) => whole(severance)),
        line("Bonus in it", ({ severanceBonus }) => whole(severanceBonus)),
        line("Health cover", ({ health }) => whole(health)),
        line("Sign-on paid back", ({ clawBack }) => whole(clawBack)),
        line("Shares vested", ({ vestedShares }) => whole(vestedShares)),
        line("Of them early", ({ acceleratedShares }) => whole(acceleratedShares)),
        line("Vested equity", ({ equity }) => known(equity)),
        line("280G", parachuteWords),
      ],
    ),
    "",
    leave === null
      ? "Parental leave: the offer says nothing of it."
      : `Parental leave: ${leave.weeks} weeks at ${Math.round(leave.paidPart * 100)} % of pay, ${whole(leave.payFromDayOne)} in all, paid from ${leave.paidFrom} on.`,
    "",
    ...printedNotes(output.notes),
  ].join("\n");
}

/** Days worth a line: the first, each week, and each on which something falls due. */
function weeklyDays(days: Start["days"]): Start["days"] {
  return days.filter(
    (day, index) => index % 7 === 0 || days[index - 1]?.lostItems.length !== day.lostItems.length,
  );
}

/** What a start leaves behind, week by week and where something falls due; `--json` has every day. */
export function printedStartDays(output: Start): string {
  return [
    bold(`${output.name} · what each start day leaves behind, before tax, in ${output.currency}`),
    `The letter says ${output.startDate}; the notice allows ${output.earliest}; the least is left behind on ${output.least ?? "no day shown"}.`,
    "",
    terminalTable(
      ["Start on", "Present job", "New job", "Both", "Lost"],
      weeklyDays(output.days).map((day) => [
        day.on,
        whole(day.atPresentJob),
        whole(day.atNewJob),
        whole(day.total),
        day.lostItems.join(", "),
      ]),
    ),
    "",
    ...printedNotes(output.notes),
  ].join("\n");
}

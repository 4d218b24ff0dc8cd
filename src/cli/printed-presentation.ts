import type { OutputOf } from "../operations/index.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

type Plan = NonNullable<OutputOf<"presentation.show">["plan"]>;

const marks = {
  fails: styled("red", "to mend"),
  holds: styled("green", "good   "),
  waits: styled("dim", "waits  "),
} as const;

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function sections(plan: Plan): string {
  const numbers = new Map(plan.clauses.map(({ id }, index) => [id, index + 1]));
  return terminalTable(
    ["Id", "Section", "Min", "Impact", "Answers"],
    plan.sections.map(({ id, title, kind, minutes, impact, answers }) => [
      id,
      terminalText(kind === "bonus" ? `${title} (bonus)` : title),
      String(minutes),
      String(impact),
      answers.map((answer) => numbers.get(answer) ?? "").join(", "),
    ]),
  );
}

function rehearsals(plan: Plan): string[] {
  if (plan.rehearsals.length === 0) return [];
  const shown = plan.rehearsals.slice(-6);
  const table = terminalTable(
    ["Section", "Plan", ...shown.map(({ startedAt }) => startedAt.slice(0, 10))],
    plan.drift.sections.map(({ title, targetSeconds, seconds }) => [
      terminalText(title),
      clock(targetSeconds),
      ...seconds.slice(-6).map((value) => (value === null ? "" : clock(value))),
    ]),
  );
  return ["", styled("bold", "Rehearsals"), table];
}

/** A presentation's plan in the terminal: checks first, then asks, sections and rehearsals; --json has the rest. */
export function printedPresentation({ plan }: OutputOf<"presentation.show">): string {
  if (plan === null)
    return "No presentation is planned. `oneofone presentation create <opportunity> --prompt <…>` starts one.";
  const { talk, left } = plan.time;
  return [
    `${styled("bold", terminalText(plan.title))}  ${plan.id}`,
    `${talk} of ${plan.totalMinutes} min of talk, ${left} left, ${plan.questionMinutes} wanted for questions`,
    "",
    ...plan.checks.map(
      ({ state, what, fix }) =>
        `${marks[state]}  ${wrappedText(`${what} ${fix}`.trim(), "         ").trimStart()}`,
    ),
    "",
    styled("bold", "What they ask for"),
    ...(plan.clauses.length === 0
      ? ["  nothing yet"]
      : plan.clauses.map(({ id, text }, index) => `  ${index + 1}  ${id}  ${terminalText(text)}`)),
    "",
    sections(plan),
    ...rehearsals(plan),
  ].join("\n");
}

import type { OperationName, OutputOf } from "../operations/index.ts";
import { printedCriteria, printedDecision, printedDiligence } from "./printed-decision.ts";
import {
  printedCareer,
  printedCompanyModel,
  printedConcerns,
  printedCoverage,
  printedQuestions,
  printedRequirements,
  printedStories,
  printedStory,
} from "./printed-interviews.ts";
import { printedCalendar, printedComparison, printedPrices, printedValue } from "./printed-offer.ts";
import { printedAskPlan, printedEnds, printedNegotiation, printedStartDays } from "./printed-negotiation.ts";
import { printedOcf } from "./printed-ocf.ts";
import { printedOpportunities } from "./printed-opportunities.ts";
import {
  printedDoctor,
  printedHistory,
  printedPlaybook,
  printedPrepSheet,
  printedReport,
  printedToday,
} from "./printed-pages.ts";
import { printedPresentation } from "./printed-presentation.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

type Printers = { readonly [N in OperationName]?: (output: OutputOf<N>) => string };

/** Commands that people type daily have their own layout; all others share one. */
const printers: Printers = {
  today: printedToday,
  doctor: printedDoctor,
  history: printedHistory,
  "opportunity.list": printedOpportunities,
  "playbook.list": printedPlaybook,
  "step.sheet": printedPrepSheet,
  "presentation.show": printedPresentation,
  "offer.value": printedValue,
  "offer.price": printedPrices,
  "offer.compare": printedComparison,
  "offer.calendar": printedCalendar,
  "negotiation.show": printedNegotiation,
  "negotiation.update": printedNegotiation,
  "negotiation.plan": printedAskPlan,
  "negotiation.scenarios": printedEnds,
  "negotiation.start-date": printedStartDays,
  "offer.read-ocf": printedOcf,
  "career.list": printedCareer,
  "story.list": printedStories,
  "story.show": printedStory,
  "coverage.show": printedCoverage,
  "company-model.show": printedCompanyModel,
  "question.list": printedQuestions,
  "concern.list": printedConcerns,
  "requirement.list": printedRequirements,
  "diligence.show": printedDiligence,
  "decision.show": printedDecision,
  "decision.update": printedDecision,
  "criterion.list": printedCriteria,
  "import.preview": printedReport,
  "import.run": printedReport,
  "import.show": printedReport,
};

type Value = unknown;

function isRecord(value: Value): value is Record<string, Value> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function label(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function short(value: Value): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value))
    return value.every((item) => !isRecord(item)) ? value.map(short).join(", ") : String(value.length);
  if (isRecord(value)) return JSON.stringify(value);
  return terminalText(typeof value === "string" ? value : JSON.stringify(value));
}

function table(rows: readonly Record<string, Value>[]): string {
  const shown = Object.keys(rows[0] ?? {}).filter((name) =>
    rows.some((row) => short(row[name]) !== "" && !isRecord(row[name])),
  );
  return terminalTable(
    shown.map(label),
    rows.map((row) => shown.map((name) => short(row[name]))),
  );
}

function printedRecord(record: Record<string, Value>, indent = ""): string {
  const blocks = Object.entries(record).flatMap(([name, value]): string[] => {
    if (short(value) === "" && !isRecord(value)) return [];
    if (isRecord(value))
      return [`${indent}${styled("bold", label(name))}`, printedRecord(value, `${indent}  `)];
    if (Array.isArray(value) && value.some(isRecord))
      return [`${indent}${styled("bold", label(name))}`, table(value.filter(isRecord))];
    const line = short(value);
    return line.includes("\n") || line.length > 80
      ? [`${indent}${styled("bold", label(name))}`, wrappedText(line, `${indent}  `)]
      : [`${indent}${styled("bold", label(name))}: ${line}`];
  });
  return blocks.join("\n");
}

/** An operation's output for people. */
export function printedOutput(name: string, output: Value): string {
  const printer = printers[name as OperationName] as ((value: Value) => string) | undefined;
  if (printer !== undefined) return printer(output);
  if (!isRecord(output)) return short(output);
  const rows = output["rows"];
  if (!Array.isArray(rows)) return printedRecord(output);
  if (rows.length === 0) return "Nothing here yet.";
  const total =
    typeof output["total"] === "number" && output["total"] > rows.length
      ? `\n${rows.length} of ${output["total"]}; page on with --offset`
      : "";
  return `${table(rows.filter(isRecord))}${total}`;
}

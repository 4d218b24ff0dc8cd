import type { OutputOf } from "../operations/index.ts";
import { kebab } from "./option-field.ts";
import { spokenTime } from "./spoken-time.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [styled("bold", title), ...lines, ""];
}

/** The command that settles a nudge, ready to paste; what only the user can give stands in angle brackets. */
function commandOf(action: OutputOf<"today">["nudges"][number]["action"]): string {
  const known = Object.entries(action.input).map(
    ([name, value]) => `--${kebab(name)} ${JSON.stringify(value)}`,
  );
  const asked = action.asks.map((name) => `--${kebab(name)} <…>`);
  return terminalText(["oneofone", action.operation.replace(".", " "), ...known, ...asked].join(" "));
}

export function printedToday(output: OutputOf<"today">): string {
  const followUps = output.followUpsDue.map((due) => {
    const when = due.dueAt === null ? "" : `, due ${spokenTime(due.dueAt, null)}`;
    return `  ${due.isOverdue ? styled("red", "overdue") : "due"}  ${terminalText(due.label)}${when}\n    oneofone step follow-up ${due.stepId} sent`;
  });
  const coming = output.comingSteps.map(
    (step) =>
      `  ${spokenTime(step.startsAt, step.timeZone)}  ${terminalText(step.label)}\n    oneofone step sheet ${step.stepId}`,
  );
  const unfinished = output.unfinishedSteps.map(
    (step) =>
      `  ${terminalText(step.label)}\n    oneofone step finish ${step.stepId} --core <…> --excitement <1-5>`,
  );
  const nudges = output.nudges.map((nudge) =>
    [
      `  ${styled("cyan", nudge.ruleId.padEnd(3))} ${wrappedText(nudge.what, "      ").trimStart()}`,
      wrappedText(`${nudge.why} (${nudge.source})`, "      "),
      `      ${commandOf(nudge.action)}`,
    ].join("\n"),
  );
  const more =
    output.nudgesLeftOut > 0
      ? [
          `  ${output.nudgesLeftOut} more: oneofone today --limit ${output.nudges.length + output.nudgesLeftOut}`,
        ]
      : [];
  const lines = [
    ...section("Follow-ups", followUps),
    ...section("Waiting for their result", unfinished),
    ...section("Coming steps", coming),
    ...section("Next, and why", [...nudges, ...more]),
  ];
  return lines.length === 0 ? "Nothing is due today." : lines.join("\n").trimEnd();
}

export function printedHistory(output: OutputOf<"history">): string {
  if (output.rows.length === 0) return "Nothing was changed yet.";
  const rows = output.rows.map((row) => [
    String(row.seq),
    spokenTime(row.at, null),
    row.summary,
    row.byAssistant ? "by assistant" : row.face,
    row.undone ? "undone" : "",
  ]);
  return terminalTable(["No.", "When", "What", "From", ""], rows);
}

export function printedPlaybook(output: OutputOf<"playbook.list">): string {
  const rows = output.rules.map((rule) => [
    rule.id,
    rule.state === "fires" ? `fires ${rule.fires}` : rule.state.replaceAll("-", " "),
    rule.title,
    rule.source.replace("Larson, ch. 1, ", ""),
  ]);
  return terminalTable(["Rule", "State", "What it says", "Section"], rows);
}

export function printedPrepSheet(output: OutputOf<"step.sheet">): string {
  const when =
    output.when.startsAt === null ? "not dated yet" : spokenTime(output.when.startsAt, output.when.timeZone);
  const head = [
    styled("bold", terminalText(`${output.stepTitle} · ${output.seat}, ${output.companyName}`)),
    terminalText(
      [when, output.when.minutes === null ? "" : `${output.when.minutes} min`, output.when.place]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    "",
  ];
  const sections = output.sections.flatMap((part) => [
    `${styled("bold", part.title)} ${styled("dim", `(${part.rules.join(", ")})`)}`,
    ...part.items.flatMap((item) => [
      wrappedText(`- ${item.text}`, "  "),
      ...(item.detail === "" ? [] : [wrappedText(item.detail, "    ")]),
    ]),
    "",
  ]);
  return [...head, ...sections].join("\n").trimEnd();
}

export function printedReport(output: OutputOf<"import.preview">): string {
  const counts = `${output.records} records: ${output.new} new, ${output.changed} changed, ${output.same} same, ${output.skippedCount} skipped`;
  const rows = output.rows.slice(0, 20).map((row) => [row.verdict, row.name, row.detail, `line ${row.line}`]);
  const unlisted = output.rows.length + output.rowsLeftOut - rows.length;
  const told = [
    ...output.notYet.map((kind) => `${kind.count} ${kind.kind} were read but are not kept by this version.`),
    ...output.skipped.slice(0, 20).map((skip) => `Skipped: ${skip.message}`),
    ...(output.skippedCount > 20 ? [`${output.skippedCount - 20} more skipped; --json lists them.`] : []),
    ...output.problems.map((problem) => `${problem.message}`),
  ];
  return [
    `${styled("bold", output.format)}${output.encoding === null ? "" : ` (${output.encoding})`}`,
    counts,
    ...(rows.length === 0 ? [] : ["", terminalTable(["", "Name", "Position, company", "Where"], rows)]),
    ...(unlisted > 0 ? [`${unlisted} more`] : []),
    ...(told.length === 0 ? [] : ["", ...told.map((line) => terminalText(line))]),
  ].join("\n");
}

export function printedDoctor(output: OutputOf<"doctor">): string {
  const marks = {
    ok: styled("green", "ok     "),
    warning: styled("yellow", "warning"),
    failed: styled("red", "failed "),
  };
  const lines = output.rows.map(
    (row) =>
      `${marks[row.state]}  ${row.name.padEnd(12)} ${wrappedText(row.told, " ".repeat(22)).trimStart()}`,
  );
  return [...lines, output.isHealthy ? "All well." : "Something needs mending."].join("\n");
}

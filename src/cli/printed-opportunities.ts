import type { OutputOf } from "../operations/index.ts";
import { latestExcitement, nextStep } from "../search/loop-reading.ts";
import { spokenTime } from "./spoken-time.ts";
import { terminalTable } from "./terminal-text.ts";

type Row = OutputOf<"opportunity.list">["rows"][number];

function nextWords(row: Row): string {
  if (row.state === "closed") return row.closeReason === null ? "" : row.closeReason.replaceAll("-", " ");
  const next = nextStep(row);
  if (next === null) return "nothing planned";
  return next.startsAt === null
    ? `${next.title}, not dated`
    : `${next.title}, ${spokenTime(next.startsAt, null)}`;
}

/** Opportunities as one reads them: where each stands, what comes next, how it left the user. */
export function printedOpportunities(output: OutputOf<"opportunity.list">): string {
  if (output.rows.length === 0) return "No opportunity fits.";
  const rows = output.rows.map((row) => [
    row.id,
    row.companyName,
    row.title,
    row.state,
    (row.channel ?? "").replaceAll("-", " "),
    nextWords(row),
    row.lastContactAt?.slice(0, 10) ?? "",
    String(latestExcitement(row) ?? ""),
  ]);
  return terminalTable(
    ["Id", "Company", "Seat", "State", "Channel", "Next", "Last contact", "Excitement"],
    rows,
  );
}

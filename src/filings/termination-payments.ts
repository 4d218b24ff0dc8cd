/** Potential Payments upon Termination or Change in Control (Regulation S-K 402(j)): tables chosen, read and joined over pages. */

import type { PotentialPayment } from "./filing-facts.ts";
import { tableRows } from "./items.ts";
import type { KnownPeople } from "./known-people.ts";
import { logicalLayouts } from "./logical-columns.ts";
import type { Layout } from "./logical-columns.ts";
import { paymentCells } from "./payment-cells.ts";
import { paymentsOf } from "./payment-totals.ts";
import { isScenario } from "./scenario-words.ts";
import { moneyUnit } from "./summary-compensation.ts";
import type { Table } from "./table.ts";

type Candidate = {
  readonly table: Table;
  readonly payments: readonly PotentialPayment[];
  readonly score: number;
};

const heading =
  /potential\s+payments?|payments?\s+(?:and\s+benefits?\s+)?(?:up)?on\s+(?:a\s+)?(?:termination|change|certain)|termination\s+(?:benefits|payments|of\s+employment)|change[-\s](?:in|of)[-\s]control|severance|accelerat|upon\s+termination/i;
const notThese =
  /fees\s+earned|beneficial|outstanding\s+equity|pension\s+benefits|nonqualified\s+deferred\s+compensation\s+(?:table|for)|pay\s+versus|number\s+of\s+years|credited\s+service|exercisable|aggregate\s+balance|summary\s+compensation\s+table|grant\s+date/i;

export function potentialPayments(
  tables: readonly Table[],
  people: KnownPeople,
  taken: ReadonlySet<number>,
): { rows: PotentialPayment[]; tables: number[] } {
  const candidates = tables.flatMap((table) =>
    taken.has(table.index) ? [] : (candidate(table, people) ?? []),
  );
  const best = candidates.reduce((most, one) => Math.max(most, one.score), 0);
  const rows: PotentialPayment[] = [];
  const used: number[] = [];
  for (const one of candidates) {
    const further = one.payments.every((payment) => rows.every((row) => row.name !== payment.name));
    if (one.score < 5 || one.score < best - (further ? 7 : 4)) continue;
    const fresh = one.payments.filter(
      (payment) => !rows.some((row) => row.name === payment.name && row.scenario === payment.scenario),
    );
    if (fresh.length === 0) continue;
    rows.push(...fresh);
    used.push(one.table.index);
  }
  return { rows, tables: used };
}

function candidate(table: Table, people: KnownPeople): Candidate | null {
  if (table.rowCount < 2 || table.cells.length < 4) return null;
  const text = table.cells.map((cell) => cell.text).join(" ");
  const nearest = table.context.slice(-6);
  if (!isScenario(text) && !nearest.slice(-3).some(isScenario)) return null;
  const rows = tableRows(table);
  let best: Candidate | null = null;
  for (const layout of logicalLayouts(rows, table)) {
    const headerText = layout.headerRows.flatMap((row) => row.items.map((item) => item.text)).join(" ");
    const unit = moneyUnit(
      `${headerText} ${nearest
        .slice(-2)
        .filter((block) => block.length < 200)
        .join(" ")}`,
    );
    const payments = paymentsOf(paymentCells(layout, table, people), unit);
    const score = paymentsScore(payments, layout, headerText, nearest);
    if (payments.length > 0 && score > (best?.score ?? 0)) best = { table, payments, score };
  }
  return best;
}

function paymentsScore(
  payments: readonly PotentialPayment[],
  layout: Layout,
  headerText: string,
  nearest: readonly string[],
): number {
  const names = new Set(payments.map((payment) => payment.name)).size;
  const scenarios = [...new Set(payments.map((payment) => payment.scenario))];
  let score = Math.min(names, 4) + 2 * Math.min(scenarios.filter(isScenario).length, 2);
  if (nearest.slice(-3).some((block) => heading.test(block))) score += 2;
  else if (nearest.some((block) => heading.test(block))) score += 1;
  if (isScenario(headerText)) score += 1;
  if (notThese.test(headerText)) score -= 8;
  if (nearest.slice(-2).some((block) => block.length < 120 && notThese.test(block))) score -= 5;
  const checked = payments.filter((payment) => payment.total !== null && payment.componentsSum !== null);
  if (checked.length > 0)
    score += (3 * checked.filter((payment) => payment.warnings.length === 0).length) / checked.length;
  return layout.columns.length > 12 ? score - 2 : score;
}

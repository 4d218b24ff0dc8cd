/** A person's figures in a scenario: components, the total as printed, and whether they agree. */

import type { PotentialPayment } from "./filing-facts.ts";
import type { PaymentCell } from "./payment-cells.ts";
import { dollars } from "./sct-rows.ts";
import { cellSource } from "./table.ts";
import type { Source } from "./table.ts";

export function paymentsOf(cells: readonly PaymentCell[], unit: number): PotentialPayment[] {
  const keyed = new Map<string, PaymentCell[]>();
  for (const cell of cells) {
    if (cell.scenario === "" || dollars(cell.item, unit) === null) continue;
    const key = `${cell.person}\n${cell.scenario}`;
    keyed.set(key, [...(keyed.get(key) ?? []), cell]);
  }
  const refuted = refutedTotals([...keyed.values()], unit);
  const anyTotals = cells.some((cell) => cell.total && cell.scenario !== "");
  const anyRowsOfComponents = [...keyed.values()].some((own) => own.filter((cell) => !cell.total).length > 1);
  return [...keyed.values()].map((own) => {
    const first = own[0];
    const shared = cells.filter(
      (cell) => cell.scenario === "" && cell.person === first?.person && !cell.total,
    );
    const told = own.map((cell) => (refuted.has(cell.component) ? { ...cell, partTotal: false } : cell));
    return payment(told, shared, unit, anyTotals || !anyRowsOfComponents);
  });
}

/** Labels of sums ("Total Cash") that somewhere in the table are not the sum of the scenario's other figures. */
function refutedTotals(groups: readonly (readonly PaymentCell[])[], unit: number): ReadonlySet<string> {
  const refuted = new Set<string>();
  for (const own of groups) {
    if (own.some((cell) => cell.total)) continue;
    const plain = own.filter((cell) => !cell.partTotal);
    for (const cell of own) {
      if (cell.partTotal && !near(sumOf(plain, unit), dollars(cell.item, unit), unit, plain.length))
        refuted.add(cell.component);
    }
  }
  return refuted;
}

/** Without a total of its own, one figure alone is the scenario's total where the table prints totals or nothing but totals. */
function payment(
  own: readonly PaymentCell[],
  shared: readonly PaymentCell[],
  unit: number,
  aloneIsTotal: boolean,
): PotentialPayment {
  const { totalCell, parts } = totalAndParts(own, unit);
  const only = totalCell === undefined && parts.length === 1 && aloneIsTotal ? parts[0] : undefined;
  const total = totalCell ?? only;
  const printed = total === undefined ? null : dollars(total.item, unit);
  const labelled = parts.filter((cell) => cell.component !== "");
  const withShared = [...shared, ...labelled];
  const takesShared =
    shared.length > 0 &&
    totalCell !== undefined &&
    near(sumOf(withShared, unit), printed, unit, withShared.length);
  const counted = takesShared ? withShared : labelled;
  const components: Record<string, number> = {};
  const sources: Record<string, Source> = {};
  for (const cell of counted) {
    const label =
      cell.component in components
        ? `${cell.component} (${Object.keys(components).length + 1})`
        : cell.component;
    components[label] = dollars(cell.item, unit) ?? 0;
    sources[label] = cellSource(cell.item.table, cell.item.cell, cell.item.from, cell.item.to);
  }
  if (total !== undefined)
    sources.total = cellSource(total.item.table, total.item.cell, total.item.from, total.item.to);
  const sum = counted.length === 0 ? null : sumOf(counted, unit);
  const warnings: string[] = [];
  if (totalCell !== undefined && sum !== null && !near(sum, printed, unit, counted.length)) {
    warnings.push(
      `The components add up to $${sum.toLocaleString("en-US")}; the total printed is $${(printed ?? 0).toLocaleString("en-US")}.`,
    );
  }
  const first = own[0];
  return {
    name: first?.person ?? "",
    scenario: first?.scenario ?? "",
    components,
    total: printed,
    componentsSum: sum,
    sources,
    confidence: warnings.length > 0 ? 0.4 : totalCell !== undefined && sum !== null ? 0.95 : 0.75,
    warnings,
  };
}

/** Sums within the sum: counted as parts, left out, or themselves the total, whichever adds up. */
function totalAndParts(
  own: readonly PaymentCell[],
  unit: number,
): { totalCell: PaymentCell | undefined; parts: readonly PaymentCell[] } {
  const strong = own.findLast((cell) => cell.total);
  const whole = own.filter((cell) => !cell.total);
  const plain = whole.filter((cell) => !cell.partTotal);
  if (plain.length === whole.length) return { totalCell: strong, parts: whole };
  if (strong !== undefined) {
    const adds = near(sumOf(whole, unit), dollars(strong.item, unit), unit, whole.length);
    return { totalCell: strong, parts: adds || plain.length === 0 ? whole : plain };
  }
  const weak = whole.findLast((cell) => cell.partTotal);
  const isSum =
    weak !== undefined &&
    plain.length > 0 &&
    near(sumOf(plain, unit), dollars(weak.item, unit), unit, plain.length);
  return isSum ? { totalCell: weak, parts: plain } : { totalCell: undefined, parts: whole };
}

function sumOf(cells: readonly PaymentCell[], unit: number): number {
  return cells.reduce((sum, cell) => sum + (dollars(cell.item, unit) ?? 0), 0);
}

function near(sum: number, total: number | null, unit: number, parts: number): boolean {
  return total !== null && Math.abs(sum - total) <= Math.max(2, parts) * unit;
}

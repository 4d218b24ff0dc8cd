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
  const anyTotals = cells.some((cell) => cell.total && cell.scenario !== "");
  const anyRowsOfComponents = [...keyed.values()].some((own) => own.filter((cell) => !cell.total).length > 1);
  return [...keyed.values()].map((own) => {
    const first = own[0];
    const shared = cells.filter(
      (cell) => cell.scenario === "" && cell.person === first?.person && !cell.total,
    );
    return payment(own, shared, unit, anyTotals || !anyRowsOfComponents);
  });
}

/** Without a total of its own, one figure alone is the scenario's total where the table prints totals or nothing but totals. */
function payment(
  own: readonly PaymentCell[],
  shared: readonly PaymentCell[],
  unit: number,
  aloneIsTotal: boolean,
): PotentialPayment {
  const totalCell = own.findLast((cell) => cell.total);
  const parts = own.filter((cell) => !cell.total);
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

function sumOf(cells: readonly PaymentCell[], unit: number): number {
  return cells.reduce((sum, cell) => sum + (dollars(cell.item, unit) ?? 0), 0);
}

function near(sum: number, total: number | null, unit: number, parts: number): boolean {
  return total !== null && Math.abs(sum - total) <= Math.max(2, parts) * unit;
}

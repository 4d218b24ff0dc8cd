interface Bracket {
  /** Taxable income at which the rate begins. */
  readonly from: number;
  readonly rate: number;
}

/** Marginal rates in rising order; the first begins at 0. */
export type Schedule = readonly Bracket[];

/** A schedule of two equally long lists: where each rate begins, and the rate. */
export function schedule(from: readonly number[], rates: readonly number[]): Schedule {
  return from.map((start, index) => ({ from: start, rate: rates[index] ?? 0 }));
}

/** Tax on `income` under marginal rates; 0 for nothing or less. */
export function scheduleTax(rates: Schedule, income: number): number {
  let tax = 0;
  for (let index = 0; index < rates.length; index++) {
    const bracket = rates[index];
    if (bracket === undefined || income <= bracket.from) break;
    const end = Math.min(income, rates[index + 1]?.from ?? income);
    tax += (end - bracket.from) * bracket.rate;
  }
  return tax;
}

/** Tax on `amount` that lies on top of `below` in the same schedule. */
export function stackedTax(rates: Schedule, below: number, amount: number): number {
  return scheduleTax(rates, below + amount) - scheduleTax(rates, below);
}

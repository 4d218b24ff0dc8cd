/** Counts of a scored corpus, pooled over files and printed. */

/** Hits of tries. */
export type Share = { hits: number; of: number };

export type Counts = {
  verdict: Share;
  layout: Share;
  columns: Share;
  rows: Share;
  exactRows: Share;
  cells: Share;
  names: Share;
  titles: Share;
  invented: number;
  silentErrors: number;
  warned: number;
  grantRows: Share;
  grantDates: Share;
  grantFairValues: Share;
  grantCells: Share;
  paymentTotals: Share;
  paymentComponentSums: Share;
};

export type FileScore = Counts & {
  readonly file: string;
  readonly scored: boolean;
  readonly found: number;
  readonly mistakes: readonly string[];
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
};

export function noCounts(): Counts {
  const share = (): Share => ({ hits: 0, of: 0 });
  return {
    verdict: share(),
    layout: share(),
    columns: share(),
    rows: share(),
    exactRows: share(),
    cells: share(),
    names: share(),
    titles: share(),
    invented: 0,
    silentErrors: 0,
    warned: 0,
    grantRows: share(),
    grantDates: share(),
    grantFairValues: share(),
    grantCells: share(),
    paymentTotals: share(),
    paymentComponentSums: share(),
  };
}

export function pooledScore(scores: readonly FileScore[]): Counts {
  const pooled = noCounts();
  for (const score of scores) {
    for (const key of Object.keys(pooled) as (keyof Counts)[]) {
      const from = score[key];
      const to = pooled[key];
      if (typeof from === "number" || typeof to === "number")
        (pooled[key] as number) = (to as number) + (from as number);
      else {
        to.hits += from.hits;
        to.of += from.of;
      }
    }
  }
  return pooled;
}

function percent(share: Share): string {
  return share.of === 0 ? "-" : `${((100 * share.hits) / share.of).toFixed(1)}% of ${share.of}`;
}

export function printedScore(scores: readonly FileScore[], pooled: Counts): string {
  const lines = [
    "file                                  verdict rows  exact invented silent warned grants(fv) payments    ms    MB",
  ];
  const fraction = (share: Share): string => (share.of === 0 ? "-" : `${share.hits}/${share.of}`);
  for (const score of scores) {
    lines.push(
      [
        score.file.padEnd(38),
        (score.scored ? (score.verdict.hits === 1 ? "right" : "WRONG") : `(${score.found})`).padEnd(7),
        fraction(score.rows).padEnd(5),
        fraction(score.exactRows).padEnd(6),
        String(score.invented).padEnd(8),
        String(score.silentErrors).padEnd(6),
        String(score.warned).padEnd(6),
        fraction(score.grantFairValues).padEnd(10),
        fraction(score.paymentTotals).padEnd(8),
        score.milliseconds.toFixed(0).padStart(5),
        score.peakMegabytes.toFixed(0).padStart(5),
      ].join(" "),
    );
    for (const mistake of score.mistakes.slice(0, 40)) lines.push(`    ${mistake}`);
  }
  lines.push("", "pooled");
  for (const [key, value] of Object.entries(pooled)) {
    lines.push(`  ${key.padEnd(22)} ${typeof value === "number" ? value : percent(value)}`);
  }
  return lines.join("\n");
}

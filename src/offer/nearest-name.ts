/** The known name that a mistyped one most likely stands for. */

/** Letters to put in, take out or change to turn one text into the other. */
function letterChanges(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A longer word than any name is no typing slip, and comparing it would cost time. */
const longest = 60;

/** Null where none is near: more than a third of the letters differ. */
export function nearestName(given: string, known: readonly string[]): string | null {
  if (given.length > longest) return null;
  const bare = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const ranked = known
    .map((name) => ({ name, changes: letterChanges(bare(given), bare(name)) }))
    .toSorted((a, b) => a.changes - b.changes);
  const [best] = ranked;
  const limit = Math.max(1, Math.floor(given.length / 3));
  return best !== undefined && best.changes <= limit ? best.name : null;
}

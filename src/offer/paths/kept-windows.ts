/** Exercise windows whose end prices a draw keeps (rule R5). */

/** Windows kept unless told: 30 and 90 days to five years. Waiting until the exit needs none. */
export const usualWindows: readonly number[] = [1, 3, 6, 12, 24, 36, 60];

/** A skeleton has room for so many. */
const mostWindows = 8;

/**
 * The windows to keep so that those needed are exact: the usual ones where they have all of them, else those needed first
 * and usual ones in what room is left, the shortest and the longest of them first. Months outside 1 to 119 need none.
 */
export function keptWindows(needed: readonly number[]): readonly number[] {
  const own = [...new Set(needed)].filter((months) => months >= 1 && months < 120).toSorted((a, b) => a - b);
  if (own.every((months) => usualWindows.includes(months))) return usualWindows;
  const filling = [3, 60, 12, 1, 36, 6, 24].filter((months) => !own.includes(months));
  return [...own.slice(0, mostWindows), ...filling].slice(0, mostWindows).toSorted((a, b) => a - b);
}

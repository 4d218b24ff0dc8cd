/** What the user wants of a job, with its weight (D3). */
export type Criterion = {
  readonly id: string;
  readonly name: string;
  /** Whole number from 0 to 100; only its share of the sum counts. */
  readonly weight: number;
};

/** Whole scores from 0 to 10 by criterion id. */
export type Alternative = {
  readonly id: string;
  readonly name: string;
  readonly scores: ReadonlyMap<string, number>;
};

export type RankedAlternative = { readonly id: string; readonly name: string; readonly total: number };

export type Ranking = {
  /** Best first; totals from 0 to 10. */
  readonly ranked: readonly RankedAlternative[];
  /** Alternatives that lack a score of a criterion that weighs something, with how many. */
  readonly unscored: readonly { readonly id: string; readonly name: string; readonly missing: number }[];
};

function totalWeight(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

function weighing(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(({ weight }) => weight > 0);
}

function missingScores(criteria: readonly Criterion[], { scores }: Alternative): number {
  return weighing(criteria).filter(({ id }) => !scores.has(id)).length;
}

/** Alternatives by their weighted mean. One without all scores is not ranked, since a gap is no zero. */
export function ranking(criteria: readonly Criterion[], alternatives: readonly Alternative[]): Ranking {
  const sum = totalWeight(criteria);
  if (sum === 0)
    return { ranked: [], unscored: alternatives.map(({ id, name }) => ({ id, name, missing: 0 })) };
  const complete = alternatives.filter((alternative) => missingScores(criteria, alternative) === 0);
  return {
    ranked: complete
      .map(({ id, name, scores }) => ({
        id,
        name,
        total:
          criteria.reduce((total, { id: key, weight }) => total + weight * (scores.get(key) ?? 0), 0) / sum,
      }))
      .toSorted((a, b) => b.total - a.total || a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
    unscored: alternatives
      .map((alternative) => ({
        id: alternative.id,
        name: alternative.name,
        missing: missingScores(criteria, alternative),
      }))
      .filter(({ missing }) => missing > 0),
  };
}

/** How far the share of one criterion can move, the others rescaled, before the order of the ranked ones changes. */
export type WeightRoom = {
  readonly criterionId: string;
  /** Share of all weight now, from 0 to 1. */
  readonly share: number;
  /** The order holds between these shares. */
  readonly from: number;
  readonly to: number;
  /** The same ends as weights of this criterion while the others stay as written; no upper end where it may weigh anything. */
  readonly fromWeight: number;
  readonly toWeight: number | null;
  /** False where no share from 0 to 1 changes the order. */
  readonly canChange: boolean;
  /** Two choices are level now, and any move of this weight parts them. */
  readonly isTied: boolean;
};

/**
 * The share at which two alternatives draw level, or null where they never do. With the share `s` of the criterion their
 * difference is `s·own + (1 − s)·others/rest`, which is linear in `s`; whole weights and scores keep it free of rounding.
 */
function levelShare(own: number, others: number, rest: number): number | null {
  const slope = rest * own - others;
  if (slope === 0) return null;
  const share = -others / slope;
  return share >= 0 && share <= 1 ? share : null;
}

function roomOf(
  criterion: Criterion,
  criteria: readonly Criterion[],
  alternatives: readonly Alternative[],
): WeightRoom {
  const sum = totalWeight(criteria);
  const share = criterion.weight / sum;
  const rest = sum - criterion.weight;
  let [from, to, canChange, isTied] = [0, 1, false, false];
  for (const [index, a] of alternatives.entries())
    // Where nothing else weighs, there is nothing to rescale.
    for (const b of rest === 0 ? [] : alternatives.slice(index + 1)) {
      const difference = ({ id }: Criterion): number => (a.scores.get(id) ?? 0) - (b.scores.get(id) ?? 0);
      const own = difference(criterion);
      const others = criteria
        .filter(({ id }) => id !== criterion.id)
        .reduce((total, other) => total + other.weight * difference(other), 0);
      const level = levelShare(own, others, rest);
      if (level === null) continue;
      const now = criterion.weight * own + others;
      // Reached only at the very end of the scale, the two draw level and never change places.
      if (now !== 0 && (level === 0 || level === 1)) continue;
      canChange = true;
      isTied ||= now === 0;
      if (now === 0) [from, to] = [share, share];
      else if (level < share) from = Math.max(from, level);
      else to = Math.min(to, level);
    }
  const asWeight = (at: number): number => (at === share ? criterion.weight : (at * rest) / (1 - at));
  return {
    criterionId: criterion.id,
    share,
    from,
    to,
    fromWeight: rest === 0 ? 0 : asWeight(from),
    toWeight: to === 1 || rest === 0 ? null : asWeight(to),
    canChange,
    isTied,
  };
}

/** One entry a criterion, in their order; empty where fewer than two alternatives are ranked. */
export function weightRooms(
  criteria: readonly Criterion[],
  alternatives: readonly Alternative[],
): readonly WeightRoom[] {
  const complete = alternatives.filter((alternative) => missingScores(criteria, alternative) === 0);
  if (complete.length < 2 || totalWeight(criteria) === 0) return [];
  const scored = criteria.filter(({ id }) => complete.every(({ scores }) => scores.has(id)));
  return scored.map((criterion) => roomOf(criterion, criteria, complete));
}

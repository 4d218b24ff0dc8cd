/** An ask that may go into a package. */
export type PackageOption = {
  readonly id: string;
  /** What it changes; options that change the same thing exclude each other, such as two lengths of one window. */
  readonly terms: readonly string[];
  readonly worth: number;
  readonly cost: number;
  /** Whole, 1 at least. */
  readonly pushes: number;
};

export type AskPackage = {
  readonly ids: readonly string[];
  readonly worth: number;
  readonly cost: number;
  readonly pushes: number;
};

const nothing: AskPackage = { ids: [], worth: 0, cost: 0, pushes: 0 };

function better(a: AskPackage, b: AskPackage): AskPackage {
  const order = a.worth - b.worth || b.cost - a.cost || b.pushes - a.pushes;
  return order > 0 ? a : b;
}

function withOption(chosen: AskPackage, option: PackageOption): AskPackage {
  return {
    ids: [...chosen.ids, option.id],
    worth: chosen.worth + option.worth,
    cost: chosen.cost + option.cost,
    pushes: chosen.pushes + option.pushes,
  };
}

/** The best package of options that change one thing each, on top of what is `chosen`: term by term over every budget. */
function bestOfSingles(options: readonly PackageOption[], chosen: AskPackage, pushes: number): AskPackage {
  const terms = Map.groupBy(options, ({ terms: [term = ""] }) => term).values();
  let best: readonly AskPackage[] = Array.from({ length: pushes - chosen.pushes + 1 }, () => chosen);
  for (const ofTerm of terms)
    best = best.map((without, budget) =>
      ofTerm.reduce((found, option) => {
        const rest = best[budget - option.pushes];
        return rest === undefined ? found : better(withOption(rest, option), found);
      }, without),
    );
  return best.at(-1) ?? chosen;
}

/**
 * The package with the greatest sum of worths within a number of pushes; nothing is changed twice. The search is exact:
 * each set of asks that change several things is completed in the best way. Of equal ones the one that costs the company
 * less, then the one with fewer pushes. Its work doubles with each ask that changes several things: give ten at most.
 */
export function bestPackage(options: readonly PackageOption[], pushes: number): AskPackage {
  const worthwhile = options.filter(({ worth }) => worth > 0);
  const singles = worthwhile.filter(({ terms }) => terms.length === 1);
  const several = worthwhile.filter(({ terms }) => terms.length !== 1);
  const complete = (index: number, chosen: AskPackage, taken: ReadonlySet<string>): AskPackage => {
    const option = several[index];
    if (option === undefined)
      return bestOfSingles(
        singles.filter(({ terms }) => terms.every((term) => !taken.has(term))),
        chosen,
        pushes,
      );
    const without = complete(index + 1, chosen, taken);
    const fits = chosen.pushes + option.pushes <= pushes && option.terms.every((term) => !taken.has(term));
    return fits
      ? better(complete(index + 1, withOption(chosen, option), new Set([...taken, ...option.terms])), without)
      : without;
  };
  return complete(0, nothing, new Set());
}

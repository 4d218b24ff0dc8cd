/** Requests to the chance engine as plain data, so that a page can send them to a worker. */

import type { PathProblem } from "./belief-problems.ts";
import { beliefProblems, holderProblems, offerProblems } from "./belief-problems.ts";
import type { BeliefSwitch } from "./belief-sensitivity.ts";
import { beliefSwitches } from "./belief-sensitivity.ts";
import type { ChangePrice, OfferChange } from "./change-price.ts";
import { changePrices } from "./change-price.ts";
import type { Candidate, OfferComparison } from "./compared-offers.ts";
import { comparedOffers } from "./compared-offers.ts";
import { pathEngine } from "./engine.ts";
import type { NegotiableTerm } from "./negotiable-term.ts";
import { offerWithTerm } from "./negotiable-term.ts";
import type { Holder, OfferTerms } from "./offer-terms.ts";
import type { PathKernel } from "./path-kernel.ts";
import type { Beliefs, Draw, SimulatedPaths } from "./simulated-paths.ts";
import { simulatePaths } from "./simulated-paths.ts";
import type { ValuedParts } from "./summed-offer.ts";
import { valuedParts } from "./summed-offer.ts";
import type { TermPrices } from "./term-price.ts";
import { termPrices, termPriceSlots } from "./term-price.ts";
import type { ValuedOffer } from "./valued-offer.ts";
import { valuedOffer } from "./valued-offer.ts";

type Situation = {
  readonly beliefs: Beliefs;
  readonly holder: Holder;
  readonly draw: Draw;
  readonly offer: OfferTerms;
};

export type PathRequest =
  | ({ readonly kind: "value" } & Situation)
  | ({ readonly kind: "value-parts"; readonly further: readonly OfferTerms[] } & Situation)
  | ({
      readonly kind: "price-terms";
      readonly terms: readonly NegotiableTerm[];
      readonly employerRate: number;
    } & Situation)
  | {
      readonly kind: "price-changes";
      readonly beliefs: Beliefs;
      readonly draw: Draw;
      readonly changes: readonly OfferChange[];
    }
  | {
      readonly kind: "compare";
      readonly candidates: readonly Candidate[];
      readonly holder: Holder;
      readonly draw: Draw;
    }
  | {
      readonly kind: "sensitivity";
      readonly pair: readonly [Candidate, Candidate];
      readonly holder: Holder;
      readonly draw: Draw;
    };

export type PathAnswer =
  | { readonly kind: "value"; readonly value: ValuedOffer }
  | { readonly kind: "value-parts"; readonly value: ValuedParts }
  | { readonly kind: "price-terms"; readonly prices: TermPrices }
  | { readonly kind: "price-changes"; readonly prices: readonly ChangePrice[] }
  | { readonly kind: "compare"; readonly comparison: OfferComparison }
  | { readonly kind: "sensitivity"; readonly switches: readonly BeliefSwitch[] }
  | { readonly kind: "problems"; readonly problems: readonly PathProblem[] };

/** Most paths that one request may ask for. */
const mostPaths = 131_072;

/** What is wrong with what a draw is asked of. */
export function pathProblems(
  beliefs: readonly Beliefs[],
  offers: readonly OfferTerms[],
  holders: readonly Holder[],
  { seed, paths, windows = [] }: Draw,
): readonly PathProblem[] {
  const problems = [
    ...beliefs.flatMap(beliefProblems),
    ...offers.flatMap(offerProblems),
    ...holders.flatMap(holderProblems),
  ];
  const draws = [
    { place: "draw.seed", x: seed, low: 0, high: Number.MAX_SAFE_INTEGER },
    { place: "draw.paths", x: paths, low: 1, high: mostPaths },
    { place: "number of draw.windows", x: windows.length, low: 0, high: 8 },
    ...windows.map((x) => ({ place: "draw.windows", x, low: 1, high: 119 })),
  ];
  for (const { place, x, low, high } of draws)
    if (!Number.isInteger(x) || x < low || x > high)
      problems.push({
        code: "out-of-range",
        place,
        message: `${place} is ${x}; give a whole number from ${low} to ${high}.`,
      });
  if (windows.some((months, i) => months <= (windows[i - 1] ?? 0)))
    problems.push({
      code: "out-of-range",
      place: "draw.windows",
      message: "draw.windows must rise from one entry to the next.",
    });
  return problems;
}

/** Many changes share what is wrong with the offer that they change. */
function distinct(problems: readonly PathProblem[]): readonly PathProblem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

function requestProblems(request: PathRequest): readonly PathProblem[] {
  if (request.kind === "price-changes") {
    const sides = request.changes.flatMap((change) => [change.without, change.with]);
    const offers = sides.flatMap(({ net, gross }) => [...net, ...gross]);
    const holders = sides.map(({ holder }) => holder);
    return distinct(pathProblems([request.beliefs], offers, holders, request.draw));
  }
  const { holder, draw } = request;
  if (request.kind === "compare" || request.kind === "sensitivity") {
    const candidates = request.kind === "compare" ? request.candidates : request.pair;
    const beliefs = candidates.map((candidate) => candidate.beliefs);
    return pathProblems(
      beliefs,
      candidates.flatMap(({ offer, further = [] }) => [offer, ...further]),
      [holder, ...candidates.flatMap((candidate) => candidate.holder ?? [])],
      draw,
    );
  }
  const { offer } = request;
  const terms = request.kind === "price-terms" ? request.terms : [];
  const further = request.kind === "value-parts" ? request.further : [];
  const offers = [offer, ...further, ...terms.map((term) => offerWithTerm(offer, term))];
  return pathProblems([request.beliefs], offers, [holder], draw);
}

/** Answers requests on one engine, which keeps the paths of the last beliefs so that a changed term needs no new ones. */
export type PathDesk = {
  readonly engine: PathKernel["name"];
  readonly answer: (request: PathRequest) => PathAnswer;
};

/** An engine with room for `mostPaths`. On a page, open it in a worker: it compiles in place. */
export function openPathDesk(): PathDesk {
  const kernel = pathEngine({ paths: mostPaths, contracts: termPriceSlots });
  let held: { readonly key: string; readonly simulated: SimulatedPaths } | null = null;
  const simulated = ({ beliefs, holder, draw }: Situation): SimulatedPaths => {
    const key = JSON.stringify([beliefs, holder, draw]);
    if (held?.key !== key) held = { key, simulated: simulatePaths(kernel, beliefs, holder, draw) };
    return held.simulated;
  };
  const answer = (request: PathRequest): PathAnswer => {
    const problems = requestProblems(request);
    if (problems.length > 0) return { kind: "problems", problems };
    switch (request.kind) {
      case "value":
        return { kind: "value", value: valuedOffer(simulated(request), request.offer) };
      case "value-parts":
        return {
          kind: "value-parts",
          value: valuedParts(simulated(request), [request.offer, ...request.further]),
        };
      case "price-terms": {
        const { offer, terms, employerRate } = request;
        return { kind: "price-terms", prices: termPrices(simulated(request), offer, terms, employerRate) };
      }
      case "price-changes": {
        held = null;
        return {
          kind: "price-changes",
          prices: changePrices(kernel, request.beliefs, request.draw, request.changes),
        };
      }
      case "compare": {
        held = null;
        const { candidates, holder, draw } = request;
        return { kind: "compare", comparison: comparedOffers(kernel, candidates, holder, draw) };
      }
      case "sensitivity": {
        held = null;
        const { pair, holder, draw } = request;
        return { kind: "sensitivity", switches: beliefSwitches(kernel, pair, holder, draw) };
      }
    }
  };
  return { engine: kernel.name, answer };
}

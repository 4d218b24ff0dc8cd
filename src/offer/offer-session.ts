/**
 * An offer held ready for sliders (E1): the company's futures are drawn once at `openOffer`, then any contract is valued on
 * them. Plain computing without I/O; on a page hold it in a worker (`worker.ts`), as opening takes some 50 ms.
 */
import type { PlainDate } from "../plain-date.ts";
import { askedOffer } from "./asks/asked-offer.ts";
import type { Offer } from "./offer.ts";
import type { OfferBeliefs } from "./offer-beliefs.ts";
import type { ChangePrice } from "./paths/change-price.ts";
import { changePrices, changePriceSlots } from "./paths/change-price.ts";
import type { ExercisePlan } from "./paths/contract-parameters.ts";
import { pathEngine } from "./paths/engine.ts";
import { keptWindows } from "./paths/kept-windows.ts";
import type { MoveBase, MovedTerms, TermChange } from "./paths/moved-terms.ts";
import { moveBase, movedTerms } from "./paths/moved-terms.ts";
import type { NegotiableTerm } from "./paths/negotiable-term.ts";
import { offerWithTerm } from "./paths/negotiable-term.ts";
import type { OfferTerms } from "./paths/offer-terms.ts";
import type { PathKernel } from "./paths/path-kernel.ts";
import { pathProblems } from "./paths/path-request.ts";
import type { Distribution, SimulatedPaths } from "./paths/simulated-paths.ts";
import { distribution, simulatePaths } from "./paths/simulated-paths.ts";
import type { Spread } from "./paths/spread-bins.ts";
import { spreadBins } from "./paths/spread-bins.ts";
import { valueSum } from "./paths/summed-offer.ts";
import { offerParts, pricedOffer } from "./priced-offer.ts";
import type { PricedOffer } from "./priced-offer.ts";
import type { PricingNote } from "./pricing-note.ts";
import type { Problem } from "./reading.ts";

/** The terms as the engine values them: cash with the first grant, then one part for each further grant. */
export type Contract = readonly [OfferTerms, ...OfferTerms[]];

/** A contract with one term changed: terms on a grant in the part given, all others in the first. */
export function contractWithTerm(contract: Contract, term: NegotiableTerm, part: number = 0): Contract {
  const [first, ...rest] = contract.map((terms, index) =>
    index === part ? offerWithTerm(terms, term) : terms,
  );
  return first === undefined ? contract : [first, ...rest];
}

export type ContractValue = {
  /** Money of today after tax. */
  readonly worth: Distribution;
  /** What the holder does with the options of each part. */
  readonly plans: readonly ExercisePlan[];
};

export type AskPrice = ChangePrice & { readonly text: string; readonly label: string };

export type OfferSession = {
  readonly engine: PathKernel["name"];
  readonly currency: string;
  readonly paths: number;
  /** The offer as it stands. */
  readonly contract: Contract;
  /** The same as the letter and the company have it, pay before tax. */
  readonly gross: Contract;
  readonly notes: readonly PricingNote[];
  /** Flat rate of tax on the next pay. */
  readonly payTax: number;
  /** Windows of options snap down to these; name others in `windows` at the opening. */
  readonly windows: readonly number[];
  /**
   * Values a contract on the drawn futures. With `plans` of an earlier value the decisions stay as they were, which is the
   * fastest: for the frames of a drag; without, the best plan is looked for: when the slider rests.
   */
  readonly value: (contract: Contract, plans?: readonly ExercisePlan[]) => ContractValue;
  /** How the last valued contract spreads, in bins between P5 and P95 unless told. */
  readonly spread: (bins: number, range?: { readonly low: number; readonly high: number }) => Spread;
  /**
   * What changed terms are worth and cost against the offer as it stands, with the whole offer's spread: for sliders. The
   * holder's tax rates stay as they are; `priceTerms` is exact in them.
   */
  readonly move: (changes: readonly TermChange[], bins: number) => MovedTerms;
  /** Prices asks in the words of `readAsk`. Draws anew for another tax place or window, so not for a drag. */
  readonly priceTerms: (asks: readonly string[]) => {
    readonly prices: readonly AskPrice[];
    readonly problems: readonly Problem[];
  };
};

export type SessionSettings = {
  readonly today: PlainDate;
  /** 100,000 unless told, 131,072 at most. */
  readonly paths?: number;
  readonly seed?: number;
  /** Window lengths in months, beside the offer's own, that a slider will stop at. */
  readonly windows?: readonly number[];
};

const usualPaths = 100_000;

function asProblem({ place, message }: { readonly place: string; readonly message: string }): Problem {
  return { code: "out-of-range", severity: "error", path: place, reason: message, fix: "" };
}

type Given = Parameters<typeof askedOffer>[0];

function readAsks(given: Given, priced: PricedOffer, asks: readonly string[]) {
  const read = asks.map((text, index) => askedOffer(given, priced, text, `asks[${index}]`));
  return {
    found: read.flatMap(({ facts }) => facts ?? []),
    problems: read.flatMap((one) => one.problems),
  };
}

function askedWindows(found: ReturnType<typeof readAsks>["found"]): readonly number[] {
  return found.flatMap(({ change }) =>
    change.with.gross.flatMap(({ grant }) =>
      typeof grant?.windowMonths === "number" ? [grant.windowMonths] : [],
    ),
  );
}

/** A session, or what is missing for it. */
export function openOffer(
  offer: Offer,
  beliefs: OfferBeliefs,
  { today, paths = usualPaths, seed = 1, windows: stops = [] }: SessionSettings,
): { readonly facts: OfferSession | null; readonly problems: readonly Problem[] } {
  const { facts: priced, problems } = pricedOffer(offer.company.name, offer, beliefs, today);
  if (priced === null) return { facts: null, problems };
  const grants = priced.grants.map(({ grant }) => grant);
  const own = grants.flatMap(({ windowMonths }) => (windowMonths === "until-exit" ? [] : [windowMonths]));
  const windows = keptWindows([...own, ...stops]);
  const draw = { paths, seed, windows };
  const contract = offerParts(priced.netTerms, grants);
  const gross = offerParts(priced.terms, grants);
  const wrong = pathProblems([priced.beliefs], contract, [priced.holder], draw);
  if (wrong.length > 0) return { facts: null, problems: wrong.map(asProblem) };
  const kernel = pathEngine({ paths, contracts: changePriceSlots });
  const drawn = () => simulatePaths(kernel, priced.beliefs, priced.holder, draw);
  let held: SimulatedPaths | null = drawn();
  const simulated = (): SimulatedPaths => (held ??= drawn());
  let base: MoveBase | null = null;
  const { employerRate } = priced;
  const standing = () => (base ??= moveBase(simulated(), { net: contract, gross, employerRate }));
  const session: OfferSession = {
    engine: kernel.name,
    currency: priced.currency,
    paths,
    contract,
    gross,
    notes: priced.notes,
    payTax: priced.holder.tax.ordinary,
    windows,
    value: (changed, plans) => {
      const found = valueSum(simulated(), changed, plans === undefined ? {} : { plans });
      return { worth: distribution(simulated(), 0), plans: found };
    },
    spread: (bins, range) => {
      const { p5, p95 } = distribution(simulated(), 0);
      return spreadBins(simulated(), 0, { ...(range ?? { low: p5, high: p95 }), bins });
    },
    move: (changes, bins) => movedTerms(simulated(), standing(), changes, bins),
    priceTerms: (asks) => {
      const given = { name: offer.company.name, offer, beliefs, today };
      const { found, problems: unread } = readAsks(given, priced, asks);
      held = null;
      const needed = keptWindows([...own, ...stops, ...askedWindows(found)]);
      const changes = found.map(({ change }) => change);
      const prices = changePrices(kernel, priced.beliefs, { ...draw, windows: needed }, changes);
      return {
        prices: prices.flatMap((price, index) => {
          const ask = found[index];
          return ask === undefined ? [] : [{ ...price, text: ask.text, label: ask.label }];
        }),
        problems: unread,
      };
    },
  };
  return { facts: session, problems };
}

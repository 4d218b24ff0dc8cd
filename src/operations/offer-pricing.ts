import { z } from "zod";
import { AppError } from "../app-error.ts";
import type { PlainDate } from "../plain-date.ts";
import type { NamedOffer } from "./offer-input.ts";
import type { PricedOffer } from "../offer/priced-offer.ts";
import type { Offer } from "../offer/offer.ts";
import type { TermPrice } from "../offer/paths/term-price.ts";
import type { Draw } from "../offer/paths/simulated-paths.ts";
import { line } from "./field.ts";
import {
  drawInput,
  drawOf,
  givenOffer,
  noteShape,
  oneOfferInput,
  pathAnswer,
  pay,
  pricedFor,
  shownWarnings,
  warningShape,
} from "./offer-input.ts";
import { head, headShape } from "./offer-value.ts";
import { readOperation } from "./operation.ts";

/** Words of the ask language, in the order of their files; the help of every face has them. */
const askField = () =>
  z.array(z.string().trim().min(1).max(400)).max(24, "has more than 24 asks").optional().meta({
    description:
      'Asks of your own in place of the usual ones, each a word and a value: window=18 (or 90d, 5y, until-exit), cliff=0, vesting=36, single-trigger=50%, double-trigger=100%@18, let-go=12, shares=+10%, strike=1.20, instrument=RSU, early-exercise=yes, loan=100%@4%, non-recourse-loan=100%@4%, salary=+5%, bonus=25%, bonus-guarantee=100%@1, sign-on=50000@12, severance=6, start=2027-03-01, parental-leave=16@100%, leave-wait=0; with several grants as id.window=18. Any other field by its path: place=US-TX, grants[0].quantity=420000. A package joins them: "window=until-exit + cliff=0"',
  });

type Drawn = { readonly paths: number; readonly seed: number };

type Price = Pick<TermPrice, "worth" | "cost" | "asSalary" | "asShareOfGrant">;

export type PricedAsk = {
  readonly id: string;
  readonly label: string;
  readonly grantId: string | null;
  /** Whether the worth is also told as a part of the equity. */
  readonly isOfEquity: boolean;
  readonly price: Price;
};

export type PricedAsks = {
  readonly asks: readonly PricedAsk[];
  readonly draw: Draw;
  readonly notes: readonly Note[];
};
type Note = { readonly about: string; readonly text: string; readonly source: string | null };

/** Prices of the usual asks: those on a grant against that grant with the cash, the others against the first. */
async function usualAsks(priced: PricedOffer, input: Drawn): Promise<PricedAsks> {
  const { cashAsks, grantAsks } = await import("../offer/asked-terms.ts");
  const { beliefs, holder, employerRate } = priced;
  const bases = priced.grants.length > 0 ? priced.grants : [null];
  const draw = await drawOf(input, [priced]);
  const asks: PricedAsk[] = [];
  for (const [index, base] of bases.entries()) {
    const ofGrant = base === null ? [] : grantAsks(base.grant, beliefs.company.horizonMonths);
    const asked = index === 0 ? [...ofGrant, ...cashAsks(priced.terms)] : ofGrant;
    const { prices } = await pathAnswer({
      kind: "price-terms",
      beliefs,
      holder,
      draw,
      employerRate,
      offer: { ...priced.terms, grant: base?.grant ?? null },
      terms: asked.map(({ term }) => term),
    });
    prices.terms.forEach((price, place) => {
      const term = asked[place];
      if (term === undefined) return;
      const isOfEquity = place < ofGrant.length;
      const { id, label } = term;
      asks.push({ id, label, grantId: isOfEquity ? (base?.id ?? null) : null, isOfEquity, price });
    });
  }
  return { asks, draw, notes: [] };
}

/** A draw keeps eight windows; those beyond them are decided at the next shorter one. */
function snappedNotes(asked: readonly (number | "until-exit")[], kept: readonly number[]): Note[] {
  const left = new Set(asked.filter((one) => one !== "until-exit" && one < 120 && !kept.includes(one)));
  if (left.size === 0) return [];
  const text = `Windows of ${[...left].join(", ")} months are priced at the next shorter one kept: ask for fewer lengths at once.`;
  return [{ about: "window", text, source: null }];
}

/** Prices of the user's own asks, each against the whole offer. @throws AppError where one cannot be read */
export async function ownAsks(
  given: NamedOffer,
  priced: PricedOffer,
  asked: { readonly texts: readonly string[]; readonly today: PlainDate; readonly input: Drawn },
): Promise<PricedAsks> {
  const { askedOffer } = await import("../offer/asks/asked-offer.ts");
  const { name, offer, beliefs } = given;
  const read = asked.texts.map((text, index) =>
    askedOffer({ name, offer, beliefs, today: asked.today }, priced, text, `ask[${index}]`),
  );
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0)
    throw new AppError("invalid-input", problems.map(({ reason, fix }) => `${reason} ${fix}`).join(" "), {
      issues: problems.map(({ path, reason, fix }) => ({ path, message: `${reason} ${fix}` })),
    });
  const found = read.flatMap(({ facts }) => facts ?? []);
  const changes = found.map(({ change }) => change);
  const windows = changes.flatMap(({ with: changed }) =>
    changed.gross.flatMap(({ grant }) => grant?.windowMonths ?? []),
  );
  const draw = await drawOf(asked.input, [priced], windows);
  const request = { kind: "price-changes", beliefs: priced.beliefs, draw, changes } as const;
  const { prices } = await pathAnswer(request);
  return {
    draw,
    asks: found.flatMap(({ label }, index): PricedAsk[] => {
      const price = prices[index];
      return price === undefined
        ? []
        : [{ id: `ask-${index + 1}`, label, grantId: null, isOfEquity: true, price }];
    }),
    notes: [
      ...found.flatMap(({ label, notes }) =>
        notes.map((note) => ({ ...note, about: `${label}: ${note.about}` })),
      ),
      ...snappedNotes(windows, draw.windows ?? []),
    ],
  };
}

/** Whether the worth is more than two standard errors from nothing. */
export function isClear({ worth }: Price): boolean {
  return Math.abs(worth.mean) > 2 * worth.standardError;
}

/** An ask with its price, as every face shows it. */
export function shownPrice({ id, label, grantId, isOfEquity, price }: PricedAsk) {
  const { worth, cost, asSalary, asShareOfGrant } = price;
  return {
    id,
    label,
    grantId,
    worth: worth.mean,
    standardError: worth.standardError,
    median: worth.median,
    p10: worth.p10,
    p90: worth.p90,
    noDifference: worth.zeroShare,
    asSalary,
    asShareOfGrant: isOfEquity ? asShareOfGrant : null,
    cost: cost.total.mean,
    costStandardError: cost.total.standardError,
    costInShares: cost.equity.mean,
    costInCash: cost.cash,
    worthPerCost: cost.total.mean > 0 ? worth.mean / cost.total.mean : null,
    isClear: isClear(price),
  };
}

/** Clear asks first, by worth against cost; the others behind them. */
export async function bestFirst(asks: readonly PricedAsk[]): Promise<PricedAsk[]> {
  const { askOrder } = await import("../offer/paths/term-price.ts");
  const clear = asks.filter(({ price }) => isClear(price));
  const order = [
    ...askOrder(clear.map(({ price }) => price)),
    ...asks.filter(({ price }) => !isClear(price)).map(({ price }) => price),
  ];
  return order.flatMap((price) => asks.filter((ask) => ask.price === price));
}

export function bonusNotes({ bonus }: Offer) {
  if (bonus === null || bonus.payouts.length > 0) return [];
  return [
    {
      about: "bonus",
      text: "The bonus is taken to pay its target for sure, so that a guarantee is worth nothing; give bonus.payouts with what the last years paid.",
      source: null,
    },
  ];
}

export const priceTerms = readOperation({
  name: "offer.price",
  summary:
    "Price what you can ask for beyond an offer: its worth to you with its error, its cost to the company, best asks first.",
  input: () => z.strictObject({ ...oneOfferInput(), ask: askField(), ...drawInput() }),
  output: () =>
    z.object({
      ...headShape(),
      asks: z.array(
        z.object({
          id: line("Ask"),
          label: line("What is asked for"),
          grantId: line("Grant that it concerns", { imported: true }).nullable(),
          worth: pay("Worth to you, in money of today after tax"),
          standardError: pay("Its standard error, from the same draws with and without the term"),
          median: pay("Median of the difference"),
          p10: pay("Tenth percentile of the difference"),
          p90: pay("Ninetieth percentile of the difference"),
          noDifference: z.number().meta({ description: "Chance that it makes no difference" }),
          asSalary: pay("Gross yearly salary of the same worth, while employed"),
          asShareOfGrant: z.number().nullable().meta({ description: "Part of the grant of the same worth" }),
          cost: pay("Expected cost to the company, before your tax"),
          costStandardError: pay("Standard error of the cost"),
          costInShares: pay("Part of the cost that other holders bear as dilution"),
          costInCash: pay("Part of the cost in cash, with the employer's payroll taxes"),
          worthPerCost: z.number().nullable().meta({
            description: "Worth for each unit of cost; null where it costs nothing",
          }),
          isClear: z
            .boolean()
            .meta({ description: "Whether the worth is more than two standard errors from nothing" }),
        }),
      ),
      notes: noteShape(),
      warnings: warningShape(),
    }),
  example: 'docs/guide/offers/iso-california.yaml --ask window=5y "cliff=0 + shares=+10%"',
  positionals: ["file"],
  needs: "file",
  run: async ({ db, today }, input) => {
    const given = await givenOffer(db, input);
    const priced = await pricedFor(given, today);
    const texts = input.ask ?? [];
    const { asks, draw, notes } =
      texts.length > 0
        ? await ownAsks(given, priced, { texts, today, input })
        : await usualAsks(priced, input);
    return {
      ...head(priced, draw),
      asks: (await bestFirst(asks)).map(shownPrice),
      notes: [
        ...priced.notes,
        ...notes,
        ...bonusNotes(given.offer),
        {
          about: "window",
          text: "The worth of a long window is a lower bound: the holder is taken to follow the best single plan, not one that turns on what is seen later.",
          source: null,
        },
        {
          about: "cost",
          text: "The company's own tax deductions are not modelled in its cost. Asks are priced one by one; two together may be worth more or less than their sum.",
          source: null,
        },
      ],
      warnings: shownWarnings(given),
    };
  },
});

import { z } from "zod";
import { AppError } from "../app-error.ts";
import type { Lever } from "../offer/paths/belief-sensitivity.ts";
import type { Candidate } from "../offer/paths/compared-offers.ts";
import type { Draw } from "../offer/paths/simulated-paths.ts";
import type { ScenarioBelief } from "../offer/offer-beliefs.ts";
import type { PricedOffer } from "../offer/priced-offer.ts";
import type { PricingNote } from "../offer/pricing-note.ts";
import type { VaultDb } from "../vault/database.ts";
import { count, line } from "./field.ts";
import {
  distributionShape,
  drawInput,
  drawOf,
  givenOffer,
  noteShape,
  offerFileField,
  pathAnswer,
  pay,
  pricedFor,
  shownDistribution,
} from "./offer-input.ts";
import type { NamedOffer } from "./offer-input.ts";
import { readOperation } from "./operation.ts";

const places = [1, 2, 3, 4, 5] as const;
type Place = (typeof places)[number];

const fileField = (place: Place) =>
  offerFileField(`fileName${place}`, `offerId${place}`, `Offer ${place}: a file, YAML or JSON`).optional();
const nameField = (place: Place) => line(`Name of file ${place}`).optional();
const idField = (place: Place) => line(`Offer ${place}: a saved one by id, name or name@version`).optional();

const compareInput = () =>
  z.strictObject({
    file1: fileField(1),
    fileName1: nameField(1),
    offerId1: idField(1),
    file2: fileField(2),
    fileName2: nameField(2),
    offerId2: idField(2),
    file3: fileField(3),
    fileName3: nameField(3),
    offerId3: idField(3),
    file4: fileField(4),
    fileName4: nameField(4),
    offerId4: idField(4),
    file5: fileField(5),
    fileName5: nameField(5),
    offerId5: idField(5),
    presentSalary: z.coerce.number().min(0).max(1e12).optional().meta({
      description:
        "The present job beside them: its yearly pay before tax, without equity, in the offers' currency",
    }),
    sensitivity: z.boolean().default(true).meta({
      description: "Also look for the beliefs that would change the order",
    }),
    ...drawInput(),
  });

type CompareInput = z.output<ReturnType<typeof compareInput>>;

async function givenOffers(db: VaultDb, input: CompareInput): Promise<NamedOffer[]> {
  const found: NamedOffer[] = [];
  for (const place of places) {
    const given = {
      file: input[`file${place}`],
      fileName: input[`fileName${place}`],
      offerId: input[`offerId${place}`],
    };
    if (given.file !== undefined || given.offerId !== undefined) found.push(await givenOffer(db, given));
  }
  return found;
}

/** Names that tell the offers apart, also where two are of one company. */
function distinct(offers: readonly PricedOffer[]): PricedOffer[] {
  return offers.map((offer, index) => {
    const before = offers.slice(0, index).filter(({ name }) => name === offer.name).length;
    return before === 0 ? offer : { ...offer, name: `${offer.name} (${before + 1})` };
  });
}

async function candidate(priced: PricedOffer): Promise<Candidate> {
  const { offerParts } = await import("../offer/priced-offer.ts");
  const [offer, ...further] = offerParts(
    priced.netTerms,
    priced.grants.map(({ grant }) => grant),
  );
  const { name, beliefs, holder } = priced;
  return { name, beliefs, holder, offer, further };
}

/** A present employer is taken to last: what is known of another company says nothing of it. */
const lasting: ScenarioBelief = {
  name: "present job",
  probability: 1,
  change: { failure: 0, exit: 0, round: 0 },
};

/** The present job as an offer without equity that starts today, taxed where the first offer is. */
async function presentJob(first: NamedOffer, salary: number, today: NamedOffer["offer"]["startDate"]) {
  const { centsOfUnits } = await import("../offer/money.ts");
  const { offer, beliefs } = first;
  const present: NamedOffer = {
    ...first,
    name: presentName,
    offer: {
      ...offer,
      startDate: today,
      salary: centsOfUnits(salary),
      bonus: null,
      signOn: null,
      severance: null,
      parentalLeave: null,
      support: [],
      grants: [],
    },
    beliefs: { ...beliefs, presentNetPay: 0, forgone: 0, scenarios: [lasting] },
  };
  return pricedFor(present, today);
}

function check(offers: readonly PricedOffer[]): void {
  if (offers.length < 2)
    throw new AppError("invalid-input", "Comparing takes two offers at least, or one and --present-salary.", {
      issues: [{ path: "file2", message: "give a second offer" }],
    });
  const currencies = [...new Set(offers.map(({ currency }) => currency))];
  if (currencies.length > 1)
    throw new AppError(
      "invalid-input",
      `The offers are in ${currencies.join(" and ")}. Write them in one currency first, at a rate that you choose.`,
      { issues: [{ path: "file2", message: "is in another currency" }] },
    );
  const horizons = new Set(offers.map(({ beliefs }) => beliefs.company.horizonMonths));
  if (horizons.size > 1)
    throw new AppError(
      "invalid-input",
      `The offers look ${[...horizons].join(" and ")} months ahead. Set beliefs.horizonMonths to the same number in each.`,
      { issues: [{ path: "file2", message: "looks ahead for another time" }] },
    );
}

/** What holds for every offer is told once, the rest with the offer's name. */
function sharedNotes(offers: readonly PricedOffer[]): PricingNote[] {
  const has = (offer: PricedOffer, { about, text }: PricingNote) =>
    offer.notes.some((other) => other.about === about && other.text === text);
  const [first, ...others] = offers;
  const common = (first?.notes ?? []).filter((note) => others.every((offer) => has(offer, note)));
  const own = offers.flatMap((offer) =>
    offer.notes
      .filter(({ about, text }) => !common.some((note) => note.about === about && note.text === text))
      .map((note) => ({ ...note, about: `${offer.name}: ${note.about}` })),
  );
  return [...own, ...common];
}

/** Sensitivity simulates some hundred times, so that it makes do with fewer paths. */
const sensitivityPaths = 8192;

const beliefWords = {
  value: { words: "value of the company, and with it of every exit", unit: "money" },
  growth: { words: "growth", unit: "a year" },
  volatility: { words: "volatility", unit: "a year" },
  failure: { words: "chance of failure", unit: "a month" },
  exit: { words: "chance of a sale or listing", unit: "a month" },
  round: { words: "chance of a round", unit: "a month" },
  dilution: { words: "dilution in a round", unit: "part" },
  "horizon-discount": { words: "worth of an unsold share at the horizon", unit: "part" },
  "let-go": { words: "chance of being let go", unit: "a month" },
  quit: { words: "chance of leaving yourself", unit: "a month" },
  scenario: { words: "chance of the scenario", unit: "probability" },
} as const satisfies Readonly<Record<Lever, { words: string; unit: string }>>;

const beliefUnits = ["money", "a year", "a month", "part", "probability"] as const;

async function switches(pair: readonly [Candidate, Candidate], draw: Draw) {
  const { holder } = pair[0];
  if (holder === undefined) return [];
  const fewer = { ...draw, paths: Math.min(sensitivityPaths, draw.paths) };
  const answer = await pathAnswer({ kind: "sensitivity", pair, holder, draw: fewer });
  return answer.switches.map(({ offer, other, lever, scenario, now, needed }) => ({
    offer,
    other,
    belief: beliefWords[lever].words,
    scenario,
    now,
    needed,
    unit: beliefWords[lever].unit,
  }));
}

const presentName = "Present job";

/** The first two, and the best with the present job where that is neither. */
async function orderSwitches(ranked: readonly Candidate[], draw: Draw) {
  const [best, second, ...others] = ranked;
  if (best === undefined || second === undefined) return [];
  const present = others.find(({ name }) => name === presentName);
  return [
    ...(await switches([best, second], draw)),
    ...(present === undefined ? [] : await switches([best, present], draw)),
  ];
}

export const compareOffers = readOperation({
  name: "offer.compare",
  summary:
    "Compare two to five offers, and the present job, after tax on the same draws; and which belief would change the order.",
  input: compareInput,
  output: () =>
    z.object({
      currency: line("Currency"),
      paths: count("Futures drawn"),
      seed: count("Seed of the draw"),
      offers: z
        .array(
          z.object({
            name: line("Offer", { imported: true }),
            worth: distributionShape("Worth, in money of today after tax"),
          }),
        )
        .meta({ description: "Best mean first" }),
      gaps: z.array(
        z.object({
          better: line("The one with the higher mean", { imported: true }),
          other: line("The other", { imported: true }),
          gap: pay("Difference of their means"),
          standardError: pay("Its error, from the same draws"),
          aboveShare: z.number().meta({
            description: "Chance that the first ends above when the same luck befalls both; no forecast",
          }),
        }),
      ),
      switches: z
        .array(
          z.object({
            offer: line("Offer that it is about", { imported: true }),
            other: line("Offer that would change places with it", { imported: true }),
            belief: line("Belief"),
            scenario: line("Scenario whose chance it is", { imported: true }).nullable(),
            now: z.number().meta({ description: "The belief now, at today's stage" }),
            needed: z.number().nullable().meta({
              description:
                "Where the order changes; null: not between a quarter and four times, growth not within 50 % a year",
            }),
            unit: z.enum(beliefUnits).meta({ description: "What the two are counted in" }),
          }),
        )
        .meta({
          description:
            "For the first two, and for the best against the present job: how far each belief must move to change their order",
        }),
      notes: noteShape(),
    }),
  example: "first.yaml second.yaml --present-salary 250000",
  positionals: ["file1", "file2", "file3", "file4", "file5"],
  needs: "file",
  run: async ({ db, today }, input) => {
    const given = await givenOffers(db, input);
    const priced: PricedOffer[] = [];
    for (const one of given) priced.push(await pricedFor(one, today));
    const [first] = given;
    if (first !== undefined && input.presentSalary !== undefined)
      priced.push(await presentJob(first, input.presentSalary, today));
    const offers = distinct(priced);
    check(offers);
    const candidates = await Promise.all(offers.map(candidate));
    const [one] = candidates;
    if (one?.holder === undefined) throw new AppError("unexpected", "An offer has no holder.");
    const draw = await drawOf(input, offers);
    const { comparison } = await pathAnswer({ kind: "compare", candidates, holder: one.holder, draw });
    const ranked = comparison.offers.flatMap(({ name }) => candidates.filter((other) => other.name === name));
    return {
      currency: offers[0]?.currency ?? "",
      paths: draw.paths,
      seed: draw.seed,
      offers: comparison.offers.map(({ name, worth }) => ({ name, worth: shownDistribution(worth) })),
      gaps: comparison.gaps.map(({ a, b, mean, standardError, aboveShare }) => ({
        better: a,
        other: b,
        gap: mean,
        standardError,
        aboveShare,
      })),
      switches: input.sensitivity ? await orderSwitches(ranked, draw) : [],
      notes: sharedNotes(offers),
    };
  },
});

import * as z from "zod";
import { AppError } from "../app-error.ts";
import { askedTerms, firstWord } from "../offer/asks/asked-words.ts";
import { bestPackage } from "../search/negotiation/ask-package.ts";
import { openLabel } from "../search/negotiation/open-label.ts";
import { askReason } from "../search/negotiation/ask-reasons.ts";
import type { NegotiationAsk } from "../search/negotiation/negotiation.ts";
import type { PricedOffer } from "../offer/priced-offer.ts";
import { negotiationAsks, negotiationPlan } from "../vault/negotiations.ts";
import { count, id, line, text } from "./field.ts";
import { offerOfOpportunity } from "./negotiation-offer.ts";
import { drawInput, noteShape, pay, pricedFor } from "./offer-input.ts";
import type { NamedOffer } from "./offer-input.ts";
import { bestFirst, bonusNotes, isClear, ownAsks, shownPrice } from "./offer-pricing.ts";
import type { PricedAsk } from "./offer-pricing.ts";
import { head, headShape } from "./offer-value.ts";
import { readOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

/** More asks that change several things than these would make the exact search slow. */
const mostPackages = 10;
const mostCandidates = 60;

type Candidate = {
  readonly text: string;
  readonly terms: readonly string[];
  readonly pushes: number;
  /** The ask of the ledger that it stands for. */
  readonly ask: NegotiationAsk | null;
};

type Left = { readonly what: string; readonly why: string };

const pricedShape = () =>
  z.object({
    text: line("In the words of offer asks", { sensitive: "pay" }),
    label: line("What is asked for; of a planned ask with amounts of its own only the term"),
    askId: id("The ask of the ledger").nullable(),
    worth: pay("Worth to you, in money of today after tax"),
    standardError: pay("Its standard error"),
    cost: pay("Expected cost to the company, before your tax"),
    costStandardError: pay("Standard error of the cost"),
    worthPerCost: z.number().nullable().meta({
      description: "Worth for each unit of cost; null where it costs nothing",
    }),
    isClear: z.boolean().meta({ description: "Worth more than two standard errors from nothing" }),
    pushes: count("Pushes that it costs"),
    isInPackage: z.boolean().meta({ description: "Whether the best package has it" }),
    reason: line("Why the term is spoken of"),
    fallBack: z
      .object({
        text: line("In the words of offer asks", { sensitive: "pay" }),
        label: line("What it is"),
        worth: pay("Worth"),
      })
      .nullable()
      .meta({ description: "The next smaller step of the same term" }),
  });

function weightsOf(given: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    given.map((one) => {
      const [, word = "", pushes = "1"] = /^(.+)=(\d{1,2})$/.exec(one.trim()) ?? [];
      return [word, Number(pushes)];
    }),
  );
}

/** The asks to price: the ledger's planned ones first, then the usual ones that were not answered yet. */
async function candidates(
  given: NamedOffer,
  priced: PricedOffer,
  ledger: readonly NegotiationAsk[],
  weights: ReadonlyMap<string, number>,
  today: OperationContext["today"],
): Promise<{ found: Candidate[]; left: Left[] }> {
  const { usualAskTexts } = await import("../offer/asks/usual-asks.ts");
  const { askedOffer } = await import("../offer/asks/asked-offer.ts");
  const grantIds = priced.grants.map((grant) => grant.id);
  const { name, offer, beliefs } = given;
  const left: Left[] = [];
  const found: Candidate[] = [];
  const answered = new Set(
    ledger.filter(({ state }) => state !== "planned" && state !== "made").map(({ term }) => term),
  );
  const candidate = (written: string, ask: NegotiationAsk | null): Candidate => ({
    text: written,
    terms: askedTerms(written, grantIds),
    pushes: ask?.pushes ?? weights.get(written) ?? weights.get(firstWord(written, grantIds)) ?? 1,
    ask,
  });
  for (const ask of ledger.filter(({ state, kind }) => state === "planned" && kind === "term")) {
    const read =
      ask.term === "" ? null : askedOffer({ name, offer, beliefs, today }, priced, ask.term, "term");
    const packages = found.filter(({ terms }) => terms.length > 1).length;
    if (read === null) left.push({ what: ask.what, why: "It has no term that the engine prices." });
    else if (read.facts === null)
      left.push({ what: ask.what, why: read.problems.map(({ reason }) => reason).join(" ") });
    else if (packages >= mostPackages || found.some((one) => one.text === ask.term))
      left.push({ what: ask.what, why: "It stands there already, or is one package too many." });
    else found.push(candidate(ask.term, ask));
  }
  const known = new Set([...answered, ...found.map((one) => one.text)]);
  for (const written of usualAskTexts(priced)) if (!known.has(written)) found.push(candidate(written, null));
  return { found: found.slice(0, mostCandidates), left };
}

type Valued = { readonly candidate: Candidate; readonly price: PricedAsk };

/** The next smaller step of the same term that is worth something. */
function fallBackOf({ candidate, price }: Valued, all: readonly Valued[]) {
  const smaller = all
    .filter(
      (other) =>
        other.candidate.terms.join() === candidate.terms.join() &&
        other.price.price.worth.mean > 0 &&
        other.price.price.worth.mean < price.price.worth.mean,
    )
    .toSorted((a, b) => b.price.price.worth.mean - a.price.price.worth.mean)[0];
  return smaller === undefined
    ? null
    : {
        text: smaller.candidate.text,
        label: openLabel(smaller.candidate.text, smaller.candidate.ask !== null, smaller.price.label),
        worth: smaller.price.price.worth.mean,
      };
}

const notes = (isSingle: boolean, left: number) => [
  {
    about: "package",
    text: "The package is the one with the greatest sum of single worths, over every choice within your pushes. Only asks whose worth is clearly above nothing are in it; asks for the same term exclude each other.",
    source: null,
  },
  ...(isSingle
    ? []
    : [
        {
          about: "package",
          text: "Asks change each other's worth. What the package is worth as a whole is priced on the same draws and told beside the sum.",
          source: null,
        },
      ]),
  {
    about: "pushes",
    text: "An ask costs one push unless you gave it another number. How hard an ask pushes on the people across the table is not modelled.",
    source: null,
  },
  ...(left > 0
    ? [{ about: "ledger", text: `${left} planned asks have no price and are listed apart.`, source: null }]
    : []),
];

type Priced = {
  readonly given: NamedOffer;
  readonly priced: PricedOffer;
  readonly today: OperationContext["today"];
  readonly input: { readonly paths: number; readonly seed: number };
};

/** What the asks are worth and cost together, on the same draws; null without any. */
async function jointPrice(texts: readonly string[], { given, priced, today, input }: Priced) {
  if (texts.length === 0) return null;
  const { asks } = await ownAsks(given, priced, { texts: [texts.join(" + ")], today, input });
  const [whole] = asks.map(({ price }) => price);
  return whole === undefined
    ? null
    : {
        worth: whole.worth.mean,
        standardError: whole.worth.standardError,
        cost: whole.cost.total.mean,
        costStandardError: whole.cost.total.standardError,
      };
}

/** The asks as they are shown, the best first. */
async function shownRows(
  valued: readonly Valued[],
  packed: readonly string[],
  grantIds: readonly string[],
): Promise<z.output<ReturnType<typeof pricedShape>>[]> {
  const ordered = await bestFirst(valued.map(({ price }) => price));
  const rows = ordered.flatMap((price) => valued.filter((one) => one.price === price));
  return rows.map((row) => {
    const { text: written, pushes, ask } = row.candidate;
    const { worth, standardError, cost, costStandardError, worthPerCost } = shownPrice(row.price);
    return {
      text: written,
      label: openLabel(row.candidate.text, row.candidate.ask !== null, row.price.label),
      askId: ask?.id ?? null,
      worth,
      standardError,
      cost,
      costStandardError,
      worthPerCost,
      isClear: isClear(row.price.price),
      pushes,
      isInPackage: packed.includes(written),
      reason: askReason(firstWord(written, grantIds)),
      fallBack: fallBackOf(row, valued),
    };
  });
}

export const planAsks = readOperation({
  name: "negotiation.plan",
  summary:
    "What to ask for first: each ask's worth to you with its standard error, its cost to the company with its own, and the package of the greatest worth within your pushes. Figures of the saved offer and your beliefs, not advice.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      offerId: line("Saved offer; the one saved last for the opportunity when left out").optional(),
      pushes: z.coerce.number().int().min(0).max(50).optional().meta({
        description: "Pushes to spend; the negotiation's own number when left out",
      }),
      weight: z
        .array(
          z
            .string()
            .trim()
            .regex(/^.+=[1-9]\d?$/, "must be a word and a number, such as salary=2"),
        )
        .max(40)
        .default([])
        .meta({ description: "What an ask costs in pushes, such as salary=2" }),
      ...drawInput(),
    }),
  output: () =>
    z.object({
      ...headShape(),
      pushes: count("Pushes to spend"),
      package: z.object({
        asks: z
          .array(line("In the words of offer asks"))
          .meta({ description: "In the words of offer asks", sensitive: "pay" }),
        labels: z.array(line("What is asked for")),
        pushes: count("Pushes spent"),
        worth: pay("Sum of the single worths"),
        cost: pay("Sum of the single costs"),
        joint: z
          .object({
            worth: pay("Worth of all of it together"),
            standardError: pay("Its standard error"),
            cost: pay("Cost of all of it together"),
            costStandardError: pay("Standard error of the cost"),
          })
          .nullable(),
      }),
      asks: z.array(pricedShape()),
      unpriced: z.array(
        z.object({
          what: line("Planned ask", { sensitive: "pay" }),
          why: text("Why it has no price", { sensitive: "pay" }),
        }),
      ),
      notes: noteShape(),
    }),
  example: "opp_0123456789ab --pushes 3",
  positionals: ["opportunityId"],
  run: async ({ db, today }, input) => {
    const given = await offerOfOpportunity(db, input);
    const priced = await pricedFor(given, today);
    const ledger = await negotiationAsks(db, input.opportunityId);
    const pushes = input.pushes ?? (await negotiationPlan(db, input.opportunityId)).pushes;
    const weights = weightsOf(input.weight);
    const { found, left } = await candidates(given, priced, ledger, weights, today);
    if (found.length === 0)
      throw new AppError("invalid-input", `${given.name} leaves nothing that can be asked for.`);
    const asked = await ownAsks(given, priced, { texts: found.map((one) => one.text), today, input });
    const valued = found.flatMap((candidate, index): Valued[] => {
      const price = asked.asks[index];
      return price === undefined ? [] : [{ candidate, price }];
    });
    const best = bestPackage(
      valued
        .filter(({ price }) => isClear(price.price))
        .map(({ candidate, price }) => ({
          id: candidate.text,
          terms: candidate.terms,
          pushes: candidate.pushes,
          worth: price.price.worth.mean,
          cost: price.price.cost.total.mean,
        })),
      pushes,
    );
    const joint = await jointPrice(best.ids, { given, priced, today, input });
    const shown = await shownRows(
      valued,
      best.ids,
      priced.grants.map((grant) => grant.id),
    );
    const inPackage = shown.filter((row) => row.isInPackage);
    return {
      ...head(priced, asked.draw),
      pushes,
      package: {
        asks: inPackage.map((row) => row.text),
        labels: inPackage.map((row) => row.label),
        pushes: best.pushes,
        worth: best.worth,
        cost: best.cost,
        joint,
      },
      asks: shown,
      unpriced: left,
      notes: [
        ...notes(best.ids.length < 2, left.length),
        // Each begins with what is asked for, amounts included.
        ...asked.notes.map((note) => ({ ...note, about: note.about.replace(/^.*: /su, "") })),
        ...bonusNotes(given.offer),
        ...priced.notes,
      ],
    };
  },
});

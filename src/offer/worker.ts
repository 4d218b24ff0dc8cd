/**
 * Entry of the worker that prices offers on a page: `new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })`.
 * Every message has an `id` that its reply repeats. First `open` with an offer file's values (recorded amounts, as `offer.show`
 * gives them) and the day; then `value`, `spread` and `price` as often as needed, `open` again for other beliefs.
 */

import type { PlainDate } from "../plain-date.ts";
import { startDays } from "./executive/start-days.ts";
import type { ForgoneAtPresent, StartDay } from "./executive/start-days.ts";
import type { Offer } from "./offer.ts";
import { readOfferBeliefs } from "./offer-beliefs.ts";
import type { AskPrice, Contract, ContractValue, OfferSession, SessionSettings } from "./offer-session.ts";
import { openOffer } from "./offer-session.ts";
import type { MovedTerms, TermChange } from "./paths/moved-terms.ts";
import { startMonth } from "./priced-offer.ts";
import { parseOffer } from "./parse-offer.ts";
import type { ExercisePlan } from "./paths/contract-parameters.ts";
import { selfChecksum } from "./paths/self-checksum.ts";
import type { Spread } from "./paths/spread-bins.ts";
import { placesWithTables } from "./tax/places-with-tables.ts";
import type { PlaceWithTables } from "./tax/places-with-tables.ts";
import type { PricingNote } from "./pricing-note.ts";
import type { Problem } from "./reading.ts";
import { warmOffer } from "./warm-offer.ts";

export type WorkerMessage = { readonly id: number } & (
  | {
      readonly kind: "open";
      /** JSON values of an offer, `beliefs` among them. */
      readonly offer: Readonly<Record<string, unknown>>;
      readonly today: PlainDate;
      readonly settings?: Omit<SessionSettings, "today">;
    }
  | { readonly kind: "value"; readonly contract: Contract; readonly plans?: readonly ExercisePlan[] }
  | { readonly kind: "spread"; readonly bins: number }
  /** Sliders: the changes together, against the offer as it stands; and each of `alone` by itself. */
  | {
      readonly kind: "move";
      readonly changes: readonly TermChange[];
      readonly alone?: readonly TermChange[];
      readonly bins: number;
    }
  /** What each start day leaves behind; `items` are amounts in cents. */
  | {
      readonly kind: "start-days";
      readonly items: readonly ForgoneAtPresent[];
      readonly today: PlainDate;
      readonly earliest: PlainDate;
      readonly days: number;
    }
  /** Prices an offer of nobody's, so that the code is compiled when a real one is opened. */
  | { readonly kind: "warm" }
  /** Forgets the offer. */
  | { readonly kind: "close" }
  | { readonly kind: "price"; readonly asks: readonly string[] }
  | { readonly kind: "checksum"; readonly paths: number }
);

export type WorkerReply = { readonly id: number } & (
  | {
      readonly kind: "opened";
      readonly contract: Contract;
      readonly gross: Contract;
      readonly currency: string;
      readonly windows: readonly number[];
      readonly notes: readonly PricingNote[];
      readonly engine: OfferSession["engine"];
      /** Flat tax rate on the next pay. */
      readonly payTax: number;
      readonly startDate: PlainDate;
      readonly place: string;
      /** Places whose tax tables are in the offer's currency. */
      readonly places: readonly PlaceWithTables[];
      /** After tax, lost by leaving the present job, as the user believes. */
      readonly forgone: number;
    }
  /** `milliseconds` is the time in the engine, without the messages. */
  | ({ readonly kind: "valued"; readonly milliseconds: number } & ContractValue)
  | ({ readonly kind: "spread" } & Spread)
  | ({
      readonly kind: "moved";
      readonly milliseconds: number;
      /** Futures that the figures rest on. */
      readonly paths: number;
      readonly alone: readonly MovedTerms[];
    } & MovedTerms)
  /** `month` is the whole months from today that the engine counts. */
  | { readonly kind: "start-days"; readonly days: readonly (StartDay & { readonly month: number })[] }
  | { readonly kind: "done" }
  | { readonly kind: "priced"; readonly prices: readonly AskPrice[]; readonly problems: readonly Problem[] }
  | { readonly kind: "checksum"; readonly checksum: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
);

type Reply = WorkerReply extends infer One ? (One extends WorkerReply ? Omit<One, "id"> : never) : never;

let session: OfferSession | null = null;
let held: Offer | null = null;

function opened(message: Extract<WorkerMessage, { kind: "open" }>): Reply {
  const { beliefs: believed, ...data } = message.offer;
  const [offer, beliefs] = [parseOffer(data), readOfferBeliefs(believed)];
  if (offer.facts === null || beliefs.facts === null)
    return { kind: "problems", problems: [...offer.problems, ...beliefs.problems] };
  const settings = { ...message.settings, today: message.today };
  const { facts, problems } = openOffer(offer.facts, beliefs.facts, settings);
  session = facts;
  held = offer.facts;
  if (facts === null) return { kind: "problems", problems };
  const { contract, gross, currency, windows, notes, engine, payTax } = facts;
  const { startDate, place } = offer.facts;
  const { forgone } = beliefs.facts;
  return {
    kind: "opened",
    contract,
    gross,
    currency,
    windows,
    notes,
    engine,
    payTax,
    startDate,
    place,
    places: placesWithTables().filter((one) => one.currency === currency),
    forgone,
  };
}

/** Few paths do: it is the code that is to be warm. */
const warmPaths = 2048;

const current = (): OfferSession | null => session;

function warmed(): Reply {
  if (session !== null) return { kind: "done" };
  const today = "2026-01-01" as PlainDate;
  opened({ id: 0, kind: "open", offer: warmOffer, today, settings: { paths: warmPaths } });
  current()?.move([], 8);
  return closed();
}

function closed(): Reply {
  session = null;
  held = null;
  return { kind: "done" };
}

function movedBy(
  open: OfferSession,
  { changes, alone = [], bins }: Extract<WorkerMessage, { kind: "move" }>,
): Reply {
  const from = performance.now();
  const all = open.move(changes, bins);
  const single = alone.map((change) =>
    changes.length === 1 && changes[0] === change ? all : open.move([change], bins),
  );
  const milliseconds = performance.now() - from;
  return { kind: "moved", milliseconds, paths: open.paths, ...all, alone: single };
}

const notOpen: Reply = {
  kind: "problems",
  problems: [
    { code: "missing", severity: "error", path: "", reason: "No offer is open.", fix: "Send open first." },
  ],
};

function replyTo(message: WorkerMessage): Reply {
  if (message.kind === "open") return opened(message);
  if (message.kind === "checksum") return { kind: "checksum", checksum: selfChecksum(message.paths) };
  if (message.kind === "warm") return warmed();
  if (message.kind === "close") return closed();
  if (session === null || held === null) return notOpen;
  if (message.kind === "spread") return { kind: "spread", ...session.spread(message.bins) };
  if (message.kind === "price") return { kind: "priced", ...session.priceTerms(message.asks) };
  if (message.kind === "move") return movedBy(session, message);
  if (message.kind === "start-days")
    return {
      kind: "start-days",
      days: startDays(held, message.items, message).map((day) => ({
        ...day,
        month: startMonth(message.today, day.on),
      })),
    };
  const from = performance.now();
  const value = session.value(message.contract, message.plans);
  return { kind: "valued", milliseconds: performance.now() - from, ...value };
}

self.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
  self.postMessage({ id: data.id, ...replyTo(data) });
});

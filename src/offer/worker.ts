/**
 * Entry of the worker that prices offers on a page: `new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })`.
 * Every message has an `id` that its reply repeats. First `open` with an offer file's values (recorded amounts, as `offer.show`
 * gives them) and the day; then `value`, `spread` and `price` as often as needed, `open` again for other beliefs.
 */

import type { PlainDate } from "../plain-date.ts";
import { readOfferBeliefs } from "./offer-beliefs.ts";
import type { AskPrice, Contract, ContractValue, OfferSession, SessionSettings } from "./offer-session.ts";
import { openOffer } from "./offer-session.ts";
import type { MovedTerms, TermChange } from "./paths/moved-terms.ts";
import { parseOffer } from "./parse-offer.ts";
import type { ExercisePlan } from "./paths/contract-parameters.ts";
import { selfChecksum } from "./paths/self-checksum.ts";
import type { Spread } from "./paths/spread-bins.ts";
import type { PricingNote } from "./pricing-note.ts";
import type { Problem } from "./reading.ts";

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
  /** Sliders: the changes together, against the offer as it stands. */
  | { readonly kind: "move"; readonly changes: readonly TermChange[]; readonly bins: number }
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
    }
  /** `milliseconds` is the time in the engine, without the messages. */
  | ({ readonly kind: "valued"; readonly milliseconds: number } & ContractValue)
  | ({ readonly kind: "spread" } & Spread)
  | ({ readonly kind: "moved"; readonly milliseconds: number } & MovedTerms)
  | { readonly kind: "priced"; readonly prices: readonly AskPrice[]; readonly problems: readonly Problem[] }
  | { readonly kind: "checksum"; readonly checksum: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
);

type Reply = WorkerReply extends infer One ? (One extends WorkerReply ? Omit<One, "id"> : never) : never;

let session: OfferSession | null = null;

function opened(message: Extract<WorkerMessage, { kind: "open" }>): Reply {
  const { beliefs: believed, ...data } = message.offer;
  const [offer, beliefs] = [parseOffer(data), readOfferBeliefs(believed)];
  if (offer.facts === null || beliefs.facts === null)
    return { kind: "problems", problems: [...offer.problems, ...beliefs.problems] };
  const settings = { ...message.settings, today: message.today };
  const { facts, problems } = openOffer(offer.facts, beliefs.facts, settings);
  session = facts;
  if (facts === null) return { kind: "problems", problems };
  const { contract, gross, currency, windows, notes, engine } = facts;
  return { kind: "opened", contract, gross, currency, windows, notes, engine };
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
  if (session === null) return notOpen;
  if (message.kind === "spread") return { kind: "spread", ...session.spread(message.bins) };
  if (message.kind === "price") return { kind: "priced", ...session.priceTerms(message.asks) };
  const from = performance.now();
  if (message.kind === "move") {
    const moved = session.move(message.changes, message.bins);
    return { kind: "moved", milliseconds: performance.now() - from, ...moved };
  }
  const value = session.value(message.contract, message.plans);
  return { kind: "valued", milliseconds: performance.now() - from, ...value };
}

self.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
  self.postMessage({ id: data.id, ...replyTo(data) });
});

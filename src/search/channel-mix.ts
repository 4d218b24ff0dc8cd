import { channels } from "./ladder.ts";
import type { Channel } from "./ladder.ts";
import type { Opportunity } from "./opportunity.ts";

/** How opportunities of a channel stand: still running, an offer or better, or over and by whom. */
export const outcomes = ["running", "offer", "ended-by-you", "ended-by-them"] as const;
export type Outcome = (typeof outcomes)[number];

type Told = Pick<Opportunity, "state" | "channel" | "closeReason">;

/** An offer that was declined counts as an offer: the channel led to it. */
function outcome({ state, closeReason }: Told): Outcome {
  if (state === "open") return "running";
  if (state === "offer" || state === "accepted" || closeReason === "offer-declined") return "offer";
  return closeReason === "own-no" ? "ended-by-you" : "ended-by-them";
}

export type ChannelCount = {
  /** Null: the user has not said how it came. */
  readonly channel: Channel | null;
  readonly total: number;
  readonly by: Readonly<Record<Outcome, number>>;
};

/** Opportunities by channel and outcome (S2), in the channels' order, those without a channel last; channels without one are left out. */
export function channelMix(opportunities: readonly Told[]): readonly ChannelCount[] {
  return [...channels, null].flatMap((channel): ChannelCount[] => {
    const own = opportunities.filter((opportunity) => opportunity.channel === channel);
    if (own.length === 0) return [];
    const found = own.map(outcome);
    const count = (wanted: Outcome): number => found.filter((one) => one === wanted).length;
    const by = {
      running: count("running"),
      offer: count("offer"),
      "ended-by-you": count("ended-by-you"),
      "ended-by-them": count("ended-by-them"),
    };
    return [{ channel, total: own.length, by }];
  });
}

import { isMade } from "./negotiation.ts";
import type { NegotiationAsk } from "./negotiation.ts";

const usualRounds = 3;
const usualAsks = 6;

export type MountingWarning = {
  readonly rounds: number;
  readonly asks: number;
  readonly reason: string;
  readonly fix: string;
};

/** Warns of a negotiation that mounts: a fourth round, or a seventh ask that the company has heard (N13). Null below that. */
export function mountingWarning(
  asks: readonly Pick<NegotiationAsk, "state" | "round">[],
): MountingWarning | null {
  const made = asks.filter(({ state }) => isMade(state));
  const rounds = Math.max(0, ...made.map(({ round }) => round));
  if (rounds <= usualRounds && made.length <= usualAsks) return null;
  const told = [
    ...(rounds > usualRounds ? [`this is round ${rounds}`] : []),
    ...(made.length > usualAsks ? [`${made.length} asks were made`] : []),
  ].join(" and ");
  return {
    rounds,
    asks: made.length,
    reason: `${told[0]?.toUpperCase() ?? ""}${told.slice(1)}. Past three rounds or six asks an offer may be pulled, and the people across the table are those you would work with.`,
    fix: "Close what is open in one last round, or withdraw the asks that matter least.",
  };
}

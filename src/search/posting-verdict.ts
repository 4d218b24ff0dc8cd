import type { Posting } from "./network.ts";

export const postingVerdicts = ["principled", "unclear", "likely-desperation"] as const;
export type PostingVerdict = (typeof postingVerdicts)[number];

/**
 * What the public evidence supports about why a role is posted (S7). Companies that post out of principle tend to say so in
 * public; where nothing is found, every other way has likely failed. Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function postingVerdict(evidence: Posting["evidence"]): {
  readonly verdict: PostingVerdict;
  readonly reason: string;
} {
  const principle = evidence.filter((piece) => piece.pointsTo === "principle").length;
  const desperation = evidence.length - principle;
  if (evidence.length === 0) {
    return {
      verdict: "likely-desperation",
      reason:
        "No public evidence of a principle was found yet; companies that have one tend to talk about it.",
    };
  }
  if (principle === 0)
    return {
      verdict: "likely-desperation",
      reason: `All ${desperation} findings speak for a search that failed elsewhere.`,
    };
  if (desperation === 0)
    return {
      verdict: "principled",
      reason: `All ${principle} findings speak for a principle of searching in the open.`,
    };
  return {
    verdict: "unclear",
    reason: `${principle} findings speak for a principle, ${desperation} for a search that failed elsewhere.`,
  };
}

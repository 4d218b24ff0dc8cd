import type { Posting } from "./network.ts";

export const postingVerdicts = ["principled", "unclear", "likely-desperation"] as const;
export type PostingVerdict = (typeof postingVerdicts)[number];

function allOf(count: number): string {
  return count === 1 ? "The one finding speaks" : `All ${count} findings speak`;
}

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
      reason: `${allOf(desperation)} for a search that failed elsewhere.`,
    };
  if (desperation === 0)
    return {
      verdict: "principled",
      reason: `${allOf(principle)} for a principle of searching in the open.`,
    };
  return {
    verdict: "unclear",
    reason: `${principle} of ${evidence.length} findings speak for a principle, ${desperation} for a search that failed elsewhere.`,
  };
}

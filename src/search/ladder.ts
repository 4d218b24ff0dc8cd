/**
 * The five places a company looks for an engineering executive, in order (S1).
 * Source: Larson, ch. 1, Finding External Executive Roles.
 */
export const rungs = [
  "internal-candidates",
  "executive-network",
  "in-house-recruiter",
  "investors",
  "search-firm",
] as const;

export type Rung = (typeof rungs)[number];

/** Where the company's own search stands on a rung, as far as the user knows. */
export const rungStates = ["unknown", "not-started", "under-way", "exhausted", "not-used"] as const;
export type RungState = (typeof rungStates)[number];

/** How an opportunity reached the user (S1, S2, S7). */
export const channels = [
  "internal",
  "executive-network",
  "in-house-recruiter",
  "investor",
  "search-firm",
  "posting",
  "own-outreach",
  "other",
] as const;

export type Channel = (typeof channels)[number];

/** The rung that a channel normally belongs to; null where the channel says nothing about it. */
export function usualRung(channel: Channel): Rung | null {
  switch (channel) {
    case "internal":
      return "internal-candidates";
    case "executive-network":
    case "own-outreach":
      return "executive-network";
    case "in-house-recruiter":
      return "in-house-recruiter";
    case "investor":
      return "investors";
    case "search-firm":
      return "search-firm";
    case "posting":
    case "other":
      return null;
  }
}

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

/** The rung that someone at the company itself belongs to, by their title. */
export function rungOfTitle(title: string): Rung {
  if (/recruit|talent|people partner/iu.test(title)) return "in-house-recruiter";
  return /chief|founder|\bc[a-z]o\b|\b[es]?vp\b|president|head of/iu.test(title)
    ? "executive-network"
    : "internal-candidates";
}

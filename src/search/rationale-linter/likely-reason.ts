import type { FlagKind, FlagReason } from "./phrase-pattern.ts";

/** Which reason a concept points to, for each kind in the order in which they are tried. */
const reasons: Readonly<Record<FlagKind, readonly (readonly [string, FlagReason])[]>> = {
  ego: [
    ["sole credit", "sole-credit"],
    ["indispensable", "sole-credit"],
    ["beneath me", "contempt"],
    ["control", "control"],
    ["owed", "entitlement"],
  ],
  jealousy: [
    ["passed over", "grievance"],
    ["credit taken", "grievance"],
    ["sting", "grievance"],
  ],
  status: [
    ["money", "reward"],
    ["perk", "reward"],
    ["impress", "approval"],
    ["fame", "approval"],
    ["title", "title"],
    ["seat", "title"],
  ],
  ambivalence: [
    ["pushed", "pushed"],
    ["elsewhere", "fallback"],
    ["escape", "no-reason"],
    ["drift", "no-reason"],
  ],
};

const otherwise: Readonly<Record<FlagKind, FlagReason>> = {
  ego: "superiority",
  jealousy: "comparison",
  status: "prestige",
  ambivalence: "hedge",
};

/** The reason that the passage's concepts point to, where no written pattern names one. */
export function likelyReason(kind: FlagKind, features: ReadonlyMap<string, unknown>): FlagReason {
  return reasons[kind].find(([concept]) => features.has(`{${concept}}`))?.[1] ?? otherwise[kind];
}

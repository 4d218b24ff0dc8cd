import { epochMilliseconds } from "./instant.ts";
import { median } from "./median.ts";
import type { Opportunity } from "./opportunity.ts";

/** How far an opportunity came, in the order of the general loop (Larson, ch. 1, Interview Process). */
export const funnelStages = ["opened", "first-talk", "executive", "team", "offer", "accepted"] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** A share of small numbers with what it may be. */
export type Share = {
  readonly reached: number;
  readonly of: number;
  /** 95 % Wilson score interval of the share, 0 to 1; null when there is nothing to divide by. */
  readonly interval: readonly [number, number] | null;
};

export type FunnelRow = {
  /** Null: every channel together. */
  readonly channel: string | null;
  readonly opportunities: number;
  /** By stage, of all opportunities of this channel. */
  readonly stages: Readonly<Record<FunnelStage, Share>>;
};

export type StepTime = {
  readonly kind: string;
  /** Steps of which both this one's and the one before's day are known. */
  readonly count: number;
  /** Days from the step before (or the opening) to this one. */
  readonly medianDays: number;
  readonly longestDays: number;
};

/**
 * The Wilson score interval of a share at 95 %, which stays sound for few trials. Source: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(reached: number, of: number): readonly [number, number] | null {
  if (of === 0) return null;
  const z = 1.959963984540054;
  const p = reached / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const executiveKinds = new Set(["executive-call", "ceo-discussion", "board-conversation"]);
const teamKinds = new Set([
  "peer-interview",
  "team-interview",
  "presentation",
  "architecture-interview",
  "programming-screen",
]);

/** The furthest stage that an opportunity reached; later stages count as having passed the earlier ones. */
export function reachedStage(opportunity: Opportunity): FunnelStage {
  const done = opportunity.steps.filter(({ state }) => state === "done");
  if (opportunity.state === "accepted") return "accepted";
  if (
    opportunity.state === "offer" ||
    opportunity.closeReason === "offer-declined" ||
    done.some(({ kind }) => kind === "offer-conversation")
  )
    return "offer";
  if (done.some(({ kind }) => teamKinds.has(kind))) return "team";
  if (done.some(({ kind }) => executiveKinds.has(kind))) return "executive";
  return done.length > 0 ? "first-talk" : "opened";
}

function row(channel: string | null, opportunities: readonly Opportunity[]): FunnelRow {
  const reached = opportunities.map((one) => funnelStages.indexOf(reachedStage(one)));
  const of = opportunities.length;
  const share = (stage: FunnelStage): Share => {
    const count = reached.filter((at) => at >= funnelStages.indexOf(stage)).length;
    return { reached: count, of, interval: wilsonInterval(count, of) };
  };
  return {
    channel,
    opportunities: of,
    stages: {
      opened: share("opened"),
      "first-talk": share("first-talk"),
      executive: share("executive"),
      team: share("team"),
      offer: share("offer"),
      accepted: share("accepted"),
    },
  };
}

/** How far seats came, all together first and then by the channel they came by, the most frequent channel first (X3). */
export function funnel(opportunities: readonly Opportunity[]): readonly FunnelRow[] {
  const channels = Map.groupBy(opportunities, ({ channel }) => channel ?? "unknown");
  return [
    row(null, opportunities),
    ...Array.from(channels, ([channel, those]) => row(channel, those)).toSorted(
      (a, b) => b.opportunities - a.opportunities,
    ),
  ];
}

/** Days that loops take to come to each kind of step, the slowest first (X3). */
export function timesInStep(opportunities: readonly Opportunity[]): readonly StepTime[] {
  const days = new Map<string, number[]>();
  for (const { steps, openedOn } of opportunities) {
    const done = steps
      .flatMap(({ kind, doneAt, startsAt }) => {
        const at = doneAt === null ? null : (startsAt ?? doneAt);
        return at === null ? [] : [{ kind, at: epochMilliseconds(at) }];
      })
      .toSorted((a, b) => a.at - b.at);
    let before = epochMilliseconds(`${openedOn}T00:00:00Z`);
    for (const { kind, at } of done) {
      days.set(kind, [...(days.get(kind) ?? []), Math.max(0, (at - before) / 86_400_000)]);
      before = at;
    }
  }
  return Array.from(days, ([kind, all]) => {
    return { kind, count: all.length, medianDays: median(all) ?? 0, longestDays: Math.max(...all) };
  }).toSorted((a, b) => b.medianDays - a.medianDays);
}

import type { WorkerReply } from "../../../offer/worker.ts";
import type { PlainDate } from "../../../plain-date.ts";
import { localTime, ownZone } from "../../ui/zoned-time.ts";
import { engineDesk } from "./engine-desk.ts";

/** Window lengths that a slider stops at. */
export const windowStops = [1, 3, 6, 12, 24, 36, 60] as const;
export const chartBins = 48;
/** Few futures come first, so that something stands there at once; then all of them. */
export const stages = [4096, 100_000] as const;

/** Today where the user is. */
export function todayHere(): PlainDate {
  return localTime(new Date().toISOString(), ownZone()).slice(0, 10) as PlainDate;
}

export async function openedOffer(json: string, paths: number): Promise<WorkerReply> {
  const offer = JSON.parse(json) as Record<string, unknown>;
  const settings = { paths, windows: windowStops };
  return engineDesk().ask({ kind: "open", offer, today: todayHere(), settings });
}

type Started = { readonly json: string; readonly reply: Promise<WorkerReply> };

let started: Started | null = null;

/** Opens an offer before its page stands: drawing the page takes longer than the first figures. */
export function startOpening(json: string): void {
  started = { json, reply: openedOffer(json, stages[0]) };
}

/** The opening that was started for the offer, once; else a new one. */
export async function firstOpening(json: string): Promise<WorkerReply> {
  const own = started?.json === json ? started.reply : null;
  started = null;
  return own ?? openedOffer(json, stages[0]);
}

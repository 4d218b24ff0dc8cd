import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";

export type WarmPaths = OutputOf<"warm-path.list">;
export type WarmPath = WarmPaths["rows"][number];

/** How many paths are asked for at first; one answer serves every part of a page. */
export const usualPaths = 25;

export function useWarmPaths(companyId: string, limit = usualPaths) {
  return useRead("warm-path.list", { companyId, limit }, { keep: true });
}

import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, callOperation } from "./client.ts";
import { setDoor } from "./door.ts";

/** Shuts the page's door when the server says so. */
export function heedDoor(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  if (error.status === 401) setDoor("session-ended");
  else if (error.status === 423 || error.code === "locked") setDoor("locked");
}

/** Finds out whether the session still holds, after something could not be loaded. */
export async function checkDoor(): Promise<void> {
  await callOperation("vault.status", {}).catch(heedDoor);
}

/** What was read stays fresh until the server tells of a change. */
export const cache = new QueryClient({
  queryCache: new QueryCache({ onError: heedDoor }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 300_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < 2,
    },
  },
});

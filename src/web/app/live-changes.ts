import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { checkDoor } from "../api/cache.ts";
import { knownUpTo } from "../api/client.ts";
import { setDoor } from "../api/door.ts";
import type { Door } from "../api/door.ts";
import { dropDrafts } from "../ui/use-draft.ts";

type Hello = { readonly state: "open" | "locked" | "unknown"; readonly operation: number | null };

/** Whether something changed between the page's first answers and its line to the server. */
function hasMissed({ operation }: Hello): boolean {
  const known = knownUpTo();
  return operation !== null && known !== null && operation > known;
}

/** Follows what the command line, an assistant or another window changes, and when the vault is locked or opened. */
export function useLiveChanges(client: QueryClient, door: Door): void {
  const hasSession = door !== "session-ended";
  useEffect(() => {
    if (!hasSession) return undefined;
    const events = new EventSource("/api/events");
    let isFirst = true;
    const refresh = (): void => void client.invalidateQueries();
    const lock = (): void => {
      dropDrafts();
      setDoor("locked");
    };
    events.addEventListener("changed", refresh);
    events.addEventListener("locked", lock);
    events.addEventListener("unlocked", () => {
      setDoor("open");
      refresh();
    });
    events.addEventListener("hello", (event) => {
      const hello = JSON.parse(String(event.data)) as Hello;
      if (hello.state === "locked") lock();
      // What happened before the line was there, or while it was down, is caught up with.
      else if (!isFirst || hasMissed(hello)) refresh();
      isFirst = false;
    });
    // A refusal ends the line for good; a server that is only away is tried again by the browser.
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) void checkDoor();
    });
    return () => events.close();
  }, [client, hasSession]);

  useEffect(() => {
    // Nothing of a locked vault stays in the page.
    if (door === "locked") client.clear();
  }, [client, door]);
}

import { useSyncExternalStore } from "react";

/** Whether the page may show the vault at all: its session can end and its vault can be locked. */
export type Door = "open" | "locked" | "session-ended";

let door: Door = "open";
const listeners = new Set<() => void>();

export function setDoor(next: Door): void {
  if (door === next) return;
  door = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDoor(): Door {
  return useSyncExternalStore(subscribe, () => door);
}

import { cache } from "../api/cache.ts";
import { useDoor } from "../api/door.ts";
import { LockScreen } from "./lock-screen.tsx";
import { useLiveChanges } from "./live-changes.ts";
import { SessionEnded } from "./session-ended.tsx";
import { Shell } from "./shell.tsx";

/** What stands before the page: an ended session, a locked vault, or nothing. */
export function AppDoor() {
  const door = useDoor();
  useLiveChanges(cache, door);
  if (door === "session-ended") return <SessionEnded />;
  if (door === "locked") return <LockScreen />;
  return <Shell />;
}

import { useRef, useState } from "react";
import { cache } from "../../api/cache.ts";

/** One thing to do out of many; what it returns is shown beside its name. */
export type Task = { readonly name: string; readonly run: () => Promise<string> };

export type Entry = {
  readonly name: string;
  readonly state: "waiting" | "running" | "done" | "failed" | "stopped";
  readonly said: string;
};

/** Does things one after another: one that fails does not stop the rest, and stopping finishes the one at hand. */
export function useQueue() {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [isRunning, setRunning] = useState(false);
  const stopped = useRef(false);
  const set = (index: number, change: Partial<Entry>): void =>
    setEntries((all) => all.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  const start = async (tasks: readonly Task[]): Promise<void> => {
    stopped.current = false;
    setRunning(true);
    setEntries(tasks.map(({ name }) => ({ name, state: "waiting", said: "" })));
    for (const [index, task] of tasks.entries()) {
      if (stopped.current) {
        set(index, { state: "stopped", said: "not begun" });
        continue;
      }
      set(index, { state: "running" });
      try {
        set(index, { state: "done", said: await task.run() });
      } catch (cause) {
        set(index, { state: "failed", said: cause instanceof Error ? cause.message : String(cause) });
      }
    }
    setRunning(false);
    await cache.invalidateQueries();
  };
  return {
    entries,
    isRunning,
    start,
    stop: (): void => {
      stopped.current = true;
    },
  };
}

export type Queue = ReturnType<typeof useQueue>;

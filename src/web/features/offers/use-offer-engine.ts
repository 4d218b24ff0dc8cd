import { useCallback, useEffect, useRef, useState } from "react";
import type { MovedTerms, TermChange } from "../../../offer/paths/moved-terms.ts";
import type { WorkerMessage, WorkerReply } from "../../../offer/worker.ts";
import type { PlainDate } from "../../../plain-date.ts";
import { localTime, ownZone } from "../../ui/zoned-time.ts";

export type OpenedOffer = Extract<WorkerReply, { kind: "opened" }>;
type Problems = Extract<WorkerReply, { kind: "problems" }>["problems"];

/** All moved terms together, and each that was asked for by itself. */
type Moved = {
  readonly all: MovedTerms;
  readonly paths: number;
};

export type OfferEngine = {
  readonly opened: OpenedOffer | null;
  readonly problems: Problems;
  readonly moved: Moved | null;
  /** Worth and cost of the term moved last, by itself. */
  readonly alone: { readonly key: string; readonly moved: MovedTerms } | null;
  /** Prices the changes together, and one of them by itself; while the engine is busy only the newest call waits. */
  readonly move: (changes: readonly KeyedChange[], key: string | null) => void;
};

export type KeyedChange = TermChange & { readonly key: string };

/** Few futures come first, so that something stands there at once; then all of them. */
const stages = [4096, 100_000] as const;
const chartBins = 48;
/** Window lengths that a slider stops at. */
export const windowStops = [1, 3, 6, 12, 24, 36, 60] as const;

type Message = WorkerMessage extends infer One
  ? One extends WorkerMessage
    ? Omit<One, "id">
    : never
  : never;

/** One worker, one question at a time. */
class Desk {
  #worker: Worker;
  #id = 0;
  #waiting = new Map<number, (reply: WorkerReply) => void>();

  constructor() {
    this.#worker = new Worker(new URL("../../../offer/worker.ts", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
  }

  async ask(message: Message): Promise<WorkerReply> {
    const { promise, resolve } = Promise.withResolvers<WorkerReply>();
    this.#waiting.set(++this.#id, resolve);
    this.#worker.postMessage({ id: this.#id, ...message });
    return promise;
  }

  close(): void {
    this.#worker.terminate();
  }
}

type Wanted = {
  readonly changes: readonly KeyedChange[];
  readonly key: string | null;
  readonly from: number;
};

function measured(name: string, from: number): void {
  performance.measure(name, { start: from, end: performance.now() });
}

/** Today where the user is. */
export function todayHere(): PlainDate {
  return localTime(new Date().toISOString(), ownZone()).slice(0, 10) as PlainDate;
}

/** A saved offer held in a worker, so that its terms can be moved without waiting. `json` is what `offer.show` gives. */
export function useOfferEngine(json: string): OfferEngine {
  const [opened, setOpened] = useState<OpenedOffer | null>(null);
  const [problems, setProblems] = useState<Problems>([]);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [alone, setAlone] = useState<OfferEngine["alone"]>(null);
  const desk = useRef<{ readonly ask: Desk["ask"]; paths: number } | null>(null);
  const wanted = useRef<Wanted | null>(null);
  const isBusy = useRef(false);
  const newest = useRef<Wanted | null>(null);

  const work = useCallback(async (): Promise<void> => {
    if (isBusy.current || desk.current === null) return;
    isBusy.current = true;
    for (let next = wanted.current; next !== null; next = wanted.current) {
      wanted.current = null;
      const held: typeof desk.current = desk.current;
      if (held === null) break;
      const { changes, key, from } = next;
      const own = changes.filter((change) => change.key === key);
      const all = await held.ask({ kind: "move", changes, bins: chartBins });
      const single =
        key === null || own.length === changes.length
          ? all
          : await held.ask({ kind: "move", changes: own, bins: chartBins });
      if (desk.current !== held) break;
      if (all.kind === "moved") setMoved({ all, paths: held.paths });
      if (single.kind === "moved" && key !== null) setAlone({ key, moved: single });
      measured("offer frame", from);
    }
    isBusy.current = false;
  }, []);

  useEffect(() => {
    const from = performance.now();
    const worker = new Desk();
    let isOn = true;
    isBusy.current = false;
    const open = async (): Promise<void> => {
      const offer = JSON.parse(json) as Record<string, unknown>;
      for (const paths of stages) {
        const settings = { paths, windows: windowStops };
        const reply = await worker.ask({ kind: "open", offer, today: todayHere(), settings });
        if (!isOn) return;
        if (reply.kind === "problems") setProblems(reply.problems);
        if (reply.kind !== "opened") return;
        const held = { ask: async (message: Message) => worker.ask(message), paths };
        const first = await worker.ask({ kind: "move", changes: [], bins: chartBins });
        if (!isOn || first.kind !== "moved") return;
        setOpened(reply);
        setMoved({ all: first, paths });
        measured(paths === stages[0] ? "offer first result" : "offer full result", from);
        desk.current = held;
      }
      wanted.current = newest.current;
      void work();
    };
    void open();
    return () => {
      isOn = false;
      desk.current = null;
      worker.close();
    };
  }, [json, work]);

  const move = useCallback(
    (changes: readonly KeyedChange[], key: string | null): void => {
      wanted.current = { changes, key, from: performance.now() };
      newest.current = wanted.current;
      void work();
    },
    [work],
  );
  return { opened, problems, moved, alone, move };
}

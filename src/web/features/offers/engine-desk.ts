import type { WorkerMessage, WorkerReply } from "../../../offer/worker.ts";

type Message = WorkerMessage extends infer One
  ? One extends WorkerMessage
    ? Omit<One, "id">
    : never
  : never;

const notStarted = {
  code: "missing",
  severity: "error",
  path: "",
  reason: "The engine that prices offers failed.",
  fix: "Load the page again.",
} as const;

/** A worker that prices offers: messages are answered one after the other. */
export class EngineDesk {
  #worker: Worker;
  #id = 0;
  #waiting = new Map<number, (reply: WorkerReply) => void>();

  constructor() {
    this.#worker = new Worker(new URL("../../../offer/worker.ts", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
    this.#worker.addEventListener("error", () => {
      for (const [id, resolve] of this.#waiting) resolve({ id, kind: "problems", problems: [notStarted] });
      this.#waiting.clear();
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

let desk: EngineDesk | null = null;

/**
 * The window's own engine, started and warmed up by the first call. It outlives a page, as starting and warming it take
 * longer than a first result; of an offer it holds nothing once its page is left.
 */
export function engineDesk(): EngineDesk {
  if (desk === null) {
    desk = new EngineDesk();
    void desk.ask({ kind: "warm" });
  }
  return desk;
}

import { existsSync } from "node:fs";
import type { App } from "../app.ts";

/** How often the vault is looked at for changes by other processes, and for being locked (milliseconds). */
const pollInterval = 400;
const heartbeatInterval = 15_000;
/** A listener that has this many unread events is not reading; it is let go and may connect anew. */
const mostUnread = 500;

type Listener = ReadableStreamDefaultController<Uint8Array>;
type VaultState = "open" | "locked" | "unknown";
type Database = ReturnType<App["session"]["current"]>["database"];

const encoder = new TextEncoder();

function eventText(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Never throws: a write must not fail because a page that hears of it has gone. */
function isSent(listener: Listener, bytes: Uint8Array): boolean {
  try {
    if ((listener.desiredSize ?? 0) > 0) {
      listener.enqueue(bytes);
      return true;
    }
    listener.close();
  } catch {
    // The page went away in this very moment.
  }
  return false;
}

/**
 * Tells every open page what changes: this process's writes at once, those of the command line and of assistants
 * within half a second, and when the vault is locked or unlocked.
 */
export class ChangeFeed {
  readonly #app: App;
  readonly #listeners = new Set<Listener>();
  readonly #stopListening: () => void;
  #poll: NodeJS.Timeout | null = null;
  #heartbeat: NodeJS.Timeout | null = null;
  /** The last look that was asked for; looks come one after the other. */
  #looking: Promise<void> = Promise.resolve();
  #isLooking = false;
  #closed = false;
  #state: VaultState = "unknown";
  #newest: number | null = null;
  /** The handle last looked at and its `data_version`, which changes when another connection commits. */
  #seen: { readonly database: Database; readonly version: unknown } | null = null;

  constructor(app: App) {
    this.#app = app;
    this.#stopListening = app.onWrite((operation) => {
      this.#newest = operation;
      this.#tell("changed", { operation });
    });
  }

  /**
   * Begins to look at the vault, once; it goes on until the server closes, also without a listener, so that the
   * handle is let go when another process locks the vault.
   */
  watch(): void {
    if (this.#poll !== null || this.#closed) return;
    this.#poll = setInterval(() => {
      // Asking for the status of a vault that was moved away would begin a new one in its place.
      const isThere = existsSync(this.#app.session.paths.key);
      if (isThere && !this.#isLooking) void this.#look(this.#listeners.size > 0);
    }, pollInterval);
    this.#poll.unref();
    this.#heartbeat = setInterval(() => this.#send(": still here\n\n"), heartbeatInterval);
    this.#heartbeat.unref();
  }

  /** The newest operation that whatever is read from now on knows of; null while the vault is not open. */
  newestBeforeRead(): number | null {
    if (this.#app.session.status().state !== "open") return null;
    const { database } = this.#app.session.current();
    const row = database.prepare("select max(seq) as newest from operation_log").get() as {
      newest: number | null;
    };
    return row.newest ?? 0;
  }

  /** A stream of server-sent events, which begins with `hello`: the vault's state and its newest operation. */
  async stream(): Promise<Response> {
    this.watch();
    await this.#look(true);
    const hello = { state: this.#state, operation: this.#newest };
    let own: Listener | null = null;
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          own = controller;
          if (this.#closed) return controller.close();
          this.#listeners.add(controller);
          controller.enqueue(encoder.encode(`retry: 1000\n\n${eventText("hello", hello)}`));
        },
        cancel: () => {
          if (own !== null) this.#listeners.delete(own);
        },
      },
      { highWaterMark: mostUnread },
    );
    return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    if (this.#poll !== null) clearInterval(this.#poll);
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat);
    for (const listener of this.#listeners) {
      try {
        listener.close();
      } catch {
        // The page has closed it already.
      }
    }
    this.#listeners.clear();
    await this.#looking;
  }

  #tell(event: string, data: unknown): void {
    this.#send(eventText(event, data));
  }

  #send(text: string): void {
    const bytes = encoder.encode(text);
    for (const listener of this.#listeners) if (!isSent(listener, bytes)) this.#listeners.delete(listener);
  }

  async #look(hasListener: boolean): Promise<void> {
    this.#isLooking = true;
    const look = this.#looking.then(() => this.#lookOnce(hasListener));
    this.#looking = look;
    await look;
    if (this.#looking === look) this.#isLooking = false;
  }

  async #lookOnce(hasListener: boolean): Promise<void> {
    if (this.#closed) return;
    try {
      this.#noteState(this.#app.session.status().state);
      if (this.#state === "open" && hasListener) await this.#noteNewest();
    } catch {
      // A vault that cannot be read just now is told of by whatever asks for its content.
      this.#seen = null;
    }
  }

  #noteState(state: "open" | "locked"): void {
    if (state === "locked") this.#seen = null;
    if (state === this.#state) return;
    const isFirst = this.#state === "unknown";
    this.#state = state;
    if (!isFirst) this.#tell(state === "locked" ? "locked" : "unlocked", {});
  }

  async #noteNewest(): Promise<void> {
    const { database } = this.#app.session.current();
    const version: unknown = database.pragma("data_version", { simple: true });
    if (this.#seen?.database === database && this.#seen.version === version) return;
    const actor = { face: "program", byAssistant: false } as const;
    const { output } = await this.#app.call("history", { limit: 1 }, actor);
    this.#seen = { database, version };
    const newest = output.rows[0]?.seq ?? 0;
    if (newest === this.#newest) return;
    const isFirst = this.#newest === null;
    this.#newest = newest;
    if (!isFirst) this.#tell("changed", { operation: newest });
  }
}

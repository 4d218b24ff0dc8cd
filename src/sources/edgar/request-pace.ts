/** Waits; stops at once when the signal says so. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const stop = (): void => reject(signal.reason as Error);
  const timer = setTimeout(() => resolve(undefined), ms);
  signal.addEventListener("abort", stop, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** The SEC asks for at most ten requests a second; half of that leaves room for the user's browser. */
const shortestGap = 200;
let nextStart = 0;

/** Resolves when the process's next request may start: at most five a second, whoever asks. */
export async function nextTurn(signal: AbortSignal): Promise<void> {
  const now = performance.now();
  const start = Math.max(now, nextStart);
  nextStart = start + shortestGap;
  await pause(start - now, signal);
}

/** Puts off every later request of the process, as the server asked. */
export function holdBack(ms: number): void {
  nextStart = Math.max(nextStart, performance.now() + ms);
}

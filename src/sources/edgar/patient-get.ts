import { AppError } from "../../app-error.ts";
import { holdBack, nextTurn, pause } from "./request-pace.ts";

export type Patience = {
  /** Requests for one address, the first included. */
  readonly attempts: number;
  /** Wait before the second request in ms; doubles with each further one. */
  readonly firstWait: number;
  /** Longest wait that `Retry-After` is followed for, in ms; past it the user is told. */
  readonly longestWait: number;
  /** Longest silence of the server in ms, before the answer or within its body. */
  readonly silence: number;
  /** Longest whole answer in ms. */
  readonly whole: number;
  /** Largest answer in bytes. */
  readonly bytes: number;
};

export const usualPatience: Patience = {
  attempts: 4,
  firstWait: 1_000,
  longestWait: 120_000,
  silence: 20_000,
  whole: 180_000,
  bytes: 200_000_000,
};

type Answer =
  | { readonly kind: "body"; readonly body: Buffer }
  | { readonly kind: "refused"; readonly status: number; readonly retryAfter: number | null }
  | { readonly kind: "broken"; readonly reason: string };

/** `Retry-After` in ms: seconds or a date. */
function retryAfterOf(response: Response): number | null {
  const header = response.headers.get("retry-after")?.trim() ?? "";
  if (header === "") return null;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

async function bodyOf(response: Response, patience: Patience, heard: () => void): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    heard();
    length += chunk.byteLength;
    if (length > patience.bytes)
      throw new AppError("unsupported", `${response.url} is larger than ${patience.bytes} bytes.`);
    chunks.push(chunk);
  }
  const promised = response.headers.get("content-length");
  if (promised !== null && !response.headers.has("content-encoding") && Number(promised) !== length)
    throw new Error(`${length} of ${promised} bytes arrived`);
  return Buffer.concat(chunks);
}

async function answer(
  url: string,
  contact: string,
  patience: Patience,
  signal: AbortSignal,
): Promise<Answer> {
  const silent = new AbortController();
  const tooQuiet = (): void => silent.abort(new Error(`no answer for ${patience.silence / 1_000} seconds`));
  let timer = setTimeout(tooQuiet, patience.silence);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tooQuiet, patience.silence);
  };
  try {
    const response = await fetch(url, {
      headers: { "user-agent": contact },
      redirect: "error",
      signal: AbortSignal.any([signal, silent.signal, AbortSignal.timeout(patience.whole)]),
    });
    heard();
    if (response.ok) return { kind: "body", body: await bodyOf(response, patience, heard) };
    await response.body?.cancel();
    return { kind: "refused", status: response.status, retryAfter: retryAfterOf(response) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { kind: "broken", reason };
  } finally {
    clearTimeout(timer);
  }
}

function isPassing(status: number): boolean {
  return status === 403 || status === 429 || status >= 500;
}

/** How an answer that was cut is told from a whole one although the transfer looked complete. */
export type Wholeness = {
  isWhole(body: Buffer): boolean;
  /** Some documents were filed without their end: the same bytes twice are what there is. */
  readonly mayLackEnd: boolean;
};

/**
 * Fetches an address at the process's pace, and again with growing waits when the server is busy, silent or breaks off.
 * @throws AppError `not-found`, or `unavailable` with the last reason; the signal's own reason when cancelled
 */
export async function patientGet(
  url: string,
  contact: string,
  wholeness: Wholeness,
  patience: Patience,
  signal: AbortSignal,
): Promise<Buffer> {
  let reason = "";
  let cut: Buffer | null = null;
  for (let attempt = 0; attempt < patience.attempts; attempt++) {
    await nextTurn(signal);
    const got = await answer(url, contact, patience, signal);
    if (got.kind === "body") {
      if (wholeness.isWhole(got.body)) return got.body;
      if (wholeness.mayLackEnd && got.body.length > 0 && cut?.equals(got.body)) return got.body;
      cut = got.body;
    }
    if (got.kind === "refused" && !isPassing(got.status))
      throw new AppError(
        got.status === 404 ? "not-found" : "unavailable",
        `EDGAR answered ${got.status} for ${url}. Check the ticker, or look it up on sec.gov.`,
      );
    reason =
      got.kind === "body" ? "the answer was cut" : got.kind === "broken" ? got.reason : `${got.status}`;
    const asked = got.kind === "refused" ? got.retryAfter : null;
    if (asked !== null && asked > patience.longestWait) {
      reason = `${reason}; it asks to wait ${Math.ceil(asked / 1_000)} seconds`;
      break;
    }
    const wait = asked ?? patience.firstWait * 2 ** attempt;
    if (got.kind === "refused") holdBack(wait);
    if (attempt + 1 < patience.attempts) await pause(wait, signal);
  }
  throw new AppError(
    "unavailable",
    `EDGAR could not be read (${reason}): ${url}. Try again later; what was fetched so far is kept.`,
  );
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** How long a one-time link works (milliseconds). */
const codeLifetime = 5 * 60_000;

const secret = (): string => randomBytes(32).toString("base64url");

/** Compares digests, so that neither length nor a shared beginning shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Who holds the session: a browser by its cookie, or a script on this machine by the token in `run/server.json`. */
export type Holder = "browser" | "script";

/** The secrets of one start of the server. They live in memory only, but for the token. */
export class Session {
  readonly token = secret();
  readonly #cookie = secret();
  readonly #clock: () => number;
  /** One-time code to the moment it expires. */
  readonly #codes = new Map<string, number>();

  /** @param clock monotonic, in milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Browsers do not keep cookies of one host's ports apart; the name does. */
  static cookieName(port: number): string {
    return `oneofone_${port}`;
  }

  setCookie(port: number): string {
    return `${Session.cookieName(port)}=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/`;
  }

  isToken(authorization: string | undefined): boolean {
    const [, given] = /^Bearer ([\w-]+)$/i.exec(authorization ?? "") ?? [];
    return given !== undefined && isSame(given, this.token);
  }

  holder(
    headers: { readonly cookie?: string | undefined; readonly authorization?: string | undefined },
    port: number,
  ): Holder | null {
    if (this.isToken(headers.authorization)) return "script";
    const prefix = `${Session.cookieName(port)}=`;
    const given = (headers.cookie ?? "")
      .split(";")
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(prefix))
      .map((pair) => pair.slice(prefix.length));
    return given.some((value) => isSame(value, this.#cookie)) ? "browser" : null;
  }

  newCode(): string {
    const now = this.#clock();
    for (const [code, expiresAt] of this.#codes) if (expiresAt <= now) this.#codes.delete(code);
    const code = secret();
    this.#codes.set(code, now + codeLifetime);
    return code;
  }

  /** Whether the code was good; it is not good again. */
  redeem(code: string): boolean {
    const expiresAt = this.#codes.get(code);
    this.#codes.delete(code);
    return expiresAt !== undefined && this.#clock() < expiresAt;
  }
}

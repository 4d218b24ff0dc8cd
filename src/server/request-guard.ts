import type { IncomingMessage } from "node:http";

/** Why a request is turned away before any route sees it, or that it must first be made again from here. */
export type Verdict =
  | { readonly kind: "pass" }
  | { readonly kind: "refuse"; readonly status: number; readonly message: string }
  | { readonly kind: "arrive"; readonly path: string };

/** Marks the second request of somebody who came from another site; see `guarded`. */
export const arrivalMark = "arrived";

const pass: Verdict = { kind: "pass" };

function refuse(status: number, message: string): Verdict {
  return { kind: "refuse", status, message };
}

function headerLines(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  );
}

/** The page's front door and the one-time links: the only addresses that another site may lead to. */
function isDoor(path: string): boolean {
  return path === "/" || path.startsWith("/open/");
}

/** Calendar programs ask with HEAD whether a feed changed; HEAD does what GET does and leaves the content out. */
function isCalendarHead(method: string | undefined, target: string): boolean {
  return method === "HEAD" && target.startsWith("/feed/");
}

/**
 * Judges a request by where it comes from.
 *
 * `Host` defeats DNS rebinding: a foreign name that resolves to 127.0.0.1 still says its own name. `Origin` and
 * `Sec-Fetch-Site` keep out every page but ours, also one on another port of this machine, which browsers call
 * `same-site` and send our cookie to. What carries neither header is no browser page or an old one, and those do not
 * get past the `SameSite=Strict` cookie.
 */
export function verdict(request: IncomingMessage, port: number): Verdict {
  const target = request.url ?? "";
  if (!target.startsWith("/") || target.includes("\\"))
    return refuse(400, "The request's address is not a path.");

  const [host, ...moreHosts] = headerLines(request, "host");
  if (
    host === undefined ||
    moreHosts.length > 0 ||
    ![`127.0.0.1:${port}`, `localhost:${port}`].includes(host)
  ) {
    return refuse(421, `This server answers only as 127.0.0.1:${port}.`);
  }
  if (headerLines(request, "origin").some((origin) => origin !== `http://${host}`)) {
    return refuse(403, "Requests from other sites are refused.");
  }
  if (request.method !== "GET" && request.method !== "POST" && !isCalendarHead(request.method, target)) {
    return refuse(405, "Only GET and POST are answered here.");
  }
  return verdictOnFetchSite(request, target);
}

function verdictOnFetchSite(request: IncomingMessage, target: string): Verdict {
  const isNavigation = request.headers["sec-fetch-mode"] === "navigate";
  if (isNavigation && request.method !== "GET") return refuse(403, "Forms are refused.");
  if (headerLines(request, "sec-fetch-site").every((site) => site === "same-origin" || site === "none"))
    return pass;

  const [path = "", query = ""] = target.split("?");
  const isArrival =
    isNavigation &&
    request.headers["sec-fetch-dest"] === "document" &&
    isDoor(path) &&
    !query.split("&").includes(arrivalMark);
  return isArrival ? { kind: "arrive", path } : refuse(403, "Requests from other sites are refused.");
}

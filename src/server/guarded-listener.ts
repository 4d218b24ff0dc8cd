import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { errorBody } from "./error-response.ts";
import { plainPage } from "./plain-page.ts";
import { arrivalMark, verdict } from "./request-guard.ts";
import type { Verdict } from "./request-guard.ts";
import { securityHeaders } from "./security-headers.ts";

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  // Closing keeps a refused client from being read to the end of a large body.
  response.writeHead(status, { "content-type": type, connection: "close" });
  response.end(text);
}

/**
 * A visitor from another site does not bring the `SameSite=Strict` cookie along. The page that they get instead leads
 * to the same address once more, and that request is ours: it has the cookie, and nothing was done for the first one.
 */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  given: Exclude<Verdict, { kind: "pass" }>,
): void {
  if (given.kind === "arrive") {
    const page = plainPage("One moment", ["One of One is opening."], `${given.path}?${arrivalMark}`);
    return sendText(response, 200, "text/html; charset=utf-8", page);
  }
  if (request.headers["sec-fetch-mode"] === "navigate") {
    const page = plainPage("One of One does not open this way", [
      given.message,
      "Open its first page instead.",
    ]);
    return sendText(response, given.status, "text/html; charset=utf-8", page);
  }
  const body = JSON.stringify(errorBody("not-allowed", given.message));
  sendText(response, given.status, "application/json", body);
}

/** Puts the guard and the security headers around everything that the server answers, its own errors included. */
export function guardedListener(port: () => number, inner: RequestListener): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const given = verdict(request, port());
    if (given.kind === "pass") inner(request, response);
    else answer(request, response, given);
  };
}

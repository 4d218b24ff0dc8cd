import { constants } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { HttpRefusal, refusalResponse } from "./error-response.ts";

const megabyte = 1_000_000;

/** The largest body (bytes): an import carries a whole file in base64, everything else is typed by hand. */
export const bodyLimits = { import: 600 * megabyte, other: 2 * megabyte } as const;

function tooLarge(limit: number): HttpRefusal {
  const message = `That is too much at once: at most ${Math.round(limit / megabyte)} MB.`;
  return new HttpRefusal(refusalResponse(413, "invalid-input", message, { connection: "close" }));
}

function bodyBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else {
      chunks.length = 0;
      request.pause();
      reject(tooLarge(limit));
    }
  });
  request.on("end", () => resolve(Buffer.concat(chunks)));
  request.on("error", reject);
  request.on("close", () =>
    reject(new HttpRefusal(refusalResponse(400, "invalid-input", "The request broke off."))),
  );
  return promise;
}

/**
 * The JSON of a request; an empty body counts as no input.
 * Only `application/json` is read: a form or `text/plain` is what a foreign page could send without being asked first.
 * @throws HttpRefusal 415, 413 or 400
 */
export async function jsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers["content-type"] ?? "")) {
    throw new HttpRefusal(
      refusalResponse(415, "invalid-input", "Send JSON, with the header Content-Type: application/json.", {
        connection: "close",
      }),
    );
  }
  const bytes = await bodyBytes(request, limit);
  if (bytes.length === 0) return {};
  if (bytes.length > constants.MAX_STRING_LENGTH) throw tooLarge(constants.MAX_STRING_LENGTH);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new HttpRefusal(refusalResponse(400, "invalid-input", "The body is not JSON."));
  }
}

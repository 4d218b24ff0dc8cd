import { readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { plainPageResponse } from "./plain-page.ts";

/** Vite puts a hash of the content into these names, so that they never change under the same address. */
const hashedName = /^\/assets\/.*-[\w-]{8,}\.\w+$/;

/** The file's content, or null when there is none at that place inside the folder. */
async function fileInside(root: string, path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const place = await realpath(join(root, path));
    if (!place.startsWith((await realpath(root)) + sep)) return null;
    return await readFile(place);
  } catch {
    return null;
  }
}

function decodedPath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") || decoded.split(/[/\\]/).includes("..") ? null : decoded;
  } catch {
    return null;
  }
}

function fileResponse(name: string, content: Buffer<ArrayBuffer>): Response {
  const caching = hashedName.test(name) ? "private, max-age=31536000, immutable" : "no-cache";
  return new Response(content, {
    headers: {
      "content-type": getMimeType(name) ?? "application/octet-stream",
      "cache-control": caching,
    },
  });
}

/** Answers with a file of the built page. An address without a file is one of the page's own and gets `index.html`. */
export async function webFile(webRoot: string, path: string): Promise<Response> {
  const decoded = decodedPath(path);
  if (decoded === null) return plainPageResponse(404, "Not found", ["There is nothing at this address."]);
  const file = decoded.endsWith("/") ? null : await fileInside(webRoot, decoded);
  if (file !== null) return fileResponse(decoded, file);
  if (decoded.startsWith("/assets/") || /\.\w+$/.test(decoded)) {
    return plainPageResponse(404, "Not found", ["There is nothing at this address."]);
  }
  const index = await fileInside(webRoot, "index.html");
  if (index !== null) return fileResponse("/index.html", index);
  return plainPageResponse(503, "The page is not built yet", [
    "The server runs, but the page that it shows has not been built.",
    "Run `npm run build` in the folder of One of One, then reload this page. `npm start` does both.",
  ]);
}

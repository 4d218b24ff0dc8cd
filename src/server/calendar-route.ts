import { createHash } from "node:crypto";
import { appErrorFrom } from "../app-error.ts";
import type { App } from "../app.ts";
import { feedTitlesFor } from "../operations/feed.ts";
import type { Route } from "./routes.ts";

const actor = { face: "http", byAssistant: false } as const;

/** Answers are text: a calendar's log is where they are read. */
function told(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });
}

async function calendarOf(app: App, isBusyOnly: boolean): Promise<string | null> {
  try {
    return (await app.call("export.ics", { busyOnly: isBusyOnly }, actor)).output.content;
  } catch (thrown) {
    if (appErrorFrom(thrown).code === "locked") return null;
    throw thrown;
  }
}

function calendarResponse(content: string, known: string | null): Response {
  const tag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  const headers = { etag: tag, "cache-control": "private, no-cache" };
  const isKnown = (known ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(content, {
    status: 200,
    headers: { ...headers, "content-type": "text/calendar; charset=utf-8" },
  });
}

/**
 * The calendar feed: the steps with a date, for a calendar program that has the secret link. The secret in the address
 * is all that it needs; a wrong one and a feed that is off look alike, also in the time they take.
 */
export function calendarRoute(app: App): Route {
  return {
    method: "GET",
    path: "/feed/:file",
    needs: "feed",
    handle: async ({ raw, path }) => {
      const [, secret = ""] = /^\/feed\/([\w-]+)\.ics$/.exec(path) ?? [];
      const titles = feedTitlesFor(app.session, secret);
      if (titles === null) return told(404, "There is no calendar at this address.");
      const content = await calendarOf(app, titles === "busy");
      if (content === null)
        return told(503, "The vault is locked. Unlock it in One of One; the calendar is here again then.", {
          "retry-after": "600",
        });
      return calendarResponse(content, raw.headers.get("if-none-match"));
    },
  };
}

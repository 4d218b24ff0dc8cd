import * as z from "zod";
import { calendarFeed, enableFeed, feedTitles, openedFeed, revokeFeed } from "../vault/calendar-feed.ts";
import type { FeedTitles } from "../vault/calendar-feed.ts";
import { instant, line } from "./field.ts";
import { vaultOperation } from "./operation.ts";
import type { VaultContext } from "./operation.ts";

const feedShape = () =>
  z.object({
    isOn: z.boolean(),
    titles: z.enum(feedTitles).nullable().meta({ description: "What the titles tell; null while it is off" }),
    since: instant("When the present link was made").nullable(),
    port: z.int().nullable().meta({ description: "The port in the present link, where it is known" }),
  });

function shownFeed({ session }: Pick<VaultContext, "session">): z.output<ReturnType<typeof feedShape>> {
  const feed = calendarFeed(session.paths);
  if (feed === null) return { isOn: false, titles: null, since: null, port: null };
  return { isOn: true, titles: feed.titles, since: feed.since, port: feed.port };
}

/** What a feed's titles tell, for whoever holds its secret; null for any other secret and while the feed is off. */
export function feedTitlesFor(session: VaultContext["session"], secret: string): FeedTitles | null {
  return openedFeed(session.paths, secret)?.titles ?? null;
}

export const showFeed = vaultOperation({
  name: "feed.show",
  summary: "Say whether the calendar feed is on and what it tells; the secret link is never shown again.",
  readOnly: true,
  input: () => z.strictObject({}),
  output: feedShape,
  example: "",
  run: async (context) => shownFeed(context),
});

export const makeFeed = vaultOperation({
  name: "feed.enable",
  summary: "Turn the calendar feed on and show its secret link once; a link made before stops working.",
  input: () =>
    z.strictObject({
      titles: z
        .enum(feedTitles)
        .default("busy")
        .meta({ description: "busy: times only; full: titles, companies, places and people too" }),
      port: z.coerce
        .number()
        .int()
        .min(1)
        .max(65_535)
        .optional()
        .meta({ description: "The server's port; `oneofone start` takes it again while the feed is on" }),
    }),
  output: () =>
    feedShape().extend({
      path: line("The secret part of the address, after the server's own"),
      address: line("The whole address, where the port is known").nullable(),
    }),
  example: "--titles busy --port 4321",
  run: async (context, { titles, port = null }) => {
    const secret = enableFeed(context.session.paths, { titles, since: context.now, port });
    const path = `/feed/${secret}.ics`;
    return {
      ...shownFeed(context),
      path,
      address: port === null ? null : `http://127.0.0.1:${port}${path}`,
    };
  },
});

export const endFeed = vaultOperation({
  name: "feed.revoke",
  summary: "Turn the calendar feed off; its link stops working at once and for good.",
  input: () => z.strictObject({}),
  output: feedShape,
  example: "",
  run: async (context) => {
    revokeFeed(context.session.paths);
    return shownFeed(context);
  },
});

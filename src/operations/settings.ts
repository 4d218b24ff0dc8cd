import * as z from "zod";
import type { PlainDate } from "../plain-date.ts";
import { saveSetting, settingValues } from "../vault/settings.ts";
import { ownEmailsSetting } from "../vault/own-emails.ts";
import { searchStartedOn } from "../vault/search-facts.ts";
import { edgarContactSetting } from "./edgar-contact.ts";
import { date, line } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const keys = {
  startedOn: searchStartedOn,
  ownName: "own.name",
  presentCompany: "own.company",
  homeZone: "own.time-zone",
  ownEmails: ownEmailsSetting,
  edgarContact: edgarContactSetting,
} as const;

const settingsShape = () =>
  z.object({
    startedOn: date("The day the search began").nullable(),
    ownName: line("Your name, as drafts sign it"),
    presentCompany: line("Where you work now; people there are marked", { sensitive: "secrecy" }),
    homeZone: line("Your time zone, such as Europe/Berlin"),
    ownEmails: line("Your own e-mail addresses; they tell sent mail from received"),
    edgarContact: line("Your name and e-mail address, sent to the SEC when filings are fetched"),
  });

async function settings(values: ReadonlyMap<string, string>, timeZone: string) {
  return {
    startedOn: (values.get(keys.startedOn) ?? null) as PlainDate | null,
    ownName: values.get(keys.ownName) ?? "",
    presentCompany: values.get(keys.presentCompany) ?? "",
    homeZone: values.get(keys.homeZone) ?? timeZone,
    ownEmails: values.get(keys.ownEmails) ?? "",
    edgarContact: values.get(keys.edgarContact) ?? "",
  };
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const showSettings = readOperation({
  name: "settings.show",
  summary: "Show the search's settings: when it began, your name, your present company and time zone.",
  input: () => z.strictObject({}),
  output: settingsShape,
  example: "",
  run: async ({ db, timeZone }) => settings(await settingValues(db), timeZone),
});

export const updateSettings = writeOperation({
  name: "settings.update",
  summary: "Change one or more settings of the search.",
  input: () =>
    z.strictObject({
      startedOn: date("The day the search began").optional(),
      ownName: line("Your name, as drafts sign it").optional(),
      presentCompany: line("Where you work now; people there are marked").optional(),
      homeZone: line("Your time zone, such as Europe/Berlin")
        .refine((zone) => zone === "" || isTimeZone(zone), "is not a time zone; write it as Europe/Berlin")
        .optional(),
      ownEmails: line(
        "Your own e-mail addresses, separated by commas; they tell sent mail from received",
      ).optional(),
      edgarContact: line("Your name and e-mail address, sent to the SEC when filings are fetched").optional(),
    }),
  output: settingsShape,
  example: '--own-name "Robin Vale" --home-zone Europe/Berlin',
  run: async (context, input) => {
    for (const [name, key] of Object.entries(keys)) {
      const value = input[name as keyof typeof keys];
      if (value !== undefined) await saveSetting(context.db, key, value === "" ? null : value);
    }
    context.describe("Change settings");
    return settings(await settingValues(context.db), context.timeZone);
  },
});

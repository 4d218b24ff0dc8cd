import type { OutputOf } from "../../api/client.ts";
import type { ZonedText } from "../../ui/zoned-time-field.tsx";
import { instantOf } from "../../ui/zoned-time.ts";
import type { PickedPerson } from "../people/person-picker.tsx";
import type { AskedValues } from "./asked-fields.tsx";

export type Nudge = OutputOf<"today">["nudges"][number];
type Action = Nudge["action"];

/** Fields asked for together with the time are part of its field. */
export function shownAsks(asks: readonly string[]): readonly string[] {
  return asks.filter((field) => !(field === "timeZone" && asks.includes("startsAt")));
}

/** What is known at the start: the action's own input, the zone of the user's clock, today. */
export function startValues(action: Action, zone: string, today: string): AskedValues {
  const values: Record<string, AskedValues[string]> = {};
  for (const field of shownAsks(action.asks)) {
    const known = action.input[field];
    if (field === "startsAt") values[field] = { local: "", zone };
    else if (field === "saidOn" || field === "heldOn") values[field] = today;
    else if (typeof known === "string") values[field] = known;
  }
  return values;
}

function filled(field: string, value: AskedValues[string]): readonly (readonly [string, unknown])[] {
  if (value === undefined || value === "" || value === null) return [];
  if (field === "startsAt") {
    const { local, zone } = value as ZonedText;
    const startsAt = instantOf(local, zone);
    return startsAt === null
      ? []
      : [
          ["startsAt", startsAt],
          ["timeZone", zone],
        ];
  }
  if (field === "interviewers") return [[field, (value as readonly PickedPerson[]).map(({ id }) => id)]];
  if (field === "viaPersonId" || field === "personId") {
    const [picked] = value as readonly PickedPerson[];
    return picked === undefined ? [] : [[field, picked.id]];
  }
  if (field === "results" && typeof value === "string") {
    const results = value.split("\n").map((part) => part.trim());
    return [[field, results.filter((part) => part !== "")]];
  }
  if (field === "functionsInScope" && typeof value === "string") {
    const functions = value.split(",").map((part) => part.trim());
    return [[field, functions.filter((part) => part !== "")]];
  }
  return [[field, value]];
}

/** The operation's input: what the nudge knows, and what the user gave. Fields left empty are left out. */
export function actionInput(action: Action, values: AskedValues): Record<string, unknown> {
  const given = shownAsks(action.asks).flatMap((field) => filled(field, values[field]));
  return { ...action.input, ...Object.fromEntries(given) };
}

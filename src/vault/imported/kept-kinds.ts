import type { RecordKind } from "../../imports/import-facts.ts";

/** Kinds of record that this version keeps; any other would be read, counted and told. */
export const keptKinds: ReadonlySet<RecordKind> = new Set([
  "people",
  "messages",
  "invitations",
  "positions",
  "profiles",
  "notes",
  "opportunities",
  "resumes",
  "mails",
  "events",
]);

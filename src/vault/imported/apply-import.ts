import type { ImportPreview } from "../../imports/import-preview.ts";
import { applyCareer } from "./imported-career.ts";
import { applyEvents } from "./imported-events.ts";
import { applyMails } from "./imported-mails.ts";
import { applyMessages } from "./imported-messages.ts";
import { applyPeople } from "./imported-people.ts";
import type { Writing } from "./imported-record.ts";
import { applyNotes, applyOpportunities } from "./imported-tracker.ts";

/** Applies a preview: people first, since messages and notes belong to them. */
export async function applyImport(writing: Writing, preview: ImportPreview): Promise<void> {
  await applyPeople(writing, preview);
  await applyMessages(writing, preview);
  await applyNotes(writing, preview);
  await applyOpportunities(writing, preview);
  await applyCareer(writing, preview);
  await applyMails(writing, preview);
  await applyEvents(writing, preview);
}

import { ownAddresses } from "../../imports/email/own-addresses.ts";
import type { MailEnvelope } from "../../imports/email/own-addresses.ts";
import type { MailAddress } from "../../imports/import-facts.ts";
import type { FieldValues, ImportPreview } from "../../imports/import-preview.ts";
import type { MessageDirection } from "../../search/network.ts";
import { bulkInsert } from "../bulk-write.ts";
import { flag } from "../flag.ts";
import { changedRecord, entriesOf, insertRecords, objectsOf, textOf, textsOf } from "./imported-record.ts";
import type { Writing } from "./imported-record.ts";
import { ownEmails } from "../own-emails.ts";
import { peopleByEmail } from "../people-by-email.ts";
import type { AddressHolder } from "../people-by-email.ts";

type Known = { readonly own: ReadonlySet<string>; readonly people: ReadonlyMap<string, AddressHolder> };

function envelope(values: FieldValues): MailEnvelope {
  const from = textOf(values["from"]);
  return {
    from: from === "" ? null : (JSON.parse(from) as MailAddress),
    to: objectsOf<MailAddress>(values["to"]),
    cc: objectsOf<MailAddress>(values["cc"]),
    labels: textsOf(values["labels"]),
  };
}

/** The conversation: the mailbox's own name of it, else the mail that it began with. */
function threadOf(values: FieldValues, key: string): string {
  const id = textOf(values["threadId"]);
  if (id !== "") return `mail:gmail:${id}`;
  const [first] = textsOf(values["references"]);
  return `mail:${first ?? (textOf(values["inReplyTo"]) || textOf(values["messageId"]) || key)}`;
}

function directionOf({ from }: MailEnvelope, own: ReadonlySet<string>): MessageDirection {
  if (from === null || own.size === 0) return "unknown";
  return own.has(from.email) ? "outgoing" : "incoming";
}

function nameOf(address: MailAddress): string {
  return address.name || address.email;
}

function mailRow(id: string, values: FieldValues, key: string, known: Known) {
  const mail = envelope(values);
  const direction = directionOf(mail, known.own);
  const others = [...mail.to, ...mail.cc].filter(({ email }) => !known.own.has(email));
  const partners = direction === "outgoing" ? others : mail.from === null ? [] : [mail.from];
  const [partner] = partners;
  const isNoise = values["isBulk"] === true || mail.labels.some((label) => /^drafts?$/i.test(label));
  return {
    id,
    thread: threadOf(values, key),
    title: textOf(values["subject"]).replace(/^(?:(?:re|aw|fwd?|wg|tr|sv)\s*:\s*)+/i, ""),
    person_id: partner === undefined ? null : (known.people.get(partner.email)?.id ?? null),
    name:
      direction === "outgoing" ? others.map(nameOf).join(", ") : partner === undefined ? "" : nameOf(partner),
    profile_url: "",
    direction,
    sent_at: textOf(values["sentAt"]) || null,
    subject: textOf(values["subject"]),
    body: textOf(values["text"]),
    folder: mail.labels.join(", ").toLowerCase() || "mail",
    is_noise: flag(isNoise),
    source: "mail",
    participants: JSON.stringify([...(mail.from === null ? [] : [mail.from]), ...mail.to, ...mail.cc]),
  };
}

async function knownOf(writing: Writing, mails: readonly MailEnvelope[]): Promise<Known> {
  const told = await ownEmails(writing.db);
  const own = told.size > 0 ? told : ownAddresses(mails);
  const all = mails.flatMap(({ from, to, cc }) => [...(from === null ? [] : [from]), ...to, ...cc]);
  return { own, people: await peopleByEmail(writing.db, new Set(all.map(({ email }) => email))) };
}

/** Applies a preview's mails as messages; each belongs to the person with the other side's address, where there is one. */
export async function applyMails(writing: Writing, preview: ImportPreview): Promise<void> {
  const { added, changed } = entriesOf(preview, "mails");
  if (added.length + changed.length === 0) return;
  const known = await knownOf(
    writing,
    [...added, ...changed].map(({ values }) => envelope(values)),
  );
  const records = added.map((entry) => ({ ...entry, rowId: writing.newId("msg") }));
  await bulkInsert(
    writing.db,
    "message",
    records.map(({ rowId, values, key }) => mailRow(rowId, values, key, known)),
  );
  await insertRecords(writing, "mails", records);
  for (const entry of changed) {
    const { rowId, after } = await changedRecord(writing, "mails", entry);
    const { id: _id, direction, ...columns } = mailRow(rowId, after, entry.key, known);
    // One mail tells less of whose mailbox it is than the whole did.
    const kept = direction === "unknown" ? {} : { direction };
    await writing.db
      .updateTable("message")
      .set({ ...columns, ...kept })
      .where("id", "=", rowId)
      .execute();
  }
}

import type { Correspondent } from "../../imports/import-facts.ts";
import { linkedinProfileKey } from "../../imports/identity-key.ts";
import type { FieldValues, ImportPreview } from "../../imports/import-preview.ts";
import type { MessageDirection } from "../../search/network.ts";
import { bulkInsert } from "../bulk-write.ts";
import { flag } from "../flag.ts";
import { changedRecord, entriesOf, insertRecords, objectsOf, textOf } from "./imported-record.ts";
import type { Writing } from "./imported-record.ts";

type PeopleByProfile = ReadonlyMap<string, string>;

async function peopleByProfile(writing: Writing): Promise<PeopleByProfile> {
  const rows = await writing.db
    .selectFrom("person")
    .select(["id", "profile_url"])
    .where("profile_url", "!=", "")
    .execute();
  const entries = rows.flatMap((row) => {
    const key = linkedinProfileKey(row.profile_url);
    return key === null ? [] : [[key, row.id] as const];
  });
  return new Map(entries);
}

function correspondent(values: FieldValues, field: string): Correspondent | null {
  const text = textOf(values[field]);
  return text === "" ? null : (JSON.parse(text) as Correspondent);
}

type Partner = { readonly name: string; readonly url: string };

/** The other side of a message: who wrote it when it came in, whom it went to when it went out. */
function partnerOf(values: FieldValues): Partner {
  const from = correspondent(values, "from");
  const to =
    textOf(values["to"]) === ""
      ? objectsOf<Correspondent>(values["to"])
      : [correspondent(values, "to")].filter((one) => one !== null);
  if (textOf(values["direction"]) === "outgoing") {
    return { name: to.map(({ name }) => name).join(", "), url: to.length === 1 ? (to[0]?.url ?? "") : "" };
  }
  return from ?? { name: "LinkedIn Member", url: "" };
}

function messageRow(
  id: string,
  values: FieldValues,
  people: PeopleByProfile,
  place: { thread: string; folder: string },
) {
  const partner = partnerOf(values);
  const isNoise = values["isDraft"] === true || values["isSpam"] === true || values["isSponsored"] === true;
  return {
    id,
    thread: place.thread,
    title: textOf(values["conversationTitle"]),
    person_id: people.get(linkedinProfileKey(partner.url) ?? "") ?? null,
    name: partner.name,
    profile_url: partner.url,
    direction: directionOf(textOf(values["direction"])),
    sent_at: textOf(values["sentAt"]) || null,
    subject: textOf(values["subject"]),
    body: textOf(values["text"]),
    folder: place.folder,
    is_noise: flag(isNoise),
    source: "linkedin",
  };
}

async function applyKind(
  writing: Writing,
  preview: ImportPreview,
  kind: "messages" | "invitations",
  people: PeopleByProfile,
): Promise<void> {
  const { added, changed } = entriesOf(preview, kind);
  const placeOf = (values: FieldValues, key: string) =>
    kind === "messages"
      ? { thread: `linkedin:${textOf(values["conversationId"]) || key}`, folder: textOf(values["folder"]) }
      : { thread: `invitation:${key}`, folder: "invitation" };
  const records = added.map((entry) => ({ ...entry, rowId: writing.newId("msg") }));
  await bulkInsert(
    writing.db,
    "message",
    records.map(({ rowId, values, key }) => messageRow(rowId, values, people, placeOf(values, key))),
  );
  await insertRecords(writing, kind, records);
  for (const entry of changed) {
    const { rowId, after } = await changedRecord(writing, kind, entry);
    const { id: _id, ...columns } = messageRow(rowId, after, people, placeOf(after, entry.key));
    await writing.db.updateTable("message").set(columns).where("id", "=", rowId).execute();
  }
}

function directionOf(text: string): MessageDirection {
  return text === "incoming" || text === "outgoing" ? text : "unknown";
}

/** Applies a preview's messages and invitations; each belongs to the person with the same profile, where there is one. */
export async function applyMessages(writing: Writing, preview: ImportPreview): Promise<void> {
  const people = await peopleByProfile(writing);
  await applyKind(writing, preview, "messages", people);
  await applyKind(writing, preview, "invitations", people);
}

import { htmlText, isHtml } from "../html-text.ts";
import { linkedinProfileKey, textHash } from "../identity-key.ts";
import type { MessageFact } from "../import-facts.ts";
import { distinctValues } from "../person-fact.ts";
import type { ReadContext, Reading } from "../reading.ts";
import { skipMisshapenRow, tableReading } from "../table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "../table-reading.ts";
import { writtenTime } from "../written-date.ts";
import { isLinkedinHeader, messageColumns } from "./linkedin-headers.ts";
import type { MessageField } from "./linkedin-headers.ts";
import { correspondents } from "./linkedin-names.ts";

/** What LinkedIn writes for an account that is closed or out of sight, in the languages it does so. */
const unnamedMember =
  /^(?:linkedin[ -]?(?:member|mitglied|user|lid|gebruiker|medlem)|(?:membre|miembro|usuario|utente|usu[aá]rio|membro) (?:de |di |do )?linkedin)$/iu;

/** Marks of paid messages: the advertiser's editor, or a placeholder that was never filled in. */
const sponsoredMarks = /spinmail-quill-editor|%(?:FIRSTNAME|LASTNAME|COMPANYNAME|JOBTITLE|INDUSTRY)%/;

function isYes(text: string): boolean {
  return /^(?:yes|true|1|y)$/i.test(text);
}

function isSponsored(content: string, folder: string): boolean {
  return sponsoredMarks.test(content) || /sponsor|advert/i.test(folder);
}

/** A conversation that holds a draft may hold sent messages too, so its mark counts only where messages have none. */
function isDraft(row: TableRow<MessageField>, folder: string): boolean {
  const mark = row.cell("isMessageDraft") || row.cell("isConversationDraft");
  return isYes(mark) || folder.startsWith("draft");
}

type Draft = Omit<MessageFact, "to"> & { readonly toNames: string; readonly toUrls: string };

function messageOf(row: TableRow<MessageField>, tools: TableTools<MessageField>): Draft {
  const content = row.rawCell("content");
  const sender = row.cell("from");
  const fromUrl = row.cell("fromUrl");
  const from =
    unnamedMember.test(sender) || (sender === "" && fromUrl === "") ? null : { name: sender, url: fromUrl };
  const date = row.cell("date");
  const sentAt = writtenTime(date, tools.dateOrder("date"));
  if (sentAt === null && date !== "") tools.unreadableDate(row.line, "DATE", date);
  const folder = row.cell("folder").toLowerCase();
  const conversationId = row.cell("conversationId");
  const text = isHtml(content) ? htmlText(content) : content.replace(/\r\n?/g, "\n").trim();
  return {
    file: tools.file,
    line: row.line,
    // Without the sender: older layouts lack the address, and a closed account loses its name.
    key: `message:${conversationId}|${sentAt ?? date}|${textHash(text)}`,
    conversationId,
    conversationTitle: row.cell("conversationTitle"),
    from,
    toNames: row.cell("to"),
    toUrls: row.cell("toUrls"),
    sentAt,
    subject: row.cell("subject"),
    text,
    direction: null,
    folder,
    isDraft: isDraft(row, folder),
    isSpam: folder === "spam",
    isSponsored: isSponsored(content, folder),
    attachments: distinctValues(row.cell("attachments").split(/[\s,]+/)),
  };
}

const layout: TableLayout<MessageField> = {
  format: "linkedin-messages",
  kind: "messages",
  columns: messageColumns,
  isHeader: isLinkedinHeader.messages,
  wanted: "CONVERSATION ID, FROM and CONTENT; is it LinkedIn's messages.csv?",
};

/**
 * LinkedIn's messages.csv, 9 to 13 columns. Drafts, spam and paid messages are kept and marked. Directions are left
 * open: whose export it is shows only once all files are read.
 */
export function linkedinMessages(input: Uint8Array | string, context: ReadContext): Reading {
  const drafts: Draft[] = [];
  const known = new Map<string, string>();
  const reading = tableReading(input, context, layout, (row, tools) => {
    if (skipMisshapenRow(row, "messages", tools)) return;
    const draft = messageOf(row, tools);
    if (draft.conversationId === "" && draft.text === "" && draft.from === null) {
      tools.found.skip(
        "messages",
        "empty-record",
        row.line,
        `Line ${row.line}: no conversation, sender or text.`,
      );
      return;
    }
    const senderKey = draft.from === null ? null : linkedinProfileKey(draft.from.url);
    if (draft.from !== null && senderKey !== null) known.set(senderKey, draft.from.name);
    drafts.push(draft);
  });
  const messages = drafts.map(({ toNames, toUrls, ...message }) => ({
    ...message,
    to: correspondents(toNames, toUrls, known),
  }));
  return { ...reading, facts: { ...reading.facts, messages } };
}

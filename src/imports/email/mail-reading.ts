import PostalMime from "postal-mime";
import { decodeWords } from "postal-mime";
import type { Address, Attachment, Email } from "postal-mime";
import { htmlText } from "../html-text.ts";
import { calendarEvents } from "../icalendar/calendar-events.ts";
import { textHash } from "../identity-key.ts";
import type { EventFact, MailAddress, MailFact, WrittenTime } from "../import-facts.ts";
import { distinctValues } from "../person-fact.ts";
import type { Findings, ReadContext } from "../reading.ts";
import { writtenTime } from "../written-date.ts";

const longestText = 200_000;
const mostAddresses = 1000;
const parserLimits = {
  forceRfc822Attachments: true,
  maxNestingDepth: 40,
  maxHeadersSize: 1_048_576,
  maxRfc822NestingDepth: 0,
} as const;

/** The state bit with which Thunderbird marks a message that is deleted but still in the file. */
const thunderbirdDeleted = 0x0008;

function addresses(list: readonly Address[] | undefined): MailAddress[] {
  return (list ?? [])
    .flatMap((each) => (each.address === undefined ? each.group : [each]))
    .slice(0, mostAddresses)
    .map(({ name, address }) => ({ name, email: address.toLowerCase() }));
}

function header(email: Email, key: string): string {
  return email.headers.find((each) => each.key === key)?.value ?? "";
}

/** Gmail's labels and Thunderbird's tags. */
function labelsOf(email: Email): string[] {
  const gmail = decodeWords(header(email, "x-gmail-labels")).split(",");
  return distinctValues(
    [...gmail, ...header(email, "x-mozilla-keys").split(/\s+/)].map((label) => label.replace(/^"|"$/g, "")),
  );
}

function sentAt(email: Email, line: number, found: Findings): WrittenTime | null {
  const written = email.date ?? "";
  if (written === "") return null;
  const instant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(written)?.[1];
  if (instant !== undefined) return `${instant}Z`;
  const time = writtenTime(written);
  if (time === null) {
    found.problem(
      "unreadable-date",
      line,
      `Line ${line}: the mail's date "${written.slice(0, 60)}" is no date this import knows.`,
    );
  }
  return time;
}

function plainText(email: Email, line: number, found: Findings): string {
  const plain = email.text?.trim() ?? "";
  const text = (plain === "" && email.html !== undefined ? htmlText(email.html) : plain).replace(
    /\r\n?/g,
    "\n",
  );
  if (text.length <= longestText) return text;
  found.problem(
    "text-cut",
    line,
    `Line ${line}: the text of "${(email.subject ?? "").slice(0, 80)}" is cut at ${longestText} characters.`,
  );
  return text.slice(0, longestText);
}

/** Mailing lists, newsletters and automatic answers say so in these headers; mailboxes mark the rest by folder. */
function isBulk(email: Email): boolean {
  const precedence = header(email, "precedence").toLowerCase();
  const automatic = header(email, "auto-submitted").toLowerCase();
  return (
    header(email, "list-id") !== "" ||
    header(email, "list-unsubscribe") !== "" ||
    ["bulk", "list", "junk"].includes(precedence) ||
    (automatic !== "" && automatic !== "no") ||
    labelsOf(email).some((label) => /^(?:spam|junk|trash|category promotions|category updates)$/i.test(label))
  );
}

function attachmentNames(email: Email): string[] {
  return email.attachments
    .filter((attachment) => attachment.mimeType !== "text/calendar")
    .map((attachment) => attachment.filename ?? attachment.mimeType);
}

function mailFact(email: Email, file: string, line: number, found: Findings): MailFact {
  const [from] = addresses(email.from === undefined ? undefined : [email.from]);
  const messageId = email.messageId ?? "";
  const time = sentAt(email, line, found);
  const subject = (email.subject ?? "").replace(/\s+/g, " ").trim();
  const text = plainText(email, line, found);
  return {
    file,
    line,
    key:
      messageId === ""
        ? `mail:${textHash(`${from?.email ?? ""}|${time ?? ""}|${subject}|${text}`)}`
        : `mail:${messageId}`,
    messageId,
    inReplyTo: email.inReplyTo ?? "",
    references: distinctValues((email.references ?? "").split(/\s+/)).slice(0, mostAddresses),
    from: from ?? null,
    to: addresses(email.to),
    cc: addresses(email.cc),
    sentAt: time,
    subject,
    text,
    labels: labelsOf(email),
    attachments: attachmentNames(email),
    threadId: header(email, "x-gm-thrid"),
    isBulk: isBulk(email),
  };
}

function attachmentBytes({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Invitations that come with a mail; the same one as a part and as a file is one. */
function readInvitations(email: Email, context: ReadContext, line: number, found: Findings): void {
  const seen = new Set<string>();
  for (const attachment of email.attachments) {
    if (
      attachment.mimeType !== "text/calendar" &&
      attachment.filename?.toLowerCase().endsWith(".ics") !== true
    )
      continue;
    const bytes = attachmentBytes(attachment);
    const content = textHash(new TextDecoder().decode(bytes).replace(/\s+/g, ""));
    if (seen.has(content)) continue;
    seen.add(content);
    const reading = calendarEvents(bytes, context);
    const events = reading.facts.events.map((event): EventFact => ({ ...event, line }));
    found.facts.events.push(...events);
    for (let index = 0; index < reading.recordsIn; index += 1) found.record();
    for (const skip of reading.skipped) found.skip(skip.kind, skip.code, line, skip.message);
    for (const problem of reading.problems) found.problem(problem.code, line, problem.message);
  }
}

function isDeleted(email: Email): boolean {
  const state = Number.parseInt(header(email, "x-mozilla-status"), 16);
  return Number.isInteger(state) && (state & thunderbirdDeleted) !== 0;
}

/** Reads one message into `found`: the mail, and the invitations in it. HTML becomes plain text and is never run. */
export async function readMail(
  bytes: Uint8Array,
  line: number,
  context: ReadContext,
  found: Findings,
): Promise<void> {
  found.record();
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, parserLimits);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    found.skip("mails", "too-deep", line, `Line ${line}: the mail is not read (${reason.slice(0, 120)}).`);
    return;
  }
  if (isDeleted(email)) {
    found.skip(
      "mails",
      "deleted",
      line,
      `Line ${line}: "${(email.subject ?? "").slice(0, 80)}" is deleted and only waits to be compacted.`,
    );
    return;
  }
  const fact = mailFact(email, context.fileName, line, found);
  if (fact.from === null && fact.subject === "" && fact.text === "" && fact.messageId === "") {
    found.skip("mails", "empty-record", line, `Line ${line}: no sender, subject or text.`);
    return;
  }
  found.facts.mails.push(fact);
  readInvitations(email, context, line, found);
}

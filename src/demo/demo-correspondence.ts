import type { DemoWriter } from "./demo-writer.ts";

function calendar(writer: DemoWriter): string {
  const stamp = (offset: number, hour: number): string => writer.at(offset, hour).replaceAll(/[-:]/g, "");
  const event = (uid: string, offset: number, title: string, guests: readonly string[]): string[] => [
    "BEGIN:VEVENT",
    `UID:${uid}@calendar.example`,
    `DTSTAMP:${stamp(-8, 9)}`,
    `DTSTART:${stamp(offset, 15)}`,
    `DTEND:${stamp(offset, 16)}`,
    `SUMMARY:${title}`,
    "LOCATION:Video call",
    "ORGANIZER;CN=Robin Vale:mailto:robin@vale.example",
    ...guests.map((guest) => `ATTENDEE;PARTSTAT=ACCEPTED;CN=${guest}`),
    "END:VEVENT",
  ];
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Demo//Calendar//EN",
    "X-WR-CALNAME:Private",
    ...event("harbor-board", 6, "Harbor Robotics: a word with the board", [
      "Sunniva Aalto:mailto:sunniva@harbor-robotics.example",
    ]),
    ...event("tidewater-clinic", 8, "Tidewater Health: visit to a clinic", [
      "Ada Whitlock:mailto:ada@tidewater-health.example",
    ]),
    ...event("dentist", 2, "Dentist", []),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

function asctime(instant: string): string {
  const [weekday, day, month, year, time] = new Date(instant).toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${time} ${year}`;
}

function mailbox(writer: DemoWriter): string {
  const mail = (id: string, offset: number, head: readonly string[], text: string): string[] => [
    // Mailboxes part mails by a line with the day in the style of C's asctime.
    `From robin@vale.example ${asctime(writer.at(offset, 9))}`,
    `Message-ID: <${id}@mail.example>`,
    `Date: ${new Date(writer.at(offset, 9)).toUTCString()}`,
    ...head,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
  ];
  return [
    ...mail(
      "harbor-1",
      -9,
      [
        "From: Greta Holloway <greta@harbor-robotics.example>",
        "To: Robin Vale <robin@vale.example>",
        "Subject: What we did not get to",
        "X-Gmail-Labels: Inbox",
      ],
      "You asked why releases slip. My honest answer: nobody can say no to a customer once the robots are on their floor.",
    ),
    ...mail(
      "harbor-2",
      -8,
      [
        "From: Robin Vale <robin@vale.example>",
        "To: Greta Holloway <greta@harbor-robotics.example>",
        "Subject: Re: What we did not get to",
        "In-Reply-To: <harbor-1@mail.example>",
        "References: <harbor-1@mail.example>",
        "X-Gmail-Labels: Sent",
      ],
      "Thank you for being so open. I would like to hear who was in the room the last time it happened.",
    ),
  ].join("\n");
}

/** Mail and calendar of the search: one thread linked, one event taken, one left as an offer. */
export async function correspondence(writer: DemoWriter): Promise<void> {
  await writer.do("settings.update", { ownEmails: "robin@vale.example" });
  const files = [
    ["private.ics", calendar(writer)],
    ["search.mbox", mailbox(writer)],
  ] as const;
  for (const [fileName, text] of files)
    await writer.do("import.run", { file: Buffer.from(text, "utf8").toString("base64"), fileName });
  const { rows } = await writer.do("opportunity.list", {});
  const harbor = rows.find((row) => row.companyName === "Harbor Robotics");
  if (harbor === undefined) return;
  const { rows: events } = await writer.do("event.list", {});
  const board = events.find((event) => event.title.includes("board"));
  if (board !== undefined)
    await writer.do("event.take", { id: board.id, opportunityId: harbor.id, noStep: true });
  await writer.do("thread.link", { thread: "mail:<harbor-1@mail.example>", opportunityId: harbor.id });
}

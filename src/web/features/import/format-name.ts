const formatWords: Readonly<Record<string, string>> = {
  "linkedin-archive": "LinkedIn archive",
  "linkedin-connections": "LinkedIn connections",
  "linkedin-messages": "LinkedIn messages",
  "linkedin-invitations": "LinkedIn invitations",
  "linkedin-positions": "LinkedIn positions",
  "linkedin-profile": "LinkedIn profile",
  "linkedin-notes": "LinkedIn notes",
  "oneofone-people": "One of One people",
  "google-contacts": "Google contacts",
  "outlook-csv": "Outlook contacts",
  vcard: "vCards",
  "tracker-csv": "Table of opportunities",
  "json-resume": "JSON Resume",
  icalendar: "Calendar",
  eml: "Mail",
  mbox: "Mailbox",
  zip: "Zip archive",
};

/** How the page calls a format that an import reads. */
export function formatName(format: string): string {
  return formatWords[format] ?? format;
}

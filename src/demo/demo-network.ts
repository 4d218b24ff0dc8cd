import type { PlainDate } from "../plain-date.ts";
import { addDays, dateParts } from "../plain-date.ts";

const givenNames =
  "Amara Bastien Chidi Dara Elif Farid Greta Hiro Imani Jonas Katya Leandro Mirela Nadia Oskar Priya Quentin Rosa Stellan Tomasz Uma Viktor Wanda Xenia Yusuf Zora".split(
    " ",
  );
const familyNames =
  "Achterberg Bellweather Castellan Drummond Eskola Fontaine Grimaldi Holloway Ibarra Jankowski Kestrel Lindqvist Marchetti Nakamura Okonjo Pemberton Quillfeather Rosenthal Santangelo Thorvald Umarov Vandermeer Whitlock Yamashita Zielinski".split(
    " ",
  );
const companies = [
  "Harbor Robotics",
  "Tidewater Health",
  "Quillbank",
  "Northlight Energy",
  "Meridian Freight",
  "Fernway Learning",
  "Old Mill Ventures",
  "Granary Capital",
  "Keel & Partners Search",
  "Stoneground Software",
];
const positions = [
  "CEO & Co-founder",
  "VP Product",
  "Chief Financial Officer",
  "Staff Engineer",
  "Engineering Manager",
  "Executive Recruiter",
  "Talent Partner",
  "Director of Engineering",
  "General Counsel",
  "Head of Design",
  "Partner",
  "CTO",
  "VP Sales",
  "Principal Product Manager",
];

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function quoted(cell: string): string {
  return cell.includes(",") ? `"${cell}"` : cell;
}

/** A fictional LinkedIn `Connections.csv` of 140 people, the same for a given day. */
export function demoConnections(today: PlainDate): string {
  const lines = Array.from({ length: 140 }, (_, index) => {
    const given = givenNames[(index * 7) % givenNames.length] ?? "";
    const family = familyNames[(index * 11 + Math.floor(index / 26)) % familyNames.length] ?? "";
    const company = companies[(index * 3) % companies.length] ?? "";
    const position = positions[(index * 5 + Math.floor(index / 10)) % positions.length] ?? "";
    const { year, month, day } = dateParts(addDays(today, -40 - index * 23));
    const slug = `${given}-${family}-${index}`.toLowerCase();
    const connected = `${String(day).padStart(2, "0")} ${months[month - 1]} ${year}`;
    return [given, family, `https://www.linkedin.com/in/${slug}`, "", company, position, connected]
      .map(quoted)
      .join(",");
  });
  const note = '"Fictional people of the One of One demo."';
  return [
    "Notes:",
    note,
    "",
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ...lines,
    "",
  ].join("\n");
}

/** Messages that recruiters and friends sent, in LinkedIn's layout; the last one from the search firm waits for an answer. */
export function demoMessages(today: PlainDate): string {
  const own = "Robin Vale,https://www.linkedin.com/in/robin-vale-demo";
  const rows = [
    [
      "t1",
      "Ola Pemberton,https://www.linkedin.com/in/ola-pemberton-demo",
      own,
      -44,
      "09:12:00",
      "A CTO seat in health records. May I tell you more?",
    ],
    [
      "t1",
      own,
      "Ola Pemberton,https://www.linkedin.com/in/ola-pemberton-demo",
      -44,
      "19:40:00",
      "Gladly. Thursday after four?",
    ],
    [
      "t2",
      "Selma Achterberg,https://www.linkedin.com/in/selma-achterberg-demo",
      own,
      -3,
      "08:05:00",
      "We run a confidential search for a VP Engineering in logistics. Is this of interest to you?",
    ],
    [
      "t3",
      "Uma Fontaine,https://www.linkedin.com/in/uma-fontaine-demo",
      own,
      -12,
      "12:30:00",
      "Congratulations on the talk!",
    ],
    [
      "t3",
      own,
      "Uma Fontaine,https://www.linkedin.com/in/uma-fontaine-demo",
      -11,
      "07:10:00",
      "Thank you, Uma.",
    ],
  ] as const;
  const lines = rows.map(([thread, from, to, day, time, text]) => {
    const date = `${addDays(today, day)} ${time} UTC`;
    return [thread, "", from, to, date, "", `"${text}"`, "INBOX"].join(",");
  });
  return [
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    ...lines,
    "",
  ].join("\n");
}

export const demoPositions = `Company Name,Title,Description,Location,Started On,Finished On
Stoneground Software,Director of Platform Engineering,"Four teams, 34 people, 6 M a year. Halved incidents in two years.",Berlin,Mar 2021,
Quillbank,Engineering Manager,"Payments and risk, 11 people.",London,Jun 2017,Feb 2021
`;

export const demoNotes = `Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On
Uma,Fontaine,https://www.linkedin.com/in/uma-fontaine-demo,Met at the reliability meetup; knows Harbor's first customer,2026-03-02 18:20:00 UTC,
`;

export const demoCard = `BEGIN:VCARD
VERSION:3.0
FN:Mirela Santangelo
N:Santangelo;Mirela;;;
ORG:Tidewater Health
TITLE:Board member
EMAIL;TYPE=WORK:mirela@tidewater.example
EMAIL;TYPE=HOME:mirela@santangelo.example
TEL;TYPE=CELL:+49 30 5550 1234
END:VCARD
`;

export const demoResume = JSON.stringify({
  basics: {
    name: "Robin Vale",
    label: "Director of Platform Engineering",
    email: "robin@vale.example",
    summary: "Builds platforms and the teams that run them.",
  },
  education: [{ institution: "TU Berlin", area: "Computer science", studyType: "Diplom", endDate: "2009" }],
});

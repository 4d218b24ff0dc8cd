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

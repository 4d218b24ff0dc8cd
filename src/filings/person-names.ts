/** Telling names of people from titles of offices, by the words that only offices use. */

import { withoutMarks } from "./printed-text.ts";

/** Words that begin a title when they follow a name on the same line. */
const officeWords = new Set(
  (
    "chief president officer executive vice senior chairman chairwoman chairperson chair director counsel secretary treasurer " +
    "controller comptroller manager managing former formerly interim acting ceo cfo coo cto cio cmo clo cao chro cpo cro cso ciso " +
    "evp svp avp vp sr head founder cofounder co-founder co-ceo co-chief co-president co-chair co-chairman vice-chairman vice-president " +
    "principal partner deputy assistant associate general global group corporate divisional retired " +
    "peo pfo neo"
  ).split(" "),
);

/** Words of departments and firms: no name, but too like one to begin a title by themselves. */
const departmentWords = new Set(
  (
    "operations operating financial finance accounting marketing sales technology technologies technical engineering product products legal human " +
    "resources people strategy strategic development research commercial business medical scientific science information digital data " +
    "security supply chain manufacturing services service solutions systems software hardware retail banking bank bancorp insurance wealth " +
    "asset management investment investments capital markets worldwide international america americas europe asia pacific " +
    "region regional industrial energy power gas exploration production refining chemicals health healthcare pharmaceutical " +
    "pharmaceuticals consumer brand brands customer communications public affairs administrative administration compliance risk " +
    "credit lending audit tax planning relations investor quality regulatory clinical innovation design growth revenue merchandising " +
    "stores estate properties fleet logistics transportation network media entertainment content studios networks the of and for our " +
    "inc llc corp corporation company co. ltd plc trust fund emeritus effective through until since from beginning named officers " +
    "employee position transformation integration division subsidiary segment unit units board north south east west central u.s. us usa " +
    "uk china japan canada mexico latin emea apac member members in at to with as is was on by total average name all other year fiscal " +
    "salary bonus stock option awards compensation note see continued table position(s) employment agreement"
  ).split(" "),
);

const suffix =
  /^(?:jr|sr|ii|iii|iv|v|ph\.?\s?d|m\.?\s?d|d\.?\s?o|esq|cpa|cfa|j\.?\s?d|m\.?b\.?a|r\.?n|d\.?v\.?m|pharm\.?\s?d|sc\.?\s?d|d\.?sc|dds|p\.?e|fcas|faca?|cbe|obe)\.?$/i;
const particle =
  /^(?:de|van|von|der|den|la|del|della|di|da|dos|du|le|bin|al|el|ter|ten|zu|y|e|san|st\.?|mac|mc)$/i;
const honorific = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|prof|hon|rev|gen|adm|col|capt|lt)\.?$/i;
const capitalised = /^[“"'‘(]?\p{Lu}[\p{L}'’`\-.]*[”"'’)]?,?$/u;

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[("“]+|[,;:)"”.]+$/g, "");
}

export function isOfficeWord(word: string): boolean {
  const bare = bareWord(word);
  return officeWords.has(bare) || officeWords.has(bare.split(/[-/]/)[0] ?? "");
}

function isDepartmentWord(word: string): boolean {
  const bare = bareWord(word);
  return (
    departmentWords.has(bare) ||
    bare.split(/[-/]/).some((part) => part.length > 3 && departmentWords.has(part))
  );
}

/** Is every word of the text a word of a name ("Deirdre O’Brien", "A. Bourla", "Ludwig van der Berg, Jr.")? */
export function isNameLike(text: string): boolean {
  const words = wordsOf(withoutMarks(text).replace(/[,\s–—-]+$/, ""));
  if (words.length < 2 || words.length > 7 || text.length > 60) return false;
  return namesOnly(words) && words.some((word) => word.length > 2 && !suffix.test(word.replace(/,$/, "")));
}

function namesOnly(words: readonly string[]): boolean {
  return words.every((word) => {
    const bare = word.replace(/,$/, "");
    if (suffix.test(bare) || particle.test(bare) || honorific.test(bare)) return true;
    return capitalised.test(bare) && !isOfficeWord(bare) && !isDepartmentWord(bare) && !/\d/.test(bare);
  });
}

/** Could the text be a name at all? Laxer than {@link isNameLike}: people are called Public, North and Bank, too. */
export function isPlausibleName(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > 7 || /[\d()&$%]/.test(text)) return false;
  return (
    words.every((word) => particle.test(word) || suffix.test(word) || /^[“"'‘]?\p{Lu}/u.test(word)) &&
    !words.some(isOfficeWord)
  );
}

/** A footnote mark amid a label: "Ann Lee (4), Chief Executive Officer". */
const innerMark = /\s*\((?:\d{1,2}|[a-z]|\*{1,3})\)/g;

export type NameAndTitle = { readonly name: string; readonly title: string };

/** A person's printed lines, parted into name and title. `known` tells whether the document has the words elsewhere. */
export function nameAndTitle(lines: readonly string[], known: (text: string) => boolean): NameAndTitle {
  const clean = lines
    .map((line) => withoutMarks(unglued(line.replace(innerMark, ""))))
    .filter((line) => line !== "");
  const below = officeAboveName(clean);
  if (below > 0)
    return { name: tidyName(clean[below] ?? ""), title: tidyTitle(clean.filter((_, i) => i !== below)) };
  const first = clean[0] ?? "";
  const inLine = splitInLine(first);
  let name = inLine.name;
  const titles = inLine.title === "" ? [] : [inLine.title];
  let next = 1;
  while (titles.length === 0 && next < clean.length && continuesName(name, clean[next] ?? "", known)) {
    const continued = splitInLine(clean[next] ?? "", 0);
    name = joinedName(name, continued.name);
    if (continued.title !== "") titles.push(continued.title);
    next++;
  }
  titles.push(...clean.slice(next));
  return { name: tidyName(name), title: tidyTitle(titles) };
}

/** Where the office stands above the name: the name's line; 0 where it does not. */
function officeAboveName(lines: readonly string[]): number {
  const first = lines[0] ?? "";
  if (!isOfficeWord(wordsOf(first)[0] ?? "")) return 0;
  return Math.max(
    0,
    lines.findIndex((line) => isNameLike(line)),
  );
}

/** "Ann LeeChief Executive Officer": a name and an office with nothing between them. */
function unglued(line: string): string {
  return line.replace(
    /(?<=\p{L}[\p{Ll}.)])(?=\p{Lu}\p{Ll}+|CEO|CFO|COO|CTO|EVP|SVP|VP)(\p{Lu}[\p{L}-]+)/gu,
    (word) => (isOfficeWord(word) ? ` ${word}` : word),
  );
}

function splitInLine(line: string, fewest = 2): NameAndTitle {
  const words = wordsOf(line);
  for (let i = fewest; i < words.length; i++) {
    const word = words[i] ?? "";
    const dashed = /^[–—-]+$/.test(word);
    const opens = isOfficeWord(word.replace(/^[–—(-]+/, "")) && !suffix.test(bareWord(word));
    if (!dashed && !opens) continue;
    if (i === 0) return { name: "", title: line };
    if (!namesOnly(words.slice(0, i).map((part) => part.replace(/[–—:;,-]+$/, "")))) break;
    return { name: words.slice(0, i).join(" "), title: words.slice(dashed ? i + 1 : i).join(" ") };
  }
  const comma = line.indexOf(",");
  if (comma > 0) {
    const rest = line.slice(comma + 1).trim();
    const leads = wordsOf(rest)[0] ?? "";
    if (
      !suffix.test(leads.replace(/,$/, "")) &&
      isNameLike(line.slice(0, comma)) &&
      isDepartmentWord(leads)
    ) {
      return { name: line.slice(0, comma), title: rest };
    }
  }
  return { name: line, title: "" };
}

function continuesName(name: string, line: string, known: (text: string) => boolean): boolean {
  const words = wordsOf(line);
  const first = words[0] ?? "";
  if (words.length === 0 || words.length > 6) return false;
  if (words.every((word) => suffix.test(word.replace(/,$/, "")))) return true;
  if (/[-–—:]$/.test(name) || isOfficeWord(first) || isDepartmentWord(first)) return false;
  const lead = splitInLine(line, 0).name;
  if (lead === "" || !namesOnly(wordsOf(lead)) || wordsOf(lead).length > 3) return false;
  const has = wordsOf(name).filter((word) => !honorific.test(word)).length;
  if (has < 2 || /(?:^|\s)\p{Lu}\.?$/u.test(name) || particle.test(wordsOf(name).at(-1) ?? "")) return true;
  return known(`${name} ${lead}`) || (words.length === 1 && has === 2 && !name.endsWith(","));
}

function joinedName(name: string, more: string): string {
  if (more === "") return name;
  return /\p{L}-$/u.test(name) ? name + more : `${name} ${more}`;
}

function tidyName(name: string): string {
  return withoutMarks(
    name
      .replace(/\s+/g, " ")
      .replace(/^[\s*†‡]+/, "")
      .trim(),
  )
    .replace(/\s*[([]?[-–—,:;]*\s*$/, "")
    .replace(/\s+\d{1,2}$/, "")
    .replace(/\s+,/g, ",")
    .trim();
}

function tidyTitle(lines: readonly string[]): string {
  let title = "";
  for (const line of lines) {
    const bare = withoutMarks(line).replace(/^[\s,;:–—-]+(?=\S)/, "");
    if (bare === "") continue;
    if (title === "") title = bare;
    else if (/[A-Za-z]-$/.test(title) || title.endsWith("/")) title += bare;
    else title += ` ${bare}`;
  }
  title = title
    .replace(/,(?=[A-Za-z])/g, ", ")
    .replace(/\s+([,;])/g, "$1")
    .replace(/\s+/g, " ");
  title = withoutMarks(title).replace(/[\s,;:–—-]+$/, "");
  const bracketed = /^\((.*)\)$/.exec(title);
  return (bracketed?.[1] ?? title).replace(
    /(?<!region|zone|tier|level|group|unit|segment|district)\s+\d{1,2}$/i,
    "",
  );
}

/** What an officer is answerable for, told from the title. One title may name several seats. */

export type OfficerRole =
  | "ceo"
  | "cfo"
  | "coo"
  | "cto"
  | "engineering"
  | "product"
  | "technology"
  | "information"
  | "security"
  | "data"
  | "digital"
  | "design"
  | "research"
  | "medical"
  | "legal"
  | "people"
  | "sales"
  | "marketing"
  | "customer"
  | "operations"
  | "finance"
  | "risk"
  | "investment"
  | "strategy"
  | "communications"
  | "administration"
  | "secretary"
  | "chair"
  | "president"
  | "founder"
  | "business-unit";

/** Read over the whole title, in lower case; the order of the rules is the order of the roles. */
const rules: readonly (readonly [OfficerRole, RegExp])[] = [
  [
    "cfo",
    /\bcfo\b|principal financial officer|chief (?:[a-z&,]+ )*financ(?:e|ial)(?: (?:and|&) [a-z]+)* officer|chief finance\b/,
  ],
  ["coo", /\bcoo\b|chief (?:[a-z&,]+ )*operat(?:ing|ions)(?:,? (?:and |& )?[a-z]+)* officer/],
  [
    "cto",
    /\b(?:cto|cpto|ctpo)\b|chief (?:[a-z&,]+ )*techn(?:ology|ical)(?:,? (?:and |& )?[a-z]+)* officer|chief technologist/,
  ],
  [
    "engineering",
    /\bengineering\b|chief (?:[a-z]+ )?engineer\b|\b(?:software|hardware|platform) development\b|software architect/,
  ],
  [
    "product",
    /\b(?:cpto|ctpo)\b|(?<!consumer |engineered |building |paper |wood |forest |food |home |health |performance |industrial )\bproducts?\b(?! supply| safety| stewardship| group| division| segment| company)/,
  ],
  ["technology", /\btechnolog(?:y|ies)\b|\btechnical\b(?! operations)/],
  [
    "information",
    /\bcio\b|\bchief (?:[a-z&,]+ )*information\b|\binformation (?:technology|systems|services|officer)|\bit\b(?= operations|$)/,
  ],
  [
    "security",
    /\bciso\b|(?:information|cyber|cyber-|chief|global|product)\s?security|\bsecurity officer|chief information security/,
  ],
  ["data", /\bdata\b(?! cent)|\banalytics\b|artificial intelligence|\bai\b|machine learning/],
  ["digital", /\bdigital\b|e-?commerce|\bonline\b/],
  ["design", /\bdesign\b|chief creative/],
  ["research", /\bresearch\b|(?<!data )\bscien(?:ce|ces|tific|tist)\b|\br&d\b|\binnovation\b|discovery/],
  ["medical", /\bmedical\b|\bclinical\b|\bcmo\b(?=.*(?:medic|clinic))/],
  ["legal", /\bcounsel\b|\blegal\b|\bclo\b|attorney|law\b/],
  [
    "people",
    /human (?:resources?|capital)|\bpeople\b|\bchro\b|\btalent\b|personnel|\bhr\b|employee (?:relations|experience)|labor relations|\bculture\b/,
  ],
  [
    "sales",
    /\bsales\b|\brevenue\b|\bcommercial\b(?! (?:bank|lend|lines|airplane|&)|real)|field operations|go-to-market|\bcro\b(?!.*risk)/,
  ],
  ["marketing", /\bmarketing\b|\bbrands?\b|\bmerchandising\b|chief growth|\bcmo\b(?!.*(?:medic|clinic))/],
  ["customer", /\bcustomers?\b|client (?:services|experience|success)|(?:guest|member|chief) experience/],
  ["operations", /\boperations?\b|supply[- ]chain|manufacturing|logistics|production\b|procurement/],
  [
    "finance",
    /\bfinance\b|\btreasur(?:er|y)\b|\b(?:controller|comptroller)\b|\baccounting\b|\btax\b|investor relations/,
  ],
  ["risk", /\brisk\b|\bcompliance\b|\baudit(?:or)?\b|\bcredit officer|\bethics\b/],
  ["investment", /\binvestments?\b|portfolio management/],
  [
    "strategy",
    /\bstrateg(?:y|ic|ies)\b|(?:corporate|business) development|mergers|\bm&a\b|transformation|corp(?:orate)? strategy/,
  ],
  [
    "communications",
    /\bcommunications?\b|public affairs|(?:corporate|external|government|global|regulatory) affairs|public policy/,
  ],
  ["administration", /\badministrat(?:ive|ion)\b/],
  ["secretary", /\bsecretary\b/],
  ["chair", /(?<!vice[- ])\bchair(?:man|woman|person)?\b/],
  ["founder", /\b(?:co-?)?founder\b/],
];

const chiefExecutive =
  /\b(?:co-?)?ceo\b|\b(?:co-?)?chief executive(?: officer)?s?\b|principal executive officer|office of the chief executive/g;
const companyWide =
  /^\s*(?:$|[,;&/–—-]?\s*(?:and\b|&|\/|president|chair|director|founder|co-?founder|chief|interim|former|acting|member|treasurer|secretary|principal|cto|cfo|coo|general|executive|vice|[(;])|(?:,? of|,? for)?\s*(?:the |our )?(?:company|corporation|bank|registrant|firm|parent|group|holding|partnership|trust)\b)/;

/** The roles that the title names, none when it names an office without a function ("Executive Vice President"). */
export function officerRole(title: string): readonly OfficerRole[] {
  const text = title.normalize("NFKC").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  const roles = new Set<OfficerRole>();
  const unit = executiveRoles(text, roles);
  for (const [role, pattern] of rules) {
    if (pattern.test(text)) roles.add(role);
  }
  presidentRole(text, roles, unit);
  withoutEchoes(text, roles);
  return [...roles];
}

/** Chief executive of the company, or of a part of it ("CEO, Asset Management"). */
function executiveRoles(text: string, roles: Set<OfficerRole>): boolean {
  let unit = false;
  for (const match of text.matchAll(chiefExecutive)) {
    const after = text.slice(match.index + match[0].length);
    const beside = /(?:to|of) the $/.test(text.slice(0, match.index)) && !match[0].startsWith("office");
    if (beside) continue;
    if (companyWide.test(after)) roles.add("ceo");
    else unit = true;
  }
  if (unit) roles.add("business-unit");
  return unit;
}

function presidentRole(text: string, roles: Set<OfficerRole>, unit: boolean): void {
  const presidents = [...text.matchAll(/(?<!vice[- ])\b(?:co-?)?president\b/g)];
  for (const match of presidents) {
    const after = text.slice(match.index + match[0].length);
    if (companyWide.test(after)) roles.add("president");
    else if (!unit) roles.add("business-unit");
    // "President and Chief Executive Officer, Consumer Banking" presides over the part, too.
    if (unit && !roles.has("ceo")) roles.delete("president");
  }
  if (/general manager|\bgroup executive\b|\bdivision head|segment leader/.test(text))
    roles.add("business-unit");
}

/** Words that another role has already used up: a CTO is no second "technology", a COO no second "operations". */
function withoutEchoes(text: string, roles: Set<OfficerRole>): void {
  const rest = (pattern: RegExp): string => text.replace(pattern, " ");
  if (roles.has("cto") && !/techn/.test(rest(/chief (?:[a-z&,]+ )*techn(?:ology|ical)|chief technologist/g)))
    roles.delete("technology");
  if (roles.has("information") && !/\btechnolog|\btechnical/.test(rest(/information technolog(?:y|ies)/g)))
    roles.delete("technology");
  if (roles.has("coo") && !/\boperations?\b/.test(rest(/chief (?:[a-z&,]+ )*operat(?:ing|ions)/g)))
    roles.delete("operations");
  if (
    roles.has("cfo") &&
    !/\bfinance\b|treasur|controller|accounting|\btax\b|investor rel/.test(
      rest(/chief (?:[a-z&,]+ )*financ(?:e|ial)/g),
    )
  )
    roles.delete("finance");
  if (/field operations/.test(text) && !/\boperations/.test(rest(/field operations/g)))
    roles.delete("operations");
  if (
    roles.has("security") &&
    /information security/.test(text) &&
    !/information/.test(rest(/information security/g))
  )
    roles.delete("information");
  if (/chief investment officer|\bcio\b.*invest/.test(text) && !/information/.test(text))
    roles.delete("information");
  if (/investor relations/.test(text)) roles.delete("investment");
}

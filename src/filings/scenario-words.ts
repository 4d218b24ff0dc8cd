/** Words that name an event ending employment, and words that name a payment made on it. */

const scenario =
  /terminat|change[-\s]*(?:in|of)[-\s]*control|\bcic\b|\bcoc\b|\bdeath\b|\bdisab|retire(?:ment|s)?\b|resign|without\s+["“]?cause|for\s+["“]?cause|good\s+reason|involuntar|voluntar|sale\s+(?:event|of\s+(?:the\s+)?company)|corporate\s+transaction|lay-?off|position\s+elimination|non-?renewal|merger/i;
const component =
  /severance|\bcash\b|bonus|salary|equity|rsus?\b|psus?\b|prsus?\b|stock|shares|options?\b|units|awards?|accelerat|vesting|benefits?\b|insurance|medical|health|cobra|welfare|outplacement|pension|gross-?up|excise|perquisite|incentive|payments?\b|continuation|deferred|401\(k\)|vacation|compensation|relocation|fees|vehicle/i;

export function isScenario(text: string): boolean {
  return scenario.test(text);
}

export function isComponent(text: string): boolean {
  return component.test(text);
}

const totalOnly =
  /^(?:(?:grand|estimated|aggregate|overall)\s+)?totals?(?:[\s,:/()&+A-G=]|\b(?:estimated|potential|payments?|benefits?|value|amounts?|compensation|package|due|payable|and|of|all|for|to|executive|received)\b)*$/i;

/** "Total", "Total Payments", "Total (A+B)": the sum of a scenario. */
export function isTotal(text: string): boolean {
  return totalOnly.test(bareLabel(text));
}

/** "Total Cash Incentive", "Subtotal", "Equity Total": the sum of some components, or of all. */
export function isPartTotal(text: string): boolean {
  return /\b(?:sub-?)?totals?\b/i.test(text);
}

/** A label without its unit, footnote marks and trailing colon. */
export function bareLabel(text: string): string {
  let bare = text.replace(/^\([a-z]\)\s+/i, "");
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare
      .replace(/\s*\(\s*(?:in\s+)?(?:US)?\$?\s*(?:000s?|thousands|millions)?\s*\)\s*/gi, (found) =>
        /\$|thousand|million/i.test(found) ? " " : found,
      )
      .replace(/\s*\((?:\d{1,2}|[a-z])\)(?:\s*,?\s*\((?:\d{1,2}|[a-z])\))*\s*$/i, "")
      .replace(/(?<=[a-z)])\s\d{1,2}$/i, "")
      .replace(/([a-z)])\d{1,2}$/i, "$1")
      .replace(/[\s:*†‡]+$/, "")
      .replace(/\s+/g, " ")
      .trim();
  }
  return bare;
}

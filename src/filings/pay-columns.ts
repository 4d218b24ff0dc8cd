/** Which column of a Summary Compensation Table a heading names (Regulation S-K 402(c)(2); before 2006, 402(b)(2)). */

export type PayKey =
  | "salary"
  | "bonus"
  | "stockAwards"
  | "optionAwards"
  | "nonEquityIncentive"
  | "pensionChange"
  | "allOther"
  | "total"
  | "otherAnnual"
  | "restrictedStock"
  | "optionsSarsCount"
  | "ltipPayouts";

export type ColumnKey = PayKey | "year" | "aside";

/** The columns whose sum is the total. */
export const partKeys = [
  "salary",
  "bonus",
  "stockAwards",
  "optionAwards",
  "nonEquityIncentive",
  "pensionChange",
  "allOther",
] as const;

const countWords = /#|number|underlying|securities|\bshares\b|\bno\. of\b/;

/** Ordered: the first rule that fits decides, so that "Non-Equity Incentive Plan" is no equity and "All Other" no "Other Annual". */
const rules: readonly (readonly [RegExp, PayKey | "aside"])[] = [
  [/\bother\s*annual/, "otherAnnual"],
  [
    /\btotal\b.*\b(?:without|excluding|less|adjusted|realiz|net of|minus|change)|\bsub-?total\b|percent|% of|salary.*(?:proportion|percentage)/,
    "aside",
  ],
  [/\btotal\b(?!\s*(?:cash|direct|equity|annual|target))/, "total"],
  [/all\s*-?other|\bother\s+(?:compensation|comp\b)|^other\b|perquisites/, "allOther"],
  [/pension|non-?\s?qualified|deferred\s+comp|retirement/, "pensionChange"],
  [
    /non-?\s?(?:stock|equity)|incentive\s+plan\s+comp|(?:annual|cash|short-?\s?term)\s+incentive|^incentive\s+(?:comp|plan)|profit\s+sharing/,
    "nonEquityIncentive",
  ],
  [/ltip|long-?\s?term\s+incentive|\bpay-?\s?outs?\b/, "ltipPayouts"],
  [/stock\s+appreciation|\boptions?\b|\bsars?\b|warrants?\b|tsrus?\b/, "optionAwards"],
  [/restricted/, "restrictedStock"],
  [/\bstock\b|\bshares?\b|\bunits?\b|\bequity\b|\brsus?\b|\bpsus?\b/, "stockAwards"],
  [/salary|base\s+(?:pay|comp)|\bwages?\b/, "salary"],
  [/bonus/, "bonus"],
];

/** The column that the heading names, or null when it names none known. */
export function payColumn(header: string, group: string): ColumnKey | null {
  return headingColumn(header) ?? headingColumn(`${group} ${header}`);
}

function headingColumn(heading: string): ColumnKey | null {
  const text = heading
    .replace(/([a-z])(?=[A-Z][a-z])/g, "$1 ")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return null;
  if (/^(?:fiscal |calendar |plan )?(?:year|period)\b.{0,14}$|^fiscal$|^fy$/.test(text)) return "year";
  const rule = rules.find(([pattern]) => pattern.test(text));
  if (rule === undefined) return null;
  if (rule[1] === "optionAwards" && countWords.test(text) && !/\(\$\)|fair value/.test(text))
    return "optionsSarsCount";
  return rule[1];
}

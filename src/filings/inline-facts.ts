/** Inline XBRL facts of the pay-versus-performance disclosure (Regulation S-K 402(v)) that check a Summary Compensation Table. */

export type InlineFact = {
  /** Whole dollars. */
  readonly value: number;
  /** Last day of the fact's period, `YYYY-MM-DD`; null when the document names none. */
  readonly periodEnd: string | null;
  /** The context's id: tells two principal executive officers of a year apart. */
  readonly context: string;
};

export type InlineFacts = {
  readonly peoTotals: readonly InlineFact[];
  readonly otherAverages: readonly InlineFact[];
};

type Pending = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string };

export type InlineFactCollector = {
  start(tag: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  end(tag: string): void;
  result(): InlineFacts;
};

const wanted = new Map([
  ["peototalcompamt", "people"],
  ["nonpeoneoavgtotalcompamt", "others"],
] as const);

export function inlineFactCollector(): InlineFactCollector {
  const periodEnds = new Map<string, string>();
  const found: { kind: "people" | "others"; value: number; context: string }[] = [];
  let pending: Pending | null = null;
  let context = "";
  let date: string | null = null;
  return {
    start(tag, attributes) {
      if (tag === "ix:nonfraction") {
        const name = (attributes.name ?? "").toLowerCase().replace(/^.*:/, "");
        if (wanted.has(name as "peototalcompamt")) pending = { name, attributes, text: "" };
      } else if (tag === "xbrli:context") context = attributes.id ?? "";
      else if (tag === "xbrli:enddate" || tag === "xbrli:instant") date = "";
    },
    text(text) {
      if (pending !== null) pending.text += text;
      if (date !== null) date += text;
    },
    end(tag) {
      if (tag === "ix:nonfraction" && pending !== null) {
        const kind = wanted.get(pending.name as "peototalcompamt");
        const value = factValue(pending);
        if (kind !== undefined && value !== null) {
          found.push({ kind, value, context: pending.attributes.contextref ?? "" });
        }
        pending = null;
      } else if (tag === "xbrli:enddate" || tag === "xbrli:instant") {
        if (date !== null && context !== "") periodEnds.set(context, date.trim());
        date = null;
      }
    },
    result() {
      const facts = (kind: "people" | "others"): InlineFact[] =>
        found
          .filter((fact) => fact.kind === kind)
          .map((fact) => ({
            value: fact.value,
            context: fact.context,
            periodEnd: periodEnds.get(fact.context) ?? null,
          }));
      return { peoTotals: distinct(facts("people")), otherAverages: distinct(facts("others")) };
    },
  };
}

function factValue(fact: Pending): number | null {
  const digits = fact.text.replace(/[,$\s\u00a0]/g, "");
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return null;
  const scale = Number(fact.attributes.scale ?? "0");
  const value = Number(digits) * 10 ** (Number.isInteger(scale) ? scale : 0);
  return fact.attributes.sign === "-" ? -value : value;
}

function distinct(facts: readonly InlineFact[]): InlineFact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = `${fact.context}|${fact.value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

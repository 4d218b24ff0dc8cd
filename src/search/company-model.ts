import type { PlainDate } from "../plain-date.ts";
import type { Background, Interviewer } from "./step.ts";

/** What a model of a company consists of (P7). */
export const modelAreas = ["product", "customers", "money", "people", "technology", "risks"] as const;
export type ModelArea = (typeof modelAreas)[number];

/** One thing known or not known of a company. */
export type ModelLine = {
  readonly id: string;
  readonly companyId: string;
  readonly area: ModelArea;
  readonly isUnknown: boolean;
  readonly text: string;
  readonly source: string;
  readonly notedOn: PlainDate;
};

type Area = {
  readonly name: string;
  readonly holds: string;
  /** Words of a position that say who answers for it, the nearest first. */
  readonly positions: readonly RegExp[];
  readonly backgrounds: readonly Background[];
};

const chief = /\b(ceo|chief executive|founder|president|managing director)\b/iu;

export const modelAreaTexts: Readonly<Record<ModelArea, Area>> = {
  product: {
    name: "Product",
    holds: "What it sells, what it does for whom, what is built next.",
    positions: [/\bproduct\b/iu, chief],
    backgrounds: ["product", "design"],
  },
  customers: {
    name: "Customers",
    holds: "Who pays, why they stay, why they leave.",
    positions: [/\b(sales|customer|revenue|cro|marketing|commercial)\b/iu, /\bproduct\b/iu, chief],
    backgrounds: ["business", "product"],
  },
  money: {
    name: "Money",
    holds: "Revenue, burn, runway, the last round and what it was raised for.",
    positions: [/\b(cfo|finance|financial)\b/iu, chief, /\b(board|investor|partner)\b/iu],
    backgrounds: ["finance", "business"],
  },
  people: {
    name: "People",
    holds: "Who decides what, who left, how the teams are cut.",
    positions: [/\b(people|hr|talent|human)\b/iu, chief, /\bengineer\w*\b/iu],
    backgrounds: ["engineering-executive", "recruiting"],
  },
  technology: {
    name: "Technology",
    holds: "How it is built, what it costs, where it breaks.",
    positions: [/\b(cto|engineer\w*|technolog\w*|architect\w*|platform)\b/iu],
    backgrounds: ["engineering", "engineering-executive"],
  },
  risks: {
    name: "Risks",
    holds: "What could end it: competitors, regulation, one large customer.",
    positions: [chief, /\b(board|investor|partner|legal|cfo)\b/iu],
    backgrounds: ["business", "finance"],
  },
};

/** Whom of these to ask about an area: by position first, then by background; null when nobody stands out. */
export function whoCanAnswer(area: ModelArea, people: readonly Interviewer[]): Interviewer | null {
  const { positions, backgrounds } = modelAreaTexts[area];
  for (const pattern of positions) {
    const found = people.find(({ position }) => pattern.test(position));
    if (found !== undefined) return found;
  }
  for (const background of backgrounds) {
    const found = people.find((person) => person.background === background);
    if (found !== undefined) return found;
  }
  return null;
}

const clauses = /^(who|what|when|where|why|which|how|whose|whether)\b/iu;
const yesOrNo = /^(is|are|do|does|did|has|have|can|could|will|would|should)\b/iu;

/** In the middle of a sentence; an abbreviation keeps its capitals. */
function continued(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** An unknown as one asks it: a question stays as it is, a clause or a heading gets a question around it. */
export function questionOf({ text }: Pick<ModelLine, "text">): string {
  const bare = text.trim().replace(/[.!\s]+$/u, "");
  if (bare.endsWith("?")) return bare;
  if (clauses.test(bare)) return `Can you tell me ${continued(bare)}?`;
  if (yesOrNo.test(bare)) return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
  return `Can you tell me about ${continued(bare)}?`;
}

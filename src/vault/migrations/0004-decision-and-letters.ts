import { decision } from "./0004-decision.ts";
import { decisionSearch } from "./0004-decision-search.ts";
import { letter } from "./0004-letter.ts";

/** Diligence, decision, and the letters of offers. One file a part, in the order in which they refer to each other. */
const parts: readonly string[] = [decision, decisionSearch, letter];

export const decisionAndLetters = parts.join("\n");

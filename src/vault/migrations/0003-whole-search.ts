import { correspondence } from "./0003-correspondence.ts";
import { interviews } from "./0003-interviews.ts";

/** The rest of the search: interviews, presentation, decision, correspondence, contract. One file a part, in the order in which they refer to each other. */
const parts: readonly string[] = [correspondence, interviews];

export const wholeSearch = parts.join("\n");

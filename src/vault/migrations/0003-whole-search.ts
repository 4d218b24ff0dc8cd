import { correspondence } from "./0003-correspondence.ts";
import { presentation } from "./0003-presentation.ts";

/** The rest of the search: interviews, presentation, decision, correspondence, contract. One file a part, in the order in which they refer to each other. */
const parts: readonly string[] = [correspondence, presentation];

export const wholeSearch = parts.join("\n");

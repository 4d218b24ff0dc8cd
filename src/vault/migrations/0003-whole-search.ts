import { correspondence } from "./0003-correspondence.ts";
import { learning } from "./0003-learning.ts";
import { replyClockIndex } from "./0003-reply-clock.ts";
import { payTables } from "./0003-pay.ts";
import { interviews } from "./0003-interviews.ts";
import { decision } from "./0003-decision.ts";
import { presentation } from "./0003-presentation.ts";

/** The rest of the search: interviews, presentation, decision, correspondence, contract. One file a part, in the order in which they refer to each other. */
const parts: readonly string[] = [
  correspondence,
  learning,
  replyClockIndex,
  payTables,
  interviews,
  presentation,
  decision,
];

export const wholeSearch = parts.join("\n");

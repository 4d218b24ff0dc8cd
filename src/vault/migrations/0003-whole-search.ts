import { correspondence } from "./0003-correspondence.ts";
import { learning } from "./0003-learning.ts";

/** The rest of the search: interviews, presentation, decision, correspondence, contract. One file a part, in the order in which they refer to each other. */
const parts: readonly string[] = [correspondence, learning];
import { replyClockIndex } from "./0003-reply-clock.ts";

/** The rest of the search: interviews, presentation, decision, correspondence, contract. One file a part, in the order in which they refer to each other. */
const parts: readonly string[] = [correspondence, replyClockIndex];

export const wholeSearch = parts.join("\n");

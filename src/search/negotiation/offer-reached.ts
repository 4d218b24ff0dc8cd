import type { Opportunity } from "../opportunity.ts";

/** Whether the company wants to hire: an offer is on the table or was talked through. Before it nothing is asked for (N1). */
export function hasReachedOffer({ state, steps }: Pick<Opportunity, "state" | "steps">): boolean {
  return (
    state === "offer" ||
    state === "accepted" ||
    steps.some((step) => step.kind === "offer-conversation" && step.state === "done")
  );
}

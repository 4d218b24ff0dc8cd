import type { PendingDecision } from "../decision/decision-facts.ts";
import type { DecisionGap } from "../decision/readiness.ts";
import type { Opportunity } from "../opportunity.ts";
import type { Action } from "./rule.ts";

export type DecisionAhead = { readonly pending: PendingDecision; readonly opportunity: Opportunity };

type Make = (ahead: DecisionAhead) => Action;

function onSeat(
  operation: Action["operation"],
  asks: readonly string[],
  label: string,
  input: Readonly<Record<string, string>> = {},
): Make {
  return ({ opportunity }) => ({
    operation,
    input: { opportunityId: opportunity.id, ...input },
    asks,
    label,
  });
}

const openDecision = onSeat("decision.show", [], "Open it");

function scoring(criterionId: string, opportunityId: string | null): Action {
  return {
    operation: "criterion.score",
    input: { criterionId, ...(opportunityId === null ? {} : { opportunityId }) },
    asks: ["score", "evidence"],
    label: opportunityId === null ? "Score your present job" : "Score it",
  };
}

function comparing({ pending, opportunity }: DecisionAhead): Action {
  const { unscoredId, presentUnscoredId } = pending;
  if (unscoredId !== null) return scoring(unscoredId, opportunity.id);
  if (presentUnscoredId !== null) return scoring(presentUnscoredId, null);
  return { operation: "criterion.save", input: {}, asks: ["name", "weight"], label: "Add a criterion" };
}

const byPart: Readonly<Record<string, Make>> = {
  rationale: () => ({ operation: "rationale.save", input: {}, asks: ["text"], label: "Write why" }),
  deadline: onSeat("decision.update", ["deadline"], "Note the day"),
  reason: onSeat("decision.update", ["reason"], "Write for and against"),
  predictions: onSeat("prediction.add", ["statement", "probability", "dueOn"], "Predict something"),
  scenarios: (ahead) =>
    ahead.pending.offerId === null
      ? openDecision(ahead)
      : {
          operation: "offer.show",
          input: { offerId: ahead.pending.offerId },
          asks: [],
          label: "Open its beliefs",
        },
  criteria: comparing,
  hours: (ahead) =>
    ahead.pending.lengthlessStepId === null
      ? onSeat("step.add", ["title"], "Ask for more time", { kind: "ceo-discussion" })(ahead)
      : {
          operation: "step.update",
          input: { id: ahead.pending.lengthlessStepId },
          asks: ["minutes"],
          label: "Note how long it was",
        },
  trust: onSeat("trust.add", ["trust", "note"], "Note your trust"),
  board: onSeat("step.add", ["title"], "Ask for a board member", { kind: "board-conversation" }),
  team: onSeat("diligence.show", [], "See whom you have met"),
  departures: (ahead) =>
    ahead.pending.unexplainedId === null
      ? onSeat("departure.add", ["name", "reason", "source"], "Add who left")(ahead)
      : {
          operation: "departure.update",
          input: { id: ahead.pending.unexplainedId },
          asks: ["reason", "source"],
          label: "Write why they left",
        },
  friends: onSeat("friend.add", ["name", "said"], "Note what a friend said"),
  excited: onSeat("decision.update", ["isExcited"], "Say whether you are"),
};

/** The operation that closes a gap. */
export function closingAction({ part }: DecisionGap, ahead: DecisionAhead): Action {
  return (byPart[part] ?? openDecision)(ahead);
}

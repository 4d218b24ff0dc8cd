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

const byPart: Readonly<Record<string, Make>> = {
  rationale: () => ({ operation: "rationale.save", input: {}, asks: ["text"], label: "Write why" }),
  deadline: onSeat("decision.update", ["deadline"], "Note the day"),
  predictions: onSeat("prediction.add", ["statement", "probability", "dueOn"], "Predict something"),
  criteria: (ahead) =>
    ahead.pending.unscoredId === null
      ? { operation: "criterion.save", input: {}, asks: ["name", "weight"], label: "Add a criterion" }
      : onSeat("criterion.score", ["score", "evidence"], "Score it", {
          criterionId: ahead.pending.unscoredId,
        })(ahead),
  hours: onSeat("step.add", ["title"], "Ask for more time", { kind: "ceo-discussion" }),
  trust: onSeat("trust.add", ["trust", "note"], "Note your trust"),
  board: onSeat("step.add", ["title"], "Ask for a board member", { kind: "board-conversation" }),
  team: onSeat("diligence.show", [], "See whom you have met"),
  departures: (ahead) =>
    ahead.pending.unexplainedId === null
      ? onSeat("departure.add", ["name", "reason"], "Add who left")(ahead)
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

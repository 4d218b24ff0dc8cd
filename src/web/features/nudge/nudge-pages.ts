import { actionPart, partPlace } from "../decision/part-place.ts";
import { threadPath } from "../inbound/thread-path.ts";
import type { Nudge } from "./action-input.ts";

type Placed = Pick<Nudge, "ruleId" | "subject" | "action">;

/** The id of what a nudge is about, without what keeps two nudges on it apart. */
function subjectId({ id }: Nudge["subject"]): string {
  return id.replace(/:.*/u, "");
}

/** The plan of the opportunity that stands before the colon of the subject. */
function presentationPage(subject: Nudge["subject"]): string | null {
  return subject.kind === "presentation" ? `/opportunities/${subjectId(subject)}/presentation` : null;
}

function isOfDecision({ subject, ruleId }: Pick<Nudge, "subject" | "ruleId">): boolean {
  return /^D\d$/u.test(ruleId) && subject.kind === "opportunity";
}

function offerPage(input: Nudge["action"]["input"], part: string): string {
  const { offerId } = input;
  return typeof offerId === "string" ? `/offers/${offerId}${part}` : "/offers";
}

/** The part of a decision or of diligence that a rule speaks of; a step is added in a layer. */
function decisionPart({ ruleId, action, subject }: Placed): string | null {
  if (!isOfDecision({ subject, ruleId })) return null;
  const { operation, asks, input } = action;
  if (operation === "offer.show") return offerPage(input, "#beliefs");
  const part = actionPart(operation, asks);
  return part === null ? null : partPlace(subjectId(subject), part).path;
}

/** Where an action has a page of its own that serves it better than a form in a layer; null where it has none. */
export function actionPage(nudge: Placed): string | null {
  const { action, subject } = nudge;
  const part = decisionPart(nudge);
  if (part !== null) return part;
  if (action.operation === "import.run") return "/import";
  if (action.operation === "peer-pay.add") {
    const { role } = action.input;
    return typeof role === "string" ? `/pay?role=${encodeURIComponent(role)}` : "/pay";
  }
  if (action.operation === "story.update") return `/stories/${subject.id}`;
  if (action.operation === "rationale.save" || action.operation === "rationale.lint")
    return "/preparation#rationale";
  if (action.operation === "inbound.answer") return threadPath(subject.id);
  if (action.operation === "introduction.add" && subject.kind === "company")
    return `/companies/${subject.id}#warm-paths`;
  // What an offer leaves unknown is written where its terms are.
  if (action.operation === "offer.show") return offerPage(action.input, "");
  // Ledger, planner and pack stand on one page; a form in a layer would show a part of them.
  if (subject.kind === "opportunity" && action.operation.startsWith("negotiation."))
    return `/opportunities/${subject.id}/negotiation`;
  return presentationPage(subject);
}

/** The page of what a nudge is about; null where it has none. */
export function subjectPage({ subject, ruleId }: Placed): string | null {
  if (subject.kind === "opportunity")
    return `/opportunities/${subjectId(subject)}${isOfDecision({ subject, ruleId }) ? "/decision" : ""}`;
  if (subject.kind === "company") return `/companies/${subject.id}`;
  if (subject.kind === "story") return `/stories/${subject.id}`;
  if (subject.kind === "career") return "/stories";
  if (subject.kind === "person") return `/people/${subject.id}`;
  if (subject.kind === "inbound") return "/inbox";
  if (subject.kind === "introduction") return "/introductions";
  if (subject.kind === "presentation") return presentationPage(subject);
  if (subject.kind === "review" || subject.kind === "outreach") return "/preparation";
  return null;
}

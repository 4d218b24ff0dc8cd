import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { InputOf, OperationName } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { actionPart, partPlace } from "../decision/part-place.ts";
import { threadPath } from "../inbound/thread-path.ts";
import { ActionDialog } from "./action-dialog.tsx";
import type { Nudge } from "./action-input.ts";
import { SilenceDialog } from "./silence-dialog.tsx";

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

/** The part of a decision or of diligence that a rule speaks of; a step is added in a layer. */
function decisionPart({ ruleId, action, subject }: Nudge): string | null {
  if (!isOfDecision({ subject, ruleId })) return null;
  const { operation, asks, input } = action;
  if (operation === "offer.show")
    return typeof input["offerId"] === "string" ? `/offers/${input["offerId"]}#beliefs` : null;
  const part = actionPart(operation, asks);
  return part === null ? null : partPlace(subjectId(subject), part).path;
}

/** Where an action has a page of its own that serves it better than a form in a layer. */
function pageOf(nudge: Nudge): string | null {
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
  if (action.operation === "offer.show" && typeof action.input["offerId"] === "string")
    return `/offers/${action.input["offerId"]}`;
  // Ledger, planner and pack stand on one page; a form in a layer would show a part of them.
  if (subject.kind === "opportunity" && action.operation.startsWith("negotiation."))
    return `/opportunities/${subject.id}/negotiation`;
  return presentationPage(subject);
}

function subjectPage({ subject, ruleId }: Nudge): string | null {
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

type NudgeItemProps = { readonly nudge: Nudge; readonly today: string };

/** What to do, why, who says so, and the one action that settles it. */
export function NudgeItem({ nudge, today }: NudgeItemProps) {
  const [layer, setLayer] = useState<"action" | "snooze" | "dismiss" | null>(null);
  const [, go] = useLocation();
  const { action } = nudge;
  const act = (): void => {
    const page = pageOf(nudge);
    if (page !== null) go(page);
    else if (action.asks.length > 0) setLayer("action");
    else {
      const input = action.input as InputOf<OperationName>;
      void write(action.operation as OperationName, input, {
        said: action.label,
        optimistic: (cache) =>
          cache.setQueriesData<{ nudges: readonly Nudge[] }>({ queryKey: ["today"] }, (data) =>
            data === undefined
              ? data
              : {
                  ...data,
                  nudges: data.nudges.filter(
                    (other) => other.ruleId !== nudge.ruleId || other.subject.id !== nudge.subject.id,
                  ),
                },
          ),
      });
    }
  };
  const about = subjectPage(nudge);
  return (
    <li
      className="border-line grid gap-x-6 gap-y-2 border-b py-4 first:pt-0 last:border-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_17rem]"
      data-row-group
    >
      <div className="prose-width">
        <p className="private font-medium">{nudge.what}</p>
        <p className="text-soft mt-1 text-small text-pretty">
          {nudge.why}{" "}
          <cite className="not-italic">
            {nudge.ruleId}, {nudge.source}
          </cite>
          {about === null ? null : (
            <>
              {" · "}
              <Link href={about} className="link private">
                {nudge.subject.label}
              </Link>
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-1 md:justify-end">
        <Button onClick={act} data-row>
          {action.label}
        </Button>
        <Menu label="Not now">
          <Button tone="quiet" onClick={() => setLayer("snooze")}>
            Snooze
          </Button>
          <Button tone="quiet" onClick={() => setLayer("dismiss")}>
            Dismiss
          </Button>
        </Menu>
      </div>
      {layer === "action" ? (
        <ActionDialog nudge={nudge} today={today} onClose={() => setLayer(null)} />
      ) : null}
      {layer === "snooze" || layer === "dismiss" ? (
        <SilenceDialog nudge={nudge} today={today} how={layer} onClose={() => setLayer(null)} />
      ) : null}
    </li>
  );
}

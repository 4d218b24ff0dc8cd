import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { InputOf, OperationName } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { ActionDialog } from "./action-dialog.tsx";
import type { Nudge } from "./action-input.ts";
import { actionPage, subjectPage } from "./nudge-pages.ts";
import { SilenceDialog } from "./silence-dialog.tsx";

type NudgeItemProps = { readonly nudge: Nudge; readonly today: string };

/** What to do, why, who says so, and the one action that settles it. */
export function NudgeItem({ nudge, today }: NudgeItemProps) {
  const [layer, setLayer] = useState<"action" | "snooze" | "dismiss" | null>(null);
  const [, go] = useLocation();
  const { action } = nudge;
  const act = (): void => {
    const page = actionPage(nudge);
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

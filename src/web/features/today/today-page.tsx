import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { exactText } from "../../ui/time-text.ts";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { FinishDialog } from "../loop/finish-dialog.tsx";
import { NudgeItem } from "../nudge/nudge-item.tsx";
import { FollowUpItem } from "./follow-up-item.tsx";

type Today = OutputOf<"today">;
type ComingStep = Today["comingSteps"][number];

function StepLine({ step, children }: { readonly step: ComingStep; readonly children: React.ReactNode }) {
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <Link
          href={`/opportunities/${step.opportunityId}?step=${step.stepId}`}
          className="private font-medium hover:underline"
          data-row
        >
          {step.label}
        </Link>
        <p className="text-soft text-small">
          <When at={step.startsAt} zone={step.timeZone} />
          {step.minutes === null ? null : ` · ${step.minutes} min`}
          {step.interviewers.length === 0 ? null : (
            <span className="private"> · {step.interviewers.join(", ")}</span>
          )}
        </p>
      </div>
      <div className="flex items-start gap-2 sm:justify-end">{children}</div>
    </li>
  );
}

function Unfinished({ steps }: { readonly steps: readonly ComingStep[] }) {
  const [finishing, setFinishing] = useState<string | null>(null);
  return (
    <>
      <ul>
        {steps.map((step) => (
          <StepLine key={step.stepId} step={step}>
            <Button tone="primary" onClick={() => setFinishing(step.stepId)}>
              Note how it went
            </Button>
          </StepLine>
        ))}
      </ul>
      {finishing === null ? null : <FinishDialog stepId={finishing} onClose={() => setFinishing(null)} />}
    </>
  );
}

function Nudges({
  data,
  limit,
  onMore,
}: {
  readonly data: Today;
  readonly limit: number;
  readonly onMore: () => void;
}) {
  // What stands above in its own part is not said twice.
  const above = new Set([...data.followUpsDue, ...data.unfinishedSteps].map(({ stepId }) => stepId));
  const nudges = data.nudges.filter((nudge) => !(nudge.ruleId === "P5" && above.has(nudge.subject.id)));
  if (nudges.length === 0)
    return (
      <Empty
        what="The playbook has nothing to say now."
        why="It looks at everything you enter: your rationale, your seats, their steps, the people. Open the Playbook page to see every rule and what it waits for."
        action={
          <Link href="/playbook" className={buttonClass()}>
            See all rules
          </Link>
        }
      />
    );
  return (
    <>
      <ul>
        {nudges.map((nudge) => (
          <NudgeItem
            key={`${nudge.ruleId} ${nudge.subject.id} ${nudge.action.operation}`}
            nudge={nudge}
            today={data.today}
          />
        ))}
      </ul>
      {data.nudgesLeftOut === 0 ? null : (
        <Button tone="quiet" className="mt-4 -ml-3" disabled={limit >= 500} onClick={onMore}>
          Show {counted(data.nudgesLeftOut, "more nudge")}
        </Button>
      )}
    </>
  );
}

/** What to do next, and why. */
export function TodayPage() {
  const [limit, setLimit] = useState(12);
  const today = useRead("today", { limit }, { keep: true });
  const date = today.data?.today;
  return (
    <Page name="Today" title="Today" lead={date === undefined ? " " : exactText(date)}>
      <Loaded from={today} lines={8}>
        {(data) => (
          <>
            {data.followUpsDue.length === 0 ? null : (
              <Section title="Follow-ups owed" note="Within 24 hours of each conversation (P5).">
                <ul>
                  {data.followUpsDue.map((due) => (
                    <FollowUpItem key={due.stepId} due={due} />
                  ))}
                </ul>
              </Section>
            )}
            {data.unfinishedSteps.length === 0 ? null : (
              <Section title="How did it go?" note="Their time is over; note it while you remember.">
                <Unfinished steps={data.unfinishedSteps} />
              </Section>
            )}
            <Section title="Coming up" note="The next seven days.">
              {data.comingSteps.length === 0 ? (
                <p className="text-soft">No dated step in the next seven days.</p>
              ) : (
                <ul>
                  {data.comingSteps.map((step) => (
                    <StepLine key={step.stepId} step={step}>
                      <Link href={`/steps/${step.stepId}/sheet`} className={buttonClass()}>
                        Prep sheet
                      </Link>
                    </StepLine>
                  ))}
                </ul>
              )}
            </Section>
            <Section title="Next" note="What the playbook says, the weightiest first.">
              <Nudges data={data} limit={limit} onMore={() => setLimit(Math.min(500, limit + 50))} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

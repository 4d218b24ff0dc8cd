import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { OpportunityTabs } from "../opportunities/opportunity-tabs.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { Feedback } from "./feedback.tsx";
import { NinetyDayPlan } from "./ninety-day-plan.tsx";
import { Part } from "./part.tsx";
import { PlanChecks } from "./plan-checks.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PlanStart } from "./plan-start.tsx";
import type { Plan } from "./plan.ts";
import { PromptClauses } from "./prompt-clauses.tsx";
import { RehearsalLog } from "./rehearsal-log.tsx";
import { Rehearsal } from "./rehearsal.tsx";
import { hasRehearsalDraft } from "./rehearsal-draft.ts";
import { SectionList } from "./section-list.tsx";

type Opportunity = OutputOf<"opportunity.show">;

function Planned({ plan, opportunity }: { readonly plan: Plan; readonly opportunity: Opportunity }) {
  const [isRehearsing, setRehearsing] = useState(() => hasRehearsalDraft(plan.id));
  const step = opportunity.steps.find(({ id }) => id === plan.stepId);
  const canRehearse = plan.sections.some(({ kind }) => kind !== "bonus" && kind !== "questions");
  if (isRehearsing && canRehearse) return <Rehearsal plan={plan} onClose={() => setRehearsing(false)} />;
  return (
    <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="mb-8 lg:order-2 lg:mb-0">
        <PlanChecks plan={plan} />
      </div>
      <div className="min-w-0">
        <Part
          title="The hour"
          note={step === undefined ? "No step of the loop is tied to it yet." : undefined}
        >
          {step?.startsAt === undefined || step.startsAt === null ? null : (
            <p className="mb-4">
              <span className="private">{step.title}</span>, <When at={step.startsAt} zone={step.timeZone} />
            </p>
          )}
          <PlanForm plan={plan} steps={opportunity.steps} />
        </Part>
        <PromptClauses plan={plan} />
        <SectionList plan={plan} />
        <NinetyDayPlan plan={plan} />
        <Feedback plan={plan} />
        <Part
          title="Rehearsals"
          note="Aloud, by the clock. What drifts shows after the second time."
          actions={
            <Button tone="primary" hotkey="f" disabled={!canRehearse} onClick={() => setRehearsing(true)}>
              Rehearse
            </Button>
          }
        >
          <RehearsalLog plan={plan} />
        </Part>
        <Part title="Remove" note="The plan goes with its rehearsals; the step in the loop stays.">
          <ConfirmButton
            label="Remove the plan…"
            title="Remove this plan?"
            confirm="Remove it"
            tone="plain"
            onConfirm={() => void write("presentation.remove", { id: plan.id }, { said: "Plan removed" })}
          >
            Sections, the 90-day plan, feedback and rehearsals go with it. You can undo this.
          </ConfirmButton>
        </Part>
      </div>
    </div>
  );
}

function Content({ opportunity }: { readonly opportunity: Opportunity }) {
  const shown = useRead("presentation.show", { opportunityId: opportunity.id });
  const plan = shown.data?.plan ?? null;
  return (
    <Page
      name={`Presentation, ${opportunity.companyName}`}
      title="Presentation"
      lead={
        <span className="private">
          {plan === null || plan.title === ""
            ? `${opportunity.title} at ${opportunity.companyName}`
            : plan.title}
        </span>
      }
      above={
        <Link href={`/opportunities/${opportunity.id}`} className="link private">
          {opportunity.title}, {opportunity.companyName}
        </Link>
      }
      actions={plan === null ? undefined : <ExportButtons opportunityId={opportunity.id} />}
    >
      <div className="border-line mb-6 border-b">
        <OpportunityTabs id={opportunity.id} />
      </div>
      <Loaded from={shown} lines={8}>
        {(data) =>
          data.plan === null ? (
            <PlanStart opportunity={opportunity} />
          ) : (
            <Planned key={data.plan.id} plan={data.plan} opportunity={opportunity} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** The plan of an opportunity's presentation, its checks and its rehearsals (P14, P15). */
export function PresentationPage({ id }: { readonly id: string }) {
  const opportunity = useRead("opportunity.show", { id });
  if (opportunity.data !== undefined) return <Content opportunity={opportunity.data} />;
  return (
    <Page name="Presentation" title={opportunity.error === null ? "" : "Not to be found"}>
      <Loaded from={opportunity} lines={8}>
        {() => null}
      </Loaded>
    </Page>
  );
}

import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Section } from "../../ui/page.tsx";
import { useAddressedPart } from "../../ui/use-addressed-part.ts";
import { OpportunityTab } from "../interviews/opportunity-tab.tsx";
import { Beliefs } from "./beliefs.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { Deadline } from "./deadline.tsx";
import { decidingSource, ruleNote } from "./decision-words.ts";
import type { Criteria, Decision, Predictions as Listed } from "./decision-words.ts";
import { Friends } from "./friends.tsx";
import { Predictions } from "./predictions.tsx";
import { RationaleThen } from "./rationale-then.tsx";
import { Readiness } from "./readiness.tsx";
import { RefusalList } from "./refusal-list.tsx";
import { StillExcited } from "./still-excited.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Verdict } from "./verdict.tsx";

type Props = {
  readonly opportunity: Opportunity;
  readonly decision: Decision;
  readonly criteria: Criteria;
  readonly predictions: Listed;
};

function Parts({ opportunity, decision, criteria, predictions }: Props) {
  useAddressedPart();
  const { id } = opportunity;
  return (
    <>
      <RefusalList opportunityId={id} refusals={decision.refusals} />
      <Section title="The day" id="answer" note="Decide before it, not on it (D1).">
        <Deadline opportunityId={id} deadline={decision.deadline} />
      </Section>
      <Section title="Ready?" id="ready" note="By what is written down, not by how it feels.">
        <Readiness opportunityId={id} decision={decision} />
      </Section>
      <Section title="Why, then and now" id="rationale" note={ruleNote("D1")}>
        <RationaleThen decision={decision} />
      </Section>
      <Section title="What you want" id="criteria" note={ruleNote("D3")}>
        <CriteriaSection opportunity={opportunity} criteria={criteria} />
      </Section>
      <Section title="What you expect" id="predictions" note={ruleNote("D2")}>
        <div className="space-y-8">
          <div>
            <h3 className="text-soft mb-2 text-small font-medium">Predictions, to be scored later</h3>
            <Predictions opportunityId={id} predictions={predictions} />
          </div>
          <div>
            <h3 className="text-soft mb-2 text-small font-medium">
              Scenarios, which feed what the offer is worth
            </h3>
            <Beliefs beliefs={decision.beliefs} />
          </div>
        </div>
      </Section>
      <Section title="Two friends" id="friends" note={ruleNote("D9")}>
        <Friends opportunityId={id} friends={decision.friends} />
      </Section>
      <Section title="Still excited?" id="excited" note="Asked again whenever something new comes up (D9).">
        <StillExcited opportunityId={id} decision={decision} />
      </Section>
      <Section
        title="Your answer"
        id="verdict"
        note="With the reason, so that you can read it in a year (D1)."
      >
        <Verdict opportunity={opportunity} decision={decision} />
      </Section>
      <div className="print:hidden">
        {" "}
        <Section title="Take along" id="files" note="Nothing leaves this machine unless you send it.">
          <TakeAlong opportunityId={id} />
        </Section>
      </div>{" "}
    </>
  );
}

/** Before an offer: what the page is for, and what can be done meanwhile. */
function NotYet({ opportunity }: { readonly opportunity: Opportunity }) {
  const { id, state } = opportunity;
  return (
    <Section title="Not yet" note="It opens with an offer, or with a day to answer by.">
      <Empty
        what="The decision on this seat: what they refused, what you still miss, your criteria, your predictions, two friends, and your answer with its reason."
        why="It is written before the day on which you answer. Diligence can begin at any time."
        source={decidingSource}
        action={
          <div className="flex flex-wrap gap-2">
            <Link href={`/opportunities/${id}/diligence`} className={buttonClass("primary")}>
              Go to diligence
            </Link>
            {state === "open" ? (
              <Button
                onClick={() =>
                  void write("opportunity.update", { id, state: "offer" }, { said: "An offer is there" })
                }
              >
                They made an offer
              </Button>
            ) : null}
          </div>
        }
      />
      {state === "open" ? (
        <div className="mt-6">
          <Deadline opportunityId={id} deadline={null} />
        </div>
      ) : null}
    </Section>
  );
}

/** Whether there is something to decide, or was. */
function isOpened({ state }: Opportunity, decision: Decision): boolean {
  const { deadline, verdict, isExcited, friends, reason } = decision;
  return (
    state === "offer" ||
    state === "accepted" ||
    deadline !== null ||
    verdict !== null ||
    isExcited !== null ||
    friends.length > 0 ||
    reason !== ""
  );
}

function Content({ opportunity }: { readonly opportunity: Opportunity }) {
  const decision = useRead("decision.show", { opportunityId: opportunity.id });
  const criteria = useRead("criterion.list", {});
  const predictions = useRead("prediction.list", {});
  return (
    <Loaded from={decision} lines={8}>
      {(decided) =>
        isOpened(opportunity, decided) ? (
          <Loaded from={criteria} lines={8}>
            {(wanted) => (
              <Loaded from={predictions} lines={8}>
                {(listed) => (
                  <Parts
                    opportunity={opportunity}
                    decision={decided}
                    criteria={wanted}
                    predictions={listed}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        ) : (
          <NotYet opportunity={opportunity} />
        )
      }
    </Loaded>
  );
}

/** The decision on one seat, written before the day of the answer (D1 to D9). */
export function DecisionPage({ id }: { readonly id: string }) {
  return (
    <OpportunityTab
      id={id}
      name="Decision"
      lead="Would you still say yes if nobody were waiting for your answer?"
    >
      {(opportunity) => <Content opportunity={opportunity} />}
    </OpportunityTab>
  );
}

import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Section } from "../../ui/page.tsx";
import { useAddressedPart } from "../../ui/use-addressed-part.ts";
import { OpportunityTab } from "../interviews/opportunity-tab.tsx";
import { BoardContact } from "./board-contact.tsx";
import { CeoTime } from "./ceo-time.tsx";
import { ruleNote } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";
import { Departures } from "./departures.tsx";
import { References } from "./references.tsx";
import { TeamCoverage } from "./team-coverage.tsx";

type PartsProps = {
  readonly opportunity: Opportunity;
  readonly diligence: Diligence;
  readonly lookedOn: string | null;
};

function Parts({ opportunity, diligence, lookedOn }: PartsProps) {
  useAddressedPart();
  const company = useRead("company.show", { id: opportunity.companyId });
  return (
    <>
      <Section title="The CEO" id="ceo" note={ruleNote("D4")}>
        <CeoTime opportunity={opportunity} diligence={diligence} />
      </Section>
      <Section title="The board" id="board" note={ruleNote("D5")}>
        <BoardContact opportunity={opportunity} diligence={diligence} />
      </Section>
      <Section title="Executive team" id="team" note={ruleNote("D6")}>
        <TeamCoverage
          opportunity={opportunity}
          team={diligence.team}
          executives={company.data?.executives ?? []}
        />
      </Section>
      <Section title="Who left, and why" id="departures" note={ruleNote("D8")}>
        <Departures opportunity={opportunity} departures={diligence.departures} lookedOn={lookedOn} />
      </Section>
      <Section
        title="References"
        id="references"
        note="What people say who know the CEO or the company (D4, D8)."
      >
        <References opportunityId={opportunity.id} references={diligence.references} />
      </Section>
    </>
  );
}

function Content({ opportunity }: { readonly opportunity: Opportunity }) {
  const diligence = useRead("diligence.show", { opportunityId: opportunity.id });
  const decision = useRead("decision.show", { opportunityId: opportunity.id });
  return (
    <Loaded from={diligence} lines={8}>
      {(learnt) => (
        <Loaded from={decision} lines={8}>
          {({ departuresLookedOn }) => (
            <Parts opportunity={opportunity} diligence={learnt} lookedOn={departuresLookedOn} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** What was learnt of a company before a yes: CEO, board, executive team, departures, references (D4 to D8). */
export function DiligencePage({ id }: { readonly id: string }) {
  return (
    <OpportunityTab
      id={id}
      name="Diligence"
      lead="They looked at you closely. What have you learnt of them, and from whom?"
    >
      {(opportunity) => <Content opportunity={opportunity} />}
    </OpportunityTab>
  );
}

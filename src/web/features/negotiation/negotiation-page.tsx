import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Section } from "../../ui/page.tsx";
import { OpportunityTab } from "../interviews/opportunity-tab.tsx";
import { AdviserPack } from "./adviser-pack.tsx";
import { AskLedger } from "./ask-ledger.tsx";
import { AskPlanner } from "./ask-planner.tsx";
import { ContractEnds } from "./contract-ends.tsx";
import type { Negotiation } from "./negotiation-words.ts";
import { StartDate } from "./start-date.tsx";
import { SupportBudget } from "./support-budget.tsx";

function OnOffer({ negotiation }: { readonly negotiation: Negotiation }) {
  const { opportunityId } = negotiation;
  return (
    <>
      <Section
        title="What to ask first"
        note="Worth to you against cost to the company, on your beliefs (E2)."
      >
        <AskPlanner negotiation={negotiation} />
      </Section>
      <Section title="Start date" note="What each day leaves behind, on both sides (N11).">
        <StartDate negotiation={negotiation} />
      </Section>
      <Section title="If it ends" note="A sale, being let go, or both; parental leave (N7, N8, N10).">
        <ContractEnds opportunityId={opportunityId} />
      </Section>
    </>
  );
}

function Content({ negotiation }: { readonly negotiation: Negotiation }) {
  return (
    <>
      <Section title="Asks" note="Each round, each ask, each answer (N13).">
        <AskLedger negotiation={negotiation} />
      </Section>
      <Section title="Support" note="Asks for the seat against the first year of your 90-day plan (N12).">
        <SupportBudget negotiation={negotiation} />
      </Section>
      {negotiation.offerId === null ? (
        <Section title="The offer" note="Prices need one.">
          <Empty
            what="No offer is saved for this opportunity. Save one, and its terms are priced here."
            why="First verbal numbers will do; each later version is kept beside the earlier ones."
            source="Larson, ch. 1, Negotiating the Contract"
          />
          <p className="text-soft mt-2 text-small">
            On the command line:{" "}
            <code>oneofone offer save offer.yaml --opportunity-id {negotiation.opportunityId}</code>
          </p>
        </Section>
      ) : (
        <OnOffer negotiation={negotiation} />
      )}
      <Section title="Adviser" note="A tax adviser should see it before you sign (N6).">
        <AdviserPack negotiation={negotiation} />
      </Section>
    </>
  );
}

/** The contract of one opportunity: asks and answers, what to ask first, start date, ends, adviser pack. */
export function NegotiationPage({ id }: { readonly id: string }) {
  const negotiation = useRead("negotiation.show", { opportunityId: id });
  return (
    <OpportunityTab
      id={id}
      name="Negotiation"
      lead="What do you ask for, in which order, and what did they answer?"
    >
      {() => (
        <Loaded from={negotiation} lines={8}>
          {(data) => <Content negotiation={data} />}
        </Loaded>
      )}
    </OpportunityTab>
  );
}

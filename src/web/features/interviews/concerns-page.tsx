import { OpportunityTab } from "./opportunity-tab.tsx";
import { Section } from "../../ui/page.tsx";
import { Concerns } from "./concerns.tsx";
import { Requirements } from "./requirements.tsx";
import { WorkingTogether } from "./working-together.tsx";

/** What stands between the two sides: their concerns, their requirements, and how it would be to work together. */
export function ConcernsPage({ id }: { readonly id: string }) {
  return (
    <OpportunityTab
      id={id}
      name="Concerns"
      lead="What do they worry about, what do they require, and would you work well together?"
    >
      {(opportunity) => (
        <>
          <Section title="Concerns" note="Whose, what, how you answered, settled or not (P4).">
            <Concerns opportunity={opportunity} />
          </Section>
          <Section title="Requirements" note="Against your career ledger, gaps first (P9).">
            <Requirements opportunity={opportunity} />
          </Section>
          <Section title="Working together" note="After each talk with the CEO or a founder (P10, P11).">
            <WorkingTogether opportunity={opportunity} />
          </Section>
        </>
      )}
    </OpportunityTab>
  );
}

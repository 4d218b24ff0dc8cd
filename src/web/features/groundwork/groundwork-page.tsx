import { Page, Section } from "../../ui/page.tsx";
import { AdviceList } from "./advice-list.tsx";
import { CareerCheckup } from "./career-checkup.tsx";
import { GroundworkPlan } from "./groundwork-plan.tsx";
import { ProfileCheck } from "./profile-check.tsx";

/** What makes a seat reachable, years ahead and each quarter. */
export function GroundworkPage() {
  return (
    <Page
      name="Groundwork"
      title="Groundwork"
      lead="What makes a seat reachable before anybody asks: plan, profile, advice, and whether you want it at all."
    >
      <Section title="The plan" note="Four kinds of ground, reviewed each quarter (S8).">
        <GroundworkPlan />
      </Section>
      <Section title="Public profile" note="Looked at each quarter (S4).">
        <ProfileCheck />
      </Section>
      <Section title="Advice" note="Right for whom? (O3)">
        <AdviceList />
      </Section>
      <Section title="Career checkup" note="For whoever is unsure (R6).">
        <CareerCheckup />
      </Section>
    </Page>
  );
}

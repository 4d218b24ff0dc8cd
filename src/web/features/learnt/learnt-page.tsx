import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { EnergyReview } from "./energy-review.tsx";
import { FunnelChart } from "./funnel-chart.tsx";
import { Retrospectives } from "./retrospectives.tsx";
import { StepTimes } from "./step-times.tsx";

/** What the search has taught. */
export function LearntPage() {
  const funnel = useRead("funnel", {});
  return (
    <Page
      name="Learnt"
      title="What was learnt"
      lead="Seats that ended, how far seats come and how long it takes, and where your energy goes."
    >
      <Section title="Looking back" note="Three lines for each seat that ended (X2).">
        <Retrospectives />
      </Section>
      <Section title="How far seats come" note="By channel in the numbers below (X3).">
        <Loaded from={funnel} lines={4}>
          {({ rows }) => <FunnelChart rows={rows} />}
        </Loaded>
      </Section>
      <Section title="How long it takes" note="Where you wait is where to ask (X3).">
        <Loaded from={funnel} lines={4}>
          {({ times }) => <StepTimes times={times} />}
        </Loaded>
      </Section>
      <Section title="Energy" note="What drains you will not be done well for long (W2).">
        <EnergyReview />
      </Section>
    </Page>
  );
}

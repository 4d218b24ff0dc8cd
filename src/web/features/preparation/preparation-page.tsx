import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { OutreachList } from "./outreach.tsx";
import { RationaleEditor } from "./rationale-editor.tsx";
import { Reviews } from "./reviews.tsx";
import { RationaleVersions } from "./versions.tsx";

/** Why do you want an executive role, and does it hold when others read it? */
export function PreparationPage() {
  const rationale = useRead("rationale.show", {});
  return (
    <Page
      name="Preparation"
      title="Preparation"
      lead="Why do you want an executive role? You will be asked in nearly every conversation; the current answer stands on every prep sheet."
    >
      <Loaded from={rationale} lines={8}>
        {({ current, versions, reviews }) => (
          <>
            <Section title="Rationale" note="Positive, excited, and showing that you can do it (R1, R2).">
              <RationaleEditor current={current} />
            </Section>
            {versions.length < 2 ? null : (
              <Section title="What changed" note="Between any two versions, word by word.">
                <RationaleVersions versions={versions} />
              </Section>
            )}
            <Section title="Reviews" note="Two are enough (R4).">
              <Reviews reviews={reviews} versions={versions} />
            </Section>
            <Section title="Outreach" note="Where no peers are at hand (R5).">
              <OutreachList />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

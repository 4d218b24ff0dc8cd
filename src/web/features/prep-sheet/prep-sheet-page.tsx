import { useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { PaperSheet } from "./paper-sheet.tsx";
import { PrepItems, whenLine } from "./prep-content.tsx";
import type { Sheet } from "./prep-content.tsx";

function Content({ sheet }: { readonly sheet: Sheet }) {
  const [isCut, setCut] = useState(false);
  return (
    <>
      <div className="screen">
        <Page
          name={`Prep sheet, ${sheet.companyName}`}
          title={<span className="private">{sheet.stepTitle}</span>}
          lead={
            <span className="private">
              {sheet.seat}, {sheet.companyName}
              {sheet.kindName === sheet.stepTitle ? "" : ` · ${sheet.kindName}`}
              <br />
              {whenLine(sheet)}
            </span>
          }
          above={
            <Link href={`/opportunities/${sheet.opportunityId}`} className="link private">
              {sheet.seat}, {sheet.companyName}
            </Link>
          }
          actions={
            <Button tone="primary" hotkey="p" onClick={() => window.print()}>
              Print on one page
            </Button>
          }
        >
          {isCut ? (
            <p className="text-soft prose-width mb-4">
              There is more here than one printed page holds, so the print ends early; this page shows it all.
            </p>
          ) : null}
          {sheet.sections.map((section) => (
            <Section
              key={section.id}
              title={section.title}
              note={`${section.rules.join(", ")}. ${section.source}`}
            >
              <PrepItems
                section={section}
                itemClass="prose-width space-y-2"
                detailClass="text-soft block text-small"
              />
            </Section>
          ))}
        </Page>
      </div>
      <PaperSheet sheet={sheet} onCut={setCut} />
    </>
  );
}

/** One step, one page: what it is about, who asks, what to have ready, what to learn. */
export function PrepSheetPage({ id }: { readonly id: string }) {
  const sheet = useRead("step.sheet", { id });
  if (sheet.data !== undefined) return <Content sheet={sheet.data} />;
  return (
    <Page name="Prep sheet" title={sheet.error === null ? "" : "Not to be found"}>
      <Loaded from={sheet} lines={8}>
        {() => null}
      </Loaded>
    </Page>
  );
}

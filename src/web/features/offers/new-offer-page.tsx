import { useState } from "react";
import { Link, useLocation } from "wouter";
import { Page, Section } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { emptyFields } from "./offer-fields.ts";
import { OfferForm } from "./offer-form.tsx";
import { OpportunitySelect } from "./opportunity-select.tsx";

const nothing = {};

/** An offer from what was said so far. */
export function NewOfferPage() {
  const [, go] = useLocation();
  const [opportunityId, setOpportunityId] = useState<string | null>(null);
  const draft = useDraft("offer new", emptyFields);
  return (
    <Page
      name="New offer"
      title="New offer"
      lead="Write down what was said, even if it is two numbers. What is not known yet stays empty."
      above={
        <Link href="/offers" className="link">
          Offers
        </Link>
      }
    >
      <Section
        title="Terms"
        note="An empty field is marked unknown. Where the engine needs a value an assumption stands in."
      >
        <div className="space-y-8">
          <OpportunitySelect value={opportunityId} onChange={setOpportunityId} />
          <OfferForm
            body={nothing}
            saved={emptyFields}
            draft={draft}
            name={null}
            opportunityId={opportunityId ?? undefined}
            onSaved={(id) => go(`/offers/${id}`)}
          />
        </div>
      </Section>
    </Page>
  );
}

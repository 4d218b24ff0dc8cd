import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { useAddressedPart } from "../../ui/use-addressed-part.ts";
import { WebLink } from "../../ui/web-link.tsx";
import { companyKindWords, counted, opportunityStateWords } from "../../ui/words.ts";
import { PostingList } from "../postings/posting-list.tsx";
import { CompanyForm } from "./company-form.tsx";
import { CompanyInvestors } from "./company-investors.tsx";
import { CompanyLadder } from "./company-ladder.tsx";
import { CompanyTeam } from "./company-team.tsx";
import { MergeCompanyDialog } from "./merge-company-dialog.tsx";
import { WarmPaths } from "./warm-paths.tsx";

type Company = OutputOf<"company.show">;

const fewPeople = 12;

function PeopleThere({ companyId }: { readonly companyId: string }) {
  const [limit, setLimit] = useState(fewPeople);
  const people = useRead("person.list", { companyId, limit }, { keep: true });
  return (
    <Loaded from={people}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <p className="text-soft">You know nobody there yet.</p>
        ) : (
          <>
            <ul className="columns-1 gap-x-8 sm:columns-2">
              {rows.map((person) => (
                <li key={person.id} className="private break-inside-avoid pb-2">
                  <Link href={`/people/${person.id}`} className="link" data-row>
                    {person.fullName}
                  </Link>
                  <span className="text-soft block text-small">{person.position}</span>
                </li>
              ))}
            </ul>
            {total > rows.length ? (
              <Button tone="quiet" className="-ml-3" onClick={() => setLimit(limit + 100)}>
                Show {counted(total - rows.length, "more person", "more people")}
              </Button>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

function SeatsThere({ companyId }: { readonly companyId: string }) {
  const seats = useRead("opportunity.list", { companyId });
  return (
    <Loaded from={seats}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="text-soft">No seat there yet.</p>
        ) : (
          <ul className="space-y-1">
            {rows.map((row) => (
              <li key={row.id}>
                <Link href={`/opportunities/${row.id}`} className="link private" data-row>
                  {row.title}
                </Link>{" "}
                <span className="text-soft text-small">{opportunityStateWords[row.state]}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Actions({
  company,
  onEdit,
  onMerge,
}: {
  readonly company: Company;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
}) {
  const [, go] = useLocation();
  const remove = async (): Promise<void> => {
    const outcome = await write("company.delete", { id: company.id }, { said: "Company deleted" });
    if (outcome.ok) go("/companies");
  };
  return (
    <>
      <Button
        aria-pressed={company.isTarget}
        onClick={() =>
          void write(
            "company.update",
            { id: company.id, isTarget: !company.isTarget },
            { said: company.isTarget ? "No target any more" : "Marked as a target" },
          )
        }
      >
        {company.isTarget ? "Unmark as target" : "Mark as target"}
      </Button>
      <Button hotkey="e" onClick={onEdit}>
        Edit
      </Button>
      <Button onClick={onMerge}>Merge…</Button>
      <ConfirmButton
        label="Delete…"
        title="Delete this company?"
        confirm="Delete"
        onConfirm={() => void remove()}
      >
        Only a company that nothing refers to can be deleted. You can undo this.
      </ConfirmButton>
    </>
  );
}

function Content({ company }: { readonly company: Company }) {
  useAddressedPart();
  const [isEditing, setEditing] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const [, go] = useLocation();
  return (
    <Page
      name={company.name}
      title={<span className="private">{company.name}</span>}
      lead={company.isTarget ? <Mark tone="accent">Target</Mark> : undefined}
      above={
        <Link href="/companies" className="link">
          Companies
        </Link>
      }
      actions={
        isEditing ? undefined : (
          <Actions company={company} onEdit={() => setEditing(true)} onMerge={() => setMerging(true)} />
        )
      }
    >
      {isEditing ? (
        <div className="max-w-2xl">
          <CompanyForm
            company={company}
            onDone={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        </div>
      ) : (
        <>
          <Section title="Facts">
            <FactList
              facts={[
                ["Kind", company.kind === "company" ? null : companyKindWords[company.kind]],
                ["Website", company.website === "" ? null : <WebLink url={company.website} />],
                ["Industry", company.industry],
                ["Stage", company.stage],
                ["Employed", company.headcount === null ? null : company.headcount.toLocaleString("en")],
                [
                  "Notes",
                  company.notes === "" ? null : (
                    <span className="private whitespace-pre-wrap">{company.notes}</span>
                  ),
                ],
              ]}
            />
          </Section>
          <Section title="Seats there">
            <SeatsThere companyId={company.id} />
          </Section>
          <Section
            id="warm-paths"
            title="Warm paths"
            note="Who can lead you here, warmest first: from the company, its investors and search firms (S6)."
          >
            <WarmPaths company={company} />
          </Section>
          <Section
            title="Ladder"
            note="The five places a company looks, in order, and where its search stands on each (S1)."
          >
            <CompanyLadder companyId={company.id} />
          </Section>
          <Section title="Investors" note="Their networks and talent teams fill seats too (S1).">
            <CompanyInvestors company={company} />
          </Section>
          <Section title="Executive team" note="Whom you would work with (D6).">
            <CompanyTeam company={company} />
          </Section>
          <Section title="Postings" note="Why it searches in public, and what speaks for which (S7).">
            <PostingList place={{ on: "company", companyId: company.id, company: company.name }} />
          </Section>
          <Section title="People there">
            <PeopleThere companyId={company.id} />
          </Section>
        </>
      )}
      {isMerging ? (
        <MergeCompanyDialog
          company={company}
          onClose={() => setMerging(false)}
          onDone={(id) => {
            setMerging(false);
            go(`/companies/${id}`, { replace: true });
          }}
        />
      ) : null}
    </Page>
  );
}

export function CompanyPage({ id }: { readonly id: string }) {
  const company = useRead("company.show", { id });
  if (company.data !== undefined) return <Content company={company.data} />;
  return (
    <Page name="Company" title={company.error === null ? "" : "Not to be found"}>
      <Loaded from={company}>{() => null}</Loaded>
    </Page>
  );
}

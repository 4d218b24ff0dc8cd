import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { WebLink } from "../../ui/web-link.tsx";
import { When } from "../../ui/when.tsx";
import { backgroundWords, confidenceWords, depthWords } from "../../ui/words.ts";
import { PersonIntroductions } from "../introductions/person-introductions.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { PersonJobs } from "./person-jobs.tsx";
import { PersonForm } from "./person-form.tsx";

type Person = OutputOf<"person.show">;

function Facts({ person }: { readonly person: Person }) {
  return (
    <FactList
      facts={[
        [
          "E-mail",
          person.email === "" ? null : (
            <a className="link private" href={`mailto:${person.email}`}>
              {person.email}
            </a>
          ),
        ],
        [
          "Telephone",
          person.phone === "" ? null : (
            <a className="link private" href={`tel:${person.phone}`}>
              {person.phone}
            </a>
          ),
        ],
        ["Profile", person.profileUrl === "" ? null : <WebLink url={person.profileUrl} />],
        ["Place", person.location === "" ? null : <span className="private">{person.location}</span>],
        ["Background", backgroundWords[person.background]],
        ["Known", person.howKnown === "unknown" ? null : depthWords[person.howKnown]],
        [
          "Your search",
          person.mayKnow === "unknown" ? null : (
            <span className="private">{confidenceWords[person.mayKnow]}</span>
          ),
        ],
        ["Connected", person.connectedOn === null ? null : <When at={person.connectedOn} />],
      ]}
    />
  );
}

function Content({ person }: { readonly person: Person }) {
  const [isEditing, setEditing] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const [, go] = useLocation();
  const remove = async (): Promise<void> => {
    const outcome = await write("person.delete", { id: person.id }, { said: "Person deleted" });
    if (outcome.ok) go("/people");
  };
  return (
    <Page
      name={person.fullName}
      title={<span className="private">{person.fullName}</span>}
      lead={
        <span className="private">
          {person.position}
          {person.position !== "" && person.company !== "" ? ", " : ""}
          {person.companyId === null ? (
            person.company
          ) : (
            <Link href={`/companies/${person.companyId}`} className="link">
              {person.company}
            </Link>
          )}
        </span>
      }
      above={
        <Link href="/people" className="link">
          People
        </Link>
      }
      actions={
        isEditing ? undefined : (
          <>
            <Button hotkey="e" onClick={() => setEditing(true)}>
              Edit
            </Button>
            <Button onClick={() => setMerging(true)}>Merge…</Button>
            <ConfirmButton
              label="Delete…"
              title="Delete this person?"
              confirm="Delete"
              onConfirm={() => void remove()}
            >
              Only people who take part in nothing can be deleted. You can undo this.
            </ConfirmButton>
          </>
        )
      }
    >
      {isEditing ? (
        <div className="max-w-2xl">
          <PersonForm person={person} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
        </div>
      ) : (
        <>
          <Section title="Facts">
            <Facts person={person} />
          </Section>
          {person.notes === "" ? null : (
            <Section title="Notes">
              <p className="private prose-width whitespace-pre-wrap">{person.notes}</p>
            </Section>
          )}
          <Section title="Jobs" note="Where they work and worked; each may lead somewhere.">
            <PersonJobs person={person} />
          </Section>
          <Section title="Introductions" note="What you asked of them, and who leads to them (S6).">
            <PersonIntroductions
              person={{ id: person.id, name: person.fullName }}
              warning={person.confidenceWarning}
            />
          </Section>
          <Section title="In your loops">
            {person.steps.length === 0 ? (
              <p className="text-soft">
                Not in any step yet. Name them as an interviewer on an opportunity’s page.
              </p>
            ) : (
              <ul className="space-y-2">
                {person.steps.map((step) => (
                  <li key={step.id} className="private">
                    <Link
                      href={`/opportunities/${step.opportunityId}?step=${step.id}`}
                      className="link"
                      data-row
                    >
                      {step.title}
                    </Link>
                    <span className="text-soft">, {step.company}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
      {isMerging ? (
        <MergeDialog
          person={person}
          onClose={() => setMerging(false)}
          onDone={(id) => {
            setMerging(false);
            go(`/people/${id}`, { replace: true });
          }}
        />
      ) : null}
    </Page>
  );
}

export function PersonPage({ id }: { readonly id: string }) {
  const person = useRead("person.show", { id });
  if (person.data !== undefined) return <Content person={person.data} />;
  return (
    <Page name="Person" title={person.error === null ? "" : "Not to be found"}>
      <Loaded from={person}>{() => null}</Loaded>
    </Page>
  );
}

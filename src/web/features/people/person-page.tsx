import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { RecruiterFacts, TowardsSearch } from "./person-confidence.tsx";
import { PersonIntroductions, PersonMessages } from "./person-contact.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PersonForm } from "./person-form.tsx";
import { PersonRoles } from "./person-roles.tsx";

type Person = OutputOf<"person.show">;

/** The user's own notes, then those that imports brought, each with its source. */
function Notes({ person }: { readonly person: Person }) {
  return (
    <div className="space-y-4">
      {person.notes === "" ? null : <p className="private prose-width whitespace-pre-wrap">{person.notes}</p>}
      {person.furtherNotes.map((note) => (
        <div key={`${note.writtenAt} ${note.text}`}>
          <p className="text-soft text-small">
            {note.source === "linkedin" ? "Your note on LinkedIn" : "From an import"}
            {note.writtenAt === null ? "" : `, ${note.writtenAt.slice(0, 10)}`}
          </p>
          <p className="private prose-width whitespace-pre-wrap">{note.text}</p>
        </div>
      ))}
    </div>
  );
}

function Steps({ person }: { readonly person: Person }) {
  if (person.steps.length === 0)
    return (
      <p className="text-soft">Not in any step yet. Name them as an interviewer on an opportunity’s page.</p>
    );
  return (
    <ul className="space-y-2">
      {person.steps.map((step) => (
        <li key={step.id} className="private">
          <Link href={`/opportunities/${step.opportunityId}?step=${step.id}`} className="link" data-row>
            {step.title}
          </Link>
          <span className="text-soft">, {step.company}</span>
        </li>
      ))}
    </ul>
  );
}

function Sections({ person }: { readonly person: Person }) {
  return (
    <>
      <Section title="Facts">
        <PersonFacts person={person} />
      </Section>
      <Section title="Towards your search" note="In confidence: whom you told, and who must not hear of it.">
        <TowardsSearch person={person} />
      </Section>
      {person.kinds.includes("recruiter") ? (
        <Section title="As a recruiter" note="Whom you work with, and who vouches for them (S3).">
          <RecruiterFacts person={person} />
        </Section>
      ) : null}
      <Section title="Roles over time">
        <PersonRoles person={person} />
      </Section>
      {person.notes === "" && person.furtherNotes.length === 0 ? null : (
        <Section title="Notes">
          <Notes person={person} />
        </Section>
      )}
      <Section title="Messages">
        <PersonMessages person={person} />
      </Section>
      <Section title="Introductions" note="Through them and to them (S6).">
        <PersonIntroductions person={person} />
      </Section>
      <Section title="In your loops">
        <Steps person={person} />
      </Section>
    </>
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
        <Sections person={person} />
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

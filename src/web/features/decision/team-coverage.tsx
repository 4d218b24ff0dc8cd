import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import type { Opportunity, Step } from "../../api/patches.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { counted } from "../../ui/words.ts";
import { ExecutiveDialog } from "../companies/executive-dialog.tsx";
import { AddStepDialog } from "../loop/add-step-dialog.tsx";
import { decidingSource } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";

type Executive = OutputOf<"company.show">["executives"][number];
type Member = Diligence["team"][number];

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The step that met a member, or is planned to. */
function stepWith(steps: readonly Step[], member: Member): Step | undefined {
  const wanted = member.isMet ? "done" : "planned";
  return steps.find(
    ({ state, interviewers }) =>
      state === wanted &&
      interviewers.some(({ personId, name }) => personId === member.personId || sameName(name, member.name)),
  );
}

type ItemProps = {
  readonly member: Member;
  readonly opportunity: Opportunity;
  readonly onAsk: () => void;
  readonly onLink: () => void;
};

function MemberItem({ member, opportunity, onAsk, onLink }: ItemProps) {
  const { name, role, personId, isMet } = member;
  const step = stepWith(opportunity.steps, member);
  const isPlanned = !isMet && step !== undefined;
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-2 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <p className="min-w-0">
        <Mark tone={isMet ? "good" : isPlanned ? "accent" : "alarm"}>
          {isMet ? "Met" : isPlanned ? "Planned" : "Not met"}
        </Mark>{" "}
        {personId === null ? (
          <span className="private font-medium">{name}</span>
        ) : (
          <Link href={`/people/${personId}`} className="link private font-medium" data-row>
            {name}
          </Link>
        )}{" "}
        <span className="text-soft text-small">
          {role}
          {step === undefined ? null : (
            <>
              {role === "" ? "" : ", "}
              <Link href={`/opportunities/${opportunity.id}?step=${step.id}`} className="link private">
                {step.title}
              </Link>
            </>
          )}
        </span>
      </p>
      <div className="flex flex-wrap gap-1 print:hidden">
        {isMet || isPlanned ? null : (
          <Button aria-label={`Ask to meet ${name}`} onClick={onAsk}>
            Ask to meet
          </Button>
        )}
        {personId === null ? (
          <Button tone="quiet" aria-label={`Link ${name} to your people`} onClick={onLink}>
            Link
          </Button>
        ) : null}
      </div>
    </li>
  );
}

type Props = {
  readonly opportunity: Opportunity;
  readonly team: Diligence["team"];
  /** As the company's page has them. */
  readonly executives: readonly Executive[];
};

/** The executive team person by person, each met or not (D6). */
export function TeamCoverage({ opportunity, team, executives }: Props) {
  const [asking, setAsking] = useState<Member | null>(null);
  const [linking, setLinking] = useState<string | null>(null);
  const met = team.filter(({ isMet }) => isMet).length;
  const company = { id: opportunity.companyId, name: opportunity.companyName };
  return (
    <>
      {team.length === 0 ? (
        <Empty
          what="Everybody on the executive team, and whether you have spoken with each of them."
          why="You will work with all of them; one whom you are not let near is worth a question."
          source={decidingSource}
        />
      ) : (
        <>
          <p className="mb-3">
            {met} of {counted(team.length, "executive")} met.
          </p>
          <ul aria-label="Executive team">
            {team.map((member) => (
              <MemberItem
                key={member.id}
                member={member}
                opportunity={opportunity}
                onAsk={() => setAsking(member)}
                onLink={() => setLinking(member.id)}
              />
            ))}
          </ul>
        </>
      )}
      <Button
        tone={team.length === 0 ? "primary" : "plain"}
        className="mt-3 print:hidden"
        onClick={() => setLinking("new")}
      >
        Add an executive
      </Button>
      {asking === null ? null : (
        <AddStepDialog
          opportunityId={opportunity.id}
          companyName={opportunity.companyName}
          start={{
            kind: "peer-interview",
            title: `Talk with ${asking.name}`,
            people: asking.personId === null ? [] : [{ id: asking.personId, name: asking.name }],
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {linking === null ? null : (
        <ExecutiveDialog
          company={company}
          executive={executives.find(({ id }) => id === linking) ?? null}
          onClose={() => setLinking(null)}
        />
      )}
    </>
  );
}

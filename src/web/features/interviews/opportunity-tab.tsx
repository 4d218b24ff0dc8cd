import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { OpportunityTabs } from "../opportunities/opportunity-tabs.tsx";

export type Interviewer = Opportunity["steps"][number]["interviewers"][number];

/** Everyone in the loop, each once, in the order in which they are met. */
export function loopPeople(opportunity: Opportunity): readonly Interviewer[] {
  return [
    ...new Map(
      opportunity.steps
        .filter(({ state }) => state !== "cancelled")
        .flatMap(({ interviewers }) => interviewers.map((person) => [person.personId, person] as const)),
    ).values(),
  ];
}

/** Names of the people by id, for a choice. */
export function peopleWords(people: readonly Interviewer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    people.map(({ personId, name, position }) => [personId, position === "" ? name : `${name}, ${position}`]),
  );
}

type OpportunityTabProps = {
  readonly id: string;
  readonly name: string;
  readonly lead: ReactNode;
  readonly actions?: (opportunity: Opportunity) => ReactNode;
  readonly children: (opportunity: Opportunity) => ReactNode;
};

/** One of the pages of an opportunity beside its loop. */
export function OpportunityTab({ id, name, lead, actions, children }: OpportunityTabProps) {
  const opportunity = useRead("opportunity.show", { id });
  if (opportunity.data === undefined)
    return (
      <Page name={name} title={opportunity.error === null ? "" : "Not to be found"}>
        <Loaded from={opportunity} lines={8}>
          {() => null}
        </Loaded>
      </Page>
    );
  const { title, companyName } = opportunity.data;
  return (
    <Page
      name={`${name}, ${title}, ${companyName}`}
      title={
        <span className="private">
          {title}, {companyName}
        </span>
      }
      lead={lead}
      above={
        <Link href="/opportunities" className="link">
          Opportunities
        </Link>
      }
      {...(actions === undefined ? {} : { actions: actions(opportunity.data) })}
    >
      <OpportunityTabs id={id} />
      {children(opportunity.data)}
    </Page>
  );
}

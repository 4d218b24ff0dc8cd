import type { DecisionRecord, Departure } from "../search/decision/decision.ts";
import type { Opportunity } from "../search/opportunity.ts";
import type { KnownPerson } from "../search/warm-paths.ts";
import { warmPaths } from "../search/warm-paths.ts";
import { presentEmployer } from "../vault/confidence-warnings.ts";
import { knownPeople, peopleTowards } from "../vault/known-people.ts";
import type { OperationContext } from "./operation.ts";

/** Whom to ask about a departure, and why (D8, S6). */
export type DeparturePath = {
  readonly personId: string;
  readonly name: string;
  /** Whom they introduce; empty where they were there themselves. */
  readonly towards: string;
  readonly reason: string;
  readonly warning: string;
};

const listed = 3;

function isThem(id: string, name: string, departure: Departure): boolean {
  return id === departure.personId || name.trim().toLowerCase() === departure.name.trim().toLowerCase();
}

/** A contact whom the user never met, and who still works there, tells a stranger nothing. */
function mayTell({ depth, employments }: KnownPerson, companyId: string): boolean {
  const isMet = depth !== "unknown" && depth !== "connected-only";
  return isMet || !employments.some((job) => job.companyId === companyId && job.isCurrent);
}

/**
 * By departure, the ways to learn of it, the people themselves first. Whoever is in the loop or on the executive team is left
 * out: they are the company, and D8 asks for those who are not.
 */
export async function departurePaths(
  { db }: Pick<OperationContext, "db">,
  { companyId, companyName, steps }: Opportunity,
  { departures, team }: DecisionRecord,
): Promise<ReadonlyMap<string, readonly DeparturePath[]>> {
  if (departures.length === 0) return new Map();
  const employer = await presentEmployer(db);
  const inside = new Set([
    ...steps.flatMap(({ interviewers }) => interviewers.map(({ personId }) => personId)),
    ...team.map(({ personId }) => personId),
  ]);
  const people = await peopleTowards(db, [companyId], employer);
  const tellers = new Set(people.filter((person) => mayTell(person, companyId)).map(({ id }) => id));
  const paths = warmPaths({
    destinations: [{ companyId, name: companyName, kind: "company" }],
    people,
    presentEmployer: employer,
  })
    .filter(
      ({ via, towards }) => tellers.has(via.id) && ![via.id, towards?.id ?? ""].some((id) => inside.has(id)),
    )
    .map(({ via, towards, reason, warning }) => ({ via, towards, reason, warning }));
  const linked = await knownPeople(
    db,
    departures.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  return new Map(
    departures.map((departure) => {
      const leads = ({ via, towards }: (typeof paths)[number]): boolean =>
        isThem(via.id, via.name, departure) ||
        (towards !== null && isThem(towards.id, towards.name, departure));
      const ordered = [...paths.filter(leads), ...paths.filter((path) => !leads(path))].map((path) => ({
        personId: path.via.id,
        name: path.via.name,
        towards: path.towards?.name ?? "",
        reason: path.reason,
        warning: path.warning,
      }));
      const own = linked.find(({ id }) => id === departure.personId);
      const isListed = own === undefined || ordered.some(({ personId }) => personId === own.id);
      const themselves = isListed
        ? []
        : [
            {
              personId: own.id,
              name: own.name,
              towards: "",
              reason: `${own.name} is among your people.`,
              warning: "",
            },
          ];
      return [departure.id, [...themselves, ...ordered].slice(0, listed)];
    }),
  );
}

import type { PlainDate } from "../../plain-date.ts";
import type { Step } from "../step.ts";
import type { Prediction } from "./predictions.ts";

export type Verdict = "yes" | "no";

/** Trust in the CEO as noted once, with the time of a meeting outside the loop where there was one (D4). */
export type TrustNote = {
  readonly id: string;
  readonly notedOn: PlainDate;
  /** 1 to 5. */
  readonly trust: number;
  /** Of a meeting that is no step of the loop; 0 where none. */
  readonly minutes: number;
  readonly note: string;
};

export type Departure = {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly role: string;
  readonly leftOn: string;
  readonly reason: string;
  readonly source: string;
};

/** What someone said of the company or its CEO when the user asked. */
export type CompanyReference = {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly askedOn: PlainDate;
  readonly said: string;
};

/** A friend to whom the decision was explained (D9). */
export type FriendTalk = {
  readonly id: string;
  readonly name: string;
  readonly toldOn: PlainDate;
  readonly said: string;
};

export type TeamMember = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly personId: string | null;
};

/** What is recorded of one decision. */
export type DecisionRecord = {
  readonly opportunityId: string;
  readonly deadline: PlainDate | null;
  readonly isExcited: boolean | null;
  readonly excitedOn: PlainDate | null;
  readonly verdict: Verdict | null;
  readonly decidedOn: PlainDate | null;
  readonly reason: string;
  /** Nobody left, as far as the user could learn; said on this day. */
  readonly departuresLookedOn: PlainDate | null;
  readonly trust: readonly TrustNote[];
  readonly departures: readonly Departure[];
  readonly references: readonly CompanyReference[];
  readonly friends: readonly FriendTalk[];
  readonly team: readonly TeamMember[];
  readonly predictions: readonly Prediction[];
};

/** What the user wants to have reached before a yes. */
export type TrustBar = { readonly hours: number; readonly trust: number };
export const usualTrustBar: TrustBar = { hours: 4, trust: 4 };

function isChief(position: string): boolean {
  return /\b(?:ceo|chief executive|(?:co-?)?founder)\b/iu.test(position);
}

export type CeoTime = {
  readonly minutes: number;
  readonly occasions: number;
  /** Occasions whose length nobody wrote down; they add no time. */
  readonly withoutLength: number;
  /** As noted last; null before the first note. */
  readonly trust: number | null;
};

/** Time with the CEO or a founder: finished steps of the loop and meetings beside it (D4). */
export function ceoTime(steps: readonly Step[], trust: readonly TrustNote[]): CeoTime {
  const met = steps.filter(
    (step) =>
      step.state === "done" &&
      (step.interviewers.length === 0
        ? step.kind === "ceo-discussion"
        : step.interviewers.some(({ position }) => isChief(position))),
  );
  const beside = trust.filter(({ minutes }) => minutes > 0);
  return {
    minutes: [...met, ...beside].reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    occasions: met.length + beside.length,
    withoutLength: met.filter(({ minutes }) => minutes === null).length,
    trust: trust.toSorted((a, b) => a.notedOn.localeCompare(b.notedOn)).at(-1)?.trust ?? null,
  };
}

/** Members of the executive team, each with whether a finished step met them (D6). */
export function teamCoverage(
  steps: readonly Step[],
  team: readonly TeamMember[],
): readonly (TeamMember & { readonly isMet: boolean })[] {
  const people = steps.filter(({ state }) => state === "done").flatMap(({ interviewers }) => interviewers);
  const ids = new Set(people.map(({ personId }) => personId));
  const names = new Set(people.map(({ name }) => name.trim().toLowerCase()));
  return team.map((member) => ({
    ...member,
    isMet: member.personId === null ? names.has(member.name.trim().toLowerCase()) : ids.has(member.personId),
  }));
}

/** Whether a finished step was with the board (D5). */
export function hasMetBoard(steps: readonly Step[]): boolean {
  return steps.some(
    ({ state, kind, interviewers }) =>
      state === "done" &&
      (kind === "board-conversation" ||
        interviewers.some(({ position }) =>
          /\b(?:board (?:member|director)|chair(?:man|woman|person)?)\b/iu.test(position),
        )),
  );
}

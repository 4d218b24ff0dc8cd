import type { PlainDate } from "../../plain-date.ts";
import type { Interviewer, Step } from "../step.ts";
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
  /** The day on which the reason was written last. */
  readonly reasonOn: PlainDate | null;
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

const aside = /\b(?:former|ex|past|to the|to|of the|office|assistant|deputy|advis\w+)\b[\s-]*(?:the\s+)?$/iu;

/** Whether a position holds one of these titles now and in its own right: "Chief of Staff to the CEO" is no CEO. */
function holds(position: string, title: RegExp): boolean {
  const found = title.exec(position);
  return found !== null && !aside.test(position.slice(0, found.index));
}

const ceo = /\b(?:ceo|chief executive|managing director)\b/iu;
const founder = /\b(?:co-?)?founder\b/iu;
const boardSeat =
  /\b(?:board (?:member|director|observer|chair\w*)|member of the (?:supervisory )?board|(?:non-executive|independent) director|chair(?:man|woman|person)?)\b/iu;

type Roles = readonly Pick<TeamMember, "personId" | "role">[];

function positionsOf({ personId, position }: Interviewer, team: Roles): readonly string[] {
  return [position, ...team.filter((member) => member.personId === personId).map(({ role }) => role)];
}

function isCeo(person: Interviewer, team: Roles): boolean {
  return positionsOf(person, team).some((position) => holds(position, ceo));
}

function isChief(person: Interviewer, team: Roles): boolean {
  return isCeo(person, team) || positionsOf(person, team).some((position) => holds(position, founder));
}

/** Finished steps with the CEO or a founder. One of the kind "ceo-discussion" counts unless its people are known to be others. */
export function ceoSteps(steps: readonly Step[], team: Roles): readonly Step[] {
  return steps.filter(
    ({ state, kind, interviewers }) =>
      state === "done" &&
      (interviewers.some((person) => isChief(person, team)) ||
        (kind === "ceo-discussion" && interviewers.every(({ position }) => position.trim() === ""))),
  );
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
export function ceoTime(
  steps: readonly Step[],
  { trust, team }: Pick<DecisionRecord, "trust" | "team">,
): CeoTime {
  const met = ceoSteps(steps, team);
  const beside = trust.filter(({ minutes }) => minutes > 0);
  return {
    minutes: [...met, ...beside].reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    occasions: met.length + beside.length,
    withoutLength: met.filter(({ minutes }) => minutes === null).length,
    trust: trust.toSorted((a, b) => a.notedOn.localeCompare(b.notedOn)).at(-1)?.trust ?? null,
  };
}

function nameKey(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/gu, " ");
}

function includes(steps: readonly Step[], state: Step["state"], { personId, name }: TeamMember): boolean {
  return steps.some(
    (step) =>
      step.state === state &&
      step.interviewers.some(
        (person) => person.personId === personId || nameKey(person.name) === nameKey(name),
      ),
  );
}

export type CoveredMember = TeamMember & {
  readonly isMet: boolean;
  /** A planned step has them, and none has met them yet. */
  readonly isPlanned: boolean;
};

/** Members of the executive team, each with whether a finished step met them (D6). */
export function teamCoverage(steps: readonly Step[], team: readonly TeamMember[]): readonly CoveredMember[] {
  return team.map((member) => {
    const isMet = includes(steps, "done", member);
    return { ...member, isMet, isPlanned: !isMet && includes(steps, "planned", member) };
  });
}

/**
 * Finished steps with the board (D5). A CEO who also chairs the board shows no other side of it; a board observer or an
 * investor whose position does not say so counts where the step is of the kind "board-conversation".
 */
export function boardSteps(steps: readonly Step[], team: Roles): readonly Step[] {
  return steps.filter(({ state, kind, interviewers }) => {
    if (state !== "done") return false;
    const others = interviewers.filter((person) => !isCeo(person, team));
    if (kind === "board-conversation") return interviewers.length === 0 || others.length > 0;
    return others.some((person) =>
      positionsOf(person, team).some(
        (position) => holds(position, boardSeat) && !/\badvisory board\b/iu.test(position),
      ),
    );
  });
}

/** Friends told, each once: a first name is taken for the whole name of another talk (D9). */
export function toldFriends(friends: readonly FriendTalk[]): number {
  const words = friends.map(({ name }) => new Set(nameKey(name).split(" ")));
  const distinct: Set<string>[] = [];
  for (const name of words.toSorted((a, b) => b.size - a.size))
    if (!distinct.some((known) => [...name].every((word) => known.has(word)))) distinct.push(name);
  return distinct.length;
}

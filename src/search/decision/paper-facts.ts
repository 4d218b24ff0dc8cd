import type { PlainDate } from "../../plain-date.ts";
import { dateParts } from "../../plain-date.ts";
import type { DiffPart } from "../readable-diff.ts";
import type { Step } from "../step.ts";
import type { Alternative, RankedAlternative, WeightRoom } from "./criteria.ts";
import { boardSteps, ceoTime, teamCoverage } from "./decision.ts";
import type { DecisionRecord } from "./decision.ts";

/** All that the pack for friends and the memo are written from. */
export type PaperFacts = {
  readonly today: PlainDate;
  readonly seat: string;
  readonly company: string;
  /** Also what the user wrote for themselves, or heard in confidence. */
  readonly withNotes: boolean;
  readonly record: DecisionRecord;
  readonly steps: readonly Step[];
  readonly isWrittenInTime: boolean | null;
  readonly rationale: {
    readonly first: string;
    readonly firstOn: PlainDate | null;
    readonly now: string;
    readonly nowOn: PlainDate | null;
    readonly diff: readonly DiffPart[];
  };
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
    readonly firstWeight: number;
  }[];
  /** The seat first. */
  readonly choices: readonly (Alternative & { readonly evidence: ReadonlyMap<string, string> })[];
  readonly ranked: readonly RankedAlternative[];
  readonly rooms: readonly WeightRoom[];
  readonly refusals: readonly {
    readonly text: string;
    readonly meaning: string;
    readonly answer: string;
    readonly askedOf: string;
  }[];
  /** What is still missing, in words. */
  readonly gaps: readonly string[];
  /** Chances from 0 to 1. */
  readonly scenarios: readonly { readonly name: string; readonly probability: number }[];
  /** What the offer is worth, with its error; empty where there is none or it cannot be valued. */
  readonly worth: string;
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export function writtenDay(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${months[month - 1] ?? ""} ${year}`;
}

/** "text.", so that what follows begins a sentence; empty stays empty. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]["”']?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" ");
}

/** A weight is at most this. */
const mostWeight = 100;

/** Where the order holds: "12 to 60", "from 12", "any". */
export function roomText(room: WeightRoom | undefined): string {
  if (room === undefined) return "";
  if (!room.canChange) return "any";
  if (room.isTied) return "tied now";
  const from = Math.ceil(room.fromWeight);
  const to = room.toWeight === null ? mostWeight : Math.floor(room.toWeight);
  if (to >= mostWeight) return from === 0 ? "any" : `from ${from}`;
  return from === 0 ? `up to ${to}` : `${from} to ${to}`;
}

/** A criterion on which another choice beats the seat, what it costs most first. */
export type TradeOff = {
  readonly name: string;
  readonly here: number;
  readonly there: number;
  readonly choice: string;
};

export function tradeOffs({ criteria, choices }: PaperFacts): readonly TradeOff[] {
  const [seat, ...others] = choices;
  if (seat === undefined) return [];
  return criteria
    .flatMap(({ id, name, weight }) => {
      const here = seat.scores.get(id);
      const best = others
        .flatMap((choice) => {
          const there = choice.scores.get(id);
          return there === undefined ? [] : [{ there, choice: choice.name }];
        })
        .toSorted((a, b) => b.there - a.there)[0];
      return here === undefined || best === undefined || best.there <= here || weight === 0
        ? []
        : [{ name, here, ...best, cost: weight * (best.there - here) }];
    })
    .toSorted((a, b) => b.cost - a.cost);
}

function ceoLine({ record, steps, withNotes }: PaperFacts): string {
  const { minutes, occasions, trust } = ceoTime(steps, record);
  const noted = trust === null ? "trust not noted" : `trust ${trust} of 5`;
  const note = withNotes ? (record.trust.at(-1)?.note ?? "") : "";
  return joined(
    `With the CEO: ${(minutes / 60).toFixed(1)} h on ${occasions} occasion${occasions === 1 ? "" : "s"}; ${noted}.`,
    sentence(note),
  );
}

function names(rows: readonly { readonly name: string }[]): string {
  return rows.map(({ name }) => name).join(", ");
}

/** Whom the user met at the company and of it, without anything told in confidence unless notes are taken along. */
export function learntPoints(facts: PaperFacts): readonly string[] {
  const { record, steps, withNotes } = facts;
  const board = boardSteps(steps, record.team).flatMap(({ interviewers }) => interviewers);
  const team = teamCoverage(steps, record.team);
  const unmet = team.filter(({ isMet }) => !isMet);
  const met = `Executive team: met ${team.length - unmet.length} of ${team.length}`;
  return [
    ceoLine(facts),
    boardSteps(steps, record.team).length === 0
      ? "Board: nobody spoken to."
      : `Board: spoken to ${board.length === 0 ? "a member" : names(board)}.`,
    team.length === 0
      ? "Executive team: not written down."
      : unmet.length === 0
        ? `${met}.`
        : `${met}; not ${names(unmet)}.`,
    ...departurePoints(record, withNotes),
    ...(withNotes
      ? []
      : record.references.length === 0
        ? []
        : [`References I asked about the company: ${record.references.length}.`]),
  ];
}

function departurePoints(
  { departures, departuresLookedOn }: DecisionRecord,
  withNotes: boolean,
): readonly string[] {
  if (departures.length === 0)
    return departuresLookedOn === null ? [] : ["Nobody left the executive team, as far as I could learn."];
  return departures.map(({ name, role, leftOn, reason, source }) => {
    const who = [name, role, leftOn].filter((text) => text !== "").join(", ");
    if (reason.trim() === "") return `Left: ${who}. I do not know why.`;
    return withNotes
      ? joined(`Left: ${who}.`, sentence(reason), source === "" ? "" : `Told by: ${sentence(source)}`)
      : `Left: ${who}. I know why.`;
  });
}

/** What others said, which is theirs: only with notes. */
export function saidPoints({ record, withNotes }: PaperFacts): readonly string[] {
  if (!withNotes) return [];
  return [
    ...record.references.map(
      ({ name, relation, said }) => `${name}${relation === "" ? "" : ` (${relation})`}: ${sentence(said)}`,
    ),
    ...record.friends.map(({ name, said }) => `${name}, a friend: ${sentence(said)}`),
  ];
}

export function expectedPoints({ record, scenarios }: PaperFacts): readonly string[] {
  const futures = scenarios.map(({ name, probability }) => `${Math.round(probability * 100)} % ${name}`);
  return [
    ...(futures.length === 0 ? [] : [`Futures: ${futures.join(", ")}.`]),
    ...record.predictions.map(({ statement, probability, dueOn, cameTrue }) =>
      joined(
        `${probability} % by ${writtenDay(dueOn)}: ${sentence(statement)}`,
        cameTrue === null ? "" : cameTrue ? "It came true." : "It did not come true.",
      ),
    ),
  ];
}

export function refusalPoint(
  { text, meaning, answer, askedOf }: PaperFacts["refusals"][number],
  withNotes: boolean,
): string {
  const asked = sentence(text.replace(/\s+$/u, ""));
  if (!withNotes) return asked;
  return joined(
    asked,
    answer === "" ? "" : `${askedOf === "" ? "They said" : askedOf}: ${sentence(answer)}`,
    meaning === "" ? "" : `To me: ${sentence(meaning)}`,
  );
}

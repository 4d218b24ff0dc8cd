import { acquaintanceDepths } from "./network.ts";
import type { AcquaintanceDepth, Confidence, Employment } from "./network.ts";

/** Someone the user knows, with their jobs. */
export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly depth: AcquaintanceDepth;
  readonly mayKnow: Confidence;
  readonly employments: readonly Employment[];
};

/** A company that leads to the seat: the target itself, one of its investors, or a search firm. */
export type Destination = {
  readonly companyId: string;
  readonly name: string;
  readonly kind: "company" | "investor" | "search-firm";
};

export type WarmPath = {
  readonly destination: Destination;
  /** Whom to ask. */
  readonly via: { readonly id: string; readonly name: string };
  /** Whom they introduce; null when `via` is there themselves. */
  readonly towards: { readonly id: string; readonly name: string } | null;
  /** The higher, the warmer. */
  readonly score: number;
  /** Why this path is warm, in words. */
  readonly reason: string;
  readonly warning: string;
};

const kindWeight = { company: 30, investor: 18, "search-firm": 12 } as const;

/** How much someone's word weighs there. */
function seniority(title: string): number {
  if (/\b(?:ceo|chief|founder|president|partner|chair)/i.test(title)) return 12;
  if (/\b(?:cto|cfo|coo|cpo|vp|vice president|head of|general counsel)\b/i.test(title)) return 9;
  if (/\b(?:recruit|talent|people)/i.test(title)) return 7;
  return /\b(?:director|principal|staff)\b/i.test(title) ? 4 : 0;
}

function depthWeight(depth: AcquaintanceDepth): number {
  return acquaintanceDepths.indexOf(depth) * 10;
}

const depthWords: Readonly<Record<AcquaintanceDepth, string>> = {
  unknown: "you are connected",
  "connected-only": "you are connected",
  met: "you have met",
  "worked-together": "you worked together",
  close: "you know each other well",
};

/** The job that says most about a place: a present one, else the last. */
function jobAt(person: KnownPerson, companyId: string): Employment | null {
  const jobs = person.employments.filter((job) => job.companyId === companyId);
  return jobs.find((job) => job.isCurrent) ?? jobs[0] ?? null;
}

function jobWords(job: Employment): string {
  const role = job.title === "" ? "" : ` as ${job.title}`;
  return job.isCurrent ? `works at ${job.company}${role}` : `worked at ${job.company}${role}`;
}

function warningOf(person: KnownPerson, presentCompanyId: string | null): string {
  if (person.mayKnow === "must-not-know") return "must not know of your search";
  const isColleague =
    presentCompanyId !== null &&
    person.employments.some((job) => job.isCurrent && job.companyId === presentCompanyId);
  return isColleague && person.mayKnow === "unknown" ? "works at your present employer" : "";
}

function directPath(
  person: KnownPerson,
  destination: Destination,
  presentCompanyId: string | null,
): WarmPath | null {
  const job = jobAt(person, destination.companyId);
  if (job === null) return null;
  const score =
    kindWeight[destination.kind] +
    (job.isCurrent ? 20 : 8) +
    depthWeight(person.depth) +
    seniority(job.title);
  return {
    destination,
    via: { id: person.id, name: person.name },
    towards: null,
    score,
    reason: `${person.name} ${jobWords(job)}; ${depthWords[person.depth]}.`,
    warning: warningOf(person, presentCompanyId),
  };
}

/** A company where both have worked, other than the destination. */
function sharedCompany(one: KnownPerson, other: KnownPerson, except: string): Employment | null {
  const places = new Set(other.employments.map((job) => job.companyId));
  return one.employments.find((job) => job.companyId !== except && places.has(job.companyId)) ?? null;
}

function introducedPath(
  via: KnownPerson,
  towards: KnownPerson,
  destination: Destination,
  presentCompanyId: string | null,
): WarmPath | null {
  const job = jobAt(towards, destination.companyId);
  const shared = sharedCompany(via, towards, destination.companyId);
  if (job === null || shared === null) return null;
  const score =
    kindWeight[destination.kind] +
    (job.isCurrent ? 14 : 4) +
    depthWeight(via.depth) -
    6 +
    seniority(job.title);
  return {
    destination,
    via: { id: via.id, name: via.name },
    towards: { id: towards.id, name: towards.name },
    score,
    reason: `${via.name} and ${towards.name} share ${shared.company}; ${towards.name} ${jobWords(job)}; with ${via.name} ${depthWords[via.depth]}.`,
    warning: warningOf(via, presentCompanyId),
  };
}

type Network = {
  readonly destinations: readonly Destination[];
  /** Everyone who works or worked at a destination, and those the user knows better who share a company with them. */
  readonly people: readonly KnownPerson[];
  readonly presentCompanyId: string | null;
};

/** From here on someone will put in a word. */
const willIntroduce = acquaintanceDepths.indexOf("met");

/**
 * Who can lead to a seat, directly or through one introduction, warmest first (S6). People who must not know of the search
 * come last, with the warning. Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function warmPaths({ destinations, people, presentCompanyId }: Network): readonly WarmPath[] {
  const introducers = people.filter((person) => acquaintanceDepths.indexOf(person.depth) >= willIntroduce);
  const paths: WarmPath[] = [];
  for (const destination of destinations) {
    const there = people.filter((person) => jobAt(person, destination.companyId) !== null);
    const hereIds = new Set(there.map((person) => person.id));
    for (const person of there) {
      const direct = directPath(person, destination, presentCompanyId);
      if (direct !== null) paths.push(direct);
      // Someone the user knows well needs nobody in between.
      if (acquaintanceDepths.indexOf(person.depth) >= willIntroduce) continue;
      for (const via of introducers) {
        const path = hereIds.has(via.id) ? null : introducedPath(via, person, destination, presentCompanyId);
        if (path !== null) paths.push(path);
      }
    }
  }
  const rank = (path: WarmPath): number => path.score - (path.warning === "" ? 0 : 100);
  return paths.toSorted((a, b) => rank(b) - rank(a) || (a.via.name < b.via.name ? -1 : 1));
}

import { confidenceWarning } from "./confidence-warning.ts";
import type { Rung } from "./ladder.ts";
import { rungOfTitle } from "./ladder.ts";
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
  /** The rung of the company's own search that the path leads to (S1). */
  readonly rung: Rung;
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

/** Ways to one and the same person that are listed; a fourth introducer helps nobody choose. */
export const introducersListed = 3;

/** How much someone's word weighs there. */
function seniority(title: string): number {
  if (/\b(?:ceo|chief|founder|president|partner|chair)/i.test(title)) return 12;
  if (/\b(?:cto|cfo|coo|cpo|vp|vice president|head of|general counsel)\b/i.test(title)) return 9;
  if (/\b(?:recruit|talent|people)/i.test(title)) return 7;
  return /\b(?:director|principal|staff)\b/i.test(title) ? 4 : 0;
}

function depthRank(person: KnownPerson): number {
  return acquaintanceDepths.indexOf(person.depth);
}

/** From here on someone will put in a word. */
const willIntroduce = acquaintanceDepths.indexOf("met");

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

function rungTo(destination: Destination, job: Employment): Rung {
  if (destination.kind === "investor") return "investors";
  return destination.kind === "search-firm" ? "search-firm" : rungOfTitle(job.title);
}

type Place = { readonly person: KnownPerson; readonly job: Employment };
type WarningOf = (person: KnownPerson) => string;

function directPath({ person, job }: Place, destination: Destination, warningOf: WarningOf): WarmPath {
  return {
    destination,
    rung: rungTo(destination, job),
    via: { id: person.id, name: person.name },
    towards: null,
    score:
      kindWeight[destination.kind] + (job.isCurrent ? 20 : 8) + depthRank(person) * 10 + seniority(job.title),
    reason: `${person.name} ${jobWords(job)}; ${depthWords[person.depth]}.`,
    warning: warningOf(person),
  };
}

type Introducer = { readonly via: KnownPerson; readonly shared: string };

function introducedPath(
  { via, shared }: Introducer,
  { person, job }: Place,
  destination: Destination,
  warningOf: WarningOf,
): WarmPath {
  const warning = warningOf(via);
  return {
    destination,
    rung: rungTo(destination, job),
    via: { id: via.id, name: via.name },
    towards: { id: person.id, name: person.name },
    score:
      kindWeight[destination.kind] +
      (job.isCurrent ? 14 : 4) +
      depthRank(via) * 10 -
      6 +
      seniority(job.title),
    reason: `${via.name} and ${person.name} share ${shared}; ${person.name} ${jobWords(job)}; with ${via.name} ${depthWords[via.depth]}.`,
    warning: warning === "" ? warningOf(person) : warning,
  };
}

/** Those who will put in a word, by each company they share with others; the best first. */
function introducersByCompany(
  people: readonly KnownPerson[],
  warningOf: WarningOf,
): ReadonlyMap<string, readonly Introducer[]> {
  const ready = people
    .filter((person) => depthRank(person) >= willIntroduce)
    .toSorted(
      (a, b) =>
        Number(warningOf(a) !== "") - Number(warningOf(b) !== "") ||
        depthRank(b) - depthRank(a) ||
        (a.name < b.name ? -1 : 1),
    );
  const byCompany = new Map<string, Introducer[]>();
  for (const via of ready) {
    const companies = new Map(via.employments.map((job) => [job.companyId, job.company]));
    for (const [companyId, shared] of companies) {
      const list = byCompany.get(companyId) ?? [];
      list.push({ via, shared });
      byCompany.set(companyId, list);
    }
  }
  return byCompany;
}

/** The best few who share a company with someone, other than those who are at the destination themselves. */
function introducersOf(
  person: KnownPerson,
  destination: Destination,
  byCompany: ReadonlyMap<string, readonly Introducer[]>,
  isThere: ReadonlySet<string>,
): readonly Introducer[] {
  const found = new Map<string, Introducer>();
  for (const companyId of new Set(person.employments.map((job) => job.companyId))) {
    if (companyId === destination.companyId) continue;
    let taken = 0;
    for (const introducer of byCompany.get(companyId) ?? []) {
      if (taken === introducersListed) break;
      if (isThere.has(introducer.via.id)) continue;
      taken += 1;
      if (!found.has(introducer.via.id)) found.set(introducer.via.id, introducer);
    }
  }
  return [...found.values()];
}

function rank(path: WarmPath): number {
  return path.score - (path.warning === "" ? 0 : 100);
}

function warmestFirst(a: WarmPath, b: WarmPath): number {
  return rank(b) - rank(a) || (a.via.name < b.via.name ? -1 : 1);
}

/** Everyone at each of these companies, with the job that counts there. */
function placesAt(
  people: readonly KnownPerson[],
  destinations: readonly Destination[],
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>(destinations.map(({ companyId }) => [companyId, []]));
  for (const person of people)
    for (const companyId of new Set(person.employments.map((job) => job.companyId))) {
      const job = places.has(companyId) ? jobAt(person, companyId) : null;
      if (job !== null) places.get(companyId)?.push({ person, job });
    }
  return places;
}

type Network = {
  readonly destinations: readonly Destination[];
  /** Everyone who works or worked at a destination, and those the user knows better who share a company with them. */
  readonly people: readonly KnownPerson[];
  /** As the user wrote it; empty for none. */
  readonly presentEmployer: string;
};

/**
 * Who can lead to a seat, directly or through one introduction, warmest first (S6); at most three introducers to one person. People
 * who must not know of the search come last, with the warning. Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function warmPaths({ destinations, people, presentEmployer }: Network): readonly WarmPath[] {
  const warnings = new Map(people.map((person) => [person.id, confidenceWarning(person, presentEmployer)]));
  const warningOf = (person: KnownPerson): string => warnings.get(person.id) ?? "";
  const byCompany = introducersByCompany(people, warningOf);
  const places = placesAt(people, destinations);
  const paths: WarmPath[] = [];
  for (const destination of destinations) {
    const there = places.get(destination.companyId) ?? [];
    const isThere = new Set(there.map(({ person }) => person.id));
    for (const place of there) {
      paths.push(directPath(place, destination, warningOf));
      // Someone the user knows well needs nobody in between.
      if (depthRank(place.person) >= willIntroduce) continue;
      const introduced = introducersOf(place.person, destination, byCompany, isThere).map((introducer) =>
        introducedPath(introducer, place, destination, warningOf),
      );
      paths.push(...introduced.toSorted(warmestFirst).slice(0, introducersListed));
    }
  }
  return paths.toSorted(warmestFirst);
}

/** Whom the user knows on one rung: how many one step away, how many through one introduction, and the warmest of them. */
export type RungReach = {
  readonly rung: Rung;
  readonly direct: number;
  readonly introduced: number;
  readonly warmest: readonly WarmPath[];
};

/** Whom the user knows on each rung that has anyone (S1). `paths` are warmest first; a person is counted once on a rung. */
export function rungReach(paths: readonly WarmPath[], listed: number): readonly RungReach[] {
  return Array.from(
    Map.groupBy(paths, ({ rung }) => rung),
    ([rung, onRung]) => {
      const direct = new Set(onRung.flatMap(({ via, towards }) => (towards === null ? [via.id] : [])));
      const introduced = new Set(onRung.flatMap(({ towards }) => (towards === null ? [] : [towards.id])));
      return {
        rung,
        direct: direct.size,
        introduced: introduced.size,
        warmest: onRung.slice(0, listed),
      };
    },
  );
}

import { companyNameKey } from "./company-name.ts";

/** A running opportunity as correspondence is compared with it. */
export type Seat = {
  readonly opportunityId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly title: string;
  /** Host of the company's web site, without `www.`; empty when it is not known. */
  readonly domain: string;
  /** People of its loop. */
  readonly interviewerIds: ReadonlySet<string>;
};

/** A calendar entry or a thread: who takes part, and its words. */
export type Correspondence = {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly companyId: string | null;
  }[];
  /** Addresses of everyone, in lower case. */
  readonly emails: readonly string[];
  readonly title: string;
};

/** The seat that something is offered for, with the reason. */
export type SeatOffer = {
  readonly opportunityId: string;
  readonly companyName: string;
  readonly title: string;
  readonly reason: string;
};

/** Mail hosts that say nothing about where somebody works. */
const publicHosts = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "yahoo.com",
  "icloud.com",
  "me.com",
  "proton.me",
  "protonmail.com",
  "gmx.de",
  "gmx.net",
  "web.de",
  "aol.com",
  "fastmail.com",
]);

/** The host that tells whose address or web site this is; empty where it tells nothing. */
export function tellingHost(addressOrSite: string): string {
  const host = addressOrSite
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^.*@/, "")
    .replace(/[/?#:].*$/, "")
    .replace(/^www\./, "");
  return publicHosts.has(host) || !host.includes(".") ? "" : host;
}

function isAtHost(email: string, domain: string): boolean {
  const host = tellingHost(email);
  return host !== "" && (host === domain || host.endsWith(`.${domain}`));
}

function namesCompany(title: string, companyName: string): boolean {
  const key = companyNameKey(companyName);
  return key.length > 2 && ` ${companyNameKey(title)} `.includes(` ${key} `);
}

/** Why a piece of correspondence may belong to a seat, strongest reason first; null where nothing speaks for it. */
function reasonFor(item: Correspondence, seat: Seat): { strength: number; reason: string } | null {
  const interviewer = item.people.find(({ id }) => seat.interviewerIds.has(id));
  if (interviewer !== undefined) return { strength: 4, reason: `${interviewer.name} is in this loop.` };
  const colleague = item.people.find(({ companyId }) => companyId === seat.companyId);
  if (colleague !== undefined)
    return { strength: 3, reason: `${colleague.name} works at ${seat.companyName}.` };
  if (seat.domain !== "" && item.emails.some((email) => isAtHost(email, seat.domain)))
    return { strength: 2, reason: `Somebody writes from ${seat.domain}.` };
  return namesCompany(item.title, seat.companyName)
    ? { strength: 1, reason: `Its title names ${seat.companyName}.` }
    : null;
}

/** The seats that a calendar entry or a thread may belong to, likeliest first. It is offered, never linked by itself. */
export function seatOffers(item: Correspondence, seats: readonly Seat[]): readonly SeatOffer[] {
  return seats
    .flatMap((seat) => {
      const found = reasonFor(item, seat);
      return found === null ? [] : [{ seat, ...found }];
    })
    .toSorted((a, b) => b.strength - a.strength || (a.seat.companyName < b.seat.companyName ? -1 : 1))
    .map(({ seat, reason }) => ({
      opportunityId: seat.opportunityId,
      companyName: seat.companyName,
      title: seat.title,
      reason,
    }));
}

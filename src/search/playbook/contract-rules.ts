import type { SearchFacts } from "../facts.ts";
import { mountingWarning } from "../negotiation/mounting-warning.ts";
import {
  finding,
  isAsked,
  names,
  offerSeats,
  planAsk,
  seatsOf,
  seeLedger,
  seeOffer,
} from "./contract-seat.ts";
import type { OfferSeat, Seat } from "./contract-seat.ts";
import { counted } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

function tooEarly(seat: Seat): readonly Finding[] {
  const planned = seat.negotiation.asks.filter(({ state }) => state === "planned").length;
  if (seat.isReached || planned === 0) return [];
  const what = `keep ${counted(planned, "planned ask")} to yourself until they want to hire you. Gather what peers are paid meanwhile.`;
  return [finding(seat, 56, what, seeLedger(seat))];
}

function unknownEquity(seat: OfferSeat): readonly Finding[] {
  const { grants } = seat.digest;
  const unknown = grants.filter(({ instrument }) => instrument === null);
  if (grants.length > 0 && unknown.length === 0) return [];
  const what =
    grants.length === 0
      ? "the offer you saved has no grant. Ask whether there is equity, and of what kind."
      : `the kind of equity is not known for ${names(unknown)}. Options, units and shares are taxed in different ways; ask.`;
  return [finding(seat, 66, what, seeOffer(seat))];
}

function unknownVesting(seat: OfferSeat): readonly Finding[] {
  const { grants } = seat.digest;
  const [vesting, window] = [
    grants.filter(({ hasVesting }) => !hasVesting),
    grants.filter(({ isOption, windowDays }) => isOption && windowDays === null),
  ];
  if (vesting.length + window.length === 0) return [];
  const missing = [
    ...(vesting.length > 0 ? [`vesting and cliff of ${names(vesting)}`] : []),
    ...(window.length > 0 ? [`the window after leaving of ${names(window)}`] : []),
  ].join(" and ");
  return [finding(seat, 64, `${missing} not known yet. Ask, and save the offer again.`, seeOffer(seat))];
}

const longWindowDays = 365;

function cliffAndWindow(seat: OfferSeat): readonly Finding[] {
  const { grants } = seat.digest;
  const short = grants.find(({ windowDays }) => windowDays !== null && windowDays < longWindowDays);
  const cliff = grants.find((grant) => grant.hasCliff);
  if (short !== undefined && !isAsked(seat, ["window"])) {
    const what = `${short.id} leaves ${counted(short.windowDays ?? 0, "day")} to exercise after leaving. A longer window was neither planned nor asked for.`;
    return [finding(seat, 58, what, planAsk(seat, "window=60", "A window of five years after leaving"))];
  }
  if (cliff === undefined || isAsked(seat, ["cliff", "early-exercise", "loan"])) return [];
  const what = `${cliff.id} has a cliff. Its waiver was neither planned nor asked for.`;
  return [finding(seat, 54, what, planAsk(seat, "cliff=0", "No cliff"))];
}

function adviser(seat: OfferSeat): readonly Finding[] {
  if (seat.negotiation.hasSpokenToAdviser) return [];
  const what = "there is an offer, and no tax adviser has seen it. Export the pack and take it to one.";
  return [
    finding(seat, 62, what, {
      operation: "negotiation.update",
      input: { opportunityId: seat.opportunity.id },
      asks: ["adviser", "adviserSpokenOn"],
      label: "Note the adviser",
    }),
  ];
}

function acceleration(seat: OfferSeat): readonly Finding[] {
  const { grants } = seat.digest;
  const open = grants.filter(({ hasAcceleration }) => !hasAcceleration);
  if (open.length === 0 || isAsked(seat, ["single-trigger", "double-trigger"])) return [];
  const what = `nothing is said of what vests on a sale (${names(open)}).`;
  return [finding(seat, 56, what, planAsk(seat, "double-trigger=100%@12", "Double trigger for all"))];
}

function severance(seat: OfferSeat): readonly Finding[] {
  const months = seat.digest.severanceMonths;
  if ((months !== null && months > 0) || isAsked(seat, ["severance"])) return [];
  const what = "no severance is known. Executives are let go more often than they leave.";
  return [finding(seat, 60, what, planAsk(seat, "severance=6", "Six months of severance"))];
}

function bonus(seat: OfferSeat): readonly Finding[] {
  const told = seat.digest.bonus;
  if (told === null || told.hasHistory || told.isGuaranteed || isAsked(seat, ["bonus-guarantee", "bonus"]))
    return [];
  const what = "the bonus has a target and no pay-out history. Ask what the last years paid.";
  return [
    finding(seat, 48, what, planAsk(seat, "bonus-guarantee=100%@1", "The first year's bonus guaranteed")),
  ];
}

function leave(seat: OfferSeat): readonly Finding[] {
  const wait = seat.digest.leaveWaitMonths;
  if (!seat.negotiation.expectsLeave || wait === 0 || isAsked(seat, ["parental-leave", "leave-wait"]))
    return [];
  return [
    wait === null
      ? finding(
          seat,
          57,
          "you expect to take parental leave, and the offer has none.",
          planAsk(seat, "parental-leave=16@100%", "Sixteen weeks of parental leave, paid in full"),
        )
      : finding(
          seat,
          57,
          `you expect to take parental leave, and it is paid only after ${counted(wait, "month")}.`,
          planAsk(seat, "leave-wait=0", "Parental leave without waiting"),
        ),
  ];
}

function startDate(seat: OfferSeat): readonly Finding[] {
  if (seat.digest.startDate === null || seat.negotiation.forgone > 0) return [];
  const what = `the start is ${seat.digest.startDate}, and nothing is noted of what you leave behind: vesting, bonus, holiday.`;
  return [
    finding(seat, 52, what, {
      operation: "negotiation.save-forgone",
      input: { opportunityId: seat.opportunity.id },
      asks: ["what", "dueOn", "amount"],
      label: "Note what is forgone",
    }),
  ];
}

function support(seat: OfferSeat): readonly Finding[] {
  const { plannedHires, asks } = seat.negotiation;
  if (plannedHires === 0 || asks.some(({ kind }) => kind === "support")) return [];
  const what = `your 90-day plan has ${counted(plannedHires, "hire")} and you have asked for no support. This is the time to ask.`;
  return [
    finding(seat, 50, what, {
      operation: "negotiation.add-ask",
      input: { opportunityId: seat.opportunity.id, kind: "support" },
      asks: ["what", "yearlyBudget", "currency"],
      label: "Plan a support ask",
    }),
  ];
}

function mounting(seat: Seat): readonly Finding[] {
  const warning = mountingWarning(seat.negotiation.asks);
  return warning === null ? [] : [finding(seat, 74, `${warning.reason} ${warning.fix}`, seeLedger(seat))];
}

type Told = Pick<Rule, "id" | "title" | "why">;

const base = { family: "N", source: sections.negotiating, reads: ["opportunities", "negotiation"] } as const;

function onOffers(told: Told, find: (seat: OfferSeat) => readonly Finding[]): Rule {
  return {
    ...base,
    ...told,
    waitsFor: "An offer saved for a running opportunity; first verbal numbers will do.",
    applies: (facts) => offerSeats(facts).length > 0,
    findings: (facts) => offerSeats(facts).flatMap(find),
  };
}

function onLedgers(told: Told, find: (seat: Seat) => readonly Finding[]): Rule {
  const open = (facts: SearchFacts) =>
    seatsOf(facts).filter(({ negotiation }) => negotiation.asks.length > 0);
  return {
    ...base,
    ...told,
    waitsFor: "An ask in the ledger of a running opportunity.",
    applies: (facts) => open(facts).length > 0,
    findings: (facts) => open(facts).flatMap(find),
  };
}

export const contractRules: readonly Rule[] = [
  onLedgers(
    {
      id: "N1",
      title: "Nothing is negotiated before they want to hire you",
      why: "An ask before the offer is a reason to stop; after it, the company has decided and wants to close.",
    },
    tooEarly,
  ),
  onOffers(
    {
      id: "N3",
      title: "What kind of equity it is",
      why: "Equity comes as options, units or shares; kind decides when it is taxed and what it can cost you.",
    },
    unknownEquity,
  ),
  onOffers(
    {
      id: "N4",
      title: "Vesting, cliff and window",
      why: "Vesting is often four years with a cliff of one, and the window after leaving often 90 days; what is not told is not agreed.",
    },
    unknownVesting,
  ),
  onOffers(
    {
      id: "N5",
      title: "The cliff and the window can be asked for",
      why: "A cliff can be waived, a window extended, an early exercise carried by a loan; they cost the company little.",
    },
    cliffAndWindow,
  ),
  onOffers(
    {
      id: "N6",
      title: "Talk to a tax adviser",
      why: "The tax of executive equity is decided by dates and elections that cannot be made up for later.",
    },
    adviser,
  ),
  onOffers(
    {
      id: "N7",
      title: "Acceleration on a sale",
      why: "A sale can end the seat before the grant has vested; a single or double trigger says what becomes of it.",
    },
    acceleration,
  ),
  onOffers(
    {
      id: "N8",
      title: "Severance",
      why: "It runs from none to more than the pay left behind, and is agreed before the start or never.",
    },
    severance,
  ),
  onOffers(
    {
      id: "N9",
      title: "What the bonus has paid",
      why: "A target says little: small companies pay none, large ones a fifth of the salary, others all of it.",
    },
    bonus,
  ),
  onOffers(
    {
      id: "N10",
      title: "Parental leave without the wait",
      why: "Leave usually waits for a year of service; without it you would go unpaid.",
    },
    leave,
  ),
  onOffers(
    {
      id: "N11",
      title: "What a start date leaves behind",
      why: "The company is in a hurry; unvested equity, a bonus date or holiday may be worth weeks, or a sign-on.",
    },
    startDate,
  ),
  onOffers(
    {
      id: "N12",
      title: "Ask for the support the plan needs",
      why: "An assistant and the budget to staff the team are asked for now; later they are begged for.",
    },
    support,
  ),
  onLedgers(
    {
      id: "N13",
      title: "Everything is possible, up to a point",
      why: "Past a few rounds the offer may be pulled, and these are the people you would work with.",
    },
    mounting,
  ),
];

/** What the contract pays when the company is sold, when the holder is let go, and on both on one day (rules X1 to X6, X18). */
import type { PlainDate } from "../../plain-date.ts";
import { grantSchedule } from "../grant-schedule.ts";
import { cents, microsOfUnits, sumOfCents, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";
import { scheduledGrants } from "../offer-calendar.ts";
import type { Offer } from "../offer.ts";
import { vestedShares } from "../vesting/vesting-run.ts";
import { severancePay, signOnClawBack, targetBonus } from "./cash-terms.ts";
import type { SeverancePay } from "./cash-terms.ts";
import { changeInControlPayments } from "./change-in-control.ts";

export type ContractEndTerms = {
  readonly on: PlainDate;
  /** Of a common share, in units of the currency; null where it is not known. */
  readonly price: number | null;
  readonly baseAmount: Cents;
  /** Null where taxes are not modelled; counts as nothing. */
  readonly incomeTaxRate: number | null;
  /** 120 % of the AFR, a year. */
  readonly discountRate: number;
};

export type EndParachute = {
  readonly payments: Cents;
  readonly limit: Cents;
  readonly bites: boolean;
  readonly exciseTax: Cents;
  readonly afterTax: Cents;
  readonly clause: Offer["parachuteClause"];
};

export type ContractEnd = {
  readonly id: "sale" | "let-go" | "both";
  readonly severance: SeverancePay;
  readonly clawBack: Cents;
  readonly vestedShares: number;
  readonly acceleratedShares: number;
  /** All vested shares less strikes; null without a price. */
  readonly equity: Cents | null;
  readonly acceleratedEquity: Cents | null;
  /** On a sale in the US. */
  readonly parachute: EndParachute | null;
};

const noSeverance: SeverancePay = { salary: cents(0), bonus: cents(0), health: cents(0), total: cents(0) };

function gain(shares: number, price: Micros | null, strike: Micros | null): Cents | null {
  if (price === null) return null;
  return cents(
    Math.max(0, valueOfShares(shares, price) - (strike === null ? 0 : valueOfShares(shares, strike))),
  );
}

function sumOrNull(amounts: readonly (Cents | null)[]): Cents | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : sumOfCents(known);
}

function parachuteOf(offer: Offer, terms: ContractEndTerms, price: Micros, isLetGo: boolean): EndParachute {
  const found = changeInControlPayments(offer, {
    change: { on: terms.on, assumed: true },
    termination: isLetGo ? { on: terms.on, kind: "without-cause" } : null,
    price,
    baseAmount: terms.baseAmount,
    incomeTaxRate: terms.incomeTaxRate ?? 0,
    discountRate: terms.discountRate,
  });
  return {
    payments: sumOfCents(found.items.map(({ amount }) => amount)),
    limit: cents(3 * terms.baseAmount),
    bites: found.parachute.isParachute,
    exciseTax: found.parachute.exciseTax,
    afterTax: found.afterTax,
    clause: offer.parachuteClause,
  };
}

/** The three ends on one day, each exact under its terms; a buyer takes the awards over, and a sale delivers waiting units. */
export function contractEnds(offer: Offer, terms: ContractEndTerms): readonly ContractEnd[] {
  const { on } = terms;
  const price = terms.price === null ? null : microsOfUnits(terms.price);
  return (["sale", "let-go", "both"] as const).map((id): ContractEnd => {
    const [isSale, isLetGo] = [id !== "let-go", id !== "sale"];
    const schedules = scheduledGrants(offer, {
      lastYear: 2100,
      termination: isLetGo ? { on, kind: "without-cause" } : null,
      changeInControl: isSale ? { on, assumed: true } : null,
      liquidityOn: isSale ? on : null,
      events: [],
      exercises: [],
      commonPrice: () => price,
      taxOf: null,
    });
    const grants = schedules.map(({ grant, schedule }) => {
      const planned = vestedShares(grantSchedule(grant, [], isSale ? on : null), on);
      const vested = vestedShares(schedule, on);
      const early = Math.max(0, vested - planned);
      return { vested, early, all: gain(vested, price, grant.price), ahead: gain(early, price, grant.price) };
    });
    return {
      id,
      severance:
        isLetGo && offer.severance !== null
          ? severancePay(
              offer.severance,
              offer.salary,
              targetBonus(offer.bonus, offer.salary),
              "without-cause",
            )
          : noSeverance,
      clawBack:
        isLetGo && offer.signOn !== null ? signOnClawBack(offer.signOn, on, "without-cause") : cents(0),
      vestedShares: grants.reduce((sum, { vested }) => sum + vested, 0),
      acceleratedShares: grants.reduce((sum, { early }) => sum + early, 0),
      equity: sumOrNull(grants.map(({ all }) => all)),
      acceleratedEquity: sumOrNull(grants.map(({ ahead }) => ahead)),
      parachute:
        isSale && offer.place.startsWith("US") && price !== null
          ? parachuteOf(offer, terms, price, isLetGo)
          : null,
    };
  });
}

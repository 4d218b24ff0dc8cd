/** The company of an Open Cap Format package as an offer has it: shares, prices, money ahead of common. */
import type { PlainDate } from "../../plain-date.ts";
import { floor, numberOf, one, product, quotient, rounded, rational, sum, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";
import type { Problem } from "../reading.ts";
import { outstanding } from "./ocf-holdings.ts";
import type { Holding, HoldingKind, Holdings } from "./ocf-holdings.ts";
import { countWords, dateAt, moneyAt, numericAt, ocfProblem, textAt } from "./ocf-package.ts";
import type { OcfObject, OcfPackage } from "./ocf-package.ts";

/** As-converted shares, whole. */
export type ShareCount = {
  readonly total: number;
  readonly stock: number;
  readonly compensation: number;
  readonly warrants: number;
  /** In plans, held by nobody. */
  readonly pool: number;
  /** Notes and SAFEs, which convert in a later round and are not counted. */
  readonly convertibles: number;
};

const million = rational(1_000_000n);

/** Units to the millionth that a price is recorded in. */
export function priceOf(value: Rational): number {
  return numberOf(quotient(rational(rounded(product(value, million))), million));
}

function whole(value: Rational): number {
  return Number(floor(value));
}

function converted(holding: Holding, { ratios }: Holdings): Rational {
  return product(outstanding(holding), ratios.get(holding.classId ?? "") ?? one);
}

function isHeld(holding: Holding): boolean {
  return outstanding(holding).numerator > 0n;
}

/** Issued shares as converted to common, options and units, warrants, and what plans still have to give. */
export function shareCount(holdings: Holdings): ShareCount {
  const of = (kind: HoldingKind): Rational =>
    holdings.all
      .filter((holding) => holding.kind === kind)
      .reduce((sofar, holding) => sum(sofar, converted(holding, holdings)), zero);
  const parts = [of("stock"), of("compensation"), of("warrant"), holdings.pool] as const;
  const [stock, compensation, warrants, pool] = parts;
  const open = holdings.all.filter(({ kind, exercised, cancelled }) => {
    return kind === "convertible" && exercised.numerator === 0n && cancelled.numerator === 0n;
  });
  return {
    total: whole(parts.reduce(sum, zero)),
    stock: whole(stock),
    compensation: whole(compensation),
    warrants: whole(warrants),
    pool: whole(pool),
    convertibles: open.length,
  };
}

export type Appraisal = { readonly price: number; readonly currency: string; readonly on: PlainDate };

/** The newest 409A appraisal of a class, by a day at the latest; a share of today. */
export function appraisal(
  ocf: OcfPackage,
  holdings: Holdings,
  classId: string | null,
  by: PlainDate | null,
): Appraisal | null {
  const found = ocf.valuations
    .flatMap((valuation) => {
      const [money, on] = [moneyAt(valuation, "price_per_share"), dateAt(valuation, "effective_date")];
      const is409A = (textAt(valuation, "valuation_type") ?? "409A") === "409A";
      const isOf = classId === null || textAt(valuation, "stock_class_id") === classId;
      if (money === null || on === null || !is409A || !isOf || (by !== null && on > by)) return [];
      return [{ money, on, of: textAt(valuation, "stock_class_id") }];
    })
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const [newest] = found;
  if (newest === undefined) return null;
  const price = priceOf(quotient(newest.money.amount, holdings.splitSince(newest.of, newest.on)));
  return { price, currency: newest.money.currency, on: newest.on };
}

export function commonClassId(ocf: OcfPackage): string | null {
  const common = ocf.stockClasses.find((one) => one["class_type"] === "COMMON");
  return common === undefined ? null : textAt(common, "id");
}

function preferredClasses(ocf: OcfPackage): OcfObject[] {
  return ocf.stockClasses.filter((one) => one["class_type"] === "PREFERRED");
}

/** "none" where the cap gives no more than the preference does; OCF cannot say that a class participates without a cap. */
function participation(stockClass: OcfObject, multiple: number): Record<string, unknown> {
  const cap = numericAt(stockClass, "participation_cap_multiple");
  return cap === null || numberOf(cap) <= multiple
    ? { participation: "none" }
    : { participation: "capped", capMultiple: numberOf(cap) };
}

type Preferred = { readonly json: Record<string, unknown>; readonly unknown: readonly string[] };

export type OcfCompany = {
  /** As an offer file has it, amounts in units. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Places below `company` whose value is an assumption. */
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
};

class CompanyReader {
  readonly problems: Problem[] = [];
  readonly ocf: OcfPackage;
  readonly holdings: Holdings;
  readonly currency: string;

  constructor(ocf: OcfPackage, holdings: Holdings, currency: string) {
    this.ocf = ocf;
    this.holdings = holdings;
    this.currency = currency;
  }

  #held(stockClass: OcfObject): Holding[] {
    const id = textAt(stockClass, "id");
    return this.holdings.all.filter((one) => one.kind === "stock" && one.classId === id && isHeld(one));
  }

  /** What was paid in for the shares still held; null where a price is missing or in another currency. */
  #invested(stockClass: OcfObject, held: readonly Holding[]): Rational | null {
    const listed = moneyAt(stockClass, "price_per_share");
    let paid = zero;
    for (const holding of held) {
      const price = holding.price ?? listed;
      if (price === null || price.currency !== this.currency) return null;
      paid = sum(paid, product(outstanding(holding), price.amount));
    }
    return paid;
  }

  preferred(stockClass: OcfObject, seniority: number): Preferred | null {
    const name = textAt(stockClass, "name") ?? textAt(stockClass, "id") ?? "Preferred";
    const held = this.#held(stockClass);
    if (held.length === 0) return null;
    const invested = this.#invested(stockClass, held);
    if (invested === null) {
      this.problems.push(
        ocfProblem(
          "company.classes",
          `What was paid for ${name} is not told in ${this.currency}; the class is left out of the money ahead of common.`,
          "Ask for its issue price.",
        ),
      );
      return null;
    }
    const told = numericAt(stockClass, "liquidation_preference_multiple");
    const multiple = told === null ? 1 : numberOf(told);
    const shares = held.reduce((sofar, one) => sum(sofar, converted(one, this.holdings)), zero);
    const isCapTold = numericAt(stockClass, "participation_cap_multiple") !== null;
    return {
      json: {
        id: name,
        kind: "preferred",
        shares: whole(shares),
        invested: Number(rounded(product(invested, rational(100n)))) / 100,
        preferenceMultiple: multiple,
        ...participation(stockClass, multiple),
        seniority,
      },
      unknown: [...(told === null ? ["preferenceMultiple"] : []), ...(isCapTold ? [] : ["participation"])],
    };
  }

  /** The classes with money in them, ranked from 0 by their seniority; equal ones share a rank. */
  classes(): Preferred[] {
    const of = (one: OcfObject): number => numberOf(numericAt(one, "seniority") ?? zero);
    const ranks = [...new Set(preferredClasses(this.ocf).map(of))].toSorted((a, b) => a - b);
    return preferredClasses(this.ocf).flatMap((one) => this.preferred(one, ranks.indexOf(of(one))) ?? []);
  }

  /** What a share of the last preferred round cost. */
  lastRound(): number | null {
    const rounds = preferredClasses(this.ocf).flatMap((one) => {
      const [last] = this.#held(one)
        .map((holding) => ({ on: dateAt(holding.issuance, "date") ?? "", price: holding.price }))
        .toSorted((a, b) => (a.on < b.on ? 1 : -1));
      const price = last?.price ?? moneyAt(one, "price_per_share");
      return last === undefined || price === null ? [] : [{ on: last.on, price }];
    });
    const [last] = rounds.toSorted((a, b) => (a.on < b.on ? 1 : -1));
    return last === undefined || last.price.currency !== this.currency ? null : priceOf(last.price.amount);
  }

  common(): number | null {
    const found = appraisal(this.ocf, this.holdings, commonClassId(this.ocf), this.ocf.asOf);
    return found === null || found.currency !== this.currency ? null : found.price;
  }
}

/** The company's part of an offer, in one currency. */
export function ocfCompany(ocf: OcfPackage, holdings: Holdings, currency: string): OcfCompany {
  const reader = new CompanyReader(ocf, holdings, currency);
  const { total: counted, stock, convertibles } = shareCount(holdings);
  // Without its stock a package tells nothing of how many shares there are in all.
  const total = stock === 0 ? 0 : counted;
  const classes = reader.classes();
  const [commonPrice, preferredPrice] = [reader.common(), reader.lastRound()];
  const problems = [...reader.problems];
  if (convertibles > 0)
    problems.push(
      ocfProblem(
        "company.fullyDilutedShares",
        `${countWords(convertibles, "note or SAFE is", "notes or SAFEs are")} not counted: the number of shares that comes of it is not known before the round.`,
        "Ask what they convert into.",
      ),
    );
  const name = ocf.issuer === null ? null : (textAt(ocf.issuer, "dba") ?? textAt(ocf.issuer, "legal_name"));
  const unknown = [
    ...(name === null ? ["name"] : []),
    ...(commonPrice === null ? ["commonPrice"] : []),
    ...(preferredPrice === null ? ["preferredPrice"] : []),
    ...(total === 0 ? ["fullyDilutedShares"] : []),
    ...(classes.length === 0 ? ["classes"] : []),
    ...classes.flatMap((one, index) => one.unknown.map((key) => `classes[${index}].${key}`)),
  ];
  const json = {
    name: name ?? "The company",
    commonPrice,
    preferredPrice,
    ...(total === 0 ? {} : { fullyDilutedShares: total }),
    classes: classes.map((one) => one.json),
  };
  return { json, unknown, problems };
}

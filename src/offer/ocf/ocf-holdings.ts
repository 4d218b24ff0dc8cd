/** What is held after every transaction of an Open Cap Format package: securities, plans and conversion ratios. */
import type { PlainDate } from "../../plain-date.ts";
import { difference, one, product, quotient, smaller, sum, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";
import type { Problem } from "../reading.ts";
import {
  countAt,
  countWords,
  dateAt,
  isObject,
  moneyAt,
  numericAt,
  ocfProblem,
  ratioOf,
  textAt,
} from "./ocf-package.ts";
import type { OcfMoney, OcfObject, OcfPackage } from "./ocf-package.ts";

export type HoldingKind = "stock" | "compensation" | "warrant" | "convertible";

export type Holding = {
  readonly securityId: string;
  readonly kind: HoldingKind;
  readonly issuance: OcfObject;
  readonly classId: string | null;
  readonly planId: string | null;
  /** In shares of today, after splits. */
  issued: Rational;
  cancelled: Rational;
  /** Exercised, released or converted: out of this security, not out of the company. */
  exercised: Rational;
  /** Strike or issue price a share of today, after splits and repricing. */
  price: OcfMoney | null;
};

export type Holdings = {
  readonly all: readonly Holding[];
  /** As-converted shares of one share of a class. */
  readonly ratios: ReadonlyMap<string, Rational>;
  /** Shares of plans that nobody holds. */
  readonly pool: Rational;
  /** Shares of today for one share of a class on a day. */
  splitSince(classId: string | null, day: PlainDate): Rational;
  readonly problems: readonly Problem[];
};

export function outstanding(holding: Holding): Rational {
  const left = difference(difference(holding.issued, holding.cancelled), holding.exercised);
  return left.numerator < 0n ? zero : left;
}

const kinds: Readonly<Record<string, HoldingKind>> = {
  STOCK: "stock",
  EQUITY_COMPENSATION: "compensation",
  PLAN_SECURITY: "compensation",
  WARRANT: "warrant",
  CONVERTIBLE: "convertible",
};

const prices: Readonly<Record<HoldingKind, string>> = {
  stock: "share_price",
  compensation: "exercise_price",
  warrant: "exercise_price",
  convertible: "investment_amount",
};

const pattern = /^TX_(STOCK|EQUITY_COMPENSATION|PLAN_SECURITY|WARRANT|CONVERTIBLE)_([A-Z]+)$/;

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

type Plan = {
  reserved: Rational | null;
  used: Rational;
  readonly classId: string | null;
  readonly retires: boolean;
};

function plansOf(ocf: OcfPackage): Map<string, Plan> {
  return new Map(
    ocf.stockPlans.flatMap((plan): [string, Plan][] => {
      const id = textAt(plan, "id");
      if (id === null) return [];
      const reserved = countAt(plan, "initial_shares_reserved") ?? countAt(plan, "current_shares_reserved");
      const classId = textAt(plan, "stock_class_id") ?? texts(plan["stock_class_ids"])[0] ?? null;
      return [
        [id, { reserved, used: zero, classId, retires: plan["default_cancellation_behavior"] === "RETIRE" }],
      ];
    }),
  );
}

/** The first ratio among a class's conversion rights; null where there is none. */
function ratioOfClass(stockClass: OcfObject): Rational | null {
  const rights = stockClass["conversion_rights"];
  if (!Array.isArray(rights)) return null;
  for (const right of rights) {
    const mechanism = isObject(right) ? right["conversion_mechanism"] : null;
    const ratio = isObject(mechanism) ? ratioOf(mechanism["ratio"]) : null;
    if (ratio !== null) return ratio;
  }
  return null;
}

/** Plays the transactions in their order. */
class Ledger {
  readonly holdings = new Map<string, Holding>();
  readonly plans: Map<string, Plan>;
  readonly ratios = new Map<string, Rational>();
  readonly splits: { readonly classId: string; readonly on: string; readonly ratio: Rational }[] = [];
  readonly problems: Problem[] = [];
  readonly #issued: ReadonlySet<string>;
  #strangers = 0;
  #unissued = 0;

  constructor(ocf: OcfPackage) {
    this.plans = plansOf(ocf);
    const issuances = ocf.transactions.filter(({ object_type }) => String(object_type).endsWith("_ISSUANCE"));
    this.#issued = new Set(issuances.flatMap((issuance) => textAt(issuance, "security_id") ?? []));
    for (const stockClass of ocf.stockClasses) this.#readRatio(stockClass);
    for (const transaction of ocf.transactions) this.#play(transaction);
    if (this.#unissued > 0)
      this.#tell(
        `${countWords(this.#unissued, "exercise or conversion names", "exercises or conversions name")} no stock that was issued for it; its shares are counted as stock.`,
        "Ask for the whole package.",
      );
    if (this.#strangers > 0)
      this.#tell(
        `${countWords(this.#strangers, "transaction is", "transactions are")} about securities that were not issued in this package, and left out.`,
        "Ask for the whole package.",
      );
  }

  #tell(reason: string, fix: string): void {
    this.problems.push(ocfProblem("transactions", reason, fix));
  }

  #readRatio(stockClass: OcfObject): void {
    const id = textAt(stockClass, "id");
    const ratio = ratioOfClass(stockClass);
    if (id !== null && ratio !== null) this.ratios.set(id, ratio);
    if (ratio === null && stockClass["class_type"] === "PREFERRED")
      this.#tell(
        `${textAt(stockClass, "name") ?? "A preferred class"} states no conversion ratio; one common share for one is assumed.`,
        "Ask for its conversion price.",
      );
  }

  #play(transaction: OcfObject): void {
    const type = String(transaction["object_type"]);
    const [, family = "", verb = ""] = pattern.exec(type) ?? [];
    const kind = kinds[family];
    if (type === "TX_STOCK_CLASS_SPLIT") this.#split(transaction);
    else if (type === "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT") this.#adjustRatio(transaction);
    else if (type === "TX_STOCK_PLAN_POOL_ADJUSTMENT") this.#adjustPool(transaction);
    else if (type === "TX_STOCK_CONSOLIDATION") this.#consolidate(transaction);
    else if (kind !== undefined && verb === "ISSUANCE") this.#issue(transaction, kind);
    else if (kind !== undefined && verb !== "ACCEPTANCE") this.#change(transaction, verb);
  }

  #issue(issuance: OcfObject, kind: HoldingKind): void {
    const securityId = textAt(issuance, "security_id");
    const quantity = countAt(issuance, "quantity");
    if (securityId === null || (quantity === null && kind !== "convertible")) {
      this.#tell(
        `${textAt(issuance, "custom_id") ?? textAt(issuance, "id") ?? "An issuance"} states no ${securityId === null ? "security" : "number of shares"}; it is not counted.`,
        "Ask what it stands for.",
      );
      return;
    }
    if (this.holdings.has(securityId)) {
      this.#tell(
        `${securityId} is issued more than once; the first issuance stands.`,
        "Ask which of them is right.",
      );
      return;
    }
    const planId = textAt(issuance, "stock_plan_id");
    const plan = planId === null ? undefined : this.plans.get(planId);
    const issued = quantity ?? zero;
    if (plan !== undefined) plan.used = sum(plan.used, issued);
    this.holdings.set(securityId, {
      securityId,
      kind,
      issuance,
      classId: textAt(issuance, "stock_class_id") ?? plan?.classId ?? null,
      planId,
      issued,
      cancelled: zero,
      exercised: zero,
      price: moneyAt(issuance, prices[kind]),
    });
  }

  #change(transaction: OcfObject, verb: string): void {
    const holding = this.holdings.get(textAt(transaction, "security_id") ?? "");
    if (holding === undefined) {
      this.#strangers += 1;
      return;
    }
    if (verb === "REPRICING") {
      holding.price = moneyAt(transaction, "new_exercise_price") ?? holding.price;
      return;
    }
    const balance = textAt(transaction, "balance_security_id") ?? "";
    const told = countAt(transaction, "quantity") ?? countAt(transaction, "quantity_converted");
    const left = outstanding(holding);
    // What stays after a part is issued anew under its own id, where the package holds that issuance.
    const whole = told === null || this.#issued.has(balance);
    const gone = whole ? left : smaller(told, left);
    const resulting = texts(transaction["resulting_security_ids"]);
    const goesOn = [balance, ...resulting].some((id) => this.#issued.has(id));
    if (verb === "TRANSFER" && !goesOn) return;
    if (verb === "EXERCISE" || verb === "RELEASE" || verb === "CONVERSION") {
      holding.exercised = sum(holding.exercised, gone);
      if (!goesOn && holding.kind !== "convertible") this.#keepAsStock(holding, transaction, gone);
    } else {
      holding.cancelled = sum(holding.cancelled, gone);
      this.#giveBack(holding, told === null ? gone : smaller(told, gone), gone);
    }
  }

  /** Shares that came of an option stay in the company although the package does not issue them. */
  #keepAsStock({ securityId, classId }: Holding, transaction: OcfObject, issued: Rational): void {
    const id = `${securityId} exercised ${textAt(transaction, "id") ?? this.holdings.size}`;
    const none = { cancelled: zero, exercised: zero, price: null, planId: null };
    this.holdings.set(id, { securityId: id, kind: "stock", issuance: transaction, classId, issued, ...none });
    this.#unissued += 1;
  }

  /** What is cancelled goes back to its plan, unless the plan retires it; a balance is used by its own issuance. */
  #giveBack(holding: Holding, ended: Rational, gone: Rational): void {
    const plan = holding.planId === null ? undefined : this.plans.get(holding.planId);
    if (plan === undefined || holding.kind !== "compensation") return;
    plan.used = difference(plan.used, plan.retires ? difference(gone, ended) : gone);
  }

  #consolidate(transaction: OcfObject): void {
    for (const id of texts(transaction["security_ids"])) {
      const holding = this.holdings.get(id);
      if (holding === undefined) this.#strangers += 1;
      else holding.cancelled = sum(holding.cancelled, outstanding(holding));
    }
  }

  #adjustRatio(transaction: OcfObject): void {
    const mechanism = transaction["new_ratio_conversion_mechanism"];
    const ratio = isObject(mechanism) ? ratioOf(mechanism["ratio"]) : null;
    const classId = textAt(transaction, "stock_class_id");
    if (ratio !== null && classId !== null) this.ratios.set(classId, ratio);
  }

  #adjustPool(transaction: OcfObject): void {
    const plan = this.plans.get(textAt(transaction, "stock_plan_id") ?? "");
    const reserved = numericAt(transaction, "shares_reserved");
    if (plan !== undefined && reserved !== null) plan.reserved = reserved;
  }

  #split(transaction: OcfObject): void {
    const [classId, ratio] = [textAt(transaction, "stock_class_id"), ratioOf(transaction["split_ratio"])];
    if (classId === null || ratio === null) {
      this.#tell("A split states no class or no ratio; it is left out.", "Ask for its ratio.");
      return;
    }
    this.splits.push({ classId, on: dateAt(transaction, "date") ?? "9999", ratio });
    for (const holding of this.holdings.values()) {
      if (holding.classId !== classId) continue;
      holding.issued = product(holding.issued, ratio);
      holding.cancelled = product(holding.cancelled, ratio);
      holding.exercised = product(holding.exercised, ratio);
      if (holding.price !== null)
        holding.price = { ...holding.price, amount: quotient(holding.price.amount, ratio) };
    }
    for (const plan of this.plans.values()) {
      if (plan.classId !== classId) continue;
      plan.reserved = plan.reserved === null ? null : product(plan.reserved, ratio);
      plan.used = product(plan.used, ratio);
    }
  }
}

/** Who holds how much after every transaction. Never throws. */
export function ocfHoldings(ocf: OcfPackage): Holdings {
  const ledger = new Ledger(ocf);
  const problems = [...ledger.problems];
  let pool = zero;
  for (const [id, plan] of ledger.plans) {
    if (plan.reserved === null) {
      problems.push(
        ocfProblem(
          `plan ${id}`,
          "The plan states no reserved shares; none that is free is counted.",
          "Ask for it.",
        ),
      );
      continue;
    }
    const free = difference(plan.reserved, plan.used);
    if (free.numerator < 0n)
      problems.push(
        ocfProblem(
          `plan ${id}`,
          "More was issued from the plan than it reserves.",
          "Ask which of the two is right.",
        ),
      );
    else pool = sum(pool, free);
  }
  return {
    all: [...ledger.holdings.values()],
    ratios: ledger.ratios,
    pool,
    splitSince: (classId, day) =>
      ledger.splits
        .filter((split) => split.classId === classId && split.on > day)
        .reduce((sofar, { ratio }) => product(sofar, ratio), one),
    problems,
  };
}

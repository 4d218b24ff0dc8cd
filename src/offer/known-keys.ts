/** Keys of an offer file that no reader knows: each is told with the one that was most likely meant (rule C2). */
import { nearestName } from "./nearest-name.ts";
import type { Problem } from "./reading.ts";

/** The keys of an object; `null` for a value that is not looked into, a shape for one that is, also within a list. */
type Shape = { readonly [key: string]: Shape | null };

const leaf = (...names: string[]): Shape => Object.fromEntries(names.map((name) => [name, null]));

const vesting: Shape = {
  ...leaf("months", "cliffMonths", "allocation", "terms"),
  statements: {
    ...leaf("order", "onEvent", "part", "occurrences", "period", "unit", "base"),
    cliff: leaf("occurrence", "part"),
  },
};

const acceleration: Shape = {
  ...leaf("trigger", "protectionMonths", "lookBackMonths", "ifNotAssumed", "takenFrom"),
  ...leaf("qualifyingTerminations", "beforeCliff"),
  amount: leaf("kind", "part", "months"),
};

const grants: Shape = {
  ...leaf("id", "instrument", "quantity", "grantDate", "vestingStart", "price", "fairValueAtGrant"),
  ...leaf("earlyExercisable", "expires", "needsLiquidity"),
  vesting,
  acceleration,
  windows: leaf("length", "unit", "kind"),
  loan: leaf("principal", "rate", "applicableFederalRate", "recourse"),
  performance: leaf("condition", "payout"),
};

const company: Shape = {
  ...leaf("name", "isPrivate", "commonPrice", "preferredPrice", "fullyDilutedShares", "debt", "carveOut"),
  classes: {
    ...leaf("id", "kind", "shares", "strike", "invested", "preferenceMultiple", "participation"),
    ...leaf("capMultiple", "seniority", "convertible"),
  },
};

const offer: Shape = {
  ...leaf("id", "currency", "place", "startDate", "salary", "parachuteClause", "amounts", "beliefs"),
  ...leaf("unknown"),
  company,
  grants,
  bonus: {
    ...leaf("target", "guaranteedPart", "guaranteedYears"),
    payouts: leaf("multiple", "probability"),
  },
  signOn: leaf("amount", "paidOn", "clawBackMonths", "clawBack", "clawBackTerminations"),
  severance: {
    ...leaf("months", "bonusPart", "healthMonths", "healthMonthly", "vestingMonths"),
    ...leaf("qualifyingTerminations"),
  },
  parentalLeave: leaf("weeks", "payPart", "waitingMonths"),
  support: leaf("what", "yearlyBudget"),
};

/** "Did you mean …", or all that there is. */
export function nameFix(given: string, known: readonly string[]): string {
  const near = nearestName(given, known);
  return near === null ? `Use ${known.join(", ")}.` : `Did you mean ${near}?`;
}

function unknownIn(value: unknown, shape: Shape, path: string): Problem[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => unknownIn(item, shape, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Problem[] => {
    const place = path === "" ? key : `${path}.${key}`;
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (known !== undefined) return known === null ? [] : unknownIn(inner, known, place);
    const whose = path === "" ? "an offer" : path;
    return [
      {
        code: "unknown-value",
        severity: "error",
        path: place,
        reason: `${key} is no part of ${whose}.`,
        fix: nameFix(key, Object.keys(shape)),
      },
    ];
  });
}

/** Open Cap Format terms and beliefs have readers of their own, which look at their keys themselves. */
export function unknownOfferKeys(value: unknown): readonly Problem[] {
  return unknownIn(value, offer, "");
}

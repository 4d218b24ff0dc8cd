/** A grant of an offer from a security of an Open Cap Format package. */
import type { PlainDate } from "../../plain-date.ts";
import { unitPrice } from "../money.ts";
import type { Instrument } from "../offer.ts";
import { difference, floor } from "../rational.ts";
import type { Problem } from "../reading.ts";
import type { ExerciseWindow } from "../vesting/leaving.ts";
import { readIssuance } from "../vesting/ocf-issuance.ts";
import type { Issuance } from "../vesting/ocf-issuance.ts";
import { appraisal, commonClassId, priceOf } from "./ocf-company.ts";
import type { Holding, Holdings } from "./ocf-holdings.ts";
import { countWords, dateAt, ocfProblem, textAt } from "./ocf-package.ts";
import type { OcfPackage } from "./ocf-package.ts";
import { ocfVesting } from "./ocf-vesting.ts";

export type OcfGrant = {
  readonly json: Readonly<Record<string, unknown>>;
  /** Places below the grant whose value is an assumption. */
  readonly unknown: readonly string[];
  readonly instrument: Instrument;
  /** Shares granted, in shares of today, without what was cancelled. */
  readonly quantity: number;
  /** In units a share of today; null for units. */
  readonly price: number | null;
  readonly currency: string | null;
  readonly grantDate: PlainDate;
  readonly vestingStart: PlainDate;
  readonly expires: PlainDate | null;
  readonly vestingWords: string;
  readonly problems: readonly Problem[];
};

type Found = { readonly instrument: Instrument; readonly isAssumed: boolean };

function instrumentOf({ kind, other }: Issuance): Found {
  if (kind === "stock") return { instrument: "RSA", isAssumed: false };
  if (kind === "rsu") return { instrument: "RSU", isAssumed: false };
  if (kind === "option-iso") return { instrument: "ISO", isAssumed: false };
  if (kind === "option-nso") return { instrument: "NSO", isAssumed: false };
  const older = other["option_grant_type"];
  if (older === "ISO" || older === "NSO") return { instrument: older, isAssumed: false };
  return { instrument: "NSO", isAssumed: true };
}

/** One window for every kind of leaving where they are all alike; resigning first, since it is what one asks about. */
function windowsOf(windows: readonly ExerciseWindow[]): readonly ExerciseWindow[] {
  const [first] = windows;
  if (first === undefined) return [];
  const isAlike = windows.every(({ length, unit }) => length === first.length && unit === first.unit);
  if (isAlike && windows.length === 7) return [{ length: first.length, unit: first.unit }];
  return windows.toSorted((a, b) => Number(b.kind === "resigned") - Number(a.kind === "resigned"));
}

/** What happened to the security that no offer holds, by what it is. */
function leftOut(ocf: OcfPackage, { securityId, exercised }: Holding): Problem[] {
  const counts = new Map<string, number>();
  for (const transaction of ocf.transactions) {
    if (textAt(transaction, "security_id") !== securityId) continue;
    const type = String(transaction["object_type"]);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const words: Readonly<Record<string, readonly [string, string]>> = {
    TX_VESTING_ACCELERATION: ["acceleration that took place is", "accelerations that took place are"],
    TX_VESTING_EVENT: ["vesting event that took place is", "vesting events that took place are"],
  };
  const told = Object.entries(words).flatMap(([type, [single, many]]) => {
    const count = counts.get(type) ?? 0;
    return count === 0
      ? []
      : [
          ocfProblem(
            "vesting",
            `${countWords(count, single, many)} not carried over.`,
            "Say what has vested when you price it.",
          ),
        ];
  });
  if (exercised.numerator > 0n)
    told.push(
      ocfProblem("quantity", "A part was exercised; the whole grant is taken over.", "Keep it in mind."),
    );
  return told;
}

function startOf(ocf: OcfPackage, securityId: string): PlainDate | null {
  const start = ocf.transactions.find(
    (one) => one["object_type"] === "TX_VESTING_START" && textAt(one, "security_id") === securityId,
  );
  return start === undefined ? null : dateAt(start, "date");
}

function unknownOf(issuance: Issuance, found: Found, isStartTold: boolean, isOption: boolean): string[] {
  const hasVesting = issuance.vestings.length > 0 || issuance.vestingTermsId !== null;
  return [
    ...(found.isAssumed ? ["instrument"] : []),
    ...(hasVesting && issuance.vestings.length === 0 && !isStartTold ? ["vestingStart"] : []),
    ...(isOption && issuance.windows.length === 0 ? ["windows"] : []),
    // Whether units also wait for a sale, and what a sale speeds up, no field of the format says.
    ...(found.instrument === "RSU" ? ["needsLiquidity"] : []),
    ...(hasVesting ? ["acceleration"] : []),
  ];
}

/** Why a security cannot be a grant, or the grant. */
export function ocfGrant(
  ocf: OcfPackage,
  holdings: Holdings,
  holding: Holding,
): { readonly grant: OcfGrant | null; readonly problems: readonly Problem[] } {
  const { facts: issuance, problems } = readIssuance(holding.issuance);
  if (issuance === null) return { grant: null, problems };
  const found = instrumentOf(issuance);
  const isOption = found.instrument === "ISO" || found.instrument === "NSO";
  const told = startOf(ocf, holding.securityId);
  const vestingStart = told ?? issuance.date;
  const quantity = Number(floor(difference(holding.issued, holding.cancelled)));
  const vesting = ocfVesting(ocf, issuance, quantity, vestingStart);
  const money = found.instrument === "RSU" ? null : holding.price;
  const price = money === null ? null : priceOf(money.amount);
  const classId = holding.classId ?? commonClassId(ocf);
  const fair = appraisal(ocf, holdings, classId, issuance.date);
  const currency = money?.currency ?? (issuance.price === null ? null : issuance.price.currency);
  const isFairKnown = fair !== null && (currency === null || fair.currency === currency);
  const grant: OcfGrant = {
    json: {
      id: textAt(holding.issuance, "custom_id") ?? holding.securityId,
      instrument: found.instrument,
      quantity,
      grantDate: issuance.date,
      vestingStart,
      vesting: vesting.json,
      price:
        price ??
        (issuance.price === null || found.instrument === "RSU" ? null : unitPrice(issuance.price.price)),
      fairValueAtGrant: isFairKnown ? fair.price : null,
      earlyExercisable: issuance.earlyExercisable ?? false,
      expires: issuance.expires,
      windows: windowsOf(issuance.windows),
    },
    unknown: [...unknownOf(issuance, found, told !== null, isOption), ...vesting.unknown],
    instrument: found.instrument,
    quantity,
    price,
    currency,
    grantDate: issuance.date,
    vestingStart,
    expires: issuance.expires,
    vestingWords: vesting.words,
    problems: [...problems, ...vesting.problems, ...leftOut(ocf, holding)],
  };
  return { grant, problems: [] };
}

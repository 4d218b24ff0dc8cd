import { listAt, objectAt, plainNumber, textAt } from "./offer-body.ts";
import type { OfferBody } from "./offer-body.ts";
import { typedNumber } from "./offer-from-fields.ts";

/** A future as it is typed. */
export type Scenario = {
  readonly name: string;
  readonly probability: string;
  readonly growth: string;
  readonly failure: string;
  readonly exit: string;
  /** What no field shows. */
  readonly others: OfferBody;
};

const shown = ["name", "probability", "growth", "failure", "exit"] as const;

export const numberFields = ["probability", "growth", "failure", "exit"] as const;

function percentText(value: unknown): string {
  return typeof value === "number" ? plainNumber(value * 100) : "";
}

export function scenariosOf(body: OfferBody): readonly Scenario[] {
  return listAt(objectAt(body, "beliefs"), "scenarios").map((one) => ({
    name: textAt(one, "name"),
    probability: percentText(one["probability"]),
    growth: percentText(one["growth"]),
    failure: percentText(one["failure"]),
    exit: percentText(one["exit"]),
    others: Object.fromEntries(Object.entries(one).filter(([key]) => !shown.includes(key as "name"))),
  }));
}

/** A per cent, growth also below nothing, as a part; undefined where it is no number, null where it is empty. */
export function partOf(text: string): number | null | undefined {
  const bare = text.trim().replace("−", "-");
  if (bare === "") return null;
  const value = typedNumber(bare.replace(/^-/u, ""));
  return value === null ? undefined : (Math.round(value * 1e7) / 1e9) * (bare.startsWith("-") ? -1 : 1);
}

function writtenScenario({ name, others, ...fields }: Scenario): OfferBody {
  const numbers = numberFields.flatMap((key) => {
    const value = partOf(fields[key]);
    return value === null || value === undefined ? [] : [[key, value] as const];
  });
  return { name, ...Object.fromEntries(numbers), ...others };
}

/** The offer with the typed futures among its beliefs. */
export function withScenarios(body: OfferBody, scenarios: readonly Scenario[]): OfferBody {
  const { scenarios: _, ...others } = objectAt(body, "beliefs");
  const typed = scenarios.length === 0 ? {} : { scenarios: scenarios.map(writtenScenario) };
  return { ...body, beliefs: { ...others, ...typed } };
}

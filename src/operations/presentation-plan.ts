import * as z from "zod";
import { AppError } from "../app-error.ts";
import { centsOfUnits } from "../offer/money.ts";
import { budgetCadences, planPeriods } from "../search/presentation/presentation.ts";
import { deletePart, insertPart, presentationOfPart, updatePart } from "../vault/presentation-parts.ts";
import type { PartFields } from "../vault/presentation-parts.ts";
import { presentationById } from "../vault/presentations.ts";
import { id, line, requiredLine } from "./field.ts";
import { writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { changedPresentation, presentationShape } from "./presentation-shape.ts";

const money = (description: string) =>
  z.coerce
    .number({ error: "must be an amount" })
    .min(0, "must not be below 0")
    .max(1e12, "is too much")
    .meta({ description });

const currency = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")
    .meta({ description: "Currency code, such as EUR" });

type PlanTable = "plan_item" | "plan_hire" | "plan_budget_line";

type Saved<T extends PlanTable> = {
  readonly table: T;
  readonly prefix: string;
  readonly id: string | undefined;
  readonly presentationId: string;
};

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Adds a line of the plan, or changes the one whose id is given; `whole` are a new line's fields, null when one is missing. */
async function saveLine<T extends PlanTable>(
  context: OperationContext,
  { table, prefix, id: lineId, presentationId }: Saved<T>,
  fields: Partial<PartFields<T>>,
  whole: PartFields<T> | null,
  missing: string,
): Promise<void> {
  await presentationById(context.db, presentationId);
  if (lineId !== undefined) {
    if ((await presentationOfPart(context.db, table, lineId)) !== presentationId)
      throw new AppError("not-found", `The presentation ${presentationId} has no line ${lineId}.`);
    await updatePart(context.db, table, lineId, fields);
    return;
  }
  if (whole === null)
    throw new AppError("invalid-input", `A new line needs ${missing}.`, {
      issues: [{ path: missing, message: "must not be empty" }],
    });
  await insertPart(context.db, table, { id: context.newId(prefix), presentationId }, whole);
}

const target = {
  presentationId: id("Presentation id"),
  id: id("Line to change; a new one when left out").optional(),
};

export const savePlanItem = writeOperation({
  name: "presentation.save-plan-item",
  summary: "Add to the 30/60/90-day plan what is done by when and how all see it; or change it.",
  input: () =>
    z.strictObject({
      ...target,
      period: z.enum(planPeriods).optional().meta({ description: "Until day 30, 60 or 90" }),
      what: requiredLine("What is done").optional(),
      measure: line("How all see that it works").optional(),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab --period 30 --what "Talk with every lead" --measure "12 of 12 talks held"',
  positionals: ["presentationId"],
  run: async (context, { presentationId, id: lineId, ...fields }) => {
    const { period = "30", what, measure = "" } = fields;
    const whole = what === undefined ? null : { period, what, measure };
    await saveLine(
      context,
      { table: "plan_item", prefix: "ppi", id: lineId, presentationId },
      given(fields) as Partial<PartFields<"plan_item">>,
      whole,
      "what",
    );
    return changedPresentation(context, presentationId, "Change the 90-day plan");
  },
});

export const saveHire = writeOperation({
  name: "presentation.save-hire",
  summary: "Add a hire to the 90-day plan with month and yearly cost; or change it.",
  input: () =>
    z.strictObject({
      ...target,
      role: requiredLine("Role").optional(),
      month: z.coerce
        .number()
        .int()
        .min(1)
        .max(60)
        .optional()
        .meta({ description: "Month in which they start, from 1" }),
      yearlyCost: money("Cost of a year, in units of the currency").nullable().optional(),
      currency: currency().optional(),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab --role "Engineering manager" --month 2 --yearly-cost 140000 --currency EUR',
  positionals: ["presentationId"],
  run: async (context, { presentationId, id: lineId, yearlyCost, ...fields }) => {
    const cost = yearlyCost === undefined || yearlyCost === null ? yearlyCost : centsOfUnits(yearlyCost);
    const { role, month = 1, currency: code = "USD" } = fields;
    const whole = role === undefined ? null : { role, month, yearly_cost: cost ?? null, currency: code };
    await saveLine(
      context,
      { table: "plan_hire", prefix: "phi", id: lineId, presentationId },
      given({ ...fields, yearly_cost: cost }) as Partial<PartFields<"plan_hire">>,
      whole,
      "role",
    );
    return changedPresentation(context, presentationId, "Change the planned hires");
  },
});

export const saveBudgetLine = writeOperation({
  name: "presentation.save-budget-line",
  summary: "Add a budget line to the 90-day plan; or change it.",
  input: () =>
    z.strictObject({
      ...target,
      what: requiredLine("What is paid for").optional(),
      amount: money("Amount, in units of the currency").optional(),
      currency: currency().optional(),
      cadence: z.enum(budgetCadences).optional().meta({ description: "Paid once, monthly or yearly" }),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab --what "Test machines" --amount 60000 --currency EUR --cadence once',
  positionals: ["presentationId"],
  run: async (context, { presentationId, id: lineId, amount, ...fields }) => {
    const paid = amount === undefined ? undefined : centsOfUnits(amount);
    const { what, currency: code = "USD", cadence = "once" } = fields;
    const whole =
      what === undefined || paid === undefined ? null : { what, amount: paid, currency: code, cadence };
    await saveLine(
      context,
      { table: "plan_budget_line", prefix: "pbl", id: lineId, presentationId },
      given({ ...fields, amount: paid }) as Partial<PartFields<"plan_budget_line">>,
      whole,
      what === undefined ? "what" : "amount",
    );
    return changedPresentation(context, presentationId, "Change the budget");
  },
});

export const removePlanLine = writeOperation({
  name: "presentation.remove-plan-line",
  summary: "Remove an item, a hire or a budget line from the 90-day plan.",
  destructive: true,
  input: () => z.strictObject({ id: id("Id of the item, hire or budget line") }),
  output: presentationShape,
  example: "ppi_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const table = input.id.startsWith("phi_")
      ? "plan_hire"
      : input.id.startsWith("pbl_")
        ? "plan_budget_line"
        : "plan_item";
    return changedPresentation(
      context,
      await deletePart(context.db, table, input.id),
      "Remove a line of the 90-day plan",
    );
  },
});

import { defaultLoop } from "../search/step-kinds.ts";
import { insertStep } from "../vault/steps.ts";
import type { OperationContext } from "./operation.ts";

/** Adds the general loop (P1) after the steps that the opportunity has. */
export async function addDefaultLoop(context: OperationContext, opportunityId: string): Promise<void> {
  for (const step of defaultLoop) {
    const place = { id: context.newId("stp"), opportunityId, position: null };
    await insertStep(context.db, place, step, context.now);
  }
}

import { defaultLoop, stepKindOf } from "../search/step-kinds.ts";
import { insertStep } from "../vault/steps.ts";
import type { OperationContext } from "./operation.ts";

/** Adds the general loop (P1) after the steps that the opportunity has. */
export async function addDefaultLoop(context: OperationContext, opportunityId: string): Promise<void> {
  for (const kind of defaultLoop) {
    const place = { id: context.newId("stp"), opportunityId, position: null };
    await insertStep(context.db, place, { kind, title: stepKindOf(kind)?.name ?? kind }, context.now);
  }
}

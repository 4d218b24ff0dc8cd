import type { QueryClient } from "@tanstack/react-query";
import type { OutputOf } from "./client.ts";

export type Opportunity = OutputOf<"opportunity.show">;
export type Step = Opportunity["steps"][number];

type Rows<T> = { readonly rows: readonly T[] };

/** Shows a change of an opportunity, wherever it is listed or open, before the server answers. */
export function patchOpportunity(
  client: QueryClient,
  id: string,
  change: (opportunity: Opportunity) => Opportunity,
): void {
  client.setQueriesData<Opportunity>({ queryKey: ["opportunity.show"] }, (data) =>
    data?.id === id ? change(data) : data,
  );
  client.setQueriesData<Rows<Opportunity>>({ queryKey: ["opportunity.list"] }, (data) =>
    data === undefined
      ? data
      : { ...data, rows: data.rows.map((row) => (row.id === id ? change(row) : row)) },
  );
}

export function patchStep(
  client: QueryClient,
  step: Pick<Step, "id" | "opportunityId">,
  change: Partial<Step>,
): void {
  patchOpportunity(client, step.opportunityId, (opportunity) => ({
    ...opportunity,
    steps: opportunity.steps.map((row) => (row.id === step.id ? { ...row, ...change } : row)),
  }));
}

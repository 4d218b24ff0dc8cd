import { cache } from "../../api/cache.ts";
import type { OutputOf } from "../../api/client.ts";

export type Plan = NonNullable<OutputOf<"presentation.show">["plan"]>;
export type Section = Plan["sections"][number];
export type Clause = Plan["clauses"][number];

/** Shows a change of the plan before the server answers. */
export function patchPlan(id: string, change: (plan: Plan) => Plan): void {
  cache.setQueriesData<{ plan: Plan | null }>({ queryKey: ["presentation.show"] }, (data) =>
    data?.plan?.id === id ? { plan: change(data.plan) } : data,
  );
}

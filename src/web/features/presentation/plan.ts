import type { OutputOf } from "../../api/client.ts";

export type Plan = NonNullable<OutputOf<"presentation.show">["plan"]>;
export type Section = Plan["sections"][number];
export type Clause = Plan["clauses"][number];

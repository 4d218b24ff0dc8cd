import type { Opportunity } from "../../api/patches.ts";
import { ExcitementLines, withExcitement } from "./excitement-lines.tsx";

type ExcitementChartProps = { readonly opportunity: Opportunity; readonly others: readonly Opportunity[] };

/** Excitement after each step over time, beside the other seats in play (P8). */
export function ExcitementChart({ opportunity, others }: ExcitementChartProps) {
  if (withExcitement([opportunity]).length === 0)
    return (
      <p className="text-soft prose-width">
        After each step, log how it left you. Interviewers look for energy, and yours over time says more than
        one good day (P8).
      </p>
    );
  const beside = withExcitement(
    others.filter((other) => other.id !== opportunity.id && other.state !== "closed"),
  ).slice(0, 4);
  return <ExcitementLines rows={[opportunity, ...beside]} main={opportunity.id} tells="main" />;
}

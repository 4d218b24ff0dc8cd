import { useLocation, useSearch } from "wouter";
import { addressOfView, viewFromAddress } from "./view-address.ts";
import type { OpportunityView } from "./view-address.ts";

type ChangeView = (change: Partial<OpportunityView>) => void;

/** The view that the page's address names, and how to change it without a step in the browser's history. */
export function useOpportunityView(): readonly [OpportunityView, ChangeView] {
  const view = viewFromAddress(useSearch());
  const [path, go] = useLocation();
  const change: ChangeView = (part) => {
    const query = addressOfView({ ...view, ...part });
    go(query === "" ? path : `${path}?${query}`, { replace: true });
  };
  return [view, change];
}

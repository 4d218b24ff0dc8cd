import { cache } from "../../api/cache.ts";
import { readOptions } from "../../api/use-read.ts";
import { engineDesk } from "./engine-desk.ts";

/** Gets the page's code and a warm engine before an offer is chosen. */
export function prepareOfferPage(): void {
  engineDesk();
  void import("./offer-page.tsx");
}

/** Asks at once for all that an offer's page needs, where the window opens at one; the page's code is still on its way. */
export function startOfferPage(path: string): void {
  const id = /^\/offers\/(off_[^/]+)$/u.exec(path)?.[1];
  if (id === undefined) return;
  prepareOfferPage();
  void cache.prefetchQuery(readOptions("offer.show", { offerId: id }));
  void cache.prefetchQuery(readOptions("offer.list", {}));
}

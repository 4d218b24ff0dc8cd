import type { ComponentType } from "react";
import { cache } from "../../api/cache.ts";
import { readOptions } from "../../api/use-read.ts";
import { engineDesk } from "./engine-desk.ts";
import { startOpening } from "./first-result.ts";

type OfferPage = ComponentType<{ readonly id: string }>;

const page: { loaded: OfferPage | null } = { loaded: null };

export async function loadOfferPage(): Promise<OfferPage> {
  engineDesk();
  const { OfferPage: loaded } = await import("./offer-page.tsx");
  page.loaded = loaded;
  return loaded;
}

/** The page where its code is there already. */
export function loadedOfferPage(): OfferPage | null {
  return page.loaded;
}

/** Gets the page's code and a warm engine before an offer is chosen. A failure is met again where the page is shown. */
export async function prepareOfferPage(): Promise<void> {
  await loadOfferPage().catch(() => null);
}

async function openEarly(offerId: string): Promise<void> {
  const shown = readOptions("offer.show", { offerId });
  await cache.prefetchQuery(shown);
  const offer = cache.getQueryData(shown.queryKey);
  if (offer !== undefined) startOpening(offer.json);
}

/** Asks at once for all that an offer's page needs, where the window opens at one; settles when its code is there. */
export function startOfferPage(path: string): Promise<void> | null {
  const id = /^\/offers\/(off_[^/]+)$/u.exec(path)?.[1];
  if (id === undefined) return null;
  void openEarly(id);
  void cache.prefetchQuery(readOptions("offer.list", {}));
  return prepareOfferPage();
}

import { AppError } from "../app-error.ts";
import type { VaultDb } from "../vault/database.ts";
import { latestOfferId } from "../vault/negotiations.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { givenOffer } from "./offer-input.ts";
import type { NamedOffer } from "./offer-input.ts";

type Wanted = { readonly opportunityId: string; readonly offerId?: string | undefined };

/** The saved offer that is meant: the one named, else the one saved last for the opportunity. @throws AppError `not-found` */
export async function offerOfOpportunity(db: VaultDb, wanted: Wanted): Promise<NamedOffer> {
  const { title, companyName } = await opportunityById(db, wanted.opportunityId);
  const offerId = wanted.offerId ?? (await latestOfferId(db, wanted.opportunityId));
  if (offerId === null)
    throw new AppError(
      "not-found",
      `No offer is saved for ${title} at ${companyName}. \`oneofone offer save offer.yaml --opportunity-id ${wanted.opportunityId}\` saves one; first verbal numbers will do.`,
    );
  return givenOffer(db, { offerId });
}

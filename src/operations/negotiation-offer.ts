import { AppError } from "../app-error.ts";
import type { VaultDb } from "../vault/database.ts";
import { latestOfferId } from "../vault/negotiations.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { givenOffer } from "./offer-input.ts";
import type { NamedOffer } from "./offer-input.ts";
import type { OperationContext } from "./operation.ts";

/**
 * A term that no ask has is refused while it is typed; without an offer that can be priced it cannot be told yet and stays as it is.
 * @throws AppError `invalid-input`
 */
export async function refuseUnreadTerm(
  { db, today }: Pick<OperationContext, "db" | "today">,
  opportunityId: string,
  term: string,
): Promise<void> {
  const offerId = await latestOfferId(db, opportunityId);
  if (term === "" || offerId === null) return;
  const { pricedOffer } = await import("../offer/priced-offer.ts");
  const { readAsk } = await import("../offer/asks/read-ask.ts");
  const { name, offer, beliefs } = await givenOffer(db, { offerId });
  const { facts: priced } = pricedOffer(name, offer, beliefs, today);
  if (priced === null) return;
  const { problems } = readAsk(term, { offer, grants: priced.grants }, "term");
  const issues = problems.map(({ path, reason, fix }) => ({ path, message: `${reason} ${fix}` }));
  if (issues.length > 0)
    throw new AppError("invalid-input", issues.map(({ message }) => message).join(" "), { issues });
}

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

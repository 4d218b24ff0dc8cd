import { AppError } from "../app-error.ts";
import type { PlainDate } from "../plain-date.ts";
import type { CloseReason, Opportunity } from "../search/opportunity.ts";
import type { OpportunityFields } from "../vault/opportunities.ts";

type Closing = { readonly reason: CloseReason; readonly note: string; readonly closedOn: PlainDate };

/** What closing sets. @throws AppError `invalid-input` for a day before it opened */
export function closingFields(
  before: Pick<Opportunity, "openedOn" | "companyName">,
  { reason, note, closedOn }: Closing,
): OpportunityFields {
  if (closedOn < before.openedOn) {
    throw new AppError(
      "invalid-input",
      `${before.companyName} cannot close on ${closedOn}, before it opened on ${before.openedOn}.`,
      { issues: [{ path: "closedOn", message: `must not be before ${before.openedOn}` }] },
    );
  }
  return { state: "closed", close_reason: reason, close_note: note, closed_on: closedOn };
}

/** What opening a closed one again sets. */
export const reopeningFields: OpportunityFields = {
  state: "open",
  close_reason: null,
  close_note: "",
  closed_on: null,
};

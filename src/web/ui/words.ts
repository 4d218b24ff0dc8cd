import type { Channel, Rung, RungState } from "../../search/ladder.ts";
import type { CompanyKind, IntroductionState } from "../../search/network.ts";
import type { CloseReason, FounderKind, OpportunityState, ProductOwner } from "../../search/opportunity.ts";
import type { BudgetCadence, PlanPeriod, SectionKind } from "../../search/presentation/presentation.ts";
import type { FeedbackVerdict, OutreachState } from "../../search/rationale.ts";
import type { Background, StepState } from "../../search/step.ts";

/** How the page says what the search's closed lists hold. */

export const channelWords: Readonly<Record<Channel, string>> = {
  internal: "Internal",
  "executive-network": "Executives' network",
  "in-house-recruiter": "In-house recruiter",
  investor: "Investor",
  "search-firm": "Search firm",
  posting: "Posting",
  "own-outreach": "Your own outreach",
  other: "Other",
};

export const rungWords: Readonly<Record<Rung, string>> = {
  "internal-candidates": "Internal candidates",
  "executive-network": "Its executives' network",
  "in-house-recruiter": "Its own executive recruiter",
  investors: "Its investors' networks",
  "search-firm": "A search firm",
};

export const rungStateWords: Readonly<Record<RungState, string>> = {
  unknown: "Not known",
  "not-started": "Not started",
  "under-way": "Under way",
  exhausted: "Exhausted",
  "not-used": "Not used",
};

export const closeReasonWords: Readonly<Record<CloseReason, string>> = {
  ghosted: "They went silent",
  "role-filled": "The seat was filled",
  "mutual-mismatch": "A mismatch both saw",
  "missing-skill": "A specific skill was missing",
  rejected: "They said no",
  "own-no": "You said no",
  "offer-declined": "You declined the offer",
  "search-stopped": "They stopped the search",
};

export const founderWords: Readonly<Record<FounderKind, string>> = {
  unknown: "Not known yet",
  technical: "Technical founder",
  product: "Product founder",
  business: "Business founder",
  none: "No founder in charge",
};

export const productOwnerWords: Readonly<Record<ProductOwner, string>> = {
  unknown: "Not known yet",
  "this-seat": "This seat",
  "product-executive": "A product executive",
  ceo: "The CEO",
  shared: "Shared",
};

export const opportunityStateWords: Readonly<Record<OpportunityState, string>> = {
  open: "Open",
  offer: "Offer",
  accepted: "Accepted",
  closed: "Closed",
};

export const backgroundWords: Readonly<Record<Background, string>> = {
  unknown: "Not known yet",
  engineering: "Engineering",
  "engineering-executive": "Engineering executive",
  product: "Product",
  business: "Business",
  recruiting: "Recruiting",
  finance: "Finance",
  design: "Design",
  other: "Other",
};

export const stepStateWords: Readonly<Record<StepState, string>> = {
  planned: "Planned",
  done: "Done",
  cancelled: "Cancelled",
};

export const verdictWords: Readonly<Record<FeedbackVerdict, string>> = {
  pending: "Not decided",
  "taken-in": "Taken in",
  partly: "Taken in partly",
  "not-taken": "Not taken in",
};

export const outreachWords: Readonly<Record<OutreachState, string>> = {
  drafted: "Drafted",
  sent: "Sent",
  answered: "Answered",
  declined: "Declined",
};

export const introductionWords: Readonly<Record<IntroductionState, string>> = {
  drafted: "Drafted",
  asked: "Asked",
  made: "Introduced",
  declined: "Declined",
  "no-answer": "No answer",
};

export const companyKindWords: Readonly<Record<CompanyKind, string>> = {
  company: "Company",
  investor: "Investor",
  "search-firm": "Search firm",
};

export const threadStateWords = {
  answered: "Answered",
  "not-needed": "No answer needed",
  waiting: "Waits for your answer",
} as const;

export const sectionKindWords: Readonly<Record<SectionKind, string>> = {
  background: "Your background",
  business: "What matters for the business",
  focus: "Your focus",
  "first-90-days": "First 90 days",
  other: "Something else",
  questions: "Questions",
  bonus: "Bonus, outside the time",
};

export const periodWords: Readonly<Record<PlanPeriod, string>> = {
  "30": "Until day 30",
  "60": "Until day 60",
  "90": "Until day 90",
};

export const cadenceWords: Readonly<Record<BudgetCadence, string>> = {
  once: "once",
  monthly: "a month",
  yearly: "a year",
};

export const excitementWords = ["Drained", "Doubtful", "Even", "Keen", "Delighted"] as const;

/** "1 person", "3 people". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

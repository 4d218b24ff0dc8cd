import type { PlainDate } from "../plain-date.ts";
import type { SearchFacts } from "../search/facts.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import { decisionFacts } from "./decision-facts.ts";
import { learningFacts } from "./learning.ts";
import { targetCompanies } from "./ladder.ts";
import { opportunities } from "./opportunities.ts";
import { outreachMessages, rationaleReviews, rationaleVersions } from "./rationale.ts";
import { interviewFacts } from "./interview-facts.ts";
import { networkFacts } from "./network-facts.ts";
import { negotiationFacts } from "./negotiation-facts.ts";
import { payFacts } from "./pay-facts.ts";
import { presentationFacts } from "./presentation-facts.ts";
import { settingValue } from "./settings.ts";

/** The setting that holds the day the search began. */
export const searchStartedOn = "search.started-on";

/** A snapshot of the search for the playbook's rules. */
export async function searchFacts(
  db: VaultDb,
  at: { readonly today: PlainDate; readonly now: Instant },
): Promise<SearchFacts> {
  const { count } = await db
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const targets = await targetCompanies(db);
  const seats = await opportunities(db);
  return {
    ...at,
    startedOn: (await settingValue(db, searchStartedOn)) as PlainDate | null,
    rationale: await rationaleVersions(db),
    reviews: await rationaleReviews(db),
    outreach: await outreachMessages(db),
    opportunities: seats,
    targets,
    peopleCount: count,
    network: await networkFacts(db, targets),
    learning: await learningFacts(db),
    pay: await payFacts(db, seats),
    interviews: await interviewFacts(db),
    decision: await decisionFacts(db, seats),
    presentation: await presentationFacts(db),
    negotiation: await negotiationFacts(db, seats),
  };
}

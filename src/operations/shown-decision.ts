import * as z from "zod";
import type { DiffPart } from "../search/readable-diff.ts";
import { readableDiff } from "../search/readable-diff.ts";
import { decisionGaps, newsSinceExcited } from "../search/decision/readiness.ts";
import { refusals } from "../search/question.ts";
import { decisionContext, offerScenarios } from "../vault/decision-facts.ts";
import type { OfferScenarios } from "../vault/decision-facts.ts";
import { alternatives, criteria, decisionRecord } from "../vault/decisions.ts";
import type { RecordedCriterion } from "../vault/decisions.ts";
import { opportunities, opportunityById } from "../vault/opportunities.ts";
import { questions } from "../vault/questions.ts";
import { rationaleVersions } from "../vault/rationale.ts";
import { friendShape, gapShape } from "./decision-shape.ts";
import { count, date, id, line, text } from "./field.ts";
import type { OperationContext } from "./operation.ts";

const refusalShape = () =>
  z.object({
    id: id("Question id"),
    text: text("Question"),
    meaning: text("What the refusal means to you; empty until written"),
    answer: text("What they said instead of an answer", { imported: true }),
    askedOf: line("Who refused", { imported: true }),
    askedOn: date("Refused on").nullable(),
  });

const beliefsShape = () =>
  z
    .object({
      offerId: id("Id of the offer saved last"),
      offerName: line("Offer", { imported: true }),
      stage: line("Stage of the company"),
      scenarios: z.array(
        z.object({
          name: line("Scenario in your words", { imported: true }),
          probability: z.number().meta({ description: "Chance, 0 to 1" }),
        }),
      ),
    })
    .nullable();

export const decisionShape = () =>
  z.object({
    deadline: date("The day by which you answer").nullable(),
    isExcited: z.boolean().nullable().meta({ description: "Still excited; none until noted" }),
    excitedOn: date("Noted on").nullable(),
    newsSince: text("What happened since you noted it, so that it has to be asked again; empty for nothing"),
    departuresLookedOn: date("Nobody left, as far as you could learn on this day").nullable(),
    verdict: z.enum(["yes", "no"]).nullable().meta({ description: "yes, no, or none yet" }),
    decidedOn: date("Decided on").nullable(),
    reason: text("Reason, or what speaks for and against before the verdict"),
    reasonOn: date("The day on which the reason was written last").nullable(),
    isWrittenInTime: z
      .boolean()
      .nullable()
      .meta({ description: "Whether the reason stood by the deadline; none without either" }),
    isReady: z.boolean().meta({ description: "Whether the recorded facts are all there" }),
    gaps: z.array(gapShape()),
    refusals: z.array(refusalShape()),
    friends: z.array(friendShape()),
    rationaleThen: text("Why you want the role, as first written"),
    rationaleThenOn: date("Written on").nullable(),
    rationaleNow: text("Why you want the role, as it stands"),
    rationaleNowOn: date("Written on").nullable(),
    rationaleDiff: z
      .array(z.object({ kind: z.enum(["same", "added", "removed"]), text: text("Words") }))
      .meta({ description: "From the first version to the present one; empty where there is one version" }),
    criteriaThen: z.array(
      z.object({
        id: id("Criterion id"),
        name: line("Criterion"),
        firstWeight: count("Weight as first written"),
        weight: count("Weight now"),
        addedOn: date("Written on"),
      }),
    ),
    beliefs: beliefsShape().meta({
      description: "Futures of the company with your chances, of the offer saved last",
    }),
  });

async function wordDiff(earlier: string, later: string): Promise<DiffPart[]> {
  const { diffWordsWithSpace } = await import("diff");
  return readableDiff(
    diffWordsWithSpace(earlier, later).map((part) => ({
      kind: part.added ? ("added" as const) : part.removed ? ("removed" as const) : ("same" as const),
      text: part.value,
    })),
  );
}

type Shown = z.output<ReturnType<typeof decisionShape>>;

/** What was written at the start, beside what stands now (D1). */
async function thenAndNow(
  { db }: Pick<OperationContext, "db">,
  wanted: readonly RecordedCriterion[],
): Promise<
  Pick<
    Shown,
    "rationaleThen" | "rationaleThenOn" | "rationaleNow" | "rationaleNowOn" | "rationaleDiff" | "criteriaThen"
  >
> {
  const versions = await rationaleVersions(db);
  const [first, last] = [versions[0], versions.at(-1)];
  return {
    rationaleThen: first?.text ?? "",
    rationaleThenOn: first?.writtenOn ?? null,
    rationaleNow: last?.text ?? "",
    rationaleNowOn: last?.writtenOn ?? null,
    rationaleDiff: versions.length < 2 ? [] : await wordDiff(first?.text ?? "", last?.text ?? ""),
    criteriaThen: wanted.map(({ id: criterionId, name, firstWeight, weight, addedOn }) => ({
      id: criterionId,
      name,
      firstWeight,
      weight,
      addedOn,
    })),
  };
}

async function shownRefusals(
  { db }: Pick<OperationContext, "db">,
  opportunityId: string,
): Promise<Shown["refusals"]> {
  return refusals(await questions(db, opportunityId)).map(
    ({ id: questionId, text: asked, refusalView, askings }) => {
      const last = askings.at(-1);
      return {
        id: questionId,
        text: asked,
        meaning: refusalView,
        answer: last?.answer ?? "",
        askedOf: last?.personName ?? "",
        askedOn: last?.askedOn ?? null,
      };
    },
  );
}

function shownBeliefs(offer: OfferScenarios | null): Shown["beliefs"] {
  if (offer === null) return null;
  const { offerId, offerName, stage, scenarios } = offer;
  return { offerId, offerName, stage, scenarios: scenarios.map((scenario) => ({ ...scenario })) };
}

/** A decision with what it still misses. */
export async function shownDecision(
  context: Pick<OperationContext, "db">,
  opportunityId: string,
): Promise<Shown> {
  const { db } = context;
  const opportunity = await opportunityById(db, opportunityId);
  const record = await decisionRecord(db, opportunityId, opportunity.companyId);
  const offer = await offerScenarios(db, opportunityId);
  const wanted = await criteria(db);
  const choices = await alternatives(db, await opportunities(db), opportunityId);
  const looked = await decisionContext(db, opportunity, { wanted, choices }, offer);
  const gaps = decisionGaps(record, looked);
  const { deadline, isExcited, excitedOn, departuresLookedOn, verdict, decidedOn, reason, reasonOn } = record;
  return {
    deadline,
    isExcited,
    excitedOn,
    newsSince: newsSinceExcited(record, looked) ?? "",
    departuresLookedOn,
    verdict,
    decidedOn,
    reason,
    reasonOn,
    isWrittenInTime: deadline === null || reasonOn === null ? null : reasonOn <= deadline,
    isReady: gaps.length === 0,
    gaps: [...gaps],
    refusals: await shownRefusals(context, opportunityId),
    friends: [...record.friends],
    ...(await thenAndNow(context, wanted)),
    beliefs: shownBeliefs(offer),
  };
}

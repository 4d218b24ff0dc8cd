import * as z from "zod";
import { AppError } from "../app-error.ts";
import { ranking, weightRooms } from "../search/decision/criteria.ts";
import { decisionMemo } from "../search/decision/decision-memo.ts";
import { friendsPack, packSizes } from "../search/decision/friends-pack.ts";
import type { PaperFacts } from "../search/decision/paper-facts.ts";
import { alternatives, criteria, decisionRecord } from "../vault/decisions.ts";
import { opportunities, opportunityById } from "../vault/opportunities.ts";
import { id } from "./field.ts";
import { bytesFile, bytesShape, fileNamePart } from "./file-shape.ts";
import { offerOfOpportunity } from "./negotiation-offer.ts";
import { offerWorth } from "./offer-value.ts";
import { readOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { shownDecision } from "./shown-decision.ts";

const exportInput = () =>
  z.strictObject({
    opportunityId: id("Opportunity id"),
    format: z.enum(["pdf", "markdown"]).default("pdf").meta({ description: "pdf or markdown" }),
    paper: z.enum(["a4", "us-letter"]).default("a4").meta({ description: "Paper of a PDF" }),
    withPrivateNotes: z.boolean().default(false).meta({
      description:
        "Also reasons and sources of departures, evidence, notes on trust, what was said in confidence",
    }),
  });

/** What the offer is worth is in it. */
const exportShape = () =>
  bytesShape().extend({
    content: z.base64().meta({ description: "The file's bytes in base64", sensitive: "pay" }),
  });

type Wanted = z.output<ReturnType<typeof exportInput>>;

function spanText(months: number): string {
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}

/** No finer than the draws can tell. */
function rounded(value: number): string {
  const step = Math.abs(value) >= 10_000 ? 1000 : 100;
  return (Math.round(value / step) * step).toLocaleString("en-US");
}

/** The offer's worth in one line; empty where none is saved or something that it needs is missing. */
async function worthLine({ db, today }: OperationContext, opportunityId: string): Promise<string> {
  try {
    const given = await offerOfOpportunity(db, { opportunityId });
    const { currency, horizonMonths, worth } = await offerWorth(given, today, { paths: 100_000, seed: 1 });
    const error = rounded(1.96 * worth.standardError);
    return `${currency} ${rounded(worth.mean)} ± ${error} over ${spanText(horizonMonths)}; half of all futures lie between ${rounded(worth.p25)} and ${rounded(worth.p75)}`;
  } catch (cause) {
    if (cause instanceof AppError && ["not-found", "invalid-input"].includes(cause.code)) return "";
    throw cause;
  }
}

async function paperFacts(context: OperationContext, wanted: Wanted): Promise<PaperFacts> {
  const { db, today } = context;
  const { opportunityId, withPrivateNotes } = wanted;
  const opportunity = await opportunityById(db, opportunityId);
  const weighed = await criteria(db);
  const choices = await alternatives(db, await opportunities(db), opportunityId);
  const shown = await shownDecision(context, opportunityId);
  return {
    today,
    seat: `${opportunity.title} at ${opportunity.companyName}`,
    company: opportunity.companyName,
    withNotes: withPrivateNotes,
    record: await decisionRecord(db, opportunityId, opportunity.companyId),
    steps: opportunity.steps,
    isWrittenInTime: shown.isWrittenInTime,
    rationale: {
      first: shown.rationaleThen,
      firstOn: shown.rationaleThenOn,
      now: shown.rationaleNow,
      nowOn: shown.rationaleNowOn,
      diff: shown.rationaleDiff,
    },
    criteria: weighed,
    choices: choices.toSorted((a, b) => Number(b.id === opportunityId) - Number(a.id === opportunityId)),
    ranked: ranking(weighed, choices).ranked,
    rooms: weightRooms(weighed, choices),
    refusals: shown.refusals,
    gaps: shown.gaps.map(({ what }) => what),
    scenarios: shown.beliefs?.scenarios ?? [],
    worth: await worthLine(context, opportunityId),
  };
}

function markdownFile(name: string, markdown: string) {
  return bytesFile(`${name}.md`, "text/markdown", Buffer.from(markdown, "utf8"));
}

export const exportFriendsPack = readOperation({
  name: "export.friends-pack",
  summary:
    "Export one page on a decision for two friends, as PDF or Markdown, with questions for them to ask; without private notes.",
  input: exportInput,
  output: exportShape,
  example: "opp_0123456789ab --out pack.pdf",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const facts = await paperFacts(context, input);
    const name = `${fileNamePart(facts.company)}-for-friends`;
    const { decisionMarkdown, onePagePdf } = await import("../exports/decision-document.ts");
    const documents = packSizes.map((size) => friendsPack(facts, size));
    const [roomiest] = documents;
    if (input.format === "markdown" && roomiest !== undefined)
      return markdownFile(name, decisionMarkdown(roomiest));
    return bytesFile(`${name}.pdf`, "application/pdf", await onePagePdf(documents, input.paper));
  },
});

export const exportDecisionMemo = readOperation({
  name: "export.decision-memo",
  summary:
    "Export the whole decision as a memo, as PDF or Markdown: refusals first, then against now, the verdict; private notes only when you ask.",
  input: exportInput,
  output: exportShape,
  example: "opp_0123456789ab --out memo.pdf",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const memo = decisionMemo(await paperFacts(context, input));
    const name = `${fileNamePart(memo.title.replace(/^Decision: /u, ""))}-decision`;
    const { decisionMarkdown, decisionPdf } = await import("../exports/decision-document.ts");
    return input.format === "markdown"
      ? markdownFile(name, decisionMarkdown(memo))
      : bytesFile(`${name}.pdf`, "application/pdf", await decisionPdf(memo, input.paper));
  },
});

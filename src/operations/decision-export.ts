import * as z from "zod";
import type { DecisionDocument, DocumentPart } from "../exports/decision-document.ts";
import { ceoTime, teamCoverage } from "../search/decision/decision.ts";
import { ranking } from "../search/decision/criteria.ts";
import { excerptOf } from "../search/decision/short-text.ts";
import { alternatives, criteria, decisionRecord } from "../vault/decisions.ts";
import { opportunities, opportunityById } from "../vault/opportunities.ts";
import { shownDecision } from "./shown-decision.ts";
import { id } from "./field.ts";
import { bytesFile, bytesShape, fileNamePart } from "./file-shape.ts";
import { readOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const exportInput = () =>
  z.strictObject({
    opportunityId: id("Opportunity id"),
    format: z.enum(["pdf", "markdown"]).default("pdf").meta({ description: "pdf or markdown" }),
    paper: z.enum(["a4", "us-letter"]).default("a4").meta({ description: "Paper of a PDF" }),
    withPrivateNotes: z.boolean().default(false).meta({ description: "Take private notes along" }),
  });

async function gathered(context: OperationContext, opportunityId: string) {
  const opportunity = await opportunityById(context.db, opportunityId);
  const record = await decisionRecord(context.db, opportunityId, opportunity.companyId);
  const wanted = await criteria(context.db);
  const choices = await alternatives(context.db, await opportunities(context.db));
  return {
    opportunity,
    record,
    wanted,
    choices,
    ranked: ranking(wanted, choices).ranked,
    shown: await shownDecision(context, opportunityId),
  };
}
type Gathered = Awaited<ReturnType<typeof gathered>>;

function criteriaPart({ wanted, choices, ranked }: Gathered, most: number): DocumentPart {
  const compared = choices
    .filter(({ id: choiceId }) => ranked.some((row) => row.id === choiceId))
    .slice(0, 3);
  return {
    heading: "What I want, weighed (0 to 10)",
    table: {
      columns: ["Criterion", "Weight", ...compared.map(({ name }) => excerptOf(name, 30))],
      rows: [
        ...wanted
          .toSorted((a, b) => b.weight - a.weight)
          .slice(0, most)
          .map(({ id: key, name, weight }) => [
            excerptOf(name, 60),
            String(weight),
            ...compared.map(({ scores }) => String(scores.get(key) ?? "")),
          ]),
        [
          wanted.length > most ? `All ${wanted.length}` : "Weighted mean",
          "",
          ...compared.map(
            ({ id: choiceId }) => ranked.find((row) => row.id === choiceId)?.total.toFixed(1) ?? "",
          ),
        ],
      ],
    },
  };
}

function learntPoints({ opportunity, record }: Gathered, withNotes: boolean): readonly string[] {
  const ceo = ceoTime(opportunity.steps, record);
  const team = teamCoverage(opportunity.steps, record.team);
  return [
    `With the CEO: ${(ceo.minutes / 60).toFixed(1)} h on ${ceo.occasions} occasions; trust ${ceo.trust ?? "not noted"}${ceo.trust === null ? "" : " of 5"}.`,
    `Executive team met: ${team.filter(({ isMet }) => isMet).length} of ${team.length}.`,
    ...record.departures.map(
      ({ role, name, reason }) =>
        `Left: ${role === "" ? name : `${name}, ${role}`}. ${withNotes ? reason : reason === "" ? "Reason not known." : "Reason known."}`,
    ),
  ];
}

/** What two friends need to know to ask good questions, cut to what one page holds. */
function pack(found: Gathered, withNotes: boolean, today: string): DecisionDocument {
  const { opportunity, shown, record } = found;
  const cut = (texts: readonly string[], most: number): readonly string[] => [
    ...texts.slice(0, most).map((text) => excerptOf(text, 140)),
    ...(texts.length > most ? [`and ${texts.length - most} more`] : []),
  ];
  return {
    title: excerptOf(`${opportunity.title} at ${opportunity.companyName}`, 90),
    subtitle: `One page for a friend · I answer by ${shown.deadline ?? "a day not noted yet"}`,
    date: today,
    parts: [
      { heading: "Why I want such a role", text: excerptOf(shown.rationaleNow, 480) },
      criteriaPart(found, 6),
      {
        heading: "Questions they refused to answer",
        points:
          shown.refusals.length === 0
            ? ["None"]
            : cut(
                shown.refusals.map(({ text }) => text),
                3,
              ),
      },
      { heading: "What I learnt", points: cut(learntPoints(found, withNotes), 6) },
      {
        heading: "What I expect",
        points: cut(
          record.predictions.map(
            ({ statement, probability, dueOn }) => `${probability} %: ${statement} (${dueOn})`,
          ),
          4,
        ),
      },
      {
        heading: "What I still miss",
        points: cut(
          shown.gaps.map(({ what }) => what),
          5,
        ),
      },
      {
        heading: "Please ask me",
        points: [
          "What would make me leave within a year?",
          "What am I not saying?",
          "Would I take it at my present pay?",
        ],
      },
    ],
  };
}

function memo(found: Gathered, withNotes: boolean, today: string): DecisionDocument {
  const { opportunity, record, shown } = found;
  return {
    title: `Decision: ${opportunity.title} at ${opportunity.companyName}`,
    subtitle:
      shown.verdict === null
        ? `Not decided yet · deadline ${shown.deadline ?? "not noted"}`
        : `${shown.verdict === "yes" ? "Yes" : "No"} on ${shown.decidedOn ?? ""}`,
    date: today,
    parts: [
      { heading: "Refused answers", points: shown.refusals.map(({ text }) => text) },
      { heading: "Reason", text: shown.reason === "" ? "Not written yet." : shown.reason },
      { heading: "Why such a role, at the start", text: shown.rationaleThen },
      { heading: "Why such a role, now", text: shown.rationaleNow },
      criteriaPart(found, found.wanted.length),
      { heading: "What I learnt", points: learntPoints(found, withNotes) },
      ...(withNotes
        ? [
            {
              heading: "Notes on trust",
              points: record.trust.map(({ notedOn, trust, note }) => `${notedOn}: ${trust} of 5. ${note}`),
            },
            {
              heading: "References",
              points: record.references.map(({ name, relation, said }) => `${name} (${relation}): ${said}`),
            },
            {
              heading: "Friends",
              points: record.friends.map(({ name, toldOn, said }) => `${name}, ${toldOn}: ${said}`),
            },
          ]
        : [{ heading: "Friends", points: [`Explained to ${record.friends.length}.`] }]),
      {
        heading: "Predictions",
        points: record.predictions.map(
          ({ statement, probability, dueOn }) => `${probability} % by ${dueOn}: ${statement}`,
        ),
      },
      { heading: "Missing when this was written", points: shown.gaps.map(({ what }) => what) },
    ].filter((part) => !("points" in part) || (part.points?.length ?? 0) > 0),
  };
}

async function written(
  document: DecisionDocument,
  name: string,
  { format, paper }: { readonly format: "pdf" | "markdown"; readonly paper: "a4" | "us-letter" },
  isTight: boolean,
) {
  const { decisionMarkdown, decisionPdf } = await import("../exports/decision-document.ts");
  return format === "markdown"
    ? bytesFile(`${name}.md`, "text/markdown", Buffer.from(decisionMarkdown(document), "utf8"))
    : bytesFile(`${name}.pdf`, "application/pdf", await decisionPdf(document, paper, isTight));
}

export const exportFriendsPack = readOperation({
  name: "export.friends-pack",
  summary: "Export one page on a decision for two friends, as PDF or Markdown, without private notes.",
  input: exportInput,
  output: bytesShape,
  example: "opp_0123456789ab --out pack.pdf",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const found = await gathered(context, input.opportunityId);
    const name = `${fileNamePart(found.opportunity.companyName)}-for-friends`;
    return written(pack(found, input.withPrivateNotes, context.today), name, input, true);
  },
});

export const exportDecisionMemo = readOperation({
  name: "export.decision-memo",
  summary: "Export the whole decision as a memo, as PDF or Markdown; private notes only when you ask.",
  input: exportInput,
  output: bytesShape,
  example: "opp_0123456789ab --out memo.pdf",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const found = await gathered(context, input.opportunityId);
    const name = `${fileNamePart(found.opportunity.companyName)}-decision`;
    return written(memo(found, input.withPrivateNotes, context.today), name, input, false);
  },
});

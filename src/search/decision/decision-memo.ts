import type { DecisionDocument, DocumentPart } from "./decision-paper.ts";
import {
  expectedPoints,
  learntPoints,
  refusalPoint,
  roomText,
  saidPoints,
  sentence,
  writtenDay,
} from "./paper-facts.ts";
import type { PaperFacts } from "./paper-facts.ts";
import { brierScore } from "./predictions.ts";
import { excerptOf } from "./short-text.ts";

function verdictText({ record, isWrittenInTime }: PaperFacts): string {
  const { verdict, decidedOn, deadline, reasonOn } = record;
  const decided =
    verdict === null
      ? "Not decided yet."
      : `${verdict === "yes" ? "Yes" : "No"}${decidedOn === null ? "" : `, on ${writtenDay(decidedOn)}`}.`;
  const due =
    deadline === null ? "No day to answer by was noted." : `To be answered by ${writtenDay(deadline)}.`;
  const time =
    reasonOn === null
      ? ""
      : ` The reason was written on ${writtenDay(reasonOn)}${isWrittenInTime === null ? "" : isWrittenInTime ? ", in time" : ", after that day"}.`;
  return `${decided} ${due}${time}`;
}

function rationaleParts({ rationale }: PaperFacts): readonly DocumentPart[] {
  const { first, firstOn, now, nowOn, diff } = rationale;
  const on = (day: typeof firstOn): string => (day === null ? "" : `, ${writtenDay(day)}`);
  if (first === "") return [{ heading: "Why I want such a role", text: "Never written down." }];
  if (diff.length === 0)
    return [{ heading: `Why I want such a role${on(firstOn)}, unchanged since`, text: now }];
  return [
    { heading: `Why I want such a role, at the start${on(firstOn)}`, text: first },
    { heading: `Why I want such a role, now${on(nowOn)}`, text: now },
    { heading: "What changed between the two", diff },
  ];
}

function criteriaPart({ criteria, choices, ranked, rooms }: PaperFacts): DocumentPart {
  const heading = "What I weigh";
  if (criteria.length === 0) return { heading, text: "No criteria were written down." };
  const shown = choices.slice(0, 4);
  return {
    heading,
    text: "Weights as first written and now; where the order of the choices holds while the other weights stay; scores from 0 to 10.",
    table: {
      columns: [
        "Criterion",
        "First",
        "Now",
        "Order holds",
        ...shown.map(({ name }, index) => (index === 0 ? "This seat" : excerptOf(name, 28))),
      ],
      rows: [
        ...criteria.map(({ id, name, firstWeight, weight }) => [
          name,
          String(firstWeight),
          String(weight),
          roomText(rooms.find(({ criterionId }) => criterionId === id)),
          ...shown.map(({ scores }) => String(scores.get(id) ?? "–")),
        ]),
        [
          "Weighted mean",
          "",
          "",
          "",
          ...shown.map(({ id }) => ranked.find((row) => row.id === id)?.total.toFixed(2) ?? "–"),
        ],
      ],
    },
  };
}

function notesParts(facts: PaperFacts): readonly DocumentPart[] {
  const { record, withNotes, choices, criteria } = facts;
  if (!withNotes) return [];
  const evidence = choices.flatMap(({ name: choice, evidence: given }) =>
    criteria.flatMap(({ id, name }) => {
      const text = given.get(id) ?? "";
      return text === "" ? [] : [`${choice}, ${name}: ${sentence(text)}`];
    }),
  );
  return [
    {
      heading: "Trust in the CEO, as noted",
      points: record.trust.map(
        ({ notedOn, trust, note }) => `${writtenDay(notedOn)}: ${trust} of 5. ${sentence(note)}`,
      ),
    },
    { heading: "What the scores rest on", points: evidence },
    { heading: "What I was told", points: saidPoints(facts) },
  ];
}

/** The whole decision: refusals, verdict and reason, then against now, what was learnt, expected and missing (D1 to D9). */
export function decisionMemo(facts: PaperFacts): DecisionDocument {
  const { record, refusals, gaps, withNotes, worth } = facts;
  const brier = brierScore(record.predictions);
  const told = record.friends.map(({ name, toldOn }) => `${name}, ${writtenDay(toldOn)}`);
  const parts: DocumentPart[] = [
    {
      heading: "What they would not answer",
      points:
        refusals.length === 0
          ? ["Nothing stands refused."]
          : refusals.map((refusal) => refusalPoint(refusal, withNotes)),
    },
    { heading: "The decision", text: verdictText(facts) },
    { heading: "Reason", text: record.reason.trim() === "" ? "Not written." : record.reason },
    ...rationaleParts(facts),
    criteriaPart(facts),
    { heading: "Whom I met, and who left", points: learntPoints(facts) },
    ...(worth === "" ? [] : [{ heading: "What the offer is worth after tax", text: `${worth}.` }]),
    {
      heading: "What I expect",
      points: [
        ...expectedPoints(facts),
        ...(brier === null
          ? []
          : [
              `Brier score of ${brier.count} scored: ${brier.score.toFixed(2)} (0 is perfect, 0.25 is a coin).`,
            ]),
      ],
    },
    {
      heading: "Friends to whom I explained it",
      points: told.length === 0 ? ["Nobody yet."] : withNotes ? told : [`Explained to ${told.length}.`],
    },
    ...notesParts(facts),
    {
      heading: "What was missing when this was written",
      points: gaps.length === 0 ? ["Nothing that I wanted to know first."] : gaps,
    },
  ];
  return {
    title: `Decision: ${facts.seat}`,
    subtitle:
      record.verdict === null
        ? `Not decided on ${writtenDay(facts.today)}`
        : `${record.verdict === "yes" ? "Yes" : "No"}${record.decidedOn === null ? "" : `, on ${writtenDay(record.decidedOn)}`}`,
    footer: withNotes ? "In confidence, with private notes" : "In confidence",
    date: facts.today,
    head: [],
    parts: parts.filter(({ points }) => points === undefined || points.length > 0),
  };
}

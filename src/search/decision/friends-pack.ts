import type { DecisionDocument, DocumentPart } from "./decision-paper.ts";
import {
  expectedPoints,
  learntPoints,
  refusalPoint,
  roomText,
  saidPoints,
  tradeOffs,
  writtenDay,
} from "./paper-facts.ts";
import type { PaperFacts } from "./paper-facts.ts";
import { excerptOf } from "./short-text.ts";

/** How much a page takes: characters of the rationale and of a point, rows of criteria, points of a list. */
export type PackSize = {
  readonly why: number;
  readonly point: number;
  readonly rows: number;
  readonly points: number;
};

/** From the roomiest to the one that fits whatever is recorded. */
export const packSizes: readonly PackSize[] = [
  { why: 900, point: 300, rows: 12, points: 8 },
  { why: 600, point: 200, rows: 10, points: 6 },
  { why: 480, point: 150, rows: 8, points: 4 },
  { why: 360, point: 110, rows: 6, points: 3 },
  { why: 260, point: 80, rows: 5, points: 2 },
  { why: 160, point: 60, rows: 4, points: 2 },
];

function cut(points: readonly string[], size: PackSize): readonly string[] {
  const shown = points.slice(0, size.points).map((point) => excerptOf(point, size.point));
  return points.length > size.points ? [...shown, `and ${points.length - size.points} more`] : shown;
}

/** What the seat is compared with: the best of the other choices, and the present job where it is another. */
function compared({ choices, ranked }: PaperFacts): PaperFacts["choices"] {
  const [seat, ...others] = choices;
  if (seat === undefined) return [];
  const place = (id: string): number => {
    const index = ranked.findIndex((row) => row.id === id);
    return index === -1 ? ranked.length : index;
  };
  return [seat, ...others.toSorted((a, b) => place(a.id) - place(b.id)).slice(0, 2)];
}

function weighed(facts: PaperFacts, size: PackSize): DocumentPart {
  const { criteria, ranked, rooms, withNotes } = facts;
  const heading = "What I weigh, and what the scores say";
  if (criteria.length === 0) return { heading, text: "I have not written down what I weigh." };
  const shown = compared(facts);
  const rows = criteria
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, size.rows)
    .map(({ id, name, weight }) => {
      const evidence = withNotes ? (shown[0]?.evidence.get(id) ?? "") : "";
      return [
        excerptOf(
          evidence === "" ? name : `${name}: ${evidence}`,
          Math.min(size.point, evidence === "" ? 70 : 160),
        ),
        String(weight),
        roomText(rooms.find(({ criterionId }) => criterionId === id)),
        ...shown.map(({ scores }) => String(scores.get(id) ?? "–")),
      ];
    });
  const left = criteria.length - rows.length;
  const totals = shown.map(({ id }) => ranked.find((row) => row.id === id)?.total.toFixed(1) ?? "–");
  return {
    heading,
    text: "Weights and scores are mine. “Order holds” says how far one weight may move, the others as they are, before the order of the choices changes.",
    table: {
      columns: [
        "What I want",
        "Weight",
        "Order holds",
        ...shown.map(({ name }, index) => (index === 0 ? "This seat" : excerptOf(name, 24))),
      ],
      rows: [...rows, [left > 0 ? `All, with ${left} more` : "All", "", "", ...totals]],
    },
  };
}

function worries(facts: PaperFacts): readonly string[] {
  const { record, company } = facts;
  return [
    ...tradeOffs(facts).map(
      ({ name, here, there, choice }) =>
        `“${excerptOf(name, 60)}” is ${here} here and ${there} in ${choice === "Present job" ? "my present job" : choice}.`,
    ),
    ...record.departures
      .filter(({ reason }) => reason.trim() === "")
      .map(
        ({ name, role }) => `Nobody told me why ${name}${role === "" ? "" : ` (${role})`} left ${company}.`,
      ),
    ...(record.isExcited === false ? ["I am not excited any more."] : []),
  ];
}

const always = [
  "What would make me leave within a year?",
  "What am I not saying?",
  "Would I take it at my present pay?",
];

/** Three questions that go where this decision is weakest, filled up with those that always help. */
function friendQuestions(facts: PaperFacts): readonly string[] {
  const { rooms, criteria, refusals, record } = facts;
  const [loss] = tradeOffs(facts);
  const [refused] = refusals;
  const tightest = rooms
    .filter(({ canChange, isTied }) => canChange && !isTied)
    .map((room) => {
      const criterion = criteria.find(({ id }) => id === room.criterionId);
      const ends = [
        Math.ceil(room.fromWeight),
        ...(room.toWeight === null ? [] : [Math.floor(room.toWeight)]),
      ];
      const weight = criterion?.weight ?? 0;
      const end = ends
        .filter((at) => at > 0 && at <= 100 && at !== weight)
        .toSorted((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0];
      return { name: criterion?.name ?? "", weight, end };
    })
    // An end far away is no weak spot.
    .flatMap(({ name, weight, end }) =>
      end === undefined || Math.abs(end - weight) > 20 ? [] : [{ name, weight, end }],
    )
    .toSorted((a, b) => Math.abs(a.end - a.weight) - Math.abs(b.end - b.weight))[0];
  const likely = record.predictions.toSorted((a, b) => b.probability - a.probability)[0];
  return [
    ...(loss === undefined
      ? []
      : [
          `I give up some of “${excerptOf(loss.name, 50)}” (${loss.there} to ${loss.here}). Why do I think that I can?`,
        ]),
    ...(refused === undefined
      ? []
      : [`They would not answer: “${excerptOf(refused.text, 70)}” What do I make of that?`]),
    ...(tightest === undefined
      ? []
      : [
          `The order turns once “${excerptOf(tightest.name, 50)}” weighs ${tightest.end < tightest.weight ? "less" : "more"} than ${tightest.end}; I wrote ${tightest.weight}. Is it really ${tightest.end < tightest.weight ? "that much" : "no more"}?`,
        ]),
    ...(likely === undefined
      ? []
      : [`What if it does not happen: “${excerptOf(likely.statement.replace(/[.\s]+$/u, ""), 70)}”?`]),
    ...always,
  ].slice(0, 3);
}

function head({ record, worth, ranked, choices }: PaperFacts): DecisionDocument["head"] {
  const place = ranked.findIndex(({ id }) => id === choices[0]?.id);
  return [
    { label: "I answer by", value: record.deadline === null ? "not noted" : writtenDay(record.deadline) },
    {
      label: "Still excited",
      value: record.isExcited === null ? "not noted" : record.isExcited ? "yes" : "no",
    },
    ...(place === -1 || ranked.length < 2
      ? []
      : [
          {
            label: "By my own weights",
            value: `${place === 0 ? "first" : place === ranked.length - 1 ? "last" : `number ${place + 1}`} of ${ranked.length} choices`,
          },
        ]),
    ...(worth === "" ? [] : [{ label: "The offer, after tax", value: worth }]),
  ];
}

function listed(
  place: "left" | "right",
  heading: string,
  points: readonly string[],
  size: PackSize,
  otherwise: string | null,
): readonly DocumentPart[] {
  if (points.length > 0) return [{ heading, place, points: cut(points, size) }];
  return otherwise === null ? [] : [{ heading, place, points: [otherwise] }];
}

/** What two friends need in two minutes to ask good questions, on one page (D9). */
export function friendsPack(facts: PaperFacts, size: PackSize): DecisionDocument {
  const { rationale, refusals, gaps, record, withNotes } = facts;
  const refused = refusals.map((refusal) => refusalPoint(refusal, withNotes));
  const met = { ...size, points: size.points + 1 };
  return {
    title: excerptOf(facts.seat, 90),
    subtitle: "A page for a friend. Two minutes to read; then ask me, and tell me what you hear.",
    footer: withNotes ? "In confidence, with private notes" : "In confidence",
    date: facts.today,
    head: head(facts),
    parts: [
      {
        heading: "Why I want it",
        text: rationale.now === "" ? "I have not written down why." : excerptOf(rationale.now, size.why),
      },
      ...(withNotes && record.reason.trim() !== ""
        ? [{ heading: "For and against, so far", text: excerptOf(record.reason, size.why) }]
        : []),
      weighed(facts, size),
      ...listed("left", "What they would not answer", refused, size, "Nothing that I asked so far."),
      ...listed("left", "What worries me", worries(facts), size, null),
      ...listed("left", "What I expect", expectedPoints(facts), size, "I have predicted nothing yet."),
      ...listed("right", "Whom I met, and who left", learntPoints(facts), met, null),
      ...listed("right", "What I was told", saidPoints(facts), size, null),
      ...listed("right", "What I still miss", gaps, size, "Nothing that I wanted to know first."),
      {
        heading: "Please ask me",
        place: "close",
        points: friendQuestions(facts).map((question) => excerptOf(question, Math.max(size.point, 130))),
      },
    ],
  };
}

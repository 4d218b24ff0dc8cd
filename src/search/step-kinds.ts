import { builtInStepKinds } from "./step.ts";
import type { BuiltInStepKind } from "./step.ts";

/** Topics that an executive loop asks about; stories and coverage refer to them (P6, P12). */
export const topics = [
  "motivation",
  "background",
  "requirements",
  "business-model",
  "priorities",
  "working-relationship",
  "team-building",
  "hiring",
  "delivery",
  "technical-strategy",
  "product-partnership",
  "conflict",
  "performance-management",
  "culture",
  "budget",
  "first-90-days",
  "governance",
  "compensation",
] as const;
export type Topic = (typeof topics)[number];

/** What a kind of step is for, in our words (P1, P13). */
export type StepKind = {
  readonly kind: BuiltInStepKind;
  readonly name: string;
  readonly assesses: string;
  readonly prepare: readonly string[];
  readonly learn: readonly string[];
  readonly usualMinutes: number;
  readonly topics: readonly Topic[];
  readonly source: string;
};

const interview = "Larson, ch. 1, Interview Process";
const deciding = "Larson, ch. 1, Deciding to Take the Job";
const negotiating = "Larson, ch. 1, Negotiating the Contract";

const kinds: Readonly<Record<BuiltInStepKind, Omit<StepKind, "kind">>> = {
  "recruiter-call": {
    name: "Recruiter call",
    assesses: "Whether you meet the minimum requirements and can be put in front of the CEO with confidence.",
    prepare: [
      "Your background in two minutes, with team sizes and results",
      "Each stated requirement against something you did, gaps first",
      "Your rationale, said aloud once",
    ],
    learn: [
      "What rules this seat out for you: place, travel, timing",
      "Who is in the loop, in which order, and what each one decides",
      "Where the search stands and why the seat is open",
    ],
    usualMinutes: 30,
    topics: ["background", "requirements", "motivation"],
    source: interview,
  },
  "executive-call": {
    name: "First call with the CEO or an executive",
    assesses:
      "Your background, how well you prepared, how clearly you talk, and how much you seem to want this company.",
    prepare: [
      "What the company sells, to whom, and what changed there in the last year",
      "The three parts of your background nearest to what they need",
      "One honest reason why this company excites you",
    ],
    learn: [
      "What the CEO needs most from this seat",
      "What made them open the search now",
      "How the CEO and this person work together",
    ],
    usualMinutes: 45,
    topics: ["motivation", "background", "business-model", "priorities"],
    source: interview,
  },
  "ceo-discussion": {
    name: "Discussion with the CEO or founder",
    assesses:
      "Both sides: whether you grasp the business and its priorities, and whether you two would work well together.",
    prepare: [
      "Your picture of the business and the two places where you are least sure of it",
      "A question on which you expect to disagree, and how you would raise it",
      "What you heard so far from others in the loop",
    ],
    learn: [
      "The priorities for the seat and how they will be judged in a year",
      "Which decisions stay with the CEO or founder",
      "How they behave when the two of you disagree",
    ],
    usualMinutes: 60,
    topics: ["business-model", "priorities", "working-relationship", "technical-strategy"],
    source: interview,
  },
  "peer-interview": {
    name: "One-on-one with a peer executive",
    assesses:
      "Whether you would solve this person's concrete worries about engineering and be good to work with.",
    prepare: [
      "What this function wants from engineering and what it probably does not get",
      "A story of working across functions with a measured result",
      "The stories you told to others here, so as not to repeat yourself",
    ],
    learn: [
      "What works and what does not between this function and engineering",
      "How the executive team makes a hard decision",
      "What this person would want from you in the first three months",
    ],
    usualMinutes: 45,
    topics: ["product-partnership", "conflict", "priorities", "delivery", "budget"],
    source: interview,
  },
  "team-interview": {
    name: "One-on-one with a future report",
    assesses:
      "Whether the people you would lead believe that you would help them and that their concerns are heard.",
    prepare: [
      "How you run the first weeks with a new team",
      "A story of helping a leader of yours grow, and one of a hard people decision",
      "What you know of the technology, without pretending to more",
    ],
    learn: [
      "What they are worried about and what they hope for from a new leader",
      "Where the work gets stuck",
      "Who else wanted the seat",
    ],
    usualMinutes: 45,
    topics: ["team-building", "culture", "performance-management", "technical-strategy", "delivery"],
    source: interview,
  },
  presentation: {
    name: "Presentation",
    assesses: "Your point of view on the business, what you would work on first, and your first 90 days.",
    prepare: [
      "The prompt, sentence by sentence, each answered by a part of the talk",
      "Time given to the parts with the most impact, and a reserve for questions",
      "Feedback from one interviewer before the day, and what went down well with others",
      "Spare material in case there are few questions",
    ],
    learn: [
      "Which part they argue about: that is where the company is undecided",
      "Who asks, who answers for others, who stays silent",
    ],
    usualMinutes: 60,
    topics: ["background", "priorities", "first-90-days", "business-model"],
    source: interview,
  },
  "general-chat": {
    name: "General chat",
    assesses: "Nothing fixed: usually fit, and whether you are easy to talk to.",
    prepare: ["Two short stories on different topics", "Three questions that only this person can answer"],
    learn: ["Why this person is in the loop", "What they will be asked about you afterwards"],
    usualMinutes: 30,
    topics: ["motivation", "culture"],
    source: interview,
  },
  "programming-screen": {
    name: "Programming screen",
    assesses: "Whether you still reason well about code; how you take an unexpected task.",
    prepare: [
      "The language and tools expected, and whether you may choose",
      "An hour of practice in them",
      "Thinking aloud, and asking about the case before coding",
    ],
    learn: ["How much of the seat is hands-on work", "Whether the loop was designed for an executive at all"],
    usualMinutes: 60,
    topics: ["technical-strategy"],
    source: interview,
  },
  "architecture-interview": {
    name: "Architecture interview",
    assesses: "Technical judgement: what you would ask, trade off and leave out in a system of their size.",
    prepare: [
      "What is public about their system and its load",
      "A design you were answerable for, its costs, and what you would change now",
    ],
    learn: ["Who decides on architecture today", "Which technical debt everybody knows about"],
    usualMinutes: 60,
    topics: ["technical-strategy", "delivery"],
    source: interview,
  },
  "board-conversation": {
    name: "Conversation with a board member",
    assesses: "Whether the board would trust you; that they take the time says how they see the seat.",
    prepare: [
      "What the board member invested in before and how they work with companies",
      "Your view of the company in three sentences",
    ],
    learn: [
      "What the board expects of the next two years",
      "How the board sees the CEO and the executive team",
    ],
    usualMinutes: 30,
    topics: ["governance", "business-model", "priorities"],
    source: deciding,
  },
  reference: {
    name: "Reference",
    assesses:
      "Whether people who worked with you confirm what you said; or, when you do the asking, what working here is like.",
    prepare: [
      "Who is called, what each one saw of your work, and a note to each beforehand",
      "For references on the company: why executives left, asked without leading",
    ],
    learn: ["What the company still doubts about you, from what it asks"],
    usualMinutes: 30,
    topics: ["working-relationship", "performance-management"],
    source: deciding,
  },
  "offer-conversation": {
    name: "Offer conversation",
    assesses: "Whether you really want to be there, while both sides settle the terms.",
    prepare: [
      "Which terms matter most to you, in order",
      "What peers in similar seats told you about their terms",
      "What you need to do the job well: staffing budget, support, start date",
    ],
    learn: [
      "Which terms can move and who decides on each",
      "Answers still owed to you before you can say yes",
    ],
    usualMinutes: 45,
    topics: ["compensation", "budget", "first-90-days"],
    source: negotiating,
  },
};

/** Every built-in kind, in the order a search usually meets them. */
export const stepKinds: readonly StepKind[] = builtInStepKinds.map((kind) => ({ kind, ...kinds[kind] }));

/** The built-in kind of that name, or null for a kind of the user's own (P13). */
export function stepKindOf(kind: string): StepKind | null {
  return stepKinds.find((candidate) => candidate.kind === kind) ?? null;
}

export type TemplateStep = {
  readonly kind: BuiltInStepKind;
  readonly title: string;
  readonly minutes: number;
};

/** The loop that most companies run, as a start to be changed (P1, O1). Source: Larson, ch. 1, Interview Process. */
export const defaultLoop: readonly TemplateStep[] = (
  [
    "recruiter-call",
    "executive-call",
    "ceo-discussion",
    "peer-interview",
    "team-interview",
    "presentation",
  ] as const
).map((kind) => ({ kind, title: kinds[kind].name, minutes: kinds[kind].usualMinutes }));

import type { SearchFacts } from "../facts.ts";

/** Families of the playbook, in the order of the source. */
export const ruleFamilies = ["R", "O", "I", "S", "P", "N", "D", "X", "W"] as const;
export type RuleFamily = (typeof ruleFamilies)[number];

export const subjectKinds = [
  "search",
  "review",
  "outreach",
  "company",
  "opportunity",
  "transition-peer",
  "step",
  "person",
  "recruiter",
  "inbound",
  "introduction",
  "posting",
  "advice",
  "groundwork",
  "career",
  "story",
  "question",
  "concern",
  "requirement",
  "presentation",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a nudge is about. `id` is the vault's id of the thing; the search as a whole has the id "search". */
export type Subject = { readonly kind: SubjectKind; readonly id: string; readonly label: string };

/** The one operation that settles a nudge. */
export type Action = {
  /** Name of an operation, such as "step.finish". */
  readonly operation: string;
  /** The part of its input that the facts already decide. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Names of the input fields that only the user can give; empty when the operation can run at once. */
  readonly asks: readonly string[];
  readonly label: string;
};

/** One place where a rule's condition holds. */
export type Finding = {
  readonly subject: Subject;
  /** 0 to 100; the higher, the sooner it is shown. */
  readonly weight: number;
  readonly what: string;
  readonly action: Action;
};

/** A rule of the playbook, as data. */
export type Rule = {
  readonly id: string;
  readonly family: RuleFamily;
  readonly title: string;
  /** Section of the source, such as "Larson, ch. 1, Interview Process". */
  readonly source: string;
  /** Why the source says so, in our words; every nudge of the rule gives it. */
  readonly why: string;
  /** The facts that the condition looks at. */
  readonly reads: readonly (keyof SearchFacts)[];
  /** What is still missing while `applies` is false. */
  readonly waitsFor: string;
  readonly applies: (facts: SearchFacts) => boolean;
  readonly findings: (facts: SearchFacts) => readonly Finding[];
};

export const searchSubject: Subject = { kind: "search", id: "search", label: "Your search" };

/** Sections of the source that rules cite. */
export const sections = {
  why: "Larson, ch. 1, Why Pursue an Executive Role?",
  oneOfOne: "Larson, ch. 1, One of One",
  internal: "Larson, ch. 1, Finding Internal Executive Roles",
  external: "Larson, ch. 1, Finding External Executive Roles",
  interview: "Larson, ch. 1, Interview Process",
  deciding: "Larson, ch. 1, Deciding to Take the Job",
  ending: "Larson, ch. 1, Not Getting the Job",
  negotiating: "Larson, ch. 1, Negotiating the Contract",
  author: "Larson, interview in The Pragmatic Engineer, advice for engineers who want to lead",
} as const;

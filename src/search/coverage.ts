import type { Opportunity } from "./opportunity.ts";
import type { Interviewer, Step } from "./step.ts";
import { stepKindOf } from "./step-kinds.ts";
import { isStoryTopic, topicName } from "./story-topics.ts";
import { longestSeconds, missingParts, spokenSeconds } from "./story.ts";
import type { Story, Telling } from "./story.ts";

/** `told`, `planned`; `missed`: a step with this person asks for it, is over, and no story was told; `expected`: such a step comes. */
export type CoverageState = "told" | "planned" | "missed" | "expected" | "none";

export type CoverageCell = {
  readonly personId: string;
  readonly state: CoverageState;
  readonly stories: readonly {
    readonly storyId: string;
    readonly title: string;
    readonly isPlanned: boolean;
  }[];
};

export type CoverageWarning = {
  readonly kind: "repeat" | "missed";
  readonly text: string;
  /** The story that repeats. */
  readonly storyId: string | null;
  readonly topic: string | null;
  /** The step in which the repeat is planned; null when it happened. */
  readonly stepId: string | null;
};

export type StorySuggestion = {
  readonly storyId: string;
  readonly title: string;
  readonly seconds: number;
  /** Expected in the step and not told in this loop yet. */
  readonly newTopics: readonly string[];
  readonly reason: string;
};

/** Topics by interviewers of one loop (P12). */
export type Coverage = {
  readonly interviewers: readonly Interviewer[];
  readonly rows: readonly {
    readonly topic: string;
    readonly name: string;
    readonly cells: readonly CoverageCell[];
  }[];
  readonly warnings: readonly CoverageWarning[];
  /** For the next step; null when none is planned. */
  readonly next: { readonly stepId: string; readonly title: string } | null;
  readonly suggestions: readonly StorySuggestion[];
};

/** Topics of a step on which a story is expected. */
export function expectedTopics(step: Pick<Step, "kind">): readonly string[] {
  return (stepKindOf(step.kind)?.topics ?? []).filter(isStoryTopic);
}

function liveSteps({ steps }: Opportunity): readonly Step[] {
  return steps.filter(({ state }) => state !== "cancelled");
}

function metPeople(steps: readonly Step[]): readonly Interviewer[] {
  return [
    ...new Map(
      steps.flatMap(({ interviewers }) => interviewers.map((person) => [person.personId, person] as const)),
    ).values(),
  ];
}

function cell(
  topic: string,
  person: Interviewer,
  steps: readonly Step[],
  stories: ReadonlyMap<string, Story>,
  tellings: readonly Telling[],
): CoverageCell {
  const here = tellings.filter(
    ({ personId, storyId }) =>
      personId === person.personId && stories.get(storyId)?.topics.includes(topic) === true,
  );
  const told = [...new Map(here.map((telling) => [telling.storyId, telling])).values()].map((telling) => ({
    storyId: telling.storyId,
    title: stories.get(telling.storyId)?.title ?? "",
    isPlanned: !here.some((other) => other.storyId === telling.storyId && other.toldOn !== null),
  }));
  const asking = steps.filter(
    (step) =>
      expectedTopics(step).includes(topic) &&
      step.interviewers.some(({ personId }) => personId === person.personId),
  );
  const state: CoverageState = told.some(({ isPlanned }) => !isPlanned)
    ? "told"
    : told.length > 0
      ? "planned"
      : asking.some((step) => step.state === "planned")
        ? "expected"
        : asking.length > 0
          ? "missed"
          : "none";
  return { personId: person.personId, state, stories: told };
}

function named(names: readonly string[]): string {
  const kinds = [...new Set(names.filter((name) => name !== ""))];
  return kinds.length < 3
    ? kinds.join(" and ")
    : `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1) ?? ""}`;
}

function toldTwice(title: string, steps: readonly Step[]): string {
  return `“${title}” was told in ${steps.length} steps of this loop (${steps.map((step) => step.title).join("; ")}). The people there compare notes.`;
}

function plannedAgain(title: string, planned: Step, steps: readonly Step[], all: readonly Telling[]): string {
  const before = steps.filter((step) => step !== planned);
  const heard = all.filter(({ stepId }) => before.some(({ id }) => id === stepId));
  const names = named(heard.map(({ personName }) => personName));
  const isSame = planned.interviewers.some((person) =>
    heard.some(({ personId }) => personId === person.personId),
  );
  const who =
    names === "" ? `it was told in ${named(before.map((step) => step.title))}` : `${names} heard it`;
  return `“${title}” is planned for ${planned.title}, but ${who} already${isSame ? "" : ", and they compare notes"}.`;
}

/** One story in two steps of a loop: whoever was in the one will hear it again from the others. */
function repeats(
  steps: readonly Step[],
  stories: ReadonlyMap<string, Story>,
  tellings: readonly Telling[],
): readonly CoverageWarning[] {
  const byStory = Map.groupBy(tellings, ({ storyId }) => storyId);
  return [...byStory].flatMap(([storyId, all]): CoverageWarning[] => {
    const inSteps = steps.filter((step) => all.some(({ stepId }) => stepId === step.id));
    const last = inSteps.at(-1);
    if (inSteps.length < 2 || last === undefined) return [];
    const title = stories.get(storyId)?.title ?? "A story";
    const planned = inSteps.find((step) =>
      all.every(({ stepId, toldOn }) => stepId !== step.id || toldOn === null),
    );
    return [
      {
        kind: "repeat",
        text: planned === undefined ? toldTwice(title, inSteps) : plannedAgain(title, planned, inSteps, all),
        storyId,
        topic: null,
        stepId: planned?.id ?? null,
      },
    ];
  });
}

function missed(
  steps: readonly Step[],
  toldTopics: ReadonlySet<string>,
  hasTellings: boolean,
): readonly CoverageWarning[] {
  // A loop in which nothing was noted says nothing on what was left out.
  if (!hasTellings) return [];
  const done = steps.filter(({ state }) => state === "done");
  const topics = [...new Set(done.flatMap(expectedTopics))].filter((topic) => !toldTopics.has(topic));
  return topics.map((topic) => {
    const where = done.filter((step) => expectedTopics(step).includes(topic)).map((step) => step.title);
    const later = steps.find((step) => step.state === "planned" && expectedTopics(step).includes(topic));
    return {
      kind: "missed",
      text: `${topicName(topic)} belonged to ${named(where)} and no story on it was told${later === undefined ? "; no coming step asks for it, so bring it up yourself" : `; ${later.title} can take it`}.`,
      storyId: null,
      topic,
      stepId: later?.id ?? null,
    };
  });
}

const mostSuggestions = 3;

/**
 * The best stories for a step, best first: not told in this loop, on topics that the step asks for, above all on those nobody
 * there heard about yet. Among equals one with all its parts and of a speakable length goes before, then the title.
 */
export function suggestedStories(
  step: Step,
  stories: readonly Story[],
  tellings: readonly Telling[],
): readonly StorySuggestion[] {
  const here = tellings.filter(({ opportunityId }) => opportunityId === step.opportunityId);
  const used = new Set(here.map(({ storyId }) => storyId));
  const told = new Set(stories.filter(({ id }) => used.has(id)).flatMap(({ topics }) => topics));
  const expected = expectedTopics(step);
  const rated = stories
    .filter(({ id }) => !used.has(id))
    .map((story) => {
      const fitting = story.topics.filter((topic) => expected.includes(topic));
      const newTopics = fitting.filter((topic) => !told.has(topic));
      const isReady = missingParts(story).length === 0 && spokenSeconds(story) <= longestSeconds;
      return {
        story,
        fitting,
        newTopics,
        score: newTopics.length * 4 + fitting.length * 2 + (isReady ? 1 : 0),
      };
    })
    .filter(({ fitting }) => fitting.length > 0)
    .toSorted((a, b) => b.score - a.score || a.story.title.localeCompare(b.story.title));
  return rated.slice(0, mostSuggestions).map(({ story, fitting, newTopics }) => ({
    storyId: story.id,
    title: story.title,
    seconds: spokenSeconds(story),
    newTopics,
    reason:
      newTopics.length > 0
        ? `Nobody here heard you on ${named(newTopics.map(topicName))} yet.`
        : `On ${named(fitting.map(topicName))}, not told here yet.`,
  }));
}

/** The coverage of one loop: who heard what, what repeats, what is missing, what to tell next. */
export function coverage(
  opportunity: Opportunity,
  allStories: readonly Story[],
  allTellings: readonly Telling[],
): Coverage {
  const steps = liveSteps(opportunity);
  const tellings = allTellings.filter(({ opportunityId }) => opportunityId === opportunity.id);
  const stories = new Map(allStories.map((story) => [story.id, story]));
  const told = tellings.filter(({ toldOn }) => toldOn !== null);
  const topicsOf = (some: readonly Telling[]): string[] =>
    some.flatMap(({ storyId }) => stories.get(storyId)?.topics ?? []);
  const interviewers = metPeople(steps);
  const topics = [...new Set([...steps.flatMap(expectedTopics), ...topicsOf(tellings)])];
  const next = steps.find(({ state }) => state === "planned") ?? null;
  return {
    interviewers,
    rows: topics.map((topic) => ({
      topic,
      name: topicName(topic),
      cells: interviewers.map((person) => cell(topic, person, steps, stories, tellings)),
    })),
    warnings: [
      ...repeats(steps, stories, tellings),
      ...missed(steps, new Set(topicsOf(told)), told.length > 0),
    ],
    next: next === null ? null : { stepId: next.id, title: next.title },
    suggestions: next === null ? [] : suggestedStories(next, allStories, allTellings),
  };
}

/** Topics that the live steps of these loops expect and no story is on, the most expected first. */
export function storyGaps(
  opportunities: readonly Opportunity[],
  stories: readonly Story[],
): readonly { readonly topic: string; readonly name: string; readonly steps: number }[] {
  const counts = new Map<string, number>();
  const has = new Set(stories.flatMap(({ topics }) => topics));
  for (const step of opportunities.flatMap(liveSteps).filter(({ state }) => state === "planned"))
    for (const topic of expectedTopics(step))
      if (!has.has(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ topic, name: topicName(topic), steps: count }))
    .toSorted((a, b) => b.steps - a.steps || a.name.localeCompare(b.name));
}

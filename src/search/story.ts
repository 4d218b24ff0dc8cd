import type { PlainDate } from "../plain-date.ts";

export const storyParts = ["situation", "task", "action", "result"] as const;
export type StoryPart = (typeof storyParts)[number];
export type StoryText = Readonly<Record<StoryPart, string>>;

/** Who heard a story, or will: without a day it is planned for the step. */
export type Telling = {
  readonly id: string;
  readonly storyId: string;
  readonly stepId: string;
  readonly opportunityId: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly toldOn: PlainDate | null;
};

/** A story of the user's own, in its current version (P6). */
export type Story = StoryText & {
  readonly id: string;
  readonly title: string;
  /** Starting topics by id, own ones as written. */
  readonly topics: readonly string[];
  readonly teamSize: number | null;
  readonly careerEntryId: string | null;
  /** Number of the current version, from 1. */
  readonly version: number;
  readonly madeOn: PlainDate;
  /** Seconds of the last rehearsal of the current version; null before it. */
  readonly rehearsedSeconds: number | null;
};

/** Words a minute at which people tell a story to someone who takes notes; talks run a little faster. */
const wordsPerMinute = 140;

/** Longer than this, an answer is no longer a short one. */
export const longestSeconds = 180;

/** Seconds that the four parts take to say, estimated at 140 words a minute. */
export function estimatedSeconds(story: StoryText): number {
  const words = storyParts
    .flatMap((part) => story[part].split(/\s+/u))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.round((words / wordsPerMinute) * 60);
}

/** Counting words costs, and the rules ask for a story's length once a step. */
const lengths = new WeakMap<Story, number>();

/** Seconds by the clock where it was rehearsed as it stands, else estimated. */
export function spokenSeconds(story: Story): number {
  const known = lengths.get(story);
  if (known !== undefined) return known;
  const seconds = story.rehearsedSeconds ?? estimatedSeconds(story);
  lengths.set(story, seconds);
  return seconds;
}

export function missingParts(story: StoryText): readonly StoryPart[] {
  return storyParts.filter((part) => story[part].trim() === "");
}

/** "1 min 40 s". */
export function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return minutes === 0 ? `${rest} s` : rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

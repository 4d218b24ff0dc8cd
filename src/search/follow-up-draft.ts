import { epochMilliseconds } from "./instant.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Step } from "./step.ts";

/** A draft to be read and changed before it is sent. */
export type FollowUpDraft = {
  readonly subject: string;
  readonly body: string;
  /** What the draft could not know, each as the bracketed text that stands in the body. */
  readonly blanks: readonly string[];
};

const coreBlank = "[the one thing they said that stayed with you]";

/**
 * A short, polite follow-up from the step's own notes (P5): the core line first, then thanks, then what comes next.
 * Nothing is invented. Of the notes only lines marked `Next:`, `Promised:` or `Thanks for:` are used, because notes are private.
 * Source: Larson, ch. 1, Interview Process.
 */
export function followUpDraft(step: Step, opportunity: Opportunity, sender = ""): FollowUpDraft {
  const core = step.core.trim();
  const lines = [
    greeting(step),
    "",
    `What I took from our conversation: ${sentence(core === "" ? coreBlank : core)}`,
    "",
    thanks(step, opportunity),
    ...markedLines(step.notes, "promised").map((text) => `As promised: ${sentence(text)}`),
    next(step, opportunity),
    "",
    "Kind regards",
    ...(sender.trim() === "" ? [] : [sender.trim()]),
  ];
  return {
    subject: `Thank you for the conversation, ${opportunity.title === "" ? opportunity.companyName : opportunity.title}`,
    body: lines.join("\n"),
    blanks: core === "" ? [coreBlank] : [],
  };
}

function sentence(text: string): string {
  return /[.!?…\]]["'”’)]?$/u.test(text) ? text : `${text}.`;
}

function markedLines(notes: string, mark: string): readonly string[] {
  return notes.split(/\r?\n/u).flatMap((line) => {
    const match = /^\s*[-*•]?\s*([a-z ]+?)\s*:\s*(\S.*)$/iu.exec(line);
    return match?.[1]?.toLowerCase() === mark && match[2] !== undefined ? [match[2].trim()] : [];
  });
}

function firstName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const isTitled = /^(?:dr|prof|mr|mrs|ms|mx|sir|dame)\.?$/iu.test(words[0] ?? "");
  return isTitled || words.length === 1 ? name.trim() : (words[0] ?? "");
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function greeting({ interviewers }: Step): string {
  const names = interviewers.map(({ name }) => firstName(name)).filter((name) => name !== "");
  return names.length === 0 ? "Hello," : `Hello ${listed(names)},`;
}

function thanks(step: Step, opportunity: Opportunity): string {
  const [reason] = markedLines(step.notes, "thanks for");
  return reason === undefined
    ? `Thank you for your time and for telling me more about ${opportunity.companyName}.`
    : `Thank you for ${sentence(reason)}`;
}

function spokenDay(step: Step): string {
  if (step.startsAt === null) return "";
  const at = epochMilliseconds(step.startsAt);
  if (Number.isNaN(at)) return "";
  const format = { weekday: "long", day: "numeric", month: "long" } as const;
  try {
    return ` on ${new Intl.DateTimeFormat("en-GB", { ...format, timeZone: step.timeZone ?? "UTC" }).format(at)}`;
  } catch {
    // An unknown zone must not lose the draft.
    return ` on ${new Intl.DateTimeFormat("en-GB", { ...format, timeZone: "UTC" }).format(at)}`;
  }
}

function next(step: Step, opportunity: Opportunity): string {
  if (opportunity.state === "closed") return "I wish you and the team well.";
  const [agreed] = markedLines(step.notes, "next");
  if (agreed !== undefined) return `Next, as we said: ${sentence(agreed)}`;
  const planned = opportunity.steps.find(
    ({ state, position, startsAt }) => state === "planned" && position > step.position && startsAt !== null,
  );
  if (planned !== undefined) {
    return `The next step on my side is "${planned.title === "" ? planned.kind : planned.title}"${spokenDay(planned)}, and I look forward to it.`;
  }
  return "Please tell me what the next step is, and whether I can send you anything before it.";
}

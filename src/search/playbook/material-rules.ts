import { careerGaps, careerLabel } from "../career.ts";
import { storyGaps } from "../coverage.ts";
import type { SearchFacts } from "../facts.ts";
import type { InterviewFacts } from "../interview-facts.ts";
import { durationText, longestSeconds, missingParts, spokenSeconds } from "../story.ts";
import { interviewRule } from "./interview-rule.ts";
import {
  counted,
  daysUntil,
  nextStep,
  opportunityLabel,
  opportunitySubject,
  runningOpportunities,
} from "./open-loop.ts";
import { searchSubject, sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const hasRunning = (_: InterviewFacts, facts: SearchFacts): boolean => runningOpportunities(facts).length > 0;

/** Roles before the last three are seldom asked about. */
const rolesAskedAbout = 3;
const soonDays = 7;

function careerFindings({ career }: InterviewFacts): readonly Finding[] {
  if (career.length === 0)
    return [
      {
        subject: searchSubject,
        weight: 41,
        what: "Your career ledger is empty. Add your roles, or import a LinkedIn archive or a JSON résumé.",
        action: { operation: "career.add", input: {}, asks: ["company", "title"], label: "Add a role" },
      },
    ];
  return career.slice(0, rolesAskedAbout).flatMap((entry) => {
    const gaps = careerGaps(entry).filter((gap) => gap !== "budget");
    if (gaps.length === 0) return [];
    return [
      {
        subject: { kind: "career", id: entry.id, label: careerLabel(entry) },
        weight: 33,
        what: `${careerLabel(entry)} has no ${gaps.join(" and no ")} yet; you will be asked for both numbers and outcomes.`,
        action: {
          operation: "career.update",
          input: { id: entry.id },
          asks: gaps.map((gap) => (gap === "results" ? "results" : "teamSize")),
          label: "Complete the role",
        },
      } satisfies Finding,
    ];
  });
}

function concernFindings({ concerns }: InterviewFacts, facts: SearchFacts): readonly Finding[] {
  return runningOpportunities(facts).flatMap((opportunity) => {
    const isNear = opportunity.steps.some((step) => (daysUntil(step, facts) ?? 99) <= 7);
    return concerns
      .filter(({ opportunityId, state }) => opportunityId === opportunity.id && state === "open")
      .map(({ id, whose, text }) => ({
        subject: { kind: "concern" as const, id, label: opportunityLabel(opportunity) },
        weight: isNear ? 70 : 54,
        what: `${whose === "" ? "Someone" : whose} worries about you at ${opportunity.companyName}: ${text}. Answer it before it is decided without you.`,
        action: {
          operation: "concern.update",
          input: { id, state: "answered" },
          asks: ["answer"],
          label: "Answer the concern",
        },
      }));
  });
}

function storyFindings({ stories }: InterviewFacts, facts: SearchFacts): readonly Finding[] {
  if (stories.length === 0)
    return [
      {
        subject: searchSubject,
        weight: 51,
        what: "You have no story ready. Write the first one in four parts.",
        action: {
          operation: "story.add",
          input: {},
          asks: ["title", "situation", "task", "action", "result"],
          label: "Write a story",
        },
      },
    ];
  const [gap] = storyGaps(runningOpportunities(facts), stories);
  const missing: Finding[] =
    gap === undefined
      ? []
      : [
          {
            subject: { kind: "search", id: `topic:${gap.topic}`, label: gap.name },
            weight: 45,
            what: `${counted(gap.steps, "coming step")} may ask for “${gap.name}” and you have no story on it.`,
            action: {
              operation: "story.add",
              input: { topics: [gap.topic] },
              asks: ["title", "situation", "task", "action", "result"],
              label: "Write a story",
            },
          },
        ];
  return [
    ...missing,
    ...stories.flatMap((story): Finding[] => {
      const subject = { kind: "story", id: story.id, label: story.title } as const;
      const open = missingParts(story);
      const seconds = spokenSeconds(story);
      if (open.length === 0 && seconds <= longestSeconds) return [];
      return [
        {
          subject,
          weight: 29,
          what:
            open.length > 0
              ? `Your story “${story.title}” lacks its ${open.join(" and ")}.`
              : `Your story “${story.title}” takes ${durationText(seconds)}; cut it below ${durationText(longestSeconds)}.`,
          action: {
            operation: "story.update",
            input: { id: story.id },
            asks: open.length > 0 ? [...open] : ["situation", "action"],
            label: open.length > 0 ? "Complete the story" : "Shorten the story",
          },
        },
      ];
    }),
  ];
}

function requirementFindings({ requirements }: InterviewFacts, facts: SearchFacts): readonly Finding[] {
  return runningOpportunities(facts).flatMap((opportunity): Finding[] => {
    const call = opportunity.steps.find(
      ({ kind, state }) => kind === "recruiter-call" && state === "planned",
    );
    const own = requirements.filter(({ opportunityId }) => opportunityId === opportunity.id);
    const subject = opportunitySubject(opportunity);
    if (call !== undefined && own.length === 0)
      return [
        {
          subject,
          weight: (daysUntil(call, facts) ?? 99) <= soonDays ? 58 : 37,
          what: `The recruiter of ${subject.label} will check its minimum requirements. Write them down first.`,
          action: {
            operation: "requirement.add",
            input: { opportunityId: opportunity.id },
            asks: ["text"],
            label: "Add a requirement",
          },
        },
      ];
    const next = nextStep(opportunity);
    if (next === null) return [];
    return own
      .filter(({ fit }) => fit === "open")
      .map(({ id, text }) => ({
        subject: { kind: "requirement", id, label: subject.label },
        weight: call === undefined ? 27 : 44,
        what: `${subject.label} asks for: ${text}. Do you meet it, and what of your career shows it?`,
        action: {
          operation: "requirement.update",
          input: { id },
          asks: ["fit", "note"],
          label: "Match the requirement",
        },
      }));
  });
}

const career = interviewRule({
  id: "P4",
  family: "P",
  title: "Team sizes, results, and the concerns of future peers and reports",
  source: sections.interview,
  why: "Executive loops weigh fit, the size of what you led and open worries more than technical detail.",
  waitsFor: "An open opportunity.",
  applies: hasRunning,
  findings: (interviews, facts) => [...careerFindings(interviews), ...concernFindings(interviews, facts)],
});

const stories = interviewRule({
  id: "P6",
  family: "P",
  title: "Short answers in four parts",
  source: sections.interview,
  why: "A story with situation, task, action and result stays short and ends; one made up on the spot seldom does.",
  waitsFor: "An open opportunity.",
  applies: hasRunning,
  findings: storyFindings,
});

const requirements = interviewRule({
  id: "P9",
  family: "P",
  title: "The recruiter checks minimum requirements",
  source: sections.interview,
  why: "A recruiter call ends at the first requirement you cannot speak to; know the gaps before they do.",
  waitsFor: "An open opportunity with a recruiter call or requirements.",
  applies: ({ requirements: all }, facts) =>
    all.length > 0 ||
    runningOpportunities(facts).some(({ steps }) => steps.some(({ kind }) => kind === "recruiter-call")),
  findings: requirementFindings,
});

export const materialRules: readonly Rule[] = [career, stories, requirements];

import type { PlainDate } from "../../plain-date.ts";
import type { SearchFacts } from "../facts.ts";
import { checkupQuestions, contradictingAdvice, energyByActivity, patterns } from "../learning.ts";
import type { LearningFacts } from "../learning.ts";
import { funnel, funnelStages } from "../funnel.ts";
import { daysSince, learningRule, quarterDays } from "./learning-rule.ts";
import { opportunitySubject } from "./open-loop.ts";
import { searchSubject, sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const weekDays = 7;
const fewestForEnergy = 3;
const fewestForFunnel = 5;

const checkup = learningRule({
  id: "R6",
  family: "R",
  title: "Unsure whether you want the seat: a career checkup",
  source: sections.why,
  why: "Whoever cannot say why they want the seat is helped more by looking at their own career than by polishing the sentence.",
  reads: ["learning", "rationale", "startedOn"],
  waitsFor: "A search that has begun.",
  applies: (_learning, { startedOn }) => startedOn !== null,
  findings: ({ checkupOn }, facts) =>
    checkupOn !== null || facts.rationale.length > 0 || daysSince(facts.startedOn, facts) <= weekDays
      ? []
      : [
          {
            subject: searchSubject,
            weight: 66,
            what: "The search is over a week old and has no rationale. Seven short questions may tell you why you look, or that you need not.",
            action: {
              operation: "checkup.save",
              input: {},
              asks: checkupQuestions.map(({ id }) => id),
              label: "Take the checkup",
            },
          },
        ],
});

const advice = learningRule({
  id: "O3",
  family: "O",
  title: "Advice that contradicts itself",
  source: sections.oneOfOne,
  why: "Executives advise with confidence from their own case; two who disagree are usually both right, elsewhere. Decide which case is yours.",
  reads: ["learning"],
  waitsFor: "Advice written down.",
  applies: ({ advice: pieces }) => pieces.length > 0,
  findings: ({ advice: pieces }) =>
    contradictingAdvice(pieces).flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              subject: { kind: "advice", id: first.id, label: first.topic },
              weight: 33,
              what: `${[first, ...others].map(({ giver }) => giver).join(" and ")} contradict each other on "${first.topic}". Whose case is yours?`,
              action: {
                operation: "advice.update",
                input: { id: first.id },
                asks: ["verdict", "verdictReason"],
                label: "Decide on the first",
              },
            },
          ],
    ),
});

function skillFindings(learning: LearningFacts, facts: SearchFacts): readonly Finding[] {
  const channels = new Map(facts.opportunities.map(({ id, channel }) => [id, channel]));
  const planned = learning.groundwork.map(({ text }) => text.toLowerCase());
  return patterns(learning.retrospectives, (id) => channels.get(id) ?? null)
    .filter(
      ({ kind, what }) =>
        kind === "missing-skill" && !planned.some((text) => text.includes(what.toLowerCase())),
    )
    .map(({ what, count, of }) => ({
      subject: searchSubject,
      weight: 36,
      what: `"${what}" was missing in ${count} of ${of} seats that ended. Plan how to gain it.`,
      action: {
        operation: "groundwork.add",
        input: { kind: "operating-experience", text: `Gain: ${what}` },
        asks: ["dueOn"],
        label: "Plan it",
      },
    }));
}

const retrospective = learningRule({
  id: "X2",
  family: "X",
  title: "A short retrospective for each seat that ended",
  source: sections.ending,
  why: "The aim is a seat in which you thrive, not this one. What ended tells you which that is, if you write it down while you know it.",
  reads: ["learning", "opportunities", "today"],
  waitsFor: "A seat that ended.",
  applies: (_learning, { opportunities }) => opportunities.some(({ state }) => state === "closed"),
  findings: (learning, facts) => {
    const written = new Set(learning.retrospectives.map(({ opportunityId }) => opportunityId));
    const owed = facts.opportunities
      .filter(
        ({ id, state, closedOn }) =>
          state === "closed" && !written.has(id) && daysSince(closedOn, facts) <= quarterDays,
      )
      .map((opportunity): Finding => ({
        subject: opportunitySubject(opportunity),
        weight: 41,
        what: `${opportunitySubject(opportunity).label} ended. Three lines on what happened and what you would do differently.`,
        action: {
          operation: "retrospective.save",
          input: { opportunityId: opportunity.id },
          asks: ["whatHappened", "learnt", "differently", "missingSkills"],
          label: "Write the retrospective",
        },
      }));
    return [...owed, ...skillFindings(learning, facts)];
  },
});

const funnelRule = learningRule({
  id: "X3",
  family: "X",
  title: "Where seats end",
  source: sections.ending,
  why: "Where most of your loops end says what to change; a handful of them says little, so the numbers come with what they may be.",
  reads: ["opportunities"],
  waitsFor: `${fewestForFunnel} seats that ended.`,
  applies: (_learning, { opportunities }) =>
    opportunities.filter(({ state }) => state === "closed").length >= fewestForFunnel,
  findings: (_learning, facts) => {
    const [all] = funnel(facts.opportunities.filter(({ state }) => state === "closed"));
    if (all === undefined) return [];
    const ends = funnelStages.map((stage, index) => {
      const next = funnelStages[index + 1];
      const left = next === undefined ? 0 : all.stages[stage].reached - all.stages[next].reached;
      return { stage, left, of: all.stages[stage].reached };
    });
    const worst = ends.toSorted((a, b) => b.left - a.left)[0];
    if (worst === undefined || worst.left < fewestForFunnel - 1 || worst.left * 2 <= all.opportunities)
      return [];
    return [
      {
        subject: searchSubject,
        weight: 31,
        what: `${worst.left} of ${all.opportunities} seats that ended went no further than ${stageWords[worst.stage]}. What happens there?`,
        action: {
          operation: "advice.add",
          input: { topic: `Loops that end at ${stageWords[worst.stage]}` },
          asks: ["giver", "text"],
          label: "Ask somebody and note it",
        },
      },
    ];
  },
});

const stageWords = {
  opened: "the opening",
  "first-talk": "the first talk",
  executive: "the CEO or an executive",
  team: "team and presentation",
  offer: "the offer",
  accepted: "acceptance",
} as const;

const energy = learningRule({
  id: "W2",
  family: "W",
  title: "Where your energy goes",
  source: sections.author,
  why: "What does not energise you will not be done well for long; the search is a good time to notice which work that is.",
  reads: ["learning", "today", "opportunities"],
  waitsFor: "A search with a step that took place.",
  applies: (_learning, { opportunities }) =>
    opportunities.some(({ steps }) => steps.some(({ state }) => state === "done")),
  findings: ({ energy: entries }, facts) => {
    const search = entries.filter(({ scope }) => scope === "search");
    const drains = energyByActivity(search)
      .filter((one) => one.entries >= fewestForEnergy && one.mean <= -1)
      .map((one): Finding => ({
        subject: searchSubject,
        weight: 29,
        what: `${one.activity} drained you ${one.entries} times. Do less of it, do it differently, or say why it must be.`,
        action: {
          operation: "energy.log",
          input: { scope: "search", activity: one.activity },
          asks: ["energy", "note"],
          label: "Log it and say why",
        },
      }));
    const newest = search[0]?.feltOn ?? null;
    const isActive = facts.opportunities.some(({ steps }) =>
      steps.some(
        ({ doneAt }) => doneAt !== null && daysSince(doneAt.slice(0, 10) as PlainDate, facts) <= weekDays,
      ),
    );
    if (!isActive || daysSince(newest, facts) <= weekDays) return drains;
    return [
      ...drains,
      {
        subject: searchSubject,
        weight: 18,
        what: "A week of the search without a word on what it gave or took. One line is enough.",
        action: {
          operation: "energy.log",
          input: { scope: "search" },
          asks: ["activity", "energy", "minutes"],
          label: "Log your energy",
        },
      },
    ];
  },
});

export const learningRules: readonly Rule[] = [checkup, advice, retrospective, funnelRule, energy];

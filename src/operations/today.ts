import * as z from "zod";
import { subjectKinds } from "../search/playbook/rule.ts";
import { todayList } from "../search/today.ts";
import { searchFacts } from "../vault/search-facts.ts";
import { count, date, id, instant, limit, line, text } from "./field.ts";
import { activeNudgeStates } from "./nudge.ts";
import { readOperation } from "./operation.ts";

const nudgeShape = () =>
  z.object({
    ruleId: line("Playbook rule"),
    subject: z.object({
      kind: z.enum(subjectKinds),
      id: id("What it is about"),
      label: line("What it is about"),
    }),
    weight: count("0 to 100; the higher, the sooner"),
    what: text("What to do", { imported: true }),
    why: text("Why"),
    source: line("Where the advice comes from"),
    action: z.object({
      operation: line("The operation that settles it"),
      input: z.record(z.string(), z.unknown()).meta({ description: "What is known of its input" }),
      asks: z.array(line("Field that only you can give")),
      label: line("Label"),
    }),
  });

const comingShape = () =>
  z.object({
    stepId: id("Step id"),
    opportunityId: id("Opportunity id"),
    label: line("Step", { imported: true }),
    startsAt: instant("When"),
    timeZone: line("Time zone").nullable(),
    minutes: count("Minutes").nullable(),
    interviewers: z.array(line("Interviewer", { imported: true })),
  });

export const showToday = readOperation({
  name: "today",
  summary:
    "Say what to do next and why: follow-ups due, coming steps with their prep sheets, and the playbook's nudges by weight.",
  input: () =>
    z.strictObject({
      limit: limit("How many nudges at most", 12, 500),
    }),
  output: () =>
    z.object({
      today: date("Today"),
      followUpsDue: z.array(
        z.object({
          stepId: id("Step id"),
          opportunityId: id("Opportunity id"),
          label: line("Step", { imported: true }),
          dueAt: instant("Due").nullable(),
          isOverdue: z.boolean(),
          hasDraft: z.boolean(),
        }),
      ),
      comingSteps: z.array(comingShape()),
      unfinishedSteps: z.array(comingShape()),
      nudges: z.array(nudgeShape()),
      nudgesLeftOut: count("Nudges beyond those listed"),
    }),
  example: "",
  run: async ({ db, now, today }, { limit }) => {
    const facts = await searchFacts(db, { now, today });
    const list = todayList(facts, await activeNudgeStates(db));
    const coming = (step: (typeof list.comingSteps)[number]) => ({
      ...step,
      interviewers: [...step.interviewers],
    });
    const nudges = list.nudges.slice(0, limit).map((nudge) => ({
      ...nudge,
      subject: { ...nudge.subject },
      action: { ...nudge.action, input: { ...nudge.action.input }, asks: [...nudge.action.asks] },
    }));
    return {
      today,
      followUpsDue: [...list.followUpsDue],
      comingSteps: list.comingSteps.map(coming),
      unfinishedSteps: list.unfinishedSteps.map(coming),
      nudges,
      nudgesLeftOut: list.nudges.length - nudges.length,
    };
  },
});

import * as z from "zod";
import { AppError } from "../app-error.ts";
import { addDays } from "../plain-date.ts";
import { playbookRules, ruleStates } from "../search/playbook/playbook.ts";
import type { NudgeState } from "../search/playbook/playbook.ts";
import { ruleFamilies } from "../search/playbook/rule.ts";
import type { VaultDb } from "../vault/database.ts";
import { deleteNudgeState, nudgeStates, saveNudgeState } from "../vault/nudge-states.ts";
import { searchFacts } from "../vault/search-facts.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const silencedShape = () =>
  z.object({
    rule: line("Playbook rule"),
    subject: id("What it is about"),
    state: z.enum(["snoozed", "dismissed"]),
    until: date("Shows again on").nullable(),
    reason: line("Why"),
  });

/** What the user said of nudges, as the playbook takes it. */
export async function activeNudgeStates(db: VaultDb): Promise<NudgeState[]> {
  return (await nudgeStates(db)).map((row) => ({
    ruleId: row.rule,
    subjectId: row.subject,
    state: row.state,
    until: row.until,
    reason: row.reason,
  }));
}

export const listPlaybook = readOperation({
  name: "playbook.list",
  summary:
    "List every rule of the playbook with its state, its reason and its source, and what you snoozed or dismissed.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rules: z.array(
        z.object({
          id: line("Rule"),
          family: z.enum(ruleFamilies),
          title: line("What the source says"),
          source: line("Section of the source"),
          why: text("Why"),
          state: z.enum(["fires", "silenced", "quiet", "not-applicable-yet"]),
          fires: count("Nudges shown now"),
          silenced: count("Nudges snoozed or dismissed now"),
          waitsFor: text("What it waits for before it applies"),
        }),
      ),
      silenced: z.array(silencedShape()),
    }),
  example: "",
  run: async ({ db, now, today }) => {
    const states = await activeNudgeStates(db);
    const rules = ruleStates(await searchFacts(db, { now, today }), states);
    return {
      rules: [...rules],
      silenced: states.map(({ ruleId, subjectId, ...state }) => ({
        rule: ruleId,
        subject: subjectId,
        ...state,
      })),
    };
  },
});

function checkRule(rule: string): void {
  if (playbookRules.some((known) => known.id === rule)) return;
  throw new AppError(
    "not-found",
    `There is no playbook rule "${rule}". \`oneofone playbook list\` shows them.`,
  );
}

const target = {
  rule: requiredLine("Playbook rule, such as P5"),
  subject: id("What it is about: the subject's id, or search"),
};

export const snoozeNudge = writeOperation({
  name: "nudge.snooze",
  summary: "Hide a nudge until a day, with the reason.",
  input: () =>
    z.strictObject({
      ...target,
      until: date("Shows again on; in a week when left out").optional(),
      reason: line("Why it can wait").default(""),
    }),
  output: silencedShape,
  example: 'R4 search --until 2026-12-01 --reason "Maya is on leave"',
  positionals: ["rule", "subject"],
  run: async (context, input) => {
    checkRule(input.rule);
    const until = input.until ?? addDays(context.today, 7);
    if (until <= context.today) {
      throw new AppError("invalid-input", `A nudge can be snoozed until a later day, not ${until}.`, {
        issues: [{ path: "until", message: "must be after today" }],
      });
    }
    const state = {
      rule: input.rule,
      subject: input.subject,
      state: "snoozed" as const,
      until,
      reason: input.reason,
    };
    await saveNudgeState(context.db, { ...state, id: context.newId("ndg"), at: context.now });
    context.describe(`Snooze ${input.rule} until ${until}`);
    return state;
  },
});

export const dismissNudge = writeOperation({
  name: "nudge.dismiss",
  summary: "Hide a nudge for good, with the reason.",
  input: () => z.strictObject({ ...target, reason: requiredLine("Why it does not apply to you") }),
  output: silencedShape,
  example: 'S2 search "My firm works through search firms only"',
  positionals: ["rule", "subject", "reason"],
  run: async (context, input) => {
    checkRule(input.rule);
    const state = {
      rule: input.rule,
      subject: input.subject,
      state: "dismissed" as const,
      until: null,
      reason: input.reason,
    };
    await saveNudgeState(context.db, { ...state, id: context.newId("ndg"), at: context.now });
    context.describe(`Dismiss ${input.rule}`);
    return state;
  },
});

export const restoreNudge = writeOperation({
  name: "nudge.restore",
  summary: "Show a snoozed or dismissed nudge again.",
  input: () => z.strictObject(target),
  output: () => z.object({ rule: line("Playbook rule"), subject: id("What it is about") }),
  example: "R4 search",
  positionals: ["rule", "subject"],
  run: async (context, input) => {
    if ((await deleteNudgeState(context.db, input.rule, input.subject)) === 0) {
      throw new AppError(
        "not-found",
        `No nudge of ${input.rule} on ${input.subject} is snoozed or dismissed. \`oneofone playbook list\` shows which are.`,
      );
    }
    context.describe(`Show ${input.rule} again`);
    return input;
  },
});

import * as z from "zod";
import { AppError } from "../app-error.ts";
import { introductionDraft } from "../search/introduction-draft.ts";
import { introductionStates } from "../search/network.ts";
import type { Introduction } from "../search/network.ts";
import { companyById } from "../vault/companies.ts";
import {
  deleteIntroduction,
  introductionById,
  introductions,
  saveIntroduction,
} from "../vault/introductions.ts";
import { personById } from "../vault/people.ts";
import { settingValue } from "../vault/settings.ts";
import type { VaultDb } from "../vault/database.ts";
import { confidenceWarnings } from "../vault/confidence-warnings.ts";
import { date, id, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const introductionShape = () =>
  z.object({
    id: id("Introduction id"),
    companyId: id("Company it leads to").nullable(),
    companyName: line("Company it leads to", { imported: true }),
    opportunityId: id("Opportunity it is for").nullable(),
    viaPersonId: id("Whom you ask"),
    viaName: line("Whom you ask", { imported: true }),
    toPersonId: id("Whom you want to meet").nullable(),
    toName: line("Whom you want to meet", { imported: true }),
    purpose: text("What for"),
    draft: text("The message"),
    state: z.enum(introductionStates),
    draftedOn: date("Drafted on"),
    askedOn: date("Asked on").nullable(),
    answeredOn: date("Answered on").nullable(),
    thankedOn: date("Thanked on").nullable(),
    owesThanks: z.boolean().meta({ description: "Whether it was made and you have not thanked yet" }),
    warning: text("Why to think twice before asking; empty when nothing speaks against it"),
  });

/** With the thanks owed and why to think twice: about the person asked first, then about the one to be met. */
async function shown(db: VaultDb, rows: readonly Introduction[]) {
  const people = rows.flatMap(({ viaPersonId, toPersonId }) =>
    toPersonId === null ? [viaPersonId] : [viaPersonId, toPersonId],
  );
  const warnings = await confidenceWarnings(db, people);
  return rows.map((row) => ({
    ...row,
    owesThanks: row.state === "made" && row.thankedOn === null,
    warning: warnings.get(row.viaPersonId) ?? warnings.get(row.toPersonId ?? "") ?? "",
  }));
}

async function shownOne(db: VaultDb, introduction: Introduction) {
  const [one] = await shown(db, [introduction]);
  if (one === undefined) throw new AppError("unexpected", "The introduction cannot be shown.");
  return one;
}

export const listIntroductions = readOperation({
  name: "introduction.list",
  summary: "List the introductions you asked for, with their state and the thanks you owe.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(introductionShape()) }),
  example: "",
  run: async ({ db }) => ({ rows: await shown(db, await introductions(db)) }),
});

export const askIntroduction = writeOperation({
  name: "introduction.add",
  summary:
    "Draft an ask for an introduction; it warns before an ask to someone at your present employer or who must not know.",
  input: () =>
    z.strictObject({
      viaPersonId: id("Id of the person you ask"),
      toPersonId: id("Id of the person you want to meet").optional(),
      toName: line("Whom you want to meet, when they are not in your people").default(""),
      companyId: id("Company it leads to").optional(),
      opportunityId: id("Opportunity it is for").optional(),
      purpose: text("What for").default(""),
      draft: text("The message; drafted for you when left out").optional(),
    }),
  output: introductionShape,
  example: 'per_0123456789ab --to-name "Noa Lind" --purpose "their VP Engineering seat"',
  positionals: ["viaPersonId"],
  run: async (context, input) => {
    const via = await personById(context.db, input.viaPersonId);
    const towards = input.toPersonId === undefined ? null : await personById(context.db, input.toPersonId);
    const company = input.companyId === undefined ? null : await companyById(context.db, input.companyId);
    const toName = towards?.full_name ?? input.toName;
    if (toName === "" && company === null) {
      throw new AppError("invalid-input", "Say whom or which company the introduction leads to.", {
        issues: [{ path: "toName", message: "give a name, a person or a company" }],
      });
    }
    const sender = (await settingValue(context.db, "own.name")) ?? "";
    const parts = {
      via: via.full_name,
      towards: toName,
      company: company?.name ?? towards?.company ?? "",
      purpose: input.purpose,
      sender,
    };
    const introduction = {
      id: context.newId("itr"),
      companyId: company?.id ?? towards?.company_id ?? null,
      companyName: company?.name ?? towards?.company ?? "",
      opportunityId: input.opportunityId ?? null,
      viaPersonId: via.id,
      viaName: via.full_name,
      toPersonId: towards?.id ?? null,
      toName,
      purpose: input.purpose,
      draft: input.draft ?? introductionDraft(parts),
      state: "drafted" as const,
      draftedOn: context.today,
      askedOn: null,
      answeredOn: null,
      thankedOn: null,
    };
    await saveIntroduction(context.db, introduction);
    context.describe(`Draft an ask to ${via.full_name}`);
    return shownOne(context.db, introduction);
  },
});

export const editIntroduction = writeOperation({
  name: "introduction.update",
  summary: "Change an ask, or record that it was asked, made, declined, left unanswered, or thanked for.",
  input: () =>
    z.strictObject({
      id: id("Introduction id"),
      state: z
        .enum(introductionStates)
        .optional()
        .meta({ description: "drafted, asked, made, declined or no-answer" }),
      draft: text("The message").optional(),
      purpose: text("What for").optional(),
      on: date("When; today when left out").optional(),
      thanked: z.boolean().optional().meta({ description: "Whether you have thanked" }),
    }),
  output: introductionShape,
  example: "itr_0123456789ab asked",
  positionals: ["id", "state"],
  run: async (context, input) => {
    const before = await introductionById(context.db, input.id);
    const on = input.on ?? context.today;
    const state = input.state ?? before.state;
    const isAnswered = state === "made" || state === "declined";
    const introduction = {
      ...before,
      state,
      draft: input.draft ?? before.draft,
      purpose: input.purpose ?? before.purpose,
      askedOn: state === "drafted" ? null : (before.askedOn ?? on),
      answeredOn: isAnswered ? (before.answeredOn ?? on) : null,
      thankedOn:
        input.thanked === undefined ? before.thankedOn : input.thanked ? (before.thankedOn ?? on) : null,
    };
    await saveIntroduction(context.db, introduction);
    context.describe(
      input.thanked === true
        ? `Thanked ${before.viaName}`
        : input.state === undefined
          ? `Change the ask to ${before.viaName}`
          : `Ask to ${before.viaName}: ${state}`,
    );
    return shownOne(context.db, introduction);
  },
});

export const removeIntroduction = writeOperation({
  name: "introduction.remove",
  summary: "Remove an ask for an introduction.",
  destructive: true,
  input: () => z.strictObject({ id: id("Introduction id") }),
  output: () => z.object({ id: id("Introduction id") }),
  example: "itr_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await introductionById(context.db, input.id);
    context.describe(`Remove the ask to ${before.viaName}`);
    await deleteIntroduction(context.db, input.id);
    return { id: input.id };
  },
});

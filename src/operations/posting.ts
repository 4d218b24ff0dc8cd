import * as z from "zod";
import { evidenceDirections } from "../search/network.ts";
import type { Posting } from "../search/network.ts";
import { postingVerdict, postingVerdicts } from "../search/posting-verdict.ts";
import { ensureCompany } from "../vault/companies.ts";
import {
  deleteEvidence,
  deletePosting,
  insertEvidence,
  insertPosting,
  postingById,
  postings,
  updatePosting,
} from "../vault/postings.ts";
import { date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const postingShape = () =>
  z.object({
    id: id("Posting id"),
    companyId: id("Company id"),
    companyName: line("Company", { imported: true }),
    opportunityId: id("Opportunity it became").nullable(),
    title: line("Title as posted"),
    url: line("Where it stands"),
    postedOn: date("Posted on").nullable(),
    seenOn: date("Seen on"),
    notes: text("Notes"),
    evidence: z.array(
      z.object({
        id: id("Evidence id"),
        pointsTo: z.enum(evidenceDirections).meta({ description: "What it speaks for" }),
        text: text("What was found"),
        source: line("Where"),
        foundOn: date("Found on"),
      }),
    ),
    verdict: z.object({
      verdict: z.enum(postingVerdicts).meta({ description: "What the evidence supports" }),
      reason: text("Why"),
    }),
  });

function shown(posting: Posting) {
  const { verdict, reason } = postingVerdict(posting.evidence);
  return { ...posting, evidence: [...posting.evidence], verdict: { verdict, reason } };
}

export const listPostings = readOperation({
  name: "posting.list",
  summary:
    "List public postings of executive roles with the evidence on why they are public and the verdict it supports.",
  input: () =>
    z.strictObject({
      companyId: id("Only postings of this company").optional(),
      opportunityId: id("Only postings that became this opportunity").optional(),
    }),
  output: () => z.object({ rows: z.array(postingShape()) }),
  example: "",
  run: async ({ db }, { companyId, opportunityId }) => ({
    rows: (await postings(db))
      .filter(
        (posting) =>
          (companyId === undefined || posting.companyId === companyId) &&
          (opportunityId === undefined || posting.opportunityId === opportunityId),
      )
      .map(shown),
  }),
});

const detailInput = {
  url: line("Where it stands").optional(),
  postedOn: date("Posted on").nullable().optional(),
  opportunityId: id("Opportunity it became").nullable().optional(),
  notes: text("Notes").optional(),
};

export const addPosting = writeOperation({
  name: "posting.add",
  summary: "Record a public posting of an executive role.",
  input: () =>
    z.strictObject({
      company: requiredLine("Company by name"),
      title: requiredLine("Title as posted"),
      seenOn: date("Seen on; today when left out").optional(),
      ...detailInput,
    }),
  output: postingShape,
  example: '"Northlight Energy" CTO --url https://northlight.example/jobs/cto',
  positionals: ["company", "title"],
  run: async (context, input) => {
    const newId = context.newId("pst");
    await insertPosting(context.db, {
      id: newId,
      company_id: await ensureCompany(context.db, input.company, () => context.newId("com"), context.now),
      opportunity_id: input.opportunityId ?? null,
      title: input.title,
      url: input.url ?? "",
      posted_on: input.postedOn ?? null,
      seen_on: input.seenOn ?? context.today,
      notes: input.notes ?? "",
    });
    context.describe(`Add the posting ${input.title} at ${input.company}`);
    return shown(await postingById(context.db, newId));
  },
});

export const editPosting = writeOperation({
  name: "posting.update",
  summary: "Change a posting; fields left out stay as they are.",
  input: () =>
    z.strictObject({
      id: id("Posting id"),
      title: requiredLine("Title as posted").optional(),
      ...detailInput,
    }),
  output: postingShape,
  example: "pst_0123456789ab --posted-on 2026-10-01",
  positionals: ["id"],
  run: async (context, input) => {
    await updatePosting(context.db, input.id, {
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.url === undefined ? {} : { url: input.url }),
      ...(input.postedOn === undefined ? {} : { posted_on: input.postedOn }),
      ...(input.opportunityId === undefined ? {} : { opportunity_id: input.opportunityId }),
      ...(input.notes === undefined ? {} : { notes: input.notes }),
    });
    const posting = await postingById(context.db, input.id);
    context.describe(`Change the posting ${posting.title} at ${posting.companyName}`);
    return shown(posting);
  },
});

export const removePosting = writeOperation({
  name: "posting.remove",
  summary: "Remove a posting with its evidence.",
  destructive: true,
  input: () => z.strictObject({ id: id("Posting id") }),
  output: () => z.object({ id: id("Posting id") }),
  example: "pst_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const posting = await postingById(context.db, input.id);
    context.describe(`Remove the posting ${posting.title} at ${posting.companyName}`);
    await deletePosting(context.db, input.id);
    return { id: input.id };
  },
});

export const addEvidence = writeOperation({
  name: "posting.add-evidence",
  summary:
    "Record public evidence that a role is posted out of principle, or because every other way failed.",
  input: () =>
    z.strictObject({
      id: id("Posting id"),
      pointsTo: z.enum(evidenceDirections).meta({ description: "principle or desperation" }),
      text: text("What was found").refine((value) => value.trim() !== "", "must not be empty"),
      source: line("Where").default(""),
      foundOn: date("Found on; today when left out").optional(),
    }),
  output: postingShape,
  example:
    'pst_0123456789ab principle "They post every role, says their handbook" --source https://northlight.example/handbook',
  positionals: ["id", "pointsTo", "text"],
  run: async (context, input) => {
    const posting = await postingById(context.db, input.id);
    await insertEvidence(context.db, {
      id: context.newId("evd"),
      posting_id: posting.id,
      points_to: input.pointsTo,
      text: input.text,
      source: input.source,
      found_on: input.foundOn ?? context.today,
    });
    context.describe(`Add evidence on the posting ${posting.title} at ${posting.companyName}`);
    return shown(await postingById(context.db, posting.id));
  },
});

export const removeEvidence = writeOperation({
  name: "posting.remove-evidence",
  summary: "Remove a piece of evidence on a posting.",
  destructive: true,
  input: () => z.strictObject({ id: id("Evidence id") }),
  output: postingShape,
  example: "evd_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const postingId = await deleteEvidence(context.db, input.id);
    context.describe("Remove evidence on a posting");
    return shown(await postingById(context.db, postingId));
  },
});

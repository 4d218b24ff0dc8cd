import * as z from "zod";
import type { AdviserPack } from "../exports/adviser-pack.ts";
import { negotiationAsks, negotiationPlan } from "../vault/negotiations.ts";
import { id, line } from "./field.ts";
import { bytesFile, bytesShape, fileNamePart } from "./file-shape.ts";
import { offerOfOpportunity } from "./negotiation-offer.ts";
import { contractScenarios } from "./negotiation-scenarios.ts";
import { calendarRows, notesOf, shownYear } from "./offer-calendar.ts";
import { readOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

type Wanted = {
  readonly opportunityId: string;
  readonly offerId?: string | undefined;
  readonly includeNotes: boolean;
};

async function adviserPack(context: OperationContext, wanted: Wanted): Promise<AdviserPack> {
  const { db, today } = context;
  const { offerTerms, grantLines, openQuestions } = await import("../exports/adviser-pack.ts");
  const { pricedOffer } = await import("../offer/priced-offer.ts");
  const given = await offerOfOpportunity(db, wanted);
  const { offer, beliefs, name } = given;
  const rows = await calendarRows(given);
  const scenarios = await contractScenarios(given, {});
  const priced = pricedOffer(name, offer, beliefs, today);
  const plan = await negotiationPlan(db, wanted.opportunityId);
  const ledger = await negotiationAsks(db, wanted.opportunityId);
  const told = [
    ...notesOf(given, rows),
    ...scenarios.notes,
    ...(priced.facts?.notes ?? []),
    ...priced.problems.map(({ path, reason }) => ({ about: path, text: reason, source: null })),
  ];
  const assumptions = told.filter(
    (note, index) =>
      told.findIndex(({ text, source }) => text === note.text && source === note.source) === index,
  );
  const bites = scenarios.rows.some(({ parachute }) => parachute?.bites === true);
  const shown = (text: string): string => (wanted.includeNotes ? text : "");
  const { severance } = offer;
  return {
    seat: await seatOf(context, wanted.opportunityId),
    offer: name,
    date: today,
    currency: offer.currency,
    place: offer.place,
    pay: {
      salary: offer.salary / 100,
      bonusTarget: offer.bonus?.target ?? 0,
      signOn: (offer.signOn?.amount ?? 0) / 100,
      severanceMonths: severance?.months ?? 0,
      severanceBonusPart: severance?.bonusPart ?? 0,
      healthMonths: severance?.healthMonths ?? 0,
      healthMonthly: (severance?.healthMonthly ?? 0) / 100,
    },
    terms: offerTerms(offer),
    grants: offer.grants.map((grant) => ({ id: grant.id, lines: grantLines(grant) })),
    years: rows.map(shownYear),
    endsOn: scenarios.on,
    ends: scenarios.rows.map((row) => ({ ...row, exciseTax: row.parachute?.exciseTax ?? null })),
    asks: ledger
      .filter(({ state }) => wanted.includeNotes || state !== "planned")
      .map(({ what, state, reason, fallBack, answer }) => ({
        what,
        state,
        reason: shown(reason),
        fallBack: shown(fallBack),
        answer: shown(answer),
      })),
    questions: openQuestions(offer, assumptions, bites),
    assumptions,
    notes: wanted.includeNotes ? plan.notes : null,
  };
}

const mediaTypes = {
  pdf: "application/pdf",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export const exportAdviserPack = readOperation({
  name: "export.adviser-pack",
  summary:
    "Export what a tax adviser needs of an offer: inputs, assumptions, years with sources, open questions; without private notes.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      offerId: line("Saved offer; the one saved last for the opportunity when left out").optional(),
      format: z.enum(["pdf", "xlsx", "json"]).default("pdf").meta({ description: "Kind of file" }),
      includeNotes: z.boolean().default(false).meta({
        description: "Also planned asks, reasons, fall-backs, answers and your private notes",
      }),
      paper: z.enum(["a4", "us-letter"]).default("a4").meta({ description: "Paper of a PDF" }),
    }),
  output: () =>
    bytesShape().extend({
      content: z.base64().meta({ description: "The file's bytes in base64", sensitive: "pay" }),
    }),
  example: "opp_0123456789ab --format xlsx --out pack.xlsx",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const pack = await adviserPack(context, input);
    const { format } = input;
    const fileName = `${fileNamePart(pack.seat)}-adviser-${context.today}.${format}`;
    if (format === "json")
      return bytesFile(fileName, mediaTypes.json, Buffer.from(`${JSON.stringify(pack, null, 2)}\n`));
    if (format === "pdf") {
      const { adviserPackPdf } = await import("../exports/adviser-pack-pdf.ts");
      return bytesFile(fileName, mediaTypes.pdf, await adviserPackPdf(pack, input.paper));
    }
    const { adviserPackSheet } = await import("../exports/adviser-pack-sheet.ts");
    return bytesFile(fileName, mediaTypes.xlsx, await adviserPackSheet(pack));
  },
});

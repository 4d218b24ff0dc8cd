import * as z from "zod";
import { AppError } from "../app-error.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { presentationOf } from "../vault/presentations.ts";
import { settingValue } from "../vault/settings.ts";
import { id } from "./field.ts";
import { bytesFile, bytesShape, fileNamePart } from "./file-shape.ts";
import { readOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

async function planned(context: OperationContext, opportunityId: string) {
  const { title, companyName } = await opportunityById(context.db, opportunityId);
  const plan = await presentationOf(context.db, opportunityId);
  const seat = `${title} at ${companyName}`;
  if (plan === null)
    throw new AppError(
      "not-found",
      `No presentation is planned for ${seat}. \`oneofone presentation create ${opportunityId}\` starts one.`,
    );
  return { plan, seat, fileName: `${fileNamePart(companyName)}-${context.today}` };
}

export const exportSlides = readOperation({
  name: "export.pptx",
  summary: "Export a presentation as slides (PowerPoint, LibreOffice, Keynote) with speaker notes.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: bytesShape,
  example: "opp_0123456789ab --out slides.pptx",
  positionals: ["opportunityId"],
  run: async (context, { opportunityId }) => {
    const { plan, seat, fileName } = await planned(context, opportunityId);
    const { presentationSlides } = await import("../exports/presentation-slides.ts");
    const speaker = (await settingValue(context.db, "own.name")) ?? "";
    return bytesFile(
      `${fileName}.pptx`,
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      await presentationSlides({ plan, seat, speaker, date: context.today }),
    );
  },
});

export const exportSpeakerNotes = readOperation({
  name: "export.speaker-notes",
  summary:
    "Export a presentation's speaker notes as a PDF: the run of it, notes by section, the 90-day plan.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      paper: z.enum(["a4", "us-letter"]).default("a4").meta({ description: "Paper" }),
    }),
  output: bytesShape,
  example: "opp_0123456789ab --out notes.pdf",
  positionals: ["opportunityId"],
  run: async (context, { opportunityId, paper }) => {
    const { plan, seat, fileName } = await planned(context, opportunityId);
    const { speakerNotesPdf } = await import("../exports/speaker-notes.ts");
    return bytesFile(
      `${fileName}-notes.pdf`,
      "application/pdf",
      await speakerNotesPdf({ plan, seat, date: context.today, paper }),
    );
  },
});

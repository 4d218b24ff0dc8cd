import * as z from "zod";
import { line } from "./field.ts";

/** A file of bytes, such as slides or a PDF; every face carries it in base64, and the command line writes it as it is. */
export const bytesShape = () =>
  z.object({
    fileName: line("Suggested file name"),
    mediaType: line("Media type"),
    encoding: z.literal("base64").meta({ description: "How the content is written" }),
    content: z.base64().meta({ description: "The file's bytes in base64" }),
  });

export function bytesFile(
  fileName: string,
  mediaType: string,
  bytes: Uint8Array,
): z.output<ReturnType<typeof bytesShape>> {
  return { fileName, mediaType, encoding: "base64", content: Buffer.from(bytes).toString("base64") };
}

/** A part of a file name made of a title: letters and digits of any script, joined by hyphens. */
export function fileNamePart(title: string): string {
  const part = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
  return part.slice(0, 60) || "search";
}

import { saveAsFile } from "../ui/file-content.ts";
import { showToast } from "../ui/toast-store.ts";
import { ApiError, callOperation } from "./client.ts";
import type { InputOf } from "./client.ts";

export type ExportName = "export.json" | "export.people" | "export.vcard" | "export.ics";

/** Makes an export and hands it to the browser as a file to keep; says what went wrong. */
export async function saveExport<N extends ExportName>(name: N, input: InputOf<N>): Promise<void> {
  try {
    const { output } = await callOperation(name, input);
    saveAsFile(output.fileName, output.mediaType, output.content);
  } catch (cause) {
    showToast({ text: cause instanceof ApiError ? cause.message : String(cause), tone: "alarm" });
  }
}

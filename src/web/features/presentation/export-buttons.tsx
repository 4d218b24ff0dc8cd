import { useState } from "react";
import { ApiError, callOperation } from "../../api/client.ts";
import { Button } from "../../ui/button.tsx";
import { saveAsFile } from "../../ui/file-content.ts";
import { showToast } from "../../ui/toast-store.ts";

const files = [
  ["export.pptx", "Slides (PPTX)"],
  ["export.speaker-notes", "Speaker notes (PDF)"],
] as const;

/** The two files that are taken along. */
export function ExportButtons({ opportunityId }: { readonly opportunityId: string }) {
  const [busy, setBusy] = useState("");
  const save = async (name: (typeof files)[number][0]): Promise<void> => {
    setBusy(name);
    try {
      const { output } = await callOperation(name, { opportunityId });
      saveAsFile(output.fileName, output.mediaType, output.content, output.encoding);
    } catch (cause) {
      showToast({ text: cause instanceof ApiError ? cause.message : String(cause), tone: "alarm" });
    }
    setBusy("");
  };
  return files.map(([name, label]) => (
    <Button key={name} disabled={busy !== ""} onClick={() => void save(name)}>
      {busy === name ? "Writing…" : label}
    </Button>
  ));
}

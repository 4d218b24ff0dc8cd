import { useState } from "react";
import { ApiError, callOperation } from "../../api/client.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField, SelectField } from "../../ui/field.tsx";
import { saveAsFile } from "../../ui/file-content.ts";
import { showToast } from "../../ui/toast-store.ts";

const papers = { a4: "A4", "us-letter": "US Letter" } as const;
type Paper = keyof typeof papers;

const files = [
  { operation: "export.friends-pack", format: "pdf", label: "Pack for friends (PDF)" },
  { operation: "export.friends-pack", format: "markdown", label: "Pack for friends (Markdown)" },
  { operation: "export.decision-memo", format: "pdf", label: "Memo (PDF)" },
  { operation: "export.decision-memo", format: "markdown", label: "Memo (Markdown)" },
] as const;

/** The page for two friends and the whole as a memo; private notes only when asked for. */
export function TakeAlong({ opportunityId }: { readonly opportunityId: string }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [paper, setPaper] = useState<Paper>("a4");
  const [withPrivateNotes, setWithPrivateNotes] = useState(false);
  const save = async ({ operation, format, label }: (typeof files)[number]): Promise<void> => {
    setBusy(label);
    try {
      const { output } = await callOperation(operation, { opportunityId, format, paper, withPrivateNotes });
      saveAsFile(output.fileName, output.mediaType, output.content, output.encoding);
    } catch (cause) {
      showToast({ text: cause instanceof ApiError ? cause.message : String(cause), tone: "alarm" });
    }
    setBusy(null);
  };
  return (
    <>
      <p className="prose-width mb-4">
        The pack is one page: why, what you want, what they refused, what you learnt and still miss, and what
        to ask you. The memo is all of it, for yourself in a year.
      </p>
      <div className="mb-4 space-y-3">
        <SelectField
          label="Paper of the PDF"
          className="max-w-40"
          value={paper}
          words={papers}
          onChange={setPaper}
        />
        <CheckField
          label="Take private notes along"
          isChecked={withPrivateNotes}
          onChange={setWithPrivateNotes}
          hint="Notes of trust, why people left, what references and friends said."
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {files.map((file) => (
          <Button key={file.label} disabled={busy !== null} onClick={() => void save(file)}>
            {busy === file.label ? "Writing…" : file.label}
          </Button>
        ))}
      </div>
    </>
  );
}

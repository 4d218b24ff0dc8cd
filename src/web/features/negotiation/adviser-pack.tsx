import { useState } from "react";
import { ApiError, callOperation } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { saveAsFile } from "../../ui/file-content.ts";
import { Form, FormEnd } from "../../ui/form.tsx";
import { showToast } from "../../ui/toast-store.ts";
import { useDraft } from "../../ui/use-draft.ts";
import type { Negotiation } from "./negotiation-words.ts";

const formats = { pdf: "PDF", xlsx: "Spreadsheet (XLSX)", json: "JSON" } as const;
type Format = keyof typeof formats;

function PackButtons({ opportunityId }: { readonly opportunityId: string }) {
  const [busy, setBusy] = useState<Format | null>(null);
  const [includeNotes, setIncludeNotes] = useState(false);
  const save = async (format: Format): Promise<void> => {
    setBusy(format);
    try {
      const { output } = await callOperation("export.adviser-pack", { opportunityId, format, includeNotes });
      saveAsFile(output.fileName, output.mediaType, output.content, output.encoding);
    } catch (cause) {
      showToast({ text: cause instanceof ApiError ? cause.message : String(cause), tone: "alarm" });
    }
    setBusy(null);
  };
  return (
    <div className="mb-6">
      <p className="prose-width mb-3">
        The pack has every input, assumption, year and source, the calendar of events and the questions that
        stay open. It leaves out your reasons, fall-backs, planned asks and notes.
      </p>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(formats) as Format[]).map((format) => (
          <Button key={format} disabled={busy !== null} onClick={() => void save(format)}>
            {busy === format ? "Writing…" : formats[format]}
          </Button>
        ))}
      </div>
      <div className="mt-2">
        <CheckField
          label="With my private notes"
          isChecked={includeNotes}
          onChange={setIncludeNotes}
          hint="Only for somebody who may read all of it."
        />
      </div>
    </div>
  );
}

/** The pack to take along, who sees it, and private notes (N6). */
export function AdviserPack({ negotiation }: { readonly negotiation: Negotiation }) {
  const { opportunityId } = negotiation;
  const draft = useDraft(`adviser ${opportunityId}`, {
    adviser: negotiation.adviser,
    adviserSpokenOn: negotiation.adviserSpokenOn ?? "",
    notes: negotiation.notes,
    expectsLeave: negotiation.expectsLeave ? "yes" : "",
  });
  const { values, set } = draft;
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const saved = await submit(
      "negotiation.update",
      {
        opportunityId,
        adviser: values.adviser,
        notes: values.notes,
        adviserSpokenOn: values.adviserSpokenOn === "" ? null : values.adviserSpokenOn,
        expectsLeave: values.expectsLeave === "yes",
      },
      { said: "Negotiation saved" },
    );
    if (saved?.ok === true) draft.reset();
  };
  return (
    <>
      {negotiation.offerId === null ? null : <PackButtons opportunityId={opportunityId} />}
      <Form onSubmit={() => void save()} className="max-w-xl space-y-4" label="Adviser and notes">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Adviser"
            value={values.adviser}
            onChange={(adviser) => set("adviser", adviser)}
            error={error?.issueAt("adviser")}
          />
          <TextField
            label="Spoken to on"
            type="date"
            value={values.adviserSpokenOn}
            onChange={(on) => set("adviserSpokenOn", on)}
            error={error?.issueAt("adviserSpokenOn")}
          />
        </div>
        <CheckField
          label="I expect to take parental leave"
          isChecked={values.expectsLeave === "yes"}
          onChange={(isExpected) => set("expectsLeave", isExpected ? "yes" : "")}
        />
        <TextField
          label="Private notes"
          rows={3}
          value={values.notes}
          onChange={(notes) => set("notes", notes)}
          error={error?.issueAt("notes")}
        />
        <FormEnd save="Save" isBusy={isBusy} error={error?.issues.length ? undefined : error?.message} />
      </Form>
    </>
  );
}

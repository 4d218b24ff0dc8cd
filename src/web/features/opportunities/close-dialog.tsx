import { useState } from "react";
import type { CloseReason } from "../../../search/opportunity.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { closeReasonWords } from "../../ui/words.ts";

type CloseDialogProps = { readonly opportunity: Opportunity; readonly onClose: () => void };

export function CloseDialog({ opportunity, onClose }: CloseDialogProps) {
  const [reason, setReason] = useState<CloseReason | "">(opportunity.closeReason ?? "");
  const [note, setNote] = useState(opportunity.closeNote);
  const { submit, error, isBusy } = useSubmit();
  const close = async (): Promise<void> => {
    if (reason === "") return;
    const outcome = await submit(
      "opportunity.close",
      { id: opportunity.id, reason, note },
      { said: "Opportunity closed" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Close this opportunity" onClose={onClose}>
      <p className="text-soft prose-width mb-5">
        Closing keeps everything you learnt, and it can be opened again. The reason shows later where your
        searches end (X1).
      </p>
      <Form onSubmit={() => void close()}>
        <SelectField
          label="Why it ended"
          none="Choose"
          value={reason}
          words={closeReasonWords}
          onChange={setReason}
          error={error?.issueAt("reason")}
          first
        />
        <TextField
          label="What happened, in your words"
          rows={3}
          value={note}
          onChange={setNote}
          error={error?.issueAt("note")}
        />
        <FormEnd
          save="Close it"
          isBusy={isBusy}
          isDisabled={reason === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

import { useState } from "react";
import type { CloseReason } from "../../../search/opportunity.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { closeReasonWords, counted } from "../../ui/words.ts";

type CloseManyDialogProps = { readonly ids: readonly string[]; readonly onClose: () => void };

/** Closes one or several with the same reason. */
export function CloseManyDialog({ ids, onClose }: CloseManyDialogProps) {
  const [reason, setReason] = useState<CloseReason | "">("");
  const [note, setNote] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const seats = counted(ids.length, "opportunity", "opportunities");
  const close = async (): Promise<void> => {
    if (reason === "") return;
    const outcome = await submit(
      "opportunity.update-many",
      { ids: [...ids], closeReason: reason, closeNote: note },
      { said: `${seats} closed` },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title={`Close ${seats}`} onClose={onClose}>
      <Form onSubmit={() => void close()}>
        <SelectField
          label="Why it ended"
          none="Choose"
          value={reason}
          words={closeReasonWords}
          onChange={setReason}
          error={error?.issueAt("closeReason")}
          first
        />
        <TextField
          label="What happened, in your words"
          rows={3}
          value={note}
          onChange={setNote}
          error={error?.issueAt("closeNote")}
        />
        <FormEnd
          save="Close"
          isBusy={isBusy}
          isDisabled={reason === ""}
          onCancel={onClose}
          error={error?.message}
        />
      </Form>
    </Dialog>
  );
}

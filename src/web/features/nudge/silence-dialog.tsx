import { useState } from "react";
import { addDays, parsePlainDate } from "../../../plain-date.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import type { Nudge } from "./action-input.ts";

type SilenceDialogProps = {
  readonly nudge: Nudge;
  readonly today: string;
  readonly how: "snooze" | "dismiss";
  readonly onClose: () => void;
};

/** Hides a nudge until a day or for good, with the reason. */
export function SilenceDialog({ nudge, today, how, onClose }: SilenceDialogProps) {
  const now = parsePlainDate(today);
  const [until, setUntil] = useState(now === null ? "" : addDays(now, 7));
  const [reason, setReason] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const target = { rule: nudge.ruleId, subject: nudge.subject.id };
  const run = async (): Promise<void> => {
    const outcome =
      how === "snooze"
        ? await submit("nudge.snooze", { ...target, until, reason }, { said: "Snoozed" })
        : await submit("nudge.dismiss", { ...target, reason }, { said: "Dismissed" });
    if (outcome?.ok === true) onClose();
  };
  const fieldError = error?.issueAt("until") ?? error?.issueAt("reason");
  return (
    <Dialog title={how === "snooze" ? "Snooze this nudge" : "Dismiss this nudge"} onClose={onClose}>
      <p className="private prose-width text-soft mb-5">{nudge.what}</p>
      <Form onSubmit={() => void run()}>
        {how === "snooze" ? (
          <TextField
            label="Show it again on"
            type="date"
            value={until}
            onChange={setUntil}
            error={error?.issueAt("until")}
            first
          />
        ) : null}
        <TextField
          label={how === "snooze" ? "Why it can wait (optional)" : "Why it does not apply to you"}
          value={reason}
          onChange={setReason}
          error={error?.issueAt("reason")}
          hint={
            how === "dismiss" ? "The Playbook page lists what you dismissed and brings it back." : undefined
          }
          first={how === "dismiss"}
        />
        <FormEnd
          save={how === "snooze" ? "Snooze" : "Dismiss"}
          isBusy={isBusy}
          onCancel={onClose}
          error={fieldError === undefined ? error?.message : undefined}
        />
      </Form>
    </Dialog>
  );
}

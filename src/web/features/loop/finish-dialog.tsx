import { useState } from "react";
import { isCeoConversation } from "../../../search/step-reflection.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import type { Step } from "../../api/patches.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ExcitementField } from "../../ui/excitement.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { ReflectionForm } from "../interviews/reflection-form.tsx";

type FinishDialogProps = { readonly stepId: string; readonly onClose: () => void };

/** Asks, right after a step, for what will be used later; after a talk with a CEO or founder also how it went from both sides. */
export function FinishDialog({ stepId, onClose }: FinishDialogProps) {
  const step = useRead("step.show", { id: stepId });
  const [isFinished, setFinished] = useState(false);
  return (
    <Dialog title={isFinished ? "Two minutes more" : "How did it go?"} onClose={onClose}>
      <Loaded from={step}>
        {(data) =>
          isFinished ? (
            <ReflectionForm step={data} onClose={onClose} />
          ) : (
            <FinishForm
              step={data}
              onClose={onClose}
              onFinished={() => (isCeoConversation(data) ? setFinished(true) : onClose())}
            />
          )
        }
      </Loaded>
    </Dialog>
  );
}

type FinishFormProps = {
  readonly step: Step;
  readonly onClose: () => void;
  readonly onFinished: () => void;
};

function FinishForm({ step, onClose, onFinished }: FinishFormProps) {
  const draft = useDraft(`finish ${step.id}`, {
    core: step.core,
    whyRight: step.whyRight,
    notes: step.notes,
    excitement: step.excitement,
    owesFollowUp: true,
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set } = draft;
  const finish = async (): Promise<void> => {
    const outcome = await submit("step.finish", { id: step.id, ...draft.changes }, { said: "Step finished" });
    if (outcome?.ok !== true) return;
    draft.reset();
    onFinished();
  };
  return (
    <Form onSubmit={() => void finish()}>
      <p className="private text-soft -mt-3">{step.title}</p>
      <TextField
        label="The core of what they said"
        hint="One sentence, also of people who say right things badly (W1)."
        rows={2}
        first
        value={values.core}
        onChange={(core) => set("core", core)}
        error={error?.issueAt("core")}
        changedBelow={draft.changedBelow("core")}
      />
      <TextField
        label="Why they may be right"
        rows={2}
        value={values.whyRight}
        onChange={(whyRight) => set("whyRight", whyRight)}
        error={error?.issueAt("whyRight")}
        changedBelow={draft.changedBelow("whyRight")}
      />
      <ExcitementField
        value={values.excitement}
        onChange={(excitement) => set("excitement", excitement)}
        error={error?.issueAt("excitement")}
      />
      <TextField
        label="Notes"
        hint="Lines that begin with “Thanks for:”, “Promised:” or “Next:” go into the follow-up’s draft; all else stays private."
        rows={4}
        value={values.notes}
        onChange={(notes) => set("notes", notes)}
        error={error?.issueAt("notes")}
        changedBelow={draft.changedBelow("notes")}
      />
      <CheckField
        label="I owe them a follow-up"
        hint="Due within 24 hours, with a draft from what you wrote here (P5)."
        isChecked={values.owesFollowUp}
        onChange={(owes) => set("owesFollowUp", owes)}
      />
      <FormEnd
        save="Finish the step"
        isBusy={isBusy}
        onCancel={onClose}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}

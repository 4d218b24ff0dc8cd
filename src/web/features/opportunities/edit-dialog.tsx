import type { Opportunity } from "../../api/patches.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";

type EditDialogProps = { readonly opportunity: Opportunity; readonly onClose: () => void };

const states = { open: "Open", offer: "Offer", accepted: "Accepted" } as const;

export function EditDialog({ opportunity, onClose }: EditDialogProps) {
  const draft = useDraft(`opportunity ${opportunity.id}`, {
    title: opportunity.title,
    company: opportunity.companyName,
    openedOn: opportunity.openedOn as string,
    state: opportunity.state,
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set } = draft;
  const save = async (): Promise<void> => {
    const { state, ...same } = draft.changes;
    const input = {
      id: opportunity.id,
      ...same,
      ...(state === undefined || state === "closed" ? {} : { state }),
    };
    const outcome = await submit("opportunity.update", input, { said: "Opportunity saved" });
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title="Edit the opportunity" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Seat"
          value={values.title}
          onChange={(title) => set("title", title)}
          error={error?.issueAt("title")}
          changedBelow={draft.changedBelow("title")}
          first
        />
        <TextField
          label="Company"
          value={values.company}
          onChange={(company) => set("company", company)}
          error={error?.issueAt("company")}
          changedBelow={draft.changedBelow("company")}
        />
        {values.state === "closed" ? null : (
          <SelectField
            label="Where it stands"
            value={values.state}
            words={states}
            onChange={(state) => set("state", state)}
            error={error?.issueAt("state")}
          />
        )}
        <TextField
          label="Opened"
          type="date"
          value={values.openedOn}
          onChange={(openedOn) => set("openedOn", openedOn)}
          error={error?.issueAt("openedOn")}
        />
        <FormEnd
          save="Save"
          isBusy={isBusy}
          onCancel={() => {
            draft.reset();
            onClose();
          }}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

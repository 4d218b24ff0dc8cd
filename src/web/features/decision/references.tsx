import { useSubmit, write } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import type { Diligence } from "./decision-words.ts";
import { SaidList } from "./said-list.tsx";

function ReferenceDialog({
  opportunityId,
  onClose,
}: {
  readonly opportunityId: string;
  readonly onClose: () => void;
}) {
  const draft = useDraft(`reference ${opportunityId}`, { name: "", relation: "", said: "", askedOn: "" });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { askedOn, ...fields } = draft.values;
    const saved = await submit(
      "reference.add",
      { opportunityId, ...fields, ...(askedOn === "" ? {} : { askedOn }) },
      { said: "Reference added" },
    );
    if (saved?.ok !== true) return;
    draft.reset();
    onClose();
  };
  const text = (field: keyof typeof draft.values) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    error: error?.issueAt(field),
  });
  return (
    <Dialog title="Somebody who knows them" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="Whom you asked" first {...text("name")} />
        <TextField
          label="How they know the company or its CEO"
          placeholder="Reported to the CEO for two years"
          {...text("relation")}
        />
        <TextField label="What they said" rows={4} {...text("said")} />
        <TextField label="On" type="date" hint="Today when left empty." {...text("askedOn")} />
        <FormEnd
          save="Add the reference"
          isBusy={isBusy}
          isDisabled={draft.values.name.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

type ReferencesProps = { readonly opportunityId: string; readonly references: Diligence["references"] };

/** What people who know the company or its CEO said (D4, D8). */
export function References({ opportunityId, references }: ReferencesProps) {
  return (
    <SaidList
      label="References"
      rows={references.map(({ relation, askedOn, ...reference }) => ({
        ...reference,
        detail: relation,
        on: askedOn,
      }))}
      what="What people said who worked with the CEO or know the company."
      why="They ask for your references; ask for theirs too, and find some of your own."
      add="Add a reference"
      onRemove={(id) => void write("reference.remove", { id }, { said: "Reference removed" })}
      dialog={(onClose) => <ReferenceDialog opportunityId={opportunityId} onClose={onClose} />}
    />
  );
}

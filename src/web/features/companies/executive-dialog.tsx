import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { PersonPicker } from "../people/person-picker.tsx";
import type { PickedPerson } from "../people/person-picker.tsx";

type Executive = OutputOf<"company.show">["executives"][number];

type ExecutiveDialogProps = {
  readonly company: { readonly id: string; readonly name: string };
  /** Someone on the team who becomes one of the user's people; null for a new member. */
  readonly executive: Executive | null;
  readonly onClose: () => void;
};

/** Adds a member of an executive team, or says who one is among the user's people. */
export function ExecutiveDialog({ company, executive, onClose }: ExecutiveDialogProps) {
  const [name, setName] = useState(executive?.name ?? "");
  const [role, setRole] = useState(executive?.role ?? "");
  const [since, setSince] = useState(executive?.since ?? "");
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const fields = { name: name === "" ? (person?.name ?? "") : name, role };
    const known = person === null ? {} : { personId: person.id };
    const outcome =
      executive === null
        ? await submit(
            "company.add-executive",
            { companyId: company.id, ...fields, ...known, ...(since === "" ? {} : { since }) },
            { said: "Added to the team" },
          )
        : await submit(
            "company.update-executive",
            { id: executive.id, ...fields, ...known, since: since === "" ? null : since },
            { said: "Team member changed" },
          );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog
      title={executive === null ? "Add to the executive team" : "Change a team member"}
      onClose={onClose}
    >
      <Form onSubmit={() => void save()}>
        <TextField label="Name" value={name} onChange={setName} error={error?.issueAt("name")} first />
        <TextField
          label="Role"
          placeholder="CFO"
          value={role}
          onChange={setRole}
          error={error?.issueAt("role")}
        />
        <TextField
          label="Since"
          placeholder="2024"
          value={since}
          onChange={setSince}
          error={error?.issueAt("since")}
        />
        {person === null ? (
          <PersonPicker label="Who it is in your people" company={company.name} onPick={setPerson} />
        ) : (
          <p className="flex flex-wrap items-baseline gap-2">
            <span className="text-soft text-small font-medium">In your people</span>
            <span className="private">{person.name}</span>
            <Button tone="quiet" onClick={() => setPerson(null)}>
              Choose another
            </Button>
          </p>
        )}
        <FormEnd
          save="Save"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

import { useState } from "react";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { PersonPicker } from "../people/person-picker.tsx";
import type { PickedPerson } from "../people/person-picker.tsx";
import type { Diligence } from "./decision-words.ts";

type DepartureDialogProps = {
  readonly opportunityId: string;
  readonly departure: Diligence["departures"][number] | null;
  readonly onClose: () => void;
};

/** An executive who left: who it was, when, why, and who told. */
export function DepartureDialog({ opportunityId, departure, onClose }: DepartureDialogProps) {
  const draft = useDraft(`departure ${departure?.id ?? opportunityId}`, {
    name: departure?.name ?? "",
    role: departure?.role ?? "",
    leftOn: departure?.leftOn ?? "",
    reason: departure?.reason ?? "",
    source: departure?.source ?? "",
  });
  const known = departure?.personId ?? null;
  const [person, setPerson] = useState<PickedPerson | null>(
    known === null ? null : { id: known, name: departure?.name ?? "" },
  );
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const fields = { ...draft.values, personId: person?.id ?? null };
    const saved =
      departure === null
        ? await submit("departure.add", { opportunityId, ...fields }, { said: "Departure added" })
        : await submit("departure.update", { id: departure.id, ...fields }, { said: "Departure saved" });
    if (saved?.ok !== true) return;
    draft.reset();
    onClose();
  };
  const text = (field: keyof typeof draft.values) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    changedBelow: draft.changedBelow(field),
    error: error?.issueAt(field),
  });
  return (
    <Dialog title={departure === null ? "Who left" : "Why they left"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="Name" first={departure === null} {...text("name")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Role they had" placeholder="CTO" {...text("role")} />
          <TextField label="Left" placeholder="2025, last spring" {...text("leftOn")} />
        </div>
        <TextField label="Why, as you were told" rows={3} first={departure !== null} {...text("reason")} />
        <TextField label="Who told you" {...text("source")} />
        {person === null ? (
          <PersonPicker label="Who it is in your people" canCreate={false} onPick={setPerson} />
        ) : (
          <p className="flex flex-wrap items-baseline gap-2">
            <span className="text-soft text-small font-medium">In your people</span>
            <span className="private">{person.name}</span>
            <Button tone="quiet" onClick={() => setPerson(null)}>
              Take off
            </Button>
          </p>
        )}
        <FormEnd
          save={departure === null ? "Add them" : "Save"}
          isBusy={isBusy}
          isDisabled={draft.values.name.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

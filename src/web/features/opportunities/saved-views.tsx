import { useState } from "react";
import type { InputOf, OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { addressOfView, usualView } from "./view-address.ts";
import type { OpportunityView } from "./view-address.ts";

type Saved = OutputOf<"view.list">["rows"][number];

/** A saved view as the page shows it; the timeline's stretch of time is not part of one. */
function viewOf({ layout, filters, arrangement }: Saved, present: OpportunityView): OpportunityView {
  return {
    layout,
    filter: Object.fromEntries(
      Object.entries(filters).filter(
        ([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0),
      ),
    ),
    group: arrangement.group ?? usualView.group,
    sort: arrangement.sort ?? null,
    descending: arrangement.descending ?? false,
    columns: arrangement.columns ?? usualView.columns,
    zoom: present.zoom,
  };
}

function savedInput(name: string, view: OpportunityView): InputOf<"view.save"> {
  const { state, channel, rung, stage, ...rest } = view.filter;
  return {
    name,
    layout: view.layout,
    ...rest,
    ...(state === undefined ? {} : { state: [...state] }),
    ...(channel === undefined ? {} : { channel: [...channel] }),
    ...(rung === undefined ? {} : { rung: [...rung] }),
    ...(stage === undefined ? {} : { stage: [...stage] }),
    group: view.group,
    ...(view.sort === null ? {} : { sort: view.sort, descending: view.descending }),
    columns: [...view.columns],
  };
}

type SaveDialogProps = {
  readonly view: OpportunityView;
  readonly known: readonly Saved[];
  readonly onClose: () => void;
};

function SaveDialog({ view, known, onClose }: SaveDialogProps) {
  const [name, setName] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const isKnown = known.some((saved) => saved.name === name.trim());
  const save = async (): Promise<void> => {
    if (name.trim() === "") return;
    const outcome = await submit("view.save", savedInput(name, view), { said: "View saved" });
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Save this view" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={error?.issueAt("name")}
          hint={
            isKnown
              ? "There is one of this name; it is replaced."
              : "What is narrowed and how it is laid out are kept; `oneofone opportunity list --view` knows it too."
          }
          first
        />
        <FormEnd
          save="Save"
          isBusy={isBusy}
          isDisabled={name.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

type SavedViewsProps = {
  readonly view: OpportunityView;
  readonly onChange: (change: Partial<OpportunityView>) => void;
};

/** Chooses among the saved views and saves the present one. */
export function SavedViews({ view, onChange }: SavedViewsProps) {
  const list = useRead("view.list", {});
  const [isSaving, setSaving] = useState(false);
  const rows = list.data?.rows ?? [];
  const address = addressOfView(view);
  const current = rows.find((saved) => addressOfView(viewOf(saved, view)) === address);
  return (
    <div className="flex items-center gap-2">
      {rows.length === 0 ? null : (
        <select
          aria-label="Saved views"
          className="private control w-auto max-w-48 text-small"
          value={current?.id ?? ""}
          onChange={(event) => {
            const chosen = rows.find((saved) => saved.id === event.target.value);
            onChange(chosen === undefined ? usualView : viewOf(chosen, view));
          }}
        >
          <option value="">{current === undefined ? "Saved views" : "All, as usual"}</option>
          {rows.map((saved) => (
            <option key={saved.id} value={saved.id}>
              {saved.name}
            </option>
          ))}
        </select>
      )}
      {current === undefined ? (
        address === "" ? null : (
          <Button tone="quiet" onClick={() => setSaving(true)}>
            Save this view…
          </Button>
        )
      ) : (
        <ConfirmButton
          label="Remove the view…"
          title={`Remove the view “${current.name}”?`}
          confirm="Remove it"
          onConfirm={() => void write("view.remove", { id: current.id }, { said: "View removed" })}
        >
          The opportunities in it stay.
        </ConfirmButton>
      )}
      {isSaving ? <SaveDialog view={view} known={rows} onClose={() => setSaving(false)} /> : null}
    </div>
  );
}

import { useState } from "react";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { ScaleField } from "../../ui/scale-field.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { trustWords } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";

type TrustDialogProps = { readonly opportunityId: string; readonly onClose: () => void };

/** Notes how far the user trusts the CEO now, with the time of a meeting beside the loop. */
export function TrustDialog({ opportunityId, onClose }: TrustDialogProps) {
  const draft = useDraft(`trust ${opportunityId}`, { trust: 0, minutes: "", note: "", notedOn: "" });
  const { values, set } = draft;
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { trust, minutes, note, notedOn } = values;
    const saved = await submit(
      "trust.add",
      {
        opportunityId,
        trust,
        note,
        ...(minutes.trim() === "" ? {} : { minutes: Number(minutes) }),
        ...(notedOn === "" ? {} : { notedOn }),
      },
      { said: "Trust noted" },
    );
    if (saved?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title="How far do you trust the CEO?" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <ScaleField
          legend="Trust now"
          words={trustWords}
          value={values.trust === 0 ? null : values.trust}
          onChange={(trust) => set("trust", trust)}
          error={error?.issueAt("trust") === undefined ? undefined : "Choose one."}
          first
        />
        <TextField
          label="What it rests on"
          rows={3}
          value={values.note}
          onChange={(note) => set("note", note)}
          error={error?.issueAt("note")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Minutes beside the loop"
            type="number"
            min="0"
            value={values.minutes}
            onChange={(minutes) => set("minutes", minutes)}
            error={error?.issueAt("minutes")}
            hint="A dinner, a walk. Steps of the loop count by themselves."
          />
          <TextField
            label="On"
            type="date"
            value={values.notedOn}
            onChange={(on) => set("notedOn", on)}
            error={error?.issueAt("notedOn")}
            hint="Today when left empty."
          />
        </div>
        <FormEnd
          save="Note it"
          isBusy={isBusy}
          isDisabled={values.trust === 0}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

type BarDialogProps = { readonly bar: Diligence["bar"]; readonly onClose: () => void };

/** Sets the user's own bar for the CEO, the same for every seat. */
export function BarDialog({ bar, onClose }: BarDialogProps) {
  const [hours, setHours] = useState(String(bar.hours));
  const [trust, setTrust] = useState(bar.trust);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const typed = hours.trim() === "" ? Number.NaN : Number(hours);
    const saved = await submit("diligence.set-bar", { hours: typed, trust }, { said: "Bar set" });
    if (saved?.ok === true) onClose();
  };
  return (
    <Dialog title="Your bar for a CEO" onClose={onClose}>
      <p className="text-soft prose-width mb-5">
        What you want to have reached before a yes. The bar is the same for every seat.
      </p>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Hours with the CEO"
          type="number"
          min="0"
          value={hours}
          onChange={setHours}
          error={error?.issueAt("hours")}
          first
        />
        <ScaleField legend="Trust" words={trustWords} value={trust} onChange={setTrust} />
        <FormEnd
          save="Set the bar"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

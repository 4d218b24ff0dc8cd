import type { Step } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { stepStateWords } from "../../ui/words.ts";
import { instantOf, localTime, ownZone } from "../../ui/zoned-time.ts";
import { ZonedTimeField } from "../../ui/zoned-time-field.tsx";
import { PeopleField } from "../people/people-field.tsx";
import type { PickedPerson } from "../people/person-picker.tsx";

/** What the form edits of a step: texts as typed. */
function fieldsOf(step: Step, homeZone: string) {
  const zone = step.timeZone ?? homeZone;
  return {
    title: step.title,
    kind: step.kind,
    state: step.state,
    when: { local: localTime(step.startsAt, zone), zone },
    minutes: step.minutes === null ? "" : String(step.minutes),
    place: step.place,
    interviewers: step.interviewers.map((person): PickedPerson => ({
      id: person.personId,
      name: person.name,
    })),
    notes: step.notes,
    core: step.core,
    whyRight: step.whyRight,
  };
}

type Fields = ReturnType<typeof fieldsOf>;

function inputOf({ when, minutes, interviewers, ...texts }: Partial<Fields>) {
  return {
    ...texts,
    ...(when === undefined
      ? {}
      : { startsAt: instantOf(when.local, when.zone), timeZone: when.local === "" ? null : when.zone }),
    ...(minutes === undefined ? {} : { minutes: minutes === "" ? null : Number(minutes) }),
    ...(interviewers === undefined ? {} : { interviewers: interviewers.map((person) => person.id) }),
  };
}

type StepFormProps = { readonly step: Step; readonly companyName: string };

/** A step's plan and notes. Only what was changed is sent, so that two windows never undo each other. */
export function StepForm({ step, companyName }: StepFormProps) {
  const settings = useRead("settings.show", {});
  const kinds = useRead("step-kind.list", {});
  const draft = useDraft(`step ${step.id}`, fieldsOf(step, settings.data?.homeZone || ownZone()));
  const { submit, error, isBusy, clear } = useSubmit();
  const { values, set, changedBelow } = draft;
  const save = async (): Promise<void> => {
    if (!draft.isDirty) return;
    const outcome = await submit(
      "step.update",
      { id: step.id, ...inputOf(draft.changes) },
      { said: "Step saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  const known = Object.fromEntries((kinds.data?.rows ?? []).map((kind) => [kind.id, kind.name]));
  const kindWords = values.kind in known ? known : { ...known, [values.kind]: values.kind };
  const text = (field: "title" | "place" | "notes" | "core" | "whyRight" | "minutes") => ({
    value: values[field],
    onChange: (value: string) => set(field, value),
    error: error?.issueAt(field),
    changedBelow: changedBelow(field),
  });
  return (
    <Form onSubmit={() => void save()} label={`Step ${step.title}`}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Title" {...text("title")} first />
        <SelectField
          label="Kind"
          value={values.kind}
          words={kindWords}
          onChange={(kind) => set("kind", kind)}
          error={error?.issueAt("kind")}
        />
      </div>
      <ZonedTimeField
        value={values.when}
        onChange={(when) => set("when", when)}
        error={error?.issueAt("startsAt")}
        changedBelow={changedBelow("when")}
      />
      <div className="grid gap-4 sm:grid-cols-[7rem_minmax(0,1fr)_9rem]">
        <TextField label="Minutes" type="number" min="1" max="1440" {...text("minutes")} />
        <TextField label="Place or link" {...text("place")} />
        <SelectField
          label="State"
          value={values.state}
          words={stepStateWords}
          onChange={(state) => set("state", state)}
        />
      </div>
      <PeopleField
        label="Who will be there"
        people={values.interviewers}
        company={companyName}
        onChange={(people) => set("interviewers", [...people])}
        error={error?.issueAt("interviewers")}
      />
      <TextField label="Notes" rows={4} {...text("notes")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="The core of what they said" rows={2} {...text("core")} />
        <TextField label="Why they may be right" rows={2} {...text("whyRight")} />
      </div>
      {draft.isDirty || error !== null ? (
        <FormEnd
          save="Save the step"
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={() => {
            draft.reset();
            clear();
          }}
          error={error?.issues.length ? undefined : error?.message}
        />
      ) : null}
    </Form>
  );
}

import { useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { instantOf, ownZone } from "../../ui/zoned-time.ts";
import { ZonedTimeField } from "../../ui/zoned-time-field.tsx";
import { PeopleField } from "../people/people-field.tsx";
import type { PickedPerson } from "../people/person-picker.tsx";

type AddStepDialogProps = {
  readonly opportunityId: string;
  readonly companyName: string;
  /** What is known of it already. */
  readonly start?: {
    readonly kind: string;
    readonly title: string;
    readonly people?: readonly PickedPerson[];
  };
  readonly onClose: () => void;
};

const ownKind = "own";

function shortName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
}

/** A step of any kind, dated or not; a kind of the user's own is made on the way. */
export function AddStepDialog({ opportunityId, companyName, start, onClose }: AddStepDialogProps) {
  const kinds = useRead("step-kind.list", {});
  const settings = useRead("settings.show", {});
  const [kind, setKind] = useState(start?.kind ?? "");
  const [kindName, setKindName] = useState("");
  const [title, setTitle] = useState(start?.title ?? "");
  const [when, setWhen] = useState<{ local: string; zone: string } | null>(null);
  const [people, setPeople] = useState<readonly PickedPerson[]>(start?.people ?? []);
  const { submit, error, isBusy } = useSubmit();
  const zoned = when ?? { local: "", zone: settings.data?.homeZone || ownZone() };
  const words = {
    ...Object.fromEntries((kinds.data?.rows ?? []).map((row) => [row.id, row.name])),
    [ownKind]: "A kind of your own…",
  };
  const add = async (): Promise<void> => {
    let id = kind;
    if (kind === ownKind) {
      const made = await submit("step-kind.save", { id: shortName(kindName), name: kindName });
      if (made?.ok !== true) return;
      id = made.output.id;
    }
    const startsAt = instantOf(zoned.local, zoned.zone);
    const outcome = await submit(
      "step.add",
      {
        opportunityId,
        kind: id,
        ...(title === "" ? {} : { title }),
        ...(startsAt === null ? {} : { startsAt, timeZone: zoned.zone }),
        ...(people.length === 0 ? {} : { interviewers: people.map((person) => person.id) }),
      },
      { said: "Step added" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Add a step" onClose={onClose}>
      <Form onSubmit={() => void add()}>
        <SelectField
          label="Kind"
          none="Choose"
          value={kind}
          words={words}
          onChange={setKind}
          error={error?.issueAt("kind")}
          hint="Anything can be a step: a conversation, a presentation, a dinner, a reference (P13)."
          first
        />
        {kind === ownKind ? (
          <TextField
            label="Name of the kind"
            value={kindName}
            onChange={setKindName}
            error={error?.issueAt("id") ?? error?.issueAt("name")}
          />
        ) : null}
        <TextField
          label="Title (optional)"
          placeholder="The kind’s name"
          value={title}
          onChange={setTitle}
          error={error?.issueAt("title")}
        />
        <ZonedTimeField value={zoned} onChange={setWhen} error={error?.issueAt("startsAt")} />
        <PeopleField
          label="Who will be there"
          people={people}
          company={companyName}
          onChange={setPeople}
          error={error?.issueAt("interviewers")}
        />
        <FormEnd
          save="Add the step"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

import { useDeferredValue, useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { instantOf, ownZone } from "../../ui/zoned-time.ts";

/** A message or a call that no import knows of; the reply clock starts. */
export function AddInboundDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState("");
  const [personId, setPersonId] = useState<string | null>(null);
  const [body, setBody] = useState("");
  const [local, setLocal] = useState("");
  const [isRecruiter, setRecruiter] = useState(true);
  const search = useDeferredValue(name.trim());
  const found = useRead("person.list", { search, limit: 6 }, { enabled: search !== "", keep: true });
  const { submit, error, isBusy } = useSubmit();
  const add = async (): Promise<void> => {
    const receivedAt = local === "" ? null : instantOf(local, ownZone());
    const outcome = await submit(
      "inbound.add",
      {
        name,
        body,
        isRecruiter,
        ...(personId === null ? {} : { personId }),
        ...(receivedAt === null ? {} : { receivedAt }),
      },
      { said: "Message noted" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Note a message" onClose={onClose}>
      <Form onSubmit={() => void add()}>
        <Combobox
          label="Who"
          text={name}
          onText={(text) => {
            setName(text);
            setPersonId(null);
          }}
          options={(search === "" ? [] : (found.data?.rows ?? [])).map((row) => ({
            id: row.id,
            label: row.fullName,
            detail: [row.position, row.company].filter((part) => part !== "").join(", "),
          }))}
          onPick={(option) => {
            setName(option.label);
            setPersonId(option.id);
          }}
          hint={personId === null ? "Anyone; pick them where they are in your people." : "In your people."}
          error={error?.issueAt("name")}
          first
        />
        <TextField
          label="What they wrote or said"
          rows={4}
          value={body}
          onChange={setBody}
          error={error?.issueAt("body")}
        />
        <TextField
          label="When"
          type="datetime-local"
          hint="Now when left empty."
          value={local}
          onChange={setLocal}
          error={error?.issueAt("receivedAt")}
        />
        <CheckField label="They are a recruiter" isChecked={isRecruiter} onChange={setRecruiter} />
        <FormEnd
          save="Note it"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

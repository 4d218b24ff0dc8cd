import { useSubmit, write } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import type { Decision } from "./decision-words.ts";
import { SaidList } from "./said-list.tsx";

function FriendDialog({
  opportunityId,
  onClose,
}: {
  readonly opportunityId: string;
  readonly onClose: () => void;
}) {
  const draft = useDraft(`friend ${opportunityId}`, { name: "", said: "", toldOn: "" });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { toldOn, ...fields } = draft.values;
    const saved = await submit(
      "friend.add",
      { opportunityId, ...fields, ...(toldOn === "" ? {} : { toldOn }) },
      { said: "Talk noted" },
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
    <Dialog title="Explained to a friend" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="Friend" first {...text("name")} />
        <TextField label="What they said" rows={4} {...text("said")} />
        <TextField label="On" type="date" hint="Today when left empty." {...text("toldOn")} />
        <FormEnd
          save="Note the talk"
          isBusy={isBusy}
          isDisabled={draft.values.name.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

type FriendsProps = { readonly opportunityId: string; readonly friends: Decision["friends"] };

/** The friends to whom the decision was explained, and what they said (D9). */
export function Friends({ opportunityId, friends }: FriendsProps) {
  return (
    <SaidList
      label="Friends"
      rows={friends.map(({ toldOn, ...friend }) => ({ ...friend, on: toldOn }))}
      what="Two friends to whom you explained why you take it, and what they said."
      why="The pack for friends below is one page that you can send before you talk."
      add="Note a talk"
      onRemove={(id) => void write("friend.remove", { id }, { said: "Talk removed" })}
      dialog={(onClose) => <FriendDialog opportunityId={opportunityId} onClose={onClose} />}
    />
  );
}

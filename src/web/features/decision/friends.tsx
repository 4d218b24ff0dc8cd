import { useState } from "react";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { decidingSource } from "./decision-words.ts";
import type { Decision } from "./decision-words.ts";
import { SaidItem } from "./said-item.tsx";

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
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {friends.length === 0 ? (
        <Empty
          what="Two friends to whom you explained why you take it, and what they said."
          why="The pack for friends below is one page that you can send before you talk."
          source={decidingSource}
        />
      ) : (
        <ul aria-label="Friends">
          {friends.map(({ id, name, toldOn, said }) => (
            <SaidItem
              key={id}
              name={name}
              on={toldOn}
              said={said}
              onRemove={() => void write("friend.remove", { id }, { said: "Talk removed" })}
            />
          ))}
        </ul>
      )}
      <Button
        tone={friends.length === 0 ? "primary" : "plain"}
        className="mt-3 print:hidden"
        onClick={() => setAdding(true)}
      >
        Note a talk
      </Button>
      {isAdding ? <FriendDialog opportunityId={opportunityId} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

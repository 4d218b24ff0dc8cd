import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";

type Checkup = OutputOf<"checkup.show">;

function Worksheet({ checkup }: { readonly checkup: Checkup }) {
  const draft = useDraft(
    "career checkup",
    Object.fromEntries(checkup.questions.map(({ id, answer }) => [id, answer])),
  );
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit("checkup.save", draft.changes, { said: "Answers saved" });
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Form onSubmit={() => void save()} className="max-w-xl space-y-4" label="Career checkup">
      {checkup.answeredOn === null ? null : (
        <p className="text-soft text-small">
          Last answered <When at={checkup.answeredOn} />.
        </p>
      )}
      {checkup.questions.map(({ id, text, feeds }) => (
        <TextField
          key={id}
          label={text}
          rows={2}
          value={draft.values[id] ?? ""}
          onChange={(value) => draft.set(id, value)}
          hint={feeds === "rationale" ? "Feeds your rationale (R1)." : "Feeds your criteria (D3)."}
          error={error?.issueAt(id)}
          changedBelow={draft.changedBelow(id)}
        />
      ))}
      {draft.isDirty ? (
        <FormEnd
          save="Save the answers"
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={draft.reset}
          error={error?.message}
        />
      ) : null}
    </Form>
  );
}

/** Seven questions for whoever is unsure (R6). */
export function CareerCheckup() {
  const checkup = useRead("checkup.show", {});
  return (
    <Loaded from={checkup} lines={6}>
      {(data) => <Worksheet checkup={data} />}
    </Loaded>
  );
}

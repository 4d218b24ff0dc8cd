import { useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, SelectField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";

type TellDialogProps = {
  readonly storyId?: string;
  readonly opportunityId?: string;
  readonly onClose: () => void;
};

/** Records to whom a story was told, or plans it for a step that comes. */
export function TellDialog({ storyId, opportunityId, onClose }: TellDialogProps) {
  const stories = useRead("story.list", {});
  const seats = useRead("opportunity.list", {});
  const [story, setStory] = useState(storyId ?? "");
  const [stepId, setStep] = useState("");
  const [left, setLeft] = useState<readonly string[]>([]);
  const { submit, error, isBusy } = useSubmit();
  const steps = (seats.data?.rows ?? [])
    .filter((seat) => (opportunityId === undefined ? seat.state !== "closed" : seat.id === opportunityId))
    .flatMap((seat) =>
      seat.steps.filter(({ state }) => state !== "cancelled").map((step) => ({ step, seat })),
    );
  const step = steps.find((entry) => entry.step.id === stepId)?.step;
  const isPlanned = step?.state === "planned";
  const present = step?.interviewers ?? [];
  const save = async (): Promise<void> => {
    const people = present.map(({ personId }) => personId).filter((id) => !left.includes(id));
    const outcome = await submit(
      "story.tell",
      { id: story, stepId, isPlanned, ...(left.length === 0 ? {} : { people }) },
      { said: isPlanned ? "Story planned" : "Story recorded" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Record a story" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        {storyId === undefined ? (
          <SelectField
            label="Story"
            none="Choose"
            value={story}
            words={Object.fromEntries((stories.data?.rows ?? []).map((row) => [row.id, row.title]))}
            onChange={setStory}
            error={error?.issueAt("id")}
            first
          />
        ) : null}
        <SelectField
          label="Step"
          none="Choose"
          value={stepId}
          words={Object.fromEntries(
            steps.map((entry) => [
              entry.step.id,
              `${entry.step.title}${opportunityId === undefined ? `, ${entry.seat.companyName}` : ""}${entry.step.state === "planned" ? " (to come)" : ""}`,
            ]),
          )}
          onChange={(value) => {
            setStep(value);
            setLeft([]);
          }}
          error={error?.issueAt("stepId")}
          hint={isPlanned ? "The step is still to come, so the story is planned for it." : undefined}
        />
        {present.length < 2 ? null : (
          <fieldset>
            <legend className="text-soft mb-1 text-small font-medium">
              {isPlanned ? "Who will hear it" : "Who heard it"}
            </legend>
            <div className="flex flex-col">
              {present.map((person) => (
                <CheckField
                  key={person.personId}
                  label={<span className="private">{person.name}</span>}
                  isChecked={!left.includes(person.personId)}
                  onChange={(isChecked) =>
                    setLeft(
                      isChecked ? left.filter((id) => id !== person.personId) : [...left, person.personId],
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <FormEnd
          save={isPlanned ? "Plan it" : "Record it"}
          isBusy={isBusy}
          isDisabled={story === "" || stepId === "" || (present.length > 0 && left.length === present.length)}
          onCancel={onClose}
          error={error?.message}
        />
      </Form>
    </Dialog>
  );
}

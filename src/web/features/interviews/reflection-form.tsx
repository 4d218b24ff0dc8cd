import { reviewedParts } from "../../../search/step-reflection.ts";
import type { ReviewedPart } from "../../../search/step-reflection.ts";
import type { Step } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { markWords, reviewedWords } from "./interview-words.ts";

type Values = Readonly<
  Record<ReviewedPart | "note" | "agreements" | "disagreements" | "howDisagreed", string>
>;

/** After a talk with a CEO or founder: would we work well together (P11), and how did I do (P10)? */
export function ReflectionForm({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) {
  const { opportunityId } = step;
  const notes = useRead("working-note.list", { opportunityId });
  const reviews = useRead("self-review.list", { opportunityId });
  const note = notes.data?.rows.find(({ stepId }) => stepId === step.id);
  const review = reviews.data?.rows.find(({ stepId }) => stepId === step.id);
  const mark = (part: ReviewedPart): string => (review === undefined ? "" : String(review[part]));
  const draft = useDraft<Values>(`reflection ${step.id}`, {
    agreements: note?.agreements ?? "",
    disagreements: note?.disagreements ?? "",
    howDisagreed: note?.howDisagreed ?? "",
    note: review?.note ?? "",
    background: mark("background"),
    preparation: mark("preparation"),
    communication: mark("communication"),
    excitement: mark("excitement"),
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set, changes } = draft;
  const marks = reviewedParts.map((part) => values[part]);
  const isMarked = marks.every((value) => value !== "");
  const save = async (): Promise<void> => {
    const { agreements, disagreements, howDisagreed } = changes;
    const own = {
      ...(agreements === undefined ? {} : { agreements }),
      ...(disagreements === undefined ? {} : { disagreements }),
      ...(howDisagreed === undefined ? {} : { howDisagreed }),
    };
    if (Object.keys(own).length > 0) {
      const outcome = await submit("working-note.save", { stepId: step.id, ...own }, { said: "Note kept" });
      if (outcome?.ok !== true) return;
    }
    if (
      isMarked &&
      (changes.note !== undefined || reviewedParts.some((part) => changes[part] !== undefined))
    ) {
      const outcome = await submit(
        "self-review.save",
        {
          stepId: step.id,
          background: Number(values.background),
          preparation: Number(values.preparation),
          communication: Number(values.communication),
          excitement: Number(values.excitement),
          note: values.note,
        },
        { said: "Review kept" },
      );
      if (outcome?.ok !== true) return;
    }
    draft.reset();
    onClose();
  };
  const text = (field: "agreements" | "disagreements" | "howDisagreed" | "note") => ({
    rows: 2,
    value: values[field],
    onChange: (value: string) => set(field, value),
    changedBelow: draft.changedBelow(field),
    error: error?.issueAt(field),
  });
  return (
    <Form onSubmit={() => void save()} label="Review of the talk">
      <p className="private text-soft -mt-3">{step.title}</p>
      <h3 className="font-semibold">Would the two of you work well together? (P11)</h3>
      <TextField label="Where you agreed" first {...text("agreements")} />
      <TextField label="Where you did not" {...text("disagreements")} />
      <TextField label="How they took it" {...text("howDisagreed")} />
      <h3 className="font-semibold">How did you do? (P10)</h3>
      <div className="grid gap-4 sm:grid-cols-2">
        {reviewedParts.map((part) => (
          <SelectField
            key={part}
            label={reviewedWords[part]}
            none="Not marked"
            value={values[part] as keyof typeof markWords | ""}
            words={markWords}
            onChange={(value) => set(part, value)}
            error={error?.issueAt(part)}
          />
        ))}
      </div>
      <TextField label="What to do better" {...text("note")} />
      {marks.some((value) => value !== "") && !isMarked ? (
        <p className="text-soft text-small">Mark all four, and the review is kept too.</p>
      ) : null}
      <FormEnd
        save="Keep it"
        isBusy={isBusy}
        isDisabled={!draft.isDirty}
        cancel="Later"
        onCancel={onClose}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}

export function ReflectionDialog({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) {
  return (
    <Dialog title="After the talk" onClose={onClose}>
      <ReflectionForm step={step} onClose={onClose} />
    </Dialog>
  );
}

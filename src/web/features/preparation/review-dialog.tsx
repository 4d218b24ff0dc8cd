import type { FeedbackVerdict } from "../../../search/rationale.ts";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { verdictWords } from "../../ui/words.ts";

export type Review = OutputOf<"rationale.show">["reviews"][number];

type ReviewDialogProps = {
  /** Null for a new review. */
  readonly review: Review | null;
  readonly onClose: () => void;
};

/** Who reviewed the rationale, what they said, and what became of it (R4). */
export function ReviewDialog({ review, onClose }: ReviewDialogProps) {
  const draft = useDraft(`review ${review?.id ?? "new"}`, {
    reviewer: review?.reviewer ?? "",
    isExecutive: review?.isExecutive ?? false,
    said: review?.said ?? "",
    verdict: (review?.verdict ?? "pending") as FeedbackVerdict,
    verdictReason: review?.verdictReason ?? "",
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set, changes } = draft;
  const save = async (): Promise<void> => {
    const outcome =
      review === null
        ? await submit("review.add", { ...changes, reviewer: values.reviewer }, { said: "Review added" })
        : await submit("review.update", { id: review.id, ...changes }, { said: "Review saved" });
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={review === null ? "Ask for a review" : `Review by ${review.reviewer}`} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Who"
          value={values.reviewer}
          onChange={(reviewer) => set("reviewer", reviewer)}
          error={error?.issueAt("reviewer")}
          first
        />
        <CheckField
          label="They have held an executive seat"
          isChecked={values.isExecutive}
          onChange={(isExecutive) => set("isExecutive", isExecutive)}
        />
        <TextField
          label="What they said"
          rows={3}
          value={values.said}
          onChange={(said) => set("said", said)}
          error={error?.issueAt("said")}
          changedBelow={draft.changedBelow("said")}
          hint={review === null ? "Leave it empty while you wait for their answer." : undefined}
        />
        <SelectField
          label="What became of it"
          value={values.verdict}
          words={verdictWords}
          onChange={(verdict) => set("verdict", verdict)}
          error={error?.issueAt("verdict")}
        />
        <TextField
          label="Why it was taken in or not"
          rows={2}
          value={values.verdictReason}
          onChange={(reason) => set("verdictReason", reason)}
          error={error?.issueAt("verdictReason")}
          changedBelow={draft.changedBelow("verdictReason")}
        />
        <FormEnd
          save="Save"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

import { useState } from "react";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import type { Choice, CriterionRow } from "./criteria-comparison.ts";

type CriterionDialogProps = { readonly criterion: CriterionRow | null; readonly onClose: () => void };

function typedNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** Something the user wants of a job; a new one with its weight. */
export function CriterionDialog({ criterion, onClose }: CriterionDialogProps) {
  const [name, setName] = useState(criterion?.name ?? "");
  const [weight, setWeight] = useState("20");
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const saved =
      criterion === null
        ? await submit("criterion.save", { name, weight: typedNumber(weight) }, { said: "Criterion added" })
        : await submit("criterion.save", { id: criterion.id, name }, { said: "Criterion renamed" });
    if (saved?.ok === true) onClose();
  };
  return (
    <Dialog title={criterion === null ? "What you want of a job" : "Rename the criterion"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Criterion"
          placeholder="A CEO I learn from"
          value={name}
          onChange={setName}
          error={error?.issueAt("name")}
          first
        />
        {criterion === null ? (
          <TextField
            label="Weight, 0 to 100"
            type="number"
            min="0"
            max="100"
            value={weight}
            onChange={setWeight}
            error={error?.issueAt("weight")}
            hint="Only its share of all weights counts. It is kept as your first weight."
          />
        ) : null}
        <FormEnd
          save={criterion === null ? "Add it" : "Rename it"}
          isBusy={isBusy}
          isDisabled={name.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

type ScoreDialogProps = {
  readonly criterion: CriterionRow;
  readonly choice: Choice;
  readonly onClose: () => void;
};

/** How well one choice serves a criterion, and what that rests on. */
export function ScoreDialog({ criterion, choice, onClose }: ScoreDialogProps) {
  const known = choice.scores.find(({ criterionId }) => criterionId === criterion.id);
  const draft = useDraft(`score ${criterion.id} ${choice.id}`, {
    score: known === undefined ? "" : String(known.score),
    evidence: known?.evidence ?? "",
  });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const saved = await submit(
      "criterion.score",
      {
        criterionId: criterion.id,
        opportunityId: choice.id,
        score: typedNumber(draft.values.score),
        evidence: draft.values.evidence,
      },
      { said: "Scored" },
    );
    if (saved?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={<span className="private">{criterion.name}</span>} onClose={onClose}>
      <p className="private text-soft prose-width mb-5">{choice.name}</p>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Score, 0 to 10"
          type="number"
          min="0"
          max="10"
          value={draft.values.score}
          onChange={(score) => draft.set("score", score)}
          changedBelow={draft.changedBelow("score")}
          error={error?.issueAt("score")}
          first
        />
        <TextField
          label="What it rests on"
          rows={3}
          value={draft.values.evidence}
          onChange={(evidence) => draft.set("evidence", evidence)}
          changedBelow={draft.changedBelow("evidence")}
          error={error?.issueAt("evidence")}
        />
        <FormEnd
          save="Score it"
          isBusy={isBusy}
          isDisabled={draft.values.score.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

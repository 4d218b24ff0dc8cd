import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import type { Plan } from "./plan.ts";

type PlanFormProps = {
  readonly plan: Plan;
  readonly steps: OutputOf<"opportunity.show">["steps"];
};

/** Title, time and the step at which it is held. */
export function PlanForm({ plan, steps }: PlanFormProps) {
  const draft = useDraft(`presentation ${plan.id}`, {
    title: plan.title,
    totalMinutes: String(plan.totalMinutes),
    questionMinutes: String(plan.questionMinutes),
    stepId: plan.stepId ?? "",
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set, changes } = draft;
  const minutes = (text: string | undefined) =>
    text === undefined || text === "" ? Number.NaN : Number(text);
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "presentation.update",
      {
        id: plan.id,
        ...(changes.title === undefined ? {} : { title: changes.title }),
        ...(changes.totalMinutes === undefined ? {} : { totalMinutes: minutes(changes.totalMinutes) }),
        ...(changes.questionMinutes === undefined
          ? {}
          : { questionMinutes: minutes(changes.questionMinutes) }),
        ...(changes.stepId === undefined ? {} : { stepId: changes.stepId === "" ? null : changes.stepId }),
      },
      { said: "Plan saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  const held = steps.filter((step) => step.kind === "presentation" || step.id === plan.stepId);
  const words = Object.fromEntries(held.map((step) => [step.id, step.title]));
  return (
    <Form onSubmit={() => void save()} label="The hour">
      <TextField
        label="Title on the first slide"
        value={values.title}
        onChange={(title) => set("title", title)}
        changedBelow={draft.changedBelow("title")}
        error={error?.issueAt("title")}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label="Minutes in all"
          type="number"
          min="1"
          max="1440"
          value={values.totalMinutes}
          onChange={(totalMinutes) => set("totalMinutes", totalMinutes)}
          changedBelow={draft.changedBelow("totalMinutes")}
          error={error?.issueAt("totalMinutes")}
        />
        <TextField
          label="For questions"
          type="number"
          min="0"
          max="1440"
          value={values.questionMinutes}
          onChange={(questionMinutes) => set("questionMinutes", questionMinutes)}
          changedBelow={draft.changedBelow("questionMinutes")}
          error={error?.issueAt("questionMinutes")}
        />
        <SelectField
          label="Step of the loop"
          none="None yet"
          value={values.stepId}
          words={words}
          onChange={(stepId) => set("stepId", stepId)}
        />
      </div>
      {draft.isDirty ? (
        <FormEnd
          save="Save the hour"
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={draft.reset}
          error={error === null || error.issues.length > 0 ? undefined : error.message}
        />
      ) : null}
    </Form>
  );
}

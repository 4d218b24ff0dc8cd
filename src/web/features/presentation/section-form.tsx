import { sectionAdvice } from "../../../search/presentation/default-outline.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { sectionKindWords } from "../../ui/words.ts";
import { patchPlan } from "./plan.ts";
import type { Plan, Section } from "./plan.ts";

const impacts = {
  "1": "1, nice to have",
  "2": "2",
  "3": "3",
  "4": "4",
  "5": "5, decides it",
} as const;

/** Which asks a section answers; kept as soon as it is ticked. */
function Answers({ plan, section }: { readonly plan: Plan; readonly section: Section }) {
  if (plan.clauses.length === 0) return null;
  const set = (id: string, isAnswered: boolean): void => {
    const answers = isAnswered
      ? [...section.answers, id]
      : section.answers.filter((answered) => answered !== id);
    void write(
      "presentation.update-section",
      { id: section.id, answers },
      {
        said: "Answers kept",
        optimistic: () =>
          patchPlan(plan.id, (shown) => ({
            ...shown,
            sections: shown.sections.map((one) => (one.id === section.id ? { ...one, answers } : one)),
          })),
      },
    );
  };
  return (
    <fieldset>
      <legend className="text-soft mb-1 text-small font-medium">It answers</legend>
      <ul>
        {plan.clauses.map((clause) => (
          <li key={clause.id}>
            <CheckField
              label={<span className="private">{clause.text}</span>}
              isChecked={section.answers.includes(clause.id)}
              onChange={(isAnswered) => set(clause.id, isAnswered)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** One section: what it is about, its minutes and impact, its slide, what is said. */
export function SectionForm({ plan, section }: { readonly plan: Plan; readonly section: Section }) {
  const draft = useDraft(`presentation section ${section.id}`, {
    title: section.title,
    kind: section.kind,
    minutes: String(section.minutes),
    impact: String(section.impact) as keyof typeof impacts,
    points: section.points,
    notes: section.notes,
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set, changes } = draft;
  const save = async (): Promise<void> => {
    const { minutes, impact, ...same } = changes;
    const outcome = await submit(
      "presentation.update-section",
      {
        id: section.id,
        ...same,
        ...(minutes === undefined ? {} : { minutes: minutes === "" ? Number.NaN : Number(minutes) }),
        ...(impact === undefined ? {} : { impact: Number(impact) }),
      },
      { said: "Section saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <div className="bg-sunken mt-3 space-y-4 rounded-md p-4">
      <Form onSubmit={() => void save()} label={`Section ${section.title}`}>
        <TextField
          label="Title"
          value={values.title}
          onChange={(title) => set("title", title)}
          changedBelow={draft.changedBelow("title")}
          error={error?.issueAt("title")}
        />
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_6rem_9rem]">
          <SelectField
            label="About"
            value={values.kind}
            words={sectionKindWords}
            onChange={(kind) => set("kind", kind)}
          />
          <TextField
            label="Minutes"
            type="number"
            min="0"
            max="1440"
            value={values.minutes}
            onChange={(minutes) => set("minutes", minutes)}
            changedBelow={draft.changedBelow("minutes")}
            error={error?.issueAt("minutes")}
          />
          <SelectField
            label="Impact"
            value={values.impact}
            words={impacts}
            onChange={(impact) => set("impact", impact)}
          />
        </div>
        <p className="text-soft prose-width text-small">{sectionAdvice[values.kind]}</p>
        <TextField
          label="On the slide, a point a line"
          rows={4}
          value={values.points}
          onChange={(points) => set("points", points)}
          changedBelow={draft.changedBelow("points")}
          error={error?.issueAt("points")}
        />
        <TextField
          label="What you say"
          rows={4}
          value={values.notes}
          onChange={(notes) => set("notes", notes)}
          changedBelow={draft.changedBelow("notes")}
          error={error?.issueAt("notes")}
          hint="In the speaker notes only, never on a slide."
        />
        {draft.isDirty ? (
          <FormEnd
            save="Save the section"
            isBusy={isBusy}
            cancel="Drop the changes"
            onCancel={draft.reset}
            error={error === null || error.issues.length > 0 ? undefined : error.message}
          />
        ) : null}
      </Form>
      <Answers plan={plan} section={section} />
      <div className="border-line border-t pt-3">
        <ConfirmButton
          label="Remove"
          title="Remove this section?"
          confirm="Remove the section"
          onConfirm={() =>
            void write("presentation.remove-section", { id: section.id }, { said: "Section removed" })
          }
        >
          Its slide and notes go with it; rehearsals keep its time. You can undo this.
        </ConfirmButton>
      </div>
    </div>
  );
}

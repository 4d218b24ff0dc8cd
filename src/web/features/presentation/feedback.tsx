import { useState } from "react";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { PersonPicker } from "../people/person-picker.tsx";
import { Part } from "./part.tsx";
import type { Plan } from "./plan.ts";

type Reviewer = Plan["reviewers"][number];

function AskDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const draft = useDraft(`presentation ask ${plan.id}`, { reviewer: "" });
  const { submit, error, isBusy } = useSubmit();
  const ask = async (reviewer: string, personId?: string): Promise<void> => {
    const outcome = await submit(
      "presentation.ask-reviewer",
      { presentationId: plan.id, reviewer, ...(personId === undefined ? {} : { personId }) },
      { said: `${reviewer} noted` },
    );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title="Whom did you ask?" onClose={onClose}>
      <div className="space-y-4">
        <PersonPicker
          label="One of your people"
          canCreate={false}
          first
          onPick={(person) => void ask(person.name, person.id)}
        />
        <Form onSubmit={() => void ask(draft.values.reviewer)}>
          <TextField
            label="Or somebody else"
            value={draft.values.reviewer}
            onChange={(reviewer) => draft.set("reviewer", reviewer)}
            error={error?.issueAt("reviewer")}
          />
          <FormEnd
            save="Note it"
            isBusy={isBusy}
            onCancel={onClose}
            error={error === null || error.issues.length > 0 ? undefined : error.message}
          />
        </Form>
      </div>
    </Dialog>
  );
}

function SaidDialog({ reviewer, onClose }: { readonly reviewer: Reviewer; readonly onClose: () => void }) {
  const draft = useDraft(`presentation reviewer ${reviewer.id}`, { said: reviewer.said });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "presentation.update-reviewer",
      { id: reviewer.id, said: draft.values.said },
      { said: "Feedback noted" },
    );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={`What ${reviewer.reviewer} said`} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="What they said"
          rows={5}
          first
          value={draft.values.said}
          onChange={(said) => draft.set("said", said)}
          changedBelow={draft.changedBelow("said")}
          error={error?.issueAt("said")}
        />
        <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function WellReceived({ plan }: { readonly plan: Plan }) {
  const draft = useDraft(`presentation well received ${plan.id}`, { wellReceived: plan.wellReceived });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "presentation.update",
      { id: plan.id, ...draft.changes },
      { said: "Answer noted" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Form onSubmit={() => void save()} label="What worked for others">
      <TextField
        label="What did others do that was well received?"
        rows={2}
        value={draft.values.wellReceived}
        onChange={(wellReceived) => draft.set("wellReceived", wellReceived)}
        changedBelow={draft.changedBelow("wellReceived")}
        error={error?.issueAt("wellReceived")}
        hint="Ask the recruiter or an interviewer, in these words."
      />
      {draft.isDirty ? (
        <FormEnd save="Save the answer" isBusy={isBusy} cancel="Drop the changes" onCancel={draft.reset} />
      ) : null}
    </Form>
  );
}

/** Who was asked beforehand and what worked for others (P15). */
export function Feedback({ plan }: { readonly plan: Plan }) {
  const [layer, setLayer] = useState<Reviewer | "ask" | null>(null);
  return (
    <Part
      title="Before the day"
      note="Ask one interviewer to look at the outline, and what went down well before."
      actions={<Button onClick={() => setLayer("ask")}>I asked somebody</Button>}
    >
      {plan.reviewers.length === 0 ? null : (
        <ul className="mb-4">
          {plan.reviewers.map((reviewer) => (
            <li
              key={reviewer.id}
              className="border-line flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b py-2 last:border-0"
            >
              <div className="prose-width min-w-0">
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="private font-medium">{reviewer.reviewer}</span>
                  {reviewer.saidOn === null ? <Mark tone="accent">Waiting</Mark> : null}
                  <span className="text-soft text-small">
                    asked <When at={reviewer.askedOn} />
                    {reviewer.saidOn === null ? null : (
                      <>
                        , answered <When at={reviewer.saidOn} />
                      </>
                    )}
                  </span>
                </p>
                {reviewer.said === "" ? null : (
                  <p className="private whitespace-pre-wrap">“{reviewer.said}”</p>
                )}
              </div>
              <div className="flex gap-1">
                <Button
                  aria-label={`${reviewer.saidOn === null ? "Record the answer" : "Edit"}: ${reviewer.reviewer}`}
                  onClick={() => setLayer(reviewer)}
                >
                  {reviewer.saidOn === null ? "Record the answer" : "Edit"}
                </Button>
                <ConfirmButton
                  label="Remove"
                  title="Remove this entry?"
                  confirm="Remove"
                  onConfirm={() =>
                    void write("presentation.remove-reviewer", { id: reviewer.id }, { said: "Entry removed" })
                  }
                >
                  You can undo this.
                </ConfirmButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      <WellReceived plan={plan} />
      {layer === "ask" ? <AskDialog plan={plan} onClose={() => setLayer(null)} /> : null}
      {layer === null || layer === "ask" ? null : (
        <SaidDialog reviewer={layer} onClose={() => setLayer(null)} />
      )}
    </Part>
  );
}

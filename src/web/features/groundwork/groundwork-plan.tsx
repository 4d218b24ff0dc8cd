import { useState } from "react";
import { groundworkKinds } from "../../../search/learning.ts";
import type { GroundworkKind } from "../../../search/learning.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { When } from "../../ui/when.tsx";
import { groundworkWords } from "./learning-words.ts";

type Action = OutputOf<"groundwork.list">["rows"][number];

function ActionDialog({ action, onClose }: { readonly action: Action | null; readonly onClose: () => void }) {
  const [kind, setKind] = useState<GroundworkKind>(action?.kind ?? "visible-work");
  const [text, setText] = useState(action?.text ?? "");
  const [dueOn, setDueOn] = useState<string>(action?.dueOn ?? "");
  const [doneOn, setDoneOn] = useState<string>(action?.doneOn ?? "");
  const [outcome, setOutcome] = useState(action?.outcome ?? "");
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const due = dueOn === "" ? null : dueOn;
    const saved =
      action === null
        ? await submit("groundwork.add", { kind, text, dueOn: due }, { said: "Planned" })
        : await submit(
            "groundwork.update",
            { id: action.id, kind, text, dueOn: due, doneOn: doneOn === "" ? null : doneOn, outcome },
            { said: "Saved" },
          );
    if (saved?.ok === true) onClose();
  };
  return (
    <Dialog title={action === null ? "Plan groundwork" : "Change the action"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="What to do" value={text} onChange={setText} error={error?.issueAt("text")} first />
        <SelectField
          label="What it lays the ground for"
          value={kind}
          words={groundworkWords}
          onChange={setKind}
        />
        <TextField
          label="Due"
          type="date"
          value={dueOn}
          onChange={setDueOn}
          error={error?.issueAt("dueOn")}
        />
        {action === null ? null : (
          <>
            <TextField
              label="Done"
              type="date"
              value={doneOn}
              onChange={setDoneOn}
              error={error?.issueAt("doneOn")}
            />
            <TextField label="What came of it" rows={2} value={outcome} onChange={setOutcome} />
          </>
        )}
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

function ActionItem({ action, onEdit }: { readonly action: Action; readonly onEdit: () => void }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
      <span className={`private ${action.doneOn === null ? "" : "text-soft line-through"}`}>
        {action.text}
      </span>
      <span className="text-soft text-small">
        {action.doneOn !== null ? (
          <>
            done <When at={action.doneOn} />
          </>
        ) : action.dueOn !== null ? (
          <>
            due <When at={action.dueOn} />
          </>
        ) : (
          "no day set"
        )}
        {action.outcome === "" ? null : <span className="private"> · {action.outcome}</span>}
      </span>
      <Button tone="quiet" aria-label={`Change ${action.text}`} onClick={onEdit}>
        Change
      </Button>
      <ConfirmButton
        label="Remove"
        title="Remove this action?"
        confirm="Remove"
        onConfirm={() => void write("groundwork.remove", { id: action.id }, { said: "Action removed" })}
      >
        You can undo this.
      </ConfirmButton>
    </li>
  );
}

/** Dated actions of the four kinds, with the kinds for which nothing is planned (S8). */
export function GroundworkPlan() {
  const list = useRead("groundwork.list", {});
  const [edited, setEdited] = useState<Action | "new" | null>(null);
  return (
    <Loaded from={list} lines={4}>
      {({ rows, reviewedOn }) => (
        <>
          <dl className="space-y-4">
            {groundworkKinds.map((kind) => {
              const own = rows.filter((action) => action.kind === kind);
              return (
                <div key={kind}>
                  <dt className="font-medium">{groundworkWords[kind]}</dt>
                  <dd>
                    {own.length === 0 ? (
                      <p className="text-soft">Nothing planned.</p>
                    ) : (
                      <ul>
                        {own.map((action) => (
                          <ActionItem key={action.id} action={action} onEdit={() => setEdited(action)} />
                        ))}
                      </ul>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
          <div className="mt-4 flex flex-wrap items-center gap-2">
            <Button onClick={() => setEdited("new")}>Plan an action</Button>
            <Button onClick={() => void write("groundwork.review", {}, { said: "Reviewed" })}>
              Reviewed today
            </Button>
            <span className="text-soft text-small">
              {reviewedOn === null ? (
                "Never reviewed"
              ) : (
                <>
                  Last reviewed <When at={reviewedOn} />
                </>
              )}
            </span>
          </div>
          {edited === null ? null : (
            <ActionDialog action={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
          )}
        </>
      )}
    </Loaded>
  );
}
